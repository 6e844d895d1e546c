// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/base/TaskScope.h"
#include "core/checks/NetworkView.h"
#include "core/checks/Resolver.h"
#include "core/checks/SharedAnswer.h"

#include <QHash>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace certwright::checks {

/// A zone and every address of its name servers.
struct Zone
{
    QString apex; ///< owner of the SOA: lower case, no final dot
    std::vector<KnownZone::NameServer> servers; ///< one per address, at most 12
    bool isTold = false; ///< told by the NetworkView instead of found

    Zone() = default;
};

/// Finds the zone that a name lies in by the owner of the SOA, never by guessing. Looks up each
/// zone's servers once: for one round of checks.
class ZoneFinder final
{
public:
    ZoneFinder(net::DnsClient &dns, NetworkView view);

    /// name: lower case, no final dot. IPv6 addresses without a route from here are left out where
    /// the server has another address.
    /// Errors: Offline, Busy, Unavailable, NotFound (no zone, or name servers without addresses)
    Task<Result<Zone>> find(QString name);

private:
    Task<Result<QString>> findApex(QString name);
    Task<Result<Zone>> sharedServers(const QString &apex);
    Task<Result<Zone>> findServers(QString apex);
    Task<std::vector<KnownZone::NameServer>> addressesOf(QString serverName);

    NetworkView m_view;
    Resolver m_resolver;
    QHash<QString, std::shared_ptr<SharedAnswer<Result<Zone>>>> m_zones; ///< by their apex
    TaskScope m_scope; ///< last: ends what runs first
};

/// The owner of the SOA that covers the name, also where it only explains that there is no such
/// record; empty without one. An alias brings the SOA of its target's zone, which may even lie
/// above the name and still says nothing about it.
QString apexIn(const net::DnsReply &reply, const QString &name);

/// The closest of the view's known zones, where the name lies in one.
std::optional<Zone> toldZone(const NetworkView &view, const QString &name);

/// True for the zone's apex and every name below it.
bool liesIn(const QString &name, const QString &apex);

} // namespace certwright::checks
