// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/net/DnsClient.h"

#include <QHostAddress>
#include <QString>
#include <vector>

namespace certwright::checks {

/// Asks recursive resolvers, one after the other, until one knows.
class Resolver final
{
public:
    /// dns outlives the resolver.
    Resolver(net::DnsClient &dns, std::vector<net::DnsServer> servers);

    /// The first answer that says yes or no (also NXDOMAIN).
    /// Errors: Offline (nobody answered), Unavailable (no resolver is known)
    Task<Result<net::DnsReply>> ask(QString name, net::DnsType type);

    /// IPv6 addresses first, as a CA tries them; empty when there are none.
    Task<std::vector<QHostAddress>> addresses(QString name);

private:
    net::DnsClient &m_dns;
    std::vector<net::DnsServer> m_servers;
};

} // namespace certwright::checks
