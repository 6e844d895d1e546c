// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsChase.h"

#include "core/base/WhenAll.h"

#include <QSet>
#include <algorithm>

namespace certwright::checks {

namespace {

constexpr int mostAliases = 16;
constexpr std::size_t mostResolvers = 4;

/// What the first server that knows an alias says.
QString aliasTargetIn(const std::vector<DnsSeen> &answers, const QString &name)
{
    for (const DnsSeen &answer : answers) {
        if (!answer.aliasTarget.isEmpty())
            return answer.aliasTarget;
    }
    return name;
}

bool hasEndlessAlias(const std::vector<DnsSeen> &answers)
{
    return std::any_of(answers.begin(), answers.end(),
                       [](const DnsSeen &answer) { return answer.isEndless; });
}

bool isSilence(const std::vector<DnsSeen> &answers)
{
    return std::all_of(answers.begin(), answers.end(), [](const DnsSeen &answer) {
        return answer.finding.state == NameServerFinding::State::NoAnswer;
    });
}

std::vector<DnsSource> sourcesOf(const Zone &zone)
{
    std::vector<DnsSource> sources;
    for (const KnownZone::NameServer &server : zone.servers) {
        DnsSource source;
        source.name = server.name;
        source.server = server.server;
        source.mustBeAuthoritative = !zone.isTold;
        sources.push_back(source);
    }
    return sources;
}

Task<std::vector<DnsSeen>> seenByAll(DnsRound &round, std::vector<DnsSource> sources, QString name,
                                     TextTest accepts, QString apex)
{
    std::vector<Task<DnsSeen>> questions;
    for (const DnsSource &source : sources)
        questions.push_back(seenAt(round, source, name, accepts, apex));
    std::vector<DnsSeen> answers = co_await whenAll(std::move(questions));
    co_return answers;
}

} // namespace

bool DnsChase::hasValueEverywhere() const
{
    return problem.isEmpty() && !seen.empty()
            && std::all_of(seen.begin(), seen.end(),
                           [](const DnsSeen &answer) { return answer.hasValue(); });
}

bool DnsChase::hasValueSomewhere() const
{
    return std::any_of(seen.begin(), seen.end(),
                       [](const DnsSeen &answer) { return answer.hasValue(); });
}

Task<DnsChase> chased(DnsRound &round, ZoneFinder &zones, QString name, TextTest accepts)
{
    DnsChase chase;
    chase.name = name;
    chase.canonicalName = name;
    QSet<QString> visited;
    Result<Zone> zone = co_await zones.find(name);
    for (int aliases = 0; zone && aliases <= mostAliases; ++aliases) {
        const Zone asked = *zone;
        const std::vector<DnsSource> sources = sourcesOf(asked);
        const std::vector<DnsSeen> answers
                = co_await seenByAll(round, sources, name, accepts, asked.apex);
        visited.insert(name);
        chase.apex = asked.apex;
        if (aliases == 0) {
            chase.ownApex = asked.apex;
            chase.ownSeen = answers;
        }
        chase.canonicalName = aliasTargetIn(answers, name);
        if (visited.contains(chase.canonicalName) != (chase.canonicalName == name)
            || hasEndlessAlias(answers)) {
            chase.loopAt = chase.canonicalName;
            chase.problem = QStringLiteral("The CNAME records lead in a circle");
            co_return chase;
        }
        // An alias within the zone is followed by its servers themselves.
        if (chase.canonicalName != name) {
            name = chase.canonicalName;
            zone = co_await zones.find(name);
        }
        const bool hasMoved = !zone || zone->apex != asked.apex;
        for (const DnsSeen &answer : answers) {
            if (!hasMoved || answer.aliasTarget.isEmpty())
                chase.seen.push_back(answer);
        }
        if (zone && !hasMoved) {
            chase.isCutOff = !asked.isTold && isSilence(chase.seen);
            co_return chase;
        }
    }
    if (zone)
        chase.loopAt = name;
    chase.problem = zone ? QStringLiteral("The chain of CNAME records is too long")
                         : zone.error().detail();
    chase.isCutOff = !zone && zone.error().kind() != Error::Kind::NotFound
            && zone.error().kind() != Error::Kind::Busy;
    co_return chase;
}

Task<DnsChase> chasedByResolvers(DnsRound &round, const NetworkView &view, QString name,
                                 TextTest accepts)
{
    std::vector<DnsSource> sources;
    if (!toldZone(view, name)) {
        for (const net::DnsServer &server : view.resolvers) {
            DnsSource source;
            source.server = server;
            source.isRecursive = true;
            sources.push_back(source);
        }
    }
    if (sources.size() > mostResolvers)
        sources.resize(mostResolvers);
    DnsChase chase;
    const QString noApex;
    chase.seen = co_await seenByAll(round, sources, name, accepts, noApex);
    co_return chase;
}

Task<DnsChase> chasedOverHttps(DnsRound &round, const NetworkView &view, QString name,
                               TextTest accepts)
{
    DnsChase chase;
    chase.name = name;
    chase.canonicalName = name;
    const QString noApex;
    for (const HttpsResolver &resolver : view.httpsResolvers) {
        DnsSource source;
        source.name = resolver.name;
        source.httpsUrl = resolver.url;
        source.isRecursive = true;
        const DnsSeen answer = co_await seenAt(round, source, name, accepts, noApex);
        if (!answer.isInformed())
            continue;
        const bool isAlias = !answer.aliasTarget.isEmpty();
        chase.canonicalName = isAlias ? answer.aliasTarget : name;
        const net::DnsQuestion soa(chase.canonicalName, net::DnsType::Soa);
        const Result<net::DnsReply> zone = co_await round.askSource(source, soa);
        if (zone)
            chase.apex = apexIn(*zone, chase.canonicalName);
        chase.ownApex = isAlias ? QString() : chase.apex;
        if (answer.isEndless)
            chase.loopAt = chase.canonicalName;
        chase.seen.push_back(answer);
        chase.ownSeen.push_back(answer);
        co_return chase;
    }
    co_return chase;
}

} // namespace certwright::checks
