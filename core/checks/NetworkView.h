// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/DnsClient.h"

#include <QString>
#include <vector>

namespace certwright::checks {

/// A zone whose name servers are told rather than found: for private zones and practice networks.
struct KnownZone
{
    QString apex; ///< lower case, no final dot
    struct NameServer
    {
        QString name;
        net::DnsServer server;
        NameServer() = default;
        NameServer(QString serverName, net::DnsServer address)
            : name(std::move(serverName)), server(std::move(address))
        { }
    };
    std::vector<NameServer> nameServers;
    KnownZone() = default;
};

/// From where the checks look at the world.
struct NetworkView
{
    std::vector<net::DnsServer> resolvers; ///< find zones and addresses; normally the system's
    std::vector<KnownZone> knownZones;
    quint16 httpPort = 80; ///< where http-01 files are fetched; other than 80 in practice networks
    NetworkView() = default;
};

} // namespace certwright::checks
