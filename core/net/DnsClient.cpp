// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsClient.h"

#include "core/net/DnsExchange.h"

#include <QDeadlineTimer>

namespace certwright::net {

QString DnsServer::toString() const
{
    constexpr quint16 usualPort = 53;
    const QString text = address.toString();
    if (port == usualPort)
        return text;
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIpv6 ? u'[' + text + u']' : text) + u':' + QString::number(port);
}

SocketDnsClient::SocketDnsClient() = default;

SocketDnsClient::SocketDnsClient(DnsTimeouts timeouts) : m_timeouts(timeouts) { }

Task<Result<DnsReply>> SocketDnsClient::ask(DnsServer server, DnsQuestion question)
{
    const QDeadlineTimer total(m_timeouts.total);
    Result<DnsReply> reply = fail(Error::Kind::Offline, QStringLiteral("not asked"));
    for (int attempt = 0; attempt < m_timeouts.tries && !total.hasExpired(); ++attempt) {
        const std::chrono::milliseconds left(total.remainingTime());
        DnsUdpExchange overUdp(server, question, std::min(left, m_timeouts.perTry));
        reply = co_await overUdp.finished();
        if (reply || reply.error().kind() == Error::Kind::InvalidInput)
            break;
    }
    if (!reply || !reply->isTruncated)
        co_return reply;
    DnsTcpExchange overTcp(server, question, std::chrono::milliseconds(total.remainingTime()));
    Result<DnsReply> whole = co_await overTcp.finished();
    if (whole)
        whole->isOverTcp = true;
    co_return whole;
}

} // namespace certwright::net
