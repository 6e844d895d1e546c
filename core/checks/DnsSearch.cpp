// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsSearch.h"

#include "core/base/WhenAll.h"
#include "core/checks/DnsFlaws.h"

#include <algorithm>
#include <iterator>

namespace certwright::checks {

namespace {

using Kind = DnsDiagnosis::Kind;

QString nameAbove(const QString &name)
{
    return name.section(u'.', 1);
}

/// The labels in front that begin with an underscore, with their final dot.
QString serviceLabels(const QString &name)
{
    qsizetype end = 0;
    while (end < name.size() && name.at(end) == u'_') {
        const qsizetype dot = name.indexOf(u'.', end);
        if (dot < 0)
            break;
        end = dot + 1;
    }
    return name.left(end);
}

/// A server of the list that knows the zone, another one each turn.
std::optional<DnsSource> informedOne(const std::vector<DnsSeen> &seen, std::size_t turn)
{
    std::vector<DnsSource> informed;
    for (const DnsSeen &one : seen) {
        if (one.isInformed())
            informed.push_back(one.source);
    }
    if (informed.empty())
        return std::nullopt;
    return informed[turn % informed.size()];
}

bool holds(const net::DnsReply &reply, const QString &name, const ExpectedRecord &expected)
{
    const auto texts = reply.answersFor(name, net::DnsType::Txt);
    return std::any_of(texts.begin(), texts.end(), [&expected](const net::DnsRecord &record) {
        return expected.accepts(record.text) || bareText(record.text) == bareText(expected.value);
    });
}

Task<std::vector<DnsDiagnosis>> foundElsewhere(DnsRound &round, DnsSource source,
                                               std::vector<MistakenName> names,
                                               ExpectedRecord record)
{
    std::vector<Task<Result<net::DnsReply>>> questions;
    for (const MistakenName &mistake : names)
        questions.push_back(
                round.askSource(source, net::DnsQuestion(mistake.name, net::DnsType::Txt)));
    const std::vector<Result<net::DnsReply>> replies = co_await whenAll(std::move(questions));
    std::vector<DnsDiagnosis> found;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (!replies[index] || !holds(*replies[index], names[index].name, record))
            continue;
        DnsDiagnosis diagnosis(names[index].kind, names[index].name);
        diagnosis.servers.append(source.label());
        found.push_back(diagnosis);
    }
    co_return found;
}

/// The first server with values at the name that this order does not know.
const DnsSeen *strangeOne(const ExpectedRecord &record, const DnsChase &chase)
{
    const auto isStrange = [&record](const QByteArray &text) {
        return !record.accepts(text)
                && std::find(record.siblings.begin(), record.siblings.end(), text)
                == record.siblings.end();
    };
    const auto found
            = std::find_if(chase.seen.begin(), chase.seen.end(), [&isStrange](const DnsSeen &seen) {
                  return std::any_of(seen.texts.begin(), seen.texts.end(), isStrange);
              });
    return found == chase.seen.end() ? nullptr : &*found;
}

Task<std::vector<DnsDiagnosis>> wildcardTexts(DnsRound &round, DnsSeen strange, DnsChase chase)
{
    const QString anyName = round.unlikelyLabel() + u'.' + nameAbove(chase.canonicalName);
    const net::DnsQuestion question(anyName, net::DnsType::Txt);
    const DnsSource source = strange.source;
    const Result<net::DnsReply> reply = co_await round.askSource(source, question);
    std::vector<DnsDiagnosis> found;
    if (!reply)
        co_return found;
    for (const net::DnsRecord &record : reply->answersFor(anyName, net::DnsType::Txt)) {
        if (std::find(strange.texts.begin(), strange.texts.end(), record.text)
            == strange.texts.end())
            continue;
        DnsDiagnosis diagnosis(Kind::WildcardAnswer, u"*." + nameAbove(chase.canonicalName));
        diagnosis.servers.append(source.label());
        diagnosis.seen = shownText(record.text);
        diagnosis.isBesideOurs = strange.hasValue();
        found.push_back(diagnosis);
        break;
    }
    co_return found;
}

} // namespace

