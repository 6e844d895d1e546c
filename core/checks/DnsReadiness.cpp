// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsReadiness.h"

#include "core/base/WhenAll.h"
#include "core/net/DnsName.h"

#include <QSet>
#include <algorithm>

namespace certwright::checks {

namespace {

constexpr int mostAliases = 16;
constexpr int mostOtherValues = 5;

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

void judgeTexts(NameServerFinding &finding, const std::vector<net::DnsRecord> &texts,
                const QByteArray &expectedValue)
{
    for (const net::DnsRecord &record : texts) {
        if (record.text == expectedValue)
            finding.state = NameServerFinding::State::Present;
        else if (finding.otherValues.size() < mostOtherValues)
            finding.otherValues.append(QString::fromUtf8(record.text));
    }
    if (finding.state == NameServerFinding::State::Present) {
        finding.detail = QStringLiteral("has the value");
        return;
    }
    finding.state = NameServerFinding::State::OtherValue;
    finding.detail = QStringLiteral("has other values");
}

/// What a server's answer means for the name itself, wherever its CNAME may lead.
NameServerFinding judged(NameServerFinding finding, const net::DnsReply &reply, const QString &name,
                         const QByteArray &expectedValue, bool isTold)
{
    const bool isKnown
            = reply.rcode == net::DnsRcode::NoError || reply.rcode == net::DnsRcode::NameError;
    if (!isKnown) {
        finding.state = reply.rcode == net::DnsRcode::ServerFailure
                ? NameServerFinding::State::ServerFailure
                : NameServerFinding::State::Refused;
        finding.detail = rcodeName(reply.rcode);
        return finding;
    }
    if (!reply.isAuthoritative && !isTold) {
        finding.state = NameServerFinding::State::NotAuthoritative;
        finding.detail = QStringLiteral("is not authoritative for the zone");
        return finding;
    }
    const std::vector<net::DnsRecord> texts = reply.answersFor(name, net::DnsType::Txt);
    if (!texts.empty()) {
        judgeTexts(finding, texts, expectedValue);
        return finding;
    }
    finding.state = NameServerFinding::State::Absent;
    finding.negativeTtlSeconds = negativeTtl(reply);
    finding.detail = reply.rcode == net::DnsRcode::NameError
            ? QStringLiteral("NXDOMAIN")
            : QStringLiteral("has no TXT record there");
    return finding;
}

/// What the first server that knows an alias says.
template<typename Answers>
std::optional<QString> aliasTargetIn(const Answers &answers)
{
    for (const auto &answer : answers) {
        if (!answer.aliasTarget.isEmpty())
            return answer.aliasTarget;
    }
    return std::nullopt;
}

template<typename Answers>
bool hasEndlessAlias(const Answers &answers)
{
    return std::any_of(answers.begin(), answers.end(),
                       [](const auto &answer) { return answer.isEndless; });
}

} // namespace

bool DnsReadiness::isReady() const
{
    return !findings.empty()
            && std::all_of(findings.begin(), findings.end(), [](const NameServerFinding &finding) {
                   return finding.state == NameServerFinding::State::Present;
               });
}

DnsReadinessCheck::DnsReadinessCheck(net::DnsClient &dns, NetworkView view)
    : m_dns(dns), m_zones(dns, std::move(view))
{ }

Task<DnsReadiness> DnsReadinessCheck::check(QString recordName, QByteArray expectedValue)
{
    DnsReadiness readiness;
    readiness.recordName = net::normalizedDnsName(recordName);
    readiness.canonicalName = readiness.recordName;
    readiness.checkedUtc = QDateTime::currentDateTimeUtc();
    QSet<QString> visited;
    QString name = readiness.recordName;
    Result<Zone> zone = co_await m_zones.find(name);
    for (int aliases = 0; zone && aliases <= mostAliases; ++aliases) {
        const Zone asked = *zone;
        const std::vector<ServerAnswer> answers = co_await askAll(name, expectedValue, asked);
        visited.insert(name);
        readiness.zone = asked.apex;
        readiness.canonicalName = aliasTargetIn(answers).value_or(name);
        if (visited.contains(readiness.canonicalName) != (readiness.canonicalName == name)
            || hasEndlessAlias(answers)) {
            readiness.problem = QStringLiteral("The CNAME records lead in a circle");
            co_return readiness;
        }
        // An alias within the zone is followed by its servers themselves.
        if (readiness.canonicalName != name) {
            name = readiness.canonicalName;
            zone = co_await m_zones.find(name);
        }
        const bool hasMoved = !zone || zone->apex != asked.apex;
        for (const ServerAnswer &answer : answers) {
            if (!hasMoved || answer.aliasTarget.isEmpty())
                readiness.findings.push_back(answer.finding);
        }
        if (zone && !hasMoved)
            co_return readiness;
    }
    readiness.problem = zone ? QStringLiteral("The chain of CNAME records is too long")
                             : zone.error().detail();
    co_return readiness;
}

Task<std::vector<DnsReadiness>> DnsReadinessCheck::checkAll(std::vector<ExpectedRecord> records)
{
    std::vector<Task<DnsReadiness>> looks;
    for (const ExpectedRecord &record : records)
        looks.push_back(check(record.name, record.value));
    std::vector<DnsReadiness> found = co_await whenAll(std::move(looks));
    co_return found;
}

Task<std::vector<DnsReadinessCheck::ServerAnswer>>
DnsReadinessCheck::askAll(QString name, QByteArray expectedValue, Zone zone)
{
    std::vector<Task<ServerAnswer>> questions;
    for (const KnownZone::NameServer &server : zone.servers)
        questions.push_back(askServer(name, expectedValue, server, zone.isTold));
    std::vector<ServerAnswer> answers = co_await whenAll(std::move(questions));
    co_return answers;
}

Task<DnsReadinessCheck::ServerAnswer> DnsReadinessCheck::askServer(QString name,
                                                                   QByteArray expectedValue,
                                                                   KnownZone::NameServer server,
                                                                   bool isTold)
{
    const net::DnsQuestion question(name, net::DnsType::Txt);
    const net::DnsServer address = server.server;
    const Result<net::DnsReply> reply = co_await m_dns.ask(address, question);

    ServerAnswer answer;
    answer.finding.serverName = server.name;
    answer.finding.serverAddress = address.toString();
    if (!reply) {
        answer.finding.state = NameServerFinding::State::NoAnswer;
        answer.finding.detail = reply.error().detail();
        co_return answer;
    }
    answer.finding = judged(answer.finding, *reply, name, expectedValue, isTold);
    const QString canonical = reply->canonicalName(name);
    if (canonical != name)
        answer.aliasTarget = canonical;
    answer.isEndless = !reply->answersFor(canonical, net::DnsType::Cname).empty();
    co_return answer;
}

} // namespace certwright::checks
