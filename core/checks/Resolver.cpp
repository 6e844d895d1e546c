// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/Resolver.h"

#include "core/base/WhenAll.h"

namespace certwright::checks {

Resolver::Resolver(net::DnsClient &dns, std::vector<net::DnsServer> servers)
    : m_dns(dns), m_servers(std::move(servers))
{ }

Resolver::Resolver(net::DnsClient &dns, std::vector<net::DnsServer> servers, OnFailure onFailure)
    : m_dns(dns), m_servers(std::move(servers)), m_onFailure(onFailure)
{ }

Task<Result<net::DnsReply>> Resolver::ask(QString name, net::DnsType type)
{
    net::DnsQuestion question(name, type);
    question.recursionDesired = true;
    Error lastError(Error::Kind::Unavailable,
                    QStringLiteral("No resolver is known on this computer"));
    for (const net::DnsServer &server : m_servers) {
        const Result<net::DnsReply> reply = co_await askOne(server, question);
        if (!reply) {
            lastError = reply.error();
            continue;
        }
        if (reply->rcode == net::DnsRcode::NoError || reply->rcode == net::DnsRcode::NameError)
            co_return *reply;
        lastError = Error(Error::Kind::Busy, QStringLiteral("The resolver could not answer"),
                          server.toString());
    }
    co_return fail(lastError);
}

Task<Result<net::DnsReply>> Resolver::askOne(net::DnsServer server, net::DnsQuestion question)
{
    Result<net::DnsReply> reply = co_await m_dns.ask(server, question);
    const bool hasFailed = reply && reply->rcode == net::DnsRcode::ServerFailure;
    if (!hasFailed || m_onFailure == OnFailure::AskNext)
        co_return reply;
    question.checkingDisabled = true;
    Result<net::DnsReply> unchecked = co_await m_dns.ask(server, question);
    co_return unchecked;
}

Task<std::vector<QHostAddress>> Resolver::addresses(QString name)
{
    std::vector<Task<Result<net::DnsReply>>> questions;
    questions.push_back(ask(name, net::DnsType::Aaaa));
    questions.push_back(ask(name, net::DnsType::A));
    const std::vector<Result<net::DnsReply>> replies = co_await whenAll(std::move(questions));
    std::vector<QHostAddress> addresses;
    const net::DnsType types[] = { net::DnsType::Aaaa, net::DnsType::A };
    for (std::size_t index = 0; index < replies.size(); ++index) {
        if (!replies[index])
            continue;
        for (const net::DnsRecord &record : replies[index]->answersFor(name, types[index]))
            addresses.push_back(record.address);
    }
    co_return addresses;
}

} // namespace certwright::checks
