// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsExchange.h"

#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>
#include <QtEndian>

namespace certwright::net {

void EndLater::operator()(QAbstractSocket *socket) const
{
    socket->abort();
    socket->deleteLater();
}

void EndLater::operator()(QTimer *timer) const
{
    timer->stop();
    timer->deleteLater();
}

DnsExchange::DnsExchange(DnsServer server, DnsQuestion question, std::chrono::milliseconds limit)
    : m_server(std::move(server)),
      m_question(std::move(question)),
      m_limit(limit),
      m_id(static_cast<quint16>(QRandomGenerator::system()->bounded(0x10000))),
      m_deadline(new QTimer)
{
    m_deadline->setSingleShot(true);
}

DnsExchange::~DnsExchange() = default;

QByteArray DnsExchange::encodedQuery()
{
    Result<QByteArray> query = encodeDnsQuery(m_question, m_id);
    if (query)
        return *query;
    conclude(fail(query.error()));
    return {};
}

Result<DnsReply> DnsExchange::decoded(const QByteArray &message) const
{
    Result<DnsReply> reply = decodeDnsReply(message, m_question, m_id);
    if (!reply)
        return fail(reply.error().withSubject(m_server.toString()));
    return reply;
}

void DnsExchange::startDeadline()
{
    m_deadline->start(m_limit);
}

void DnsExchange::conclude(Result<DnsReply> result)
{
    m_done.resolve(std::move(result));
}

void DnsExchange::concludeOffline(const QString &detail)
{
    if (m_lastMalformed)
        conclude(fail(*m_lastMalformed));
    else
        conclude(fail(Error::Kind::Offline, m_server.toString() + QStringLiteral(": ") + detail,
                      m_server.toString()));
}

DnsUdpExchange::DnsUdpExchange(DnsServer server, DnsQuestion question,
                               std::chrono::milliseconds limit)
    : DnsExchange(std::move(server), std::move(question), limit), m_socket(new QUdpSocket)
{
    const QByteArray query = encodedQuery();
    if (query.isEmpty())
        return;
    QObject::connect(m_deadline.get(), &QTimer::timeout, &m_context, [this] {
        concludeOffline(QStringLiteral("no answer within %1 ms").arg(m_limit.count()));
    });
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->connectToHost(m_server.address, m_server.port);
    if (m_socket->state() != QAbstractSocket::ConnectedState || m_socket->write(query) < 0) {
        concludeOffline(m_socket->errorString());
        return;
    }
    QObject::connect(m_socket.get(), &QUdpSocket::readyRead, &m_context,
                     [this] { readDatagrams(); });
    QObject::connect(m_socket.get(), &QUdpSocket::errorOccurred, &m_context,
                     [this] { concludeOffline(m_socket->errorString()); });
    startDeadline();
}

DnsUdpExchange::~DnsUdpExchange() = default;

void DnsUdpExchange::readDatagrams()
{
    // Woken without a datagram: the system reports an ICMP "port unreachable", which Qt swallows.
    if (!m_socket->hasPendingDatagrams())
        return concludeOffline(QStringLiteral("nobody listens there"));
    while (m_socket->hasPendingDatagrams()) {
        Result<DnsReply> reply = decoded(m_socket->receiveDatagram().data());
        if (reply)
            return conclude(std::move(reply));
        // Perhaps forged: the real one may still come.
        m_lastMalformed = reply.error();
    }
}

DnsTcpExchange::DnsTcpExchange(DnsServer server, DnsQuestion question,
                               std::chrono::milliseconds limit)
    : DnsExchange(std::move(server), std::move(question), limit), m_socket(new QTcpSocket)
{
    const QByteArray query = encodedQuery();
    if (query.isEmpty())
        return;
    QObject::connect(m_deadline.get(), &QTimer::timeout, &m_context, [this] {
        concludeOffline(QStringLiteral("no answer over TCP within %1 ms").arg(m_limit.count()));
    });
    QObject::connect(m_socket.get(), &QTcpSocket::connected, &m_context, [this, query] {
        QByteArray length(2, Qt::Uninitialized);
        qToBigEndian(static_cast<quint16>(query.size()), length.data());
        m_socket->write(length + query);
    });
    QObject::connect(m_socket.get(), &QTcpSocket::readyRead, &m_context, [this] { readMessage(); });
    QObject::connect(m_socket.get(), &QTcpSocket::errorOccurred, &m_context,
                     [this] { concludeOffline(m_socket->errorString()); });
    m_socket->setProxy(QNetworkProxy::NoProxy);
    startDeadline();
    m_socket->connectToHost(m_server.address, m_server.port);
}

DnsTcpExchange::~DnsTcpExchange() = default;

/// The length has two bytes: no answer can exceed 64 KiB.
void DnsTcpExchange::readMessage()
{
    m_received += m_socket->readAll();
    if (m_received.size() < 2)
        return;
    const auto length = qFromBigEndian<quint16>(m_received.constData());
    if (m_received.size() - 2 >= length)
        conclude(decoded(m_received.mid(2, length)));
}

} // namespace certwright::net
