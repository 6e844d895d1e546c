// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/net/DnsTestMessages.h"

#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <QUdpSocket>
#include <chrono>
#include <functional>
#include <vector>

namespace certwright::tests {

/// A DNS server on loopback, over UDP and TCP on one port, that says whatever the test wants.
class DnsTestServer
{
public:
    struct Query
    {
        quint16 id = 0;
        bool recursionDesired = false;
        bool checkingDisabled = false;
        bool overTcp = false;
        QString name;
        quint16 type = 0;
        QByteArray question;
        QHostAddress senderAddress;
        quint16 senderPort = 0;

        Query() = default;
        [[nodiscard]] DnsTestReply reply() const { return DnsTestReply(id, question); }
    };
    /// Gives every message to send back; none at all is silence.
    using Responder = std::function<QList<QByteArray>(const Query &)>;

    explicit DnsTestServer(Responder responder,
                           const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
        : m_responder(std::move(responder)), m_address(address)
    {
        // The port must be free for both; the system picks one for TCP, UDP may have it in use.
        for (int attempt = 0; attempt < 50; ++attempt) {
            if (m_tcp.listen(address) && m_udp.bind(address, m_tcp.serverPort()))
                break;
            m_tcp.close();
        }
        if (!m_tcp.isListening())
            qFatal("no free port");
        QObject::connect(&m_udp, &QUdpSocket::readyRead, &m_udp, [this] { readDatagrams(); });
        QObject::connect(&m_tcp, &QTcpServer::newConnection, &m_tcp, [this] { accept(); });
    }

    [[nodiscard]] QHostAddress address() const { return m_address; }
    [[nodiscard]] quint16 port() const { return m_tcp.serverPort(); }
    [[nodiscard]] const std::vector<Query> &queries() const { return m_queries; }
    [[nodiscard]] int openTcpConnections() const { return m_open; }
    /// How many bytes of a TCP answer are sent; the rest never comes.
    void cutTcpAnswersAfter(qsizetype bytes) { m_tcpCut = bytes; }
    /// How long answers over UDP take.
    void delayAnswersBy(std::chrono::milliseconds delay) { m_delay = delay; }

    /// What a query message asks.
    static Query parsed(const QByteArray &message)
    {
        Query query;
        if (message.size() < 17)
            return query;
        query.id = qFromBigEndian<quint16>(message.constData());
        query.recursionDesired = (message.at(2) & 1) != 0;
        query.checkingDisabled = (message.at(3) & 0x10) != 0;
        qsizetype at = 12;
        QStringList labels;
        while (message.at(at) != 0) {
            labels.append(QString::fromLatin1(message.mid(at + 1, message.at(at))));
            at += message.at(at) + 1;
        }
        query.name = labels.join(u'.');
        query.type = qFromBigEndian<quint16>(message.constData() + at + 1);
        query.question = message.mid(12, at + 5 - 12);
        return query;
    }

private:
    void readDatagrams()
    {
        while (m_udp.hasPendingDatagrams()) {
            const QNetworkDatagram datagram = m_udp.receiveDatagram();
            Query query = parsed(datagram.data());
            query.senderAddress = datagram.senderAddress();
            query.senderPort = static_cast<quint16>(datagram.senderPort());
            m_queries.push_back(query);
            if (m_delay.count() == 0) {
                answerOverUdp(query);
                continue;
            }
            QTimer::singleShot(m_delay, Qt::PreciseTimer, &m_udp,
                               [this, query] { answerOverUdp(query); });
        }
    }

    void answerOverUdp(const Query &query)
    {
        for (const QByteArray &message : m_responder(query))
            m_udp.writeDatagram(message, query.senderAddress, query.senderPort);
    }

    void accept()
    {
        QTcpSocket *socket = m_tcp.nextPendingConnection();
        ++m_open;
        QObject::connect(socket, &QTcpSocket::disconnected, &m_tcp, [this] { --m_open; });
        QObject::connect(socket, &QTcpSocket::readyRead, &m_tcp, [this, socket] {
            Query query = parsed(socket->readAll().mid(2));
            query.overTcp = true;
            m_queries.push_back(query);
            for (const QByteArray &message : m_responder(query)) {
                const QByteArray framed
                        = wire::number16(static_cast<quint16>(message.size())) + message;
                socket->write(framed.left(m_tcpCut < 0 ? framed.size() : m_tcpCut));
            }
        });
    }

    Responder m_responder;
    QHostAddress m_address;
    std::vector<Query> m_queries;
    int m_open = 0;
    qsizetype m_tcpCut = -1;
    std::chrono::milliseconds m_delay { 0 };
    QUdpSocket m_udp;
    QTcpServer m_tcp;
};

} // namespace certwright::tests
