// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/DnsClient.h"
#include "tests/checks/ZoneData.h"
#include "tests/net/DnsTestServer.h"

#include <map>
#include <memory>

namespace certwright::tests {

/// Servers that seem to live at the usual port of their loopback addresses.
class LoopbackInternet final : public net::DnsClient
{
public:
    LoopbackInternet() : m_client(timeouts()) { }

    DnsTestServer &serve(const QString &address, DnsTestServer::Responder responder)
    {
        auto server = std::make_unique<DnsTestServer>(std::move(responder), QHostAddress(address));
        return *(m_servers[address] = std::move(server));
    }
    DnsTestServer &serve(const QString &address, const ZoneData &data)
    {
        return serve(address, [data](const DnsTestServer::Query &query) {
            return QList { data.answerTo(query) };
        });
    }

    Task<Result<net::DnsReply>> ask(net::DnsServer server, net::DnsQuestion question) override
    {
        const auto found = m_servers.find(server.address.toString());
        if (server.port == 53 && found != m_servers.end())
            server.port = found->second->port();
        return m_client.ask(std::move(server), std::move(question));
    }

private:
    static net::DnsTimeouts timeouts()
    {
        net::DnsTimeouts timeouts;
        timeouts.perTry = std::chrono::milliseconds(250);
        timeouts.total = std::chrono::milliseconds(750);
        return timeouts;
    }

    net::SocketDnsClient m_client;
    std::map<QString, std::unique_ptr<DnsTestServer>> m_servers;
};

} // namespace certwright::tests
