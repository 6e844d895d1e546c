// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Completion.h"
#include "core/net/DnsClient.h"

#include <QObject>

#include <chrono>
#include <memory>

class QAbstractSocket;
class QTcpSocket;
class QTimer;
class QUdpSocket;

namespace certwright::net {

/// Sockets and timers end inside their own signals: closed at once, deleted later.
struct EndLater
{
    void operator()(QAbstractSocket *socket) const;
    void operator()(QTimer *timer) const;
};

/// What a query over UDP and one over TCP share: one question, one server, one deadline.
class DnsExchange
{
public:
    DnsExchange(DnsServer server, DnsQuestion question, std::chrono::milliseconds limit);
    Q_DISABLE_COPY_MOVE(DnsExchange)

    [[nodiscard]] Completion<Result<DnsReply>>::Awaiter finished() { return m_done.wait(); }

protected:
    ~DnsExchange();

    /// The bytes to send; concludes and gives nothing when the name cannot be sent.
    QByteArray encodedQuery();
    [[nodiscard]] Result<DnsReply> decoded(const QByteArray &message) const;
    void startDeadline();
    /// These resume the owner, which destroys this object: nothing may follow.
    void conclude(Result<DnsReply> result);
    void concludeOffline(const QString &detail);

    const DnsServer m_server;
    const DnsQuestion m_question;
    const std::chrono::milliseconds m_limit;
    const quint16 m_id;
    /// What came from the server but was no reply to this question.
    std::optional<Error> m_lastMalformed;
    Completion<Result<DnsReply>> m_done;
    std::unique_ptr<QTimer, EndLater> m_deadline;
};

/// One try over UDP. The socket is connected, so the system gives it a random port and drops
/// whatever another address or port sends.
class DnsUdpExchange final : public DnsExchange
{
public:
    DnsUdpExchange(DnsServer server, DnsQuestion question, std::chrono::milliseconds limit);
    ~DnsUdpExchange();

private:
    void readDatagrams();

    std::unique_ptr<QUdpSocket, EndLater> m_socket;
    QObject m_context; ///< last: ends the connections first
};

/// One try over TCP.
/// Source: RFC 7766
class DnsTcpExchange final : public DnsExchange
{
public:
    DnsTcpExchange(DnsServer server, DnsQuestion question, std::chrono::milliseconds limit);
    ~DnsTcpExchange();

private:
    void readMessage();

    QByteArray m_received;
    std::unique_ptr<QTcpSocket, EndLater> m_socket;
    QObject m_context;
};

} // namespace certwright::net
