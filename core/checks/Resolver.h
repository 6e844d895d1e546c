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
    /// What to do where a server fails: perhaps only because the zone's DNSSEC is broken.
    enum class OnFailure {
        AskNext, ///< for answers that must be valid
        AskUnchecked ///< once more without validation: to find out whom to ask
    };

    /// dns outlives the resolver.
    Resolver(net::DnsClient &dns, std::vector<net::DnsServer> servers);
    Resolver(net::DnsClient &dns, std::vector<net::DnsServer> servers, OnFailure onFailure);

    /// The first answer that says yes or no (also NXDOMAIN).
    /// Errors: Offline (nobody answered), Busy (none could tell), Unavailable (none is known)
    Task<Result<net::DnsReply>> ask(QString name, net::DnsType type);

    /// IPv6 addresses first, as a CA tries them; empty when there are none.
    Task<std::vector<QHostAddress>> addresses(QString name);

private:
    Task<Result<net::DnsReply>> askOne(net::DnsServer server, net::DnsQuestion question);

    net::DnsClient &m_dns;
    std::vector<net::DnsServer> m_servers;
    OnFailure m_onFailure = OnFailure::AskNext;
};

} // namespace certwright::checks
