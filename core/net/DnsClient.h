// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/net/DnsMessage.h"

#include <QHostAddress>
#include <chrono>
#include <vector>

namespace certwright::net {

struct DnsServer
{
    QHostAddress address;
    quint16 port = 53;

    DnsServer() = default;
    explicit DnsServer(QHostAddress serverAddress, quint16 serverPort = 53)
        : address(std::move(serverAddress)), port(serverPort)
    { }
    bool operator==(const DnsServer &other) const = default;
    /// "192.0.2.1", "[2001:db8::1]:5353"; the port only where it is not 53.
    [[nodiscard]] QString toString() const;
};

/// Asks one DNS server one question.
class DnsClient
{
public:
    DnsClient() = default;
    Q_DISABLE_COPY_MOVE(DnsClient)
    virtual ~DnsClient() = default;

    /// UDP first, TCP after truncation; 2 s a try, 8 s in all.
    /// Errors: Offline (no answer; subject is the server), Malformed, InvalidInput
    virtual Task<Result<DnsReply>> ask(DnsServer server, DnsQuestion question) = 0;
};

/// How long a question waits for its answer; shorter in tests.
struct DnsTimeouts
{
    std::chrono::milliseconds perTry { 2000 };
    std::chrono::milliseconds total { 8000 };
    int tries = 3;

    DnsTimeouts() = default;
};

/// DnsClient on Qt sockets with ldns as message codec.
class SocketDnsClient final : public DnsClient
{
public:
    SocketDnsClient();
    explicit SocketDnsClient(DnsTimeouts timeouts);

    Task<Result<DnsReply>> ask(DnsServer server, DnsQuestion question) override;

private:
    DnsTimeouts m_timeouts;
};

/// The resolvers that this machine uses (/etc/resolv.conf), in their order.
std::vector<DnsServer> systemResolvers();

/// The name servers that a resolv.conf file lists, in its order.
std::vector<DnsServer> resolversIn(const QByteArray &resolvConf);

} // namespace certwright::net
