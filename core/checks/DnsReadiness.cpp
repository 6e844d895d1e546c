// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsReadiness.h"

#include "core/base/WhenAll.h"
#include "core/checks/DnsFlaws.h"
#include "core/checks/DnsSearch.h"
#include "core/net/DnsName.h"

#include <algorithm>

namespace certwright::checks {

namespace {

using Kind = DnsDiagnosis::Kind;
using State = NameServerFinding::State;

std::vector<NameServerFinding> findingsOf(const std::vector<DnsSeen> &seen)
{
    std::vector<NameServerFinding> findings;
    for (const DnsSeen &one : seen)
        findings.push_back(one.finding);
    return findings;
}

/// The chase as if the wildcard's alias were not there: the record belongs at the name itself,
/// where it would override the wildcard.
DnsChase withoutAlias(DnsChase chase)
{
    for (DnsSeen &seen : chase.ownSeen) {
        if (seen.aliasTarget.isEmpty())
            continue;
        seen.aliasTarget.clear();
        seen.texts.clear();
        seen.finding.state = State::Absent;
        seen.finding.otherValues.clear();
        seen.finding.detail = QStringLiteral("has only the wildcard's CNAME");
    }
    chase.canonicalName = chase.name;
    chase.apex = chase.ownApex;
    chase.seen = chase.ownSeen;
    chase.loopAt.clear();
    chase.problem.clear();
    return chase;
}

DnsDiagnosis wildcardAlias(const DnsChase &chase)
{
    DnsDiagnosis diagnosis(Kind::WildcardAnswer, u"*." + chase.name.section(u'.', 1));
    diagnosis.seen = QStringLiteral("CNAME ") + chase.canonicalName;
    return diagnosis;
}

void append(std::vector<DnsDiagnosis> &all, const std::vector<DnsDiagnosis> &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

/// An old value that every name has is the wildcard's, not a left-over.
void dropWildcardsFromStale(std::vector<DnsDiagnosis> &diagnoses)
{
    const std::vector<DnsDiagnosis> all = diagnoses;
    const auto isWildcards = [&all](const DnsDiagnosis &diagnosis) {
        return diagnosis.kind == Kind::StaleValue
                && std::any_of(all.begin(), all.end(), [&diagnosis](const DnsDiagnosis &other) {
                       return other.kind == Kind::WildcardAnswer && other.seen == diagnosis.seen;
                   });
    };
    std::erase_if(diagnoses, isWildcards);
}

Task<std::vector<DnsChase>> chasedBothWays(DnsRound &round, ZoneFinder &zones,
                                           const NetworkView &view, QString name, TextTest accepts)
{
    std::vector<Task<DnsChase>> ways;
    ways.push_back(chased(round, zones, name, accepts));
    ways.push_back(chasedByResolvers(round, view, name, accepts));
    std::vector<DnsChase> chases = co_await whenAll(std::move(ways));
    co_return chases;
}

Task<DnsReadiness> lookedAt(DnsRound &round, ZoneFinder &zones, const NetworkView &view,
                            ExpectedRecord record, std::size_t turn)
{
    DnsReadiness readiness;
    const QString name = net::normalizedDnsName(record.name);
    const TextTest accepts = [record](const QByteArray &text) { return record.accepts(text); };
    const std::vector<DnsChase> chases = co_await chasedBothWays(round, zones, view, name, accepts);
    DnsChase chase = chases.front();
    const std::vector<DnsSeen> resolvers = chases.back().seen;

    if (chase.isCutOff) {
        const DnsChase overHttps = co_await chasedOverHttps(round, view, name, accepts);
        if (!overHttps.seen.empty()) {
            chase = overHttps;
            readiness.diagnoses.emplace_back(Kind::OverHttps, chase.seen.front().source.name);
        }
    }
    if (chase.isAliased() && !chase.hasValueEverywhere()) {
        const bool isWildcards = co_await isWildcardAlias(round, chase);
        if (isWildcards) {
            readiness.diagnoses.push_back(wildcardAlias(chase));
            chase = withoutAlias(chase);
        }
    }
    append(readiness.diagnoses, flawsIn(record, chase));
    if (!chase.hasValueEverywhere() && chase.loopAt.isEmpty()) {
        const auto found = co_await searched(round, record, chase, turn);
        append(readiness.diagnoses, found);
    }
    const auto broken = co_await brokenDnssec(round, chase, resolvers);
    append(readiness.diagnoses, broken);
    dropWildcardsFromStale(readiness.diagnoses);
    sortByWeight(readiness.diagnoses);

    readiness.recordName = name;
    readiness.canonicalName = chase.canonicalName;
    readiness.zone = chase.apex;
    readiness.findings = findingsOf(chase.seen);
    readiness.resolverFindings = findingsOf(resolvers);
    readiness.problem = chase.problem;
    readiness.checkedUtc = QDateTime::currentDateTimeUtc();
    co_return readiness;
}

} // namespace

bool DnsReadiness::isReady() const
{
    const auto isPresent
            = [](const NameServerFinding &finding) { return finding.state == State::Present; };
    const auto isObstacle = [](const DnsDiagnosis &diagnosis) { return diagnosis.isObstacle(); };
    return problem.isEmpty() && !findings.empty()
            && std::all_of(findings.begin(), findings.end(), isPresent)
            && std::none_of(diagnoses.begin(), diagnoses.end(), isObstacle);
}

DnsReadinessCheck::DnsReadinessCheck(net::DnsClient &dns, NetworkView view)
    : m_dns(dns), m_view(std::move(view))
{ }

DnsReadinessCheck::DnsReadinessCheck(net::DnsClient &dns, net::HttpClient &http, NetworkView view)
    : m_dns(dns), m_http(&http), m_view(std::move(view))
{ }

Task<DnsReadiness> DnsReadinessCheck::check(QString recordName, QByteArray expectedValue)
{
    std::vector<ExpectedRecord> one { ExpectedRecord(recordName, expectedValue) };
    const std::vector<DnsReadiness> found = co_await checkAll(std::move(one));
    co_return found.front();
}

Task<std::vector<DnsReadiness>> DnsReadinessCheck::checkAll(std::vector<ExpectedRecord> records)
{
    DnsRound round(m_dns, m_http);
    ZoneFinder zones(round, m_view);
    std::vector<Task<DnsReadiness>> looks;
    for (std::size_t index = 0; index < records.size(); ++index)
        looks.push_back(lookedAt(round, zones, m_view, records[index], index));
    std::vector<DnsReadiness> found = co_await whenAll(std::move(looks));
    co_return found;
}

} // namespace certwright::checks
