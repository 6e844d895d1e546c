// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/ZoneFinder.h"

#include "core/base/WhenAll.h"
#include "core/checks/PublicSuffix.h"
#include "core/net/Route.h"

#include <algorithm>

namespace certwright::checks {

namespace {

constexpr std::size_t mostServers = 12;

} // namespace

bool liesIn(const QString &name, const QString &apex)
{
    return name == apex || name.endsWith(u'.' + apex);
}

QString apexIn(const net::DnsReply &reply, const QString &name)
{
    if (reply.canonicalName(name) != name)
        return {};
    for (const std::vector<net::DnsRecord> *section : { &reply.answers, &reply.authority }) {
        for (const net::DnsRecord &record : *section) {
            if (record.type == net::DnsType::Soa && liesIn(name, record.owner))
                return record.owner;
        }
    }
    return {};
}

std::optional<Zone> toldZone(const NetworkView &view, const QString &name)
{
    std::optional<Zone> best;
    for (const KnownZone &known : view.knownZones) {
        if (!liesIn(name, known.apex) || (best && best->apex.size() >= known.apex.size()))
            continue;
        best.emplace();
        best->apex = known.apex;
        best->servers = known.nameServers;
        best->isTold = true;
    }
    return best;
}

ZoneFinder::ZoneFinder(net::DnsClient &dns, NetworkView view)
    : m_view(std::move(view)), m_resolver(dns, m_view.resolvers, Resolver::OnFailure::AskUnchecked)
{ }

Task<Result<Zone>> ZoneFinder::find(QString name)
{
    const std::optional<Zone> told = toldZone(m_view, name);
    if (told)
        co_return *told;
    const Result<QString> apex = co_await findApex(name);
    if (!apex)
        co_return fail(apex.error());
    const QString found = *apex;
    Result<Zone> zone = co_await sharedServers(found);
    co_return zone;
}

Task<Result<QString>> ZoneFinder::findApex(QString name)
{
    QString candidate = name;
    while (!candidate.isEmpty()) {
        const Result<net::DnsReply> reply = co_await m_resolver.ask(candidate, net::DnsType::Soa);
        if (!reply)
            co_return fail(reply.error());
        const QString apex = apexIn(*reply, candidate);
        if (isPublicSuffix(apex) && apex != name)
            co_return fail(Error::Kind::NotFound,
                           QStringLiteral("%1 delegates no domain for %2").arg(apex, name), name);
        if (!apex.isEmpty())
            co_return apex;
        const qsizetype dot = candidate.indexOf(u'.');
        candidate = dot < 0 ? QString() : candidate.mid(dot + 1);
    }
    co_return fail(Error::Kind::NotFound, QStringLiteral("No zone was found for the name"), name);
}

Task<Result<Zone>> ZoneFinder::sharedServers(const QString &apex)
{
    using Answer = SharedAnswer<Result<Zone>>;
    std::shared_ptr<Answer> answer = m_zones.value(apex);
    if (!answer) {
        answer = std::make_shared<Answer>();
        m_zones.insert(apex, answer);
        m_scope.start(findServers(apex),
                      [answer](Result<Zone> zone) { Answer::settle(answer, std::move(zone)); });
    }
    return Answer::of(answer);
}

Task<Result<Zone>> ZoneFinder::findServers(QString apex)
{
    const Result<net::DnsReply> reply = co_await m_resolver.ask(apex, net::DnsType::Ns);
    if (!reply)
        co_return fail(reply.error());
    QStringList names;
    for (const net::DnsRecord &record : reply->answersFor(apex, net::DnsType::Ns))
        names.append(record.target);
    names.sort();
    names.removeDuplicates();
    std::vector<Task<std::vector<KnownZone::NameServer>>> lookups;
    for (const QString &serverName : std::as_const(names))
        lookups.push_back(addressesOf(serverName));
    const auto found = co_await whenAll(std::move(lookups));

    Zone zone;
    zone.apex = apex;
    for (const std::vector<KnownZone::NameServer> &servers : found)
        zone.servers.insert(zone.servers.end(), servers.begin(), servers.end());
    if (zone.servers.empty())
        co_return fail(Error::Kind::NotFound,
                       QStringLiteral("The zone's name servers have no addresses"), apex);
    if (zone.servers.size() > mostServers)
        zone.servers.resize(mostServers);
    co_return zone;
}

Task<std::vector<KnownZone::NameServer>> ZoneFinder::addressesOf(QString serverName)
{
    const std::vector<QHostAddress> addresses = co_await m_resolver.addresses(serverName);
    std::vector<KnownZone::NameServer> servers;
    // Where this machine has no IPv6, a server's IPv6 address cannot be judged from here.
    const bool hasRoute = std::any_of(addresses.begin(), addresses.end(), net::hasRouteTo);
    for (const QHostAddress &address : addresses) {
        if (!hasRoute || net::hasRouteTo(address))
            servers.emplace_back(serverName, net::DnsServer(address));
    }
    co_return servers;
}

} // namespace certwright::checks
