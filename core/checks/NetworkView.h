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

/// A recursive resolver that is asked over HTTPS.
/// Source: RFC 8484
struct HttpsResolver
{
    QString name; ///< for people: "dns.example.test"
    QString url; ///< "https://dns.example.test/dns-query"
    HttpsResolver() = default;
    HttpsResolver(QString resolverName, QString resolverUrl)
        : name(std::move(resolverName)), url(std::move(resolverUrl))
    { }
};

/// From where the checks look at the world.
struct NetworkView
{
    std::vector<net::DnsServer> resolvers; ///< find zones and addresses; normally the system's
    std::vector<KnownZone> knownZones;
    /// Asked only where port 53 is blocked. The user's choice alone: none is built in.
    std::vector<HttpsResolver> httpsResolvers;
    quint16 httpPort = 80; ///< where http-01 files are fetched; other than 80 in practice networks
    NetworkView() = default;
};

} // namespace certwright::checks
