// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsSeen.h"

#include <algorithm>

namespace certwright::checks {

namespace {

using State = NameServerFinding::State;

constexpr int mostOtherValues = 5;
constexpr qsizetype longestShownValue = 300;

/// How long resolvers may remember that there is nothing. Source: RFC 2308 section 5
std::optional<quint32> negativeTtl(const net::DnsReply &reply)
{
    for (const net::DnsRecord &record : reply.authority) {
        if (record.type == net::DnsType::Soa)
            return std::min(record.ttlSeconds, record.soaMinimumSeconds);
    }
    return std::nullopt;
}

QString rcodeName(net::DnsRcode rcode)
{
    switch (rcode) {
    case net::DnsRcode::NoError:
        return QStringLiteral("NOERROR");
    case net::DnsRcode::FormatError:
        return QStringLiteral("FORMERR");
    case net::DnsRcode::ServerFailure:
        return QStringLiteral("SERVFAIL");
    case net::DnsRcode::NameError:
        return QStringLiteral("NXDOMAIN");
    case net::DnsRcode::NotImplemented:
        return QStringLiteral("NOTIMP");
    case net::DnsRcode::Refused:
        return QStringLiteral("REFUSED");
    case net::DnsRcode::Other:
        break;
    }
    return QStringLiteral("an unknown answer code");
}

bool isYesOrNo(const net::DnsReply &reply)
{
    return reply.rcode == net::DnsRcode::NoError || reply.rcode == net::DnsRcode::NameError;
}

void judgeTexts(DnsSeen &seen, const TextTest &accepts)
{
    bool isPresent = false;
    for (const QByteArray &text : seen.texts) {
        if (accepts(text))
            isPresent = true;
        else if (seen.finding.otherValues.size() < mostOtherValues)
            seen.finding.otherValues.append(QString::fromUtf8(text.left(longestShownValue)));
    }
    seen.finding.state = isPresent ? State::Present : State::OtherValue;
    seen.finding.detail
            = isPresent ? QStringLiteral("has the value") : QStringLiteral("has other values");
}

void judgeReply(DnsSeen &seen, const net::DnsReply &reply, const QString &name,
                const TextTest &accepts)
{
    if (!isYesOrNo(reply)) {
        seen.finding.state = reply.rcode == net::DnsRcode::ServerFailure ? State::ServerFailure
                                                                         : State::Refused;
        seen.finding.detail = rcodeName(reply.rcode);
        return;
    }
    if (seen.source.mustBeAuthoritative && !reply.isAuthoritative) {
        seen.finding.state = State::NotAuthoritative;
        seen.finding.detail = QStringLiteral("is not authoritative for the zone");
        return;
    }
    for (const net::DnsRecord &record : reply.answersFor(name, net::DnsType::Txt))
        seen.texts.push_back(record.text);
    if (!seen.texts.empty())
        return judgeTexts(seen, accepts);
    seen.finding.state = State::Absent;
    seen.finding.negativeTtlSeconds = negativeTtl(reply);
    seen.finding.detail = reply.rcode == net::DnsRcode::NameError
            ? QStringLiteral("NXDOMAIN")
            : QStringLiteral("has no TXT record there");
}

std::optional<quint32> serialIn(const net::DnsReply &reply, const QString &apex)
{
    for (const net::DnsRecord &record : reply.answersFor(apex, net::DnsType::Soa))
        return record.soaSerial;
    return std::nullopt;
}

/// A server may refuse one name; one that refuses the zone's own SOA does not have the zone.
bool disownsZone(const net::DnsReply &soa)
{
    return soa.rcode == net::DnsRcode::Refused || !soa.isAuthoritative;
}

} // namespace

DnsSeen judged(DnsSource source, const Result<net::DnsReply> &reply, const QString &name,
               const TextTest &accepts)
{
    DnsSeen seen;
    seen.source = std::move(source);
    seen.finding.serverName = seen.source.name;
    seen.finding.serverAddress = seen.source.address();
    if (!reply) {
        seen.finding.state = State::NoAnswer;
        seen.finding.detail = reply.error().detail();
        return seen;
    }
    seen.finding.isOverTcp = reply->isOverTcp;
    judgeReply(seen, *reply, name, accepts);
    if (!seen.isInformed())
        return seen;
    const QString canonical = reply->canonicalName(name);
    if (canonical != name)
        seen.aliasTarget = canonical;
    seen.isEndless = !reply->answersFor(canonical, net::DnsType::Cname).empty();
    return seen;
}

Task<DnsSeen> seenAt(DnsRound &round, DnsSource source, QString name, TextTest accepts,
                     QString apex)
{
    const net::DnsQuestion soaQuestion(apex, net::DnsType::Soa);
    if (!apex.isEmpty())
        round.sendAhead(source, soaQuestion);
    const net::DnsQuestion question(name, net::DnsType::Txt);
    const Result<net::DnsReply> reply = co_await round.askSource(source, question);
    DnsSeen seen = judged(source, reply, name, accepts);
    if (apex.isEmpty())
        co_return seen;
    const Result<net::DnsReply> soa = co_await round.askSource(source, soaQuestion);
    if (!soa)
        co_return seen;
    seen.finding.soaSerial = serialIn(*soa, apex);
    seen.knowsNoZone = source.mustBeAuthoritative && disownsZone(*soa)
            && (seen.finding.state == State::NotAuthoritative
                || seen.finding.state == State::Refused);
    co_return seen;
}

} // namespace certwright::checks