std::vector<MistakenName> mistakenNames(const QString &name, const QString &apex)
{
    std::vector<MistakenName> names { MistakenName(name + u'.' + apex, Kind::DoubledName) };
    const QString labels = serviceLabels(name);
    if (labels.isEmpty() || !liesIn(name, apex))
        return names;
    const QString domain = name.mid(labels.size());
    const QString withinZone = domain == apex ? QString() : domain.chopped(apex.size());
    QStringList others { domain,
                         apex,
                         labels + apex,
                         labels + name,
                         labels + withinZone + domain,
                         labels.mid(1) + domain,
                         QString(labels).replace(u'-', u'_') + domain };
    // A panel that shows the domain's own "www" beside it invites that one.
    others.append(labels + QStringLiteral("www.") + domain);
    others.removeDuplicates();
    for (const QString &other : std::as_const(others)) {
        if (other != name && liesIn(other, apex))
            names.emplace_back(other, Kind::OtherName);
    }
    return names;
}

Task<std::vector<DnsDiagnosis>> searched(DnsRound &round, ExpectedRecord record, DnsChase chase,
                                         std::size_t turn)
{
    std::vector<Task<std::vector<DnsDiagnosis>>> searches;
    const std::optional<DnsSource> own = informedOne(chase.ownSeen, turn);
    const std::optional<DnsSource> target = informedOne(chase.seen, turn);
    const bool isMissing = !chase.hasValueSomewhere();
    if (isMissing && own && !chase.ownApex.isEmpty())
        searches.push_back(
                foundElsewhere(round, *own, mistakenNames(chase.name, chase.ownApex), record));
    if (isMissing && chase.isAliased() && target && !chase.apex.isEmpty())
        searches.push_back(foundElsewhere(round, *target,
                                          mistakenNames(chase.canonicalName, chase.apex), record));
    if (const DnsSeen *strange = strangeOne(record, chase))
        searches.push_back(wildcardTexts(round, *strange, chase));
    const std::vector<std::vector<DnsDiagnosis>> results = co_await whenAll(std::move(searches));
    std::vector<DnsDiagnosis> found;
    for (const std::vector<DnsDiagnosis> &some : results)
        found.insert(found.end(), some.begin(), some.end());
    co_return found;
}

Task<std::vector<DnsDiagnosis>> brokenDnssec(DnsRound &round, DnsChase chase,
                                             std::vector<DnsSeen> resolvers)
{
    std::vector<DnsSource> failing;
    std::vector<Task<Result<net::DnsReply>>> questions;
    net::DnsQuestion unchecked(chase.name, net::DnsType::Txt);
    unchecked.checkingDisabled = true;
    for (const DnsSeen &resolver : resolvers) {
        if (resolver.finding.state != NameServerFinding::State::ServerFailure)
            continue;
        failing.push_back(resolver.source);
        questions.push_back(round.askSource(resolver.source, unchecked));
    }
    const std::vector<Result<net::DnsReply>> replies = co_await whenAll(std::move(questions));
    DnsDiagnosis diagnosis(Kind::BrokenDnssec, chase.apex.isEmpty() ? chase.name : chase.apex);
    for (std::size_t index = 0; index < replies.size(); ++index) {
        const bool isBroken = replies[index]
                && (replies[index]->rcode == net::DnsRcode::NoError
                    || replies[index]->rcode == net::DnsRcode::NameError);
        if (isBroken)
            diagnosis.servers.append(failing[index].label());
    }
    std::vector<DnsDiagnosis> found;
    if (!diagnosis.servers.isEmpty())
        found.push_back(diagnosis);
    co_return found;
}

Task<bool> isWildcardAlias(DnsRound &round, DnsChase chase)
{
    const auto aliased
            = std::find_if(chase.ownSeen.begin(), chase.ownSeen.end(),
                           [](const DnsSeen &seen) { return !seen.aliasTarget.isEmpty(); });
    if (aliased == chase.ownSeen.end())
        co_return false;
    const QString anyName = round.unlikelyLabel() + u'.' + nameAbove(chase.name);
    const net::DnsQuestion question(anyName, net::DnsType::Txt);
    const DnsSource source = aliased->source;
    const Result<net::DnsReply> reply = co_await round.askSource(source, question);
    co_return reply && reply->canonicalName(anyName) == aliased->aliasTarget;
}

} // namespace certwright::checks
