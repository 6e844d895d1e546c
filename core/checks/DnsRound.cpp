// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsRound.h"

#include "core/net/DnsName.h"

#include <QRandomGenerator>

namespace certwright::checks {

namespace {

/// Every question has a socket of its own, and a process may open about a thousand files.
constexpr int mostAtOnce = 400;

QString keyOf(const DnsSource &source, const net::DnsQuestion &question)
{
    return source.address() + u' ' + net::normalizedDnsName(question.name) + u' '
            + QString::number(static_cast<int>(question.type)) + u' '
            + QString::number(question.recursionDesired)
            + QString::number(question.checkingDisabled) + QString::number(question.dnssecOk);
}

QString randomLabel()
{
    constexpr int length = 16;
    QString label;
    for (int i = 0; i < length; ++i)
        label.append(QChar(u'a' + QRandomGenerator::global()->bounded(26)));
    return label;
}

} // namespace

QString DnsSource::address() const
{
    return httpsUrl.isEmpty() ? server.toString() : httpsUrl;
}

QString DnsSource::label() const
{
    return name.isEmpty() ? address() : name;
}

/// One question to one server.
struct DnsRound::Asked
{
    DnsSource source;
    net::DnsQuestion question;
    std::shared_ptr<Answer> answer = std::make_shared<Answer>();
};

DnsRound::DnsRound(net::DnsClient &dns, net::HttpClient *http)
    : m_dns(dns), m_unlikelyLabel(randomLabel())
{
    if (http)
        m_https.emplace(*http);
}

DnsRound::~DnsRound() = default;

Task<Result<net::DnsReply>> DnsRound::ask(net::DnsServer server, net::DnsQuestion question)
{
    DnsSource source;
    source.server = std::move(server);
    return Answer::of(begin(source, question)->answer);
}

Task<Result<net::DnsReply>> DnsRound::askSource(DnsSource source, net::DnsQuestion question)
{
    question.recursionDesired = source.isRecursive;
    return Answer::of(begin(source, question)->answer);
}

void DnsRound::sendAhead(const DnsSource &source, net::DnsQuestion question)
{
    question.recursionDesired = source.isRecursive;
    begin(source, question);
}

DnsRound::AskedPtr DnsRound::begin(const DnsSource &source, const net::DnsQuestion &question)
{
    AskedPtr &asked = m_asked[keyOf(source, question)];
    if (asked)
        return asked;
    asked = std::make_shared<Asked>();
    asked->source = source;
    asked->question = question;
    m_queue.push_back(asked);
    // A copy: what starts now may itself add to the hash.
    AskedPtr begun = asked;
    startNext();
    return begun;
}

Task<Result<net::DnsReply>> DnsRound::packetFor(const DnsSource &source, net::DnsQuestion question)
{
    const QString address = source.address();
    if (!m_hasAnswered.value(address, true))
        return refusal(address + QStringLiteral(": no answer a moment ago"));
    if (source.httpsUrl.isEmpty())
        return m_dns.ask(source.server, std::move(question));
    if (!m_https)
        return refusal(QStringLiteral("nothing is asked over HTTPS here"));
    return m_https->ask(source.httpsUrl, std::move(question));
}

Task<Result<net::DnsReply>> DnsRound::refusal(QString detail)
{
    co_return fail(Error::Kind::Offline, detail);
}

void DnsRound::startNext()
{
    while (m_running < mostAtOnce && !m_queue.empty()) {
        const AskedPtr asked = m_queue.front();
        m_queue.pop_front();
        ++m_running;
        m_scope.start(
                packetFor(asked->source, asked->question),
                [this, asked](Result<net::DnsReply> reply) { settle(asked, std::move(reply)); });
    }
}

void DnsRound::settle(const AskedPtr &asked, Result<net::DnsReply> reply)
{
    const std::shared_ptr<Answer> answer = asked->answer;
    --m_running;
    const QString address = asked->source.address();
    // A broken answer is one, and a name that cannot be sent says nothing about the server.
    if (reply || reply.error().kind() == Error::Kind::Malformed)
        m_hasAnswered[address] = true;
    else if (reply.error().kind() == Error::Kind::Offline)
        m_hasAnswered[address] = m_hasAnswered.value(address, false);
    startNext();
    // Last: whoever is resumed may end the round.
    Answer::settle(answer, std::move(reply));
}

} // namespace certwright::checks
