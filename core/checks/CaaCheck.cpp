// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/CaaCheck.h"

#include "core/base/IpAddress.h"
#include "core/net/DnsName.h"

namespace certwright::checks {

namespace {

QString parentOf(const QString &name)
{
    const qsizetype dot = name.indexOf(u'.');
    return dot < 0 ? QString() : name.mid(dot + 1);
}

} // namespace

CaaCheck::CaaCheck(net::DnsClient &dns, NetworkView view)
    : m_dns(dns), m_view(std::move(view)), m_resolver(dns, m_view.resolvers)
{ }

Task<CaaFinding> CaaCheck::check(CaaQuery query)
{
    CaaFinding finding;
    finding.name = query.name;
    finding.checkedUtc = QDateTime::currentDateTimeUtc();
    if (ipAddressOctets(query.name)) {
        finding.verdict = CaaVerdict::NotApplicable;
        co_return finding;
    }
    const QDateTime checked = finding.checkedUtc;
    QString name = net::normalizedDnsName(query.baseName());
    std::vector<net::DnsRecord> records;
    while (!name.isEmpty() && records.empty()) {
        const Result<net::DnsReply> reply = co_await m_resolver.ask(name, net::DnsType::Caa);
        if (!reply) {
            const bool isBroken = co_await isServerFailure(name);
            finding.verdict = isBroken ? CaaVerdict::ServerFailure : CaaVerdict::LookupFailed;
            finding.foundAt = name;
            co_return finding;
        }
        records = reply->answersFor(name, net::DnsType::Caa);
        if (records.empty())
            name = parentOf(name);
    }
    finding = judgedCaa(query, records);
    finding.foundAt = name;
    finding.checkedUtc = checked;
    co_return finding;
}

/// Tells a zone that is broken for everybody from a network that is broken here.
Task<bool> CaaCheck::isServerFailure(QString name)
{
    net::DnsQuestion question(name, net::DnsType::Caa);
    question.recursionDesired = true;
    for (const net::DnsServer &server : m_view.resolvers) {
        const Result<net::DnsReply> reply = co_await m_dns.ask(server, question);
        if (reply && reply->rcode == net::DnsRcode::ServerFailure)
            co_return true;
    }
    co_return false;
}

} // namespace certwright::checks
