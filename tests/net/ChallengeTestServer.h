// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/DnsClient.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

namespace certwright::tests {

/// pebble-challtestsrv as a DNS server on loopback, set up through its management port.
class ChallengeTestServer
{
public:
    ChallengeTestServer() : m_dnsPort(freePort()), m_managementPort(freePort())
    {
        const auto local = [](quint16 port) { return QStringLiteral("127.0.0.1:%1").arg(port); };
        m_process.start(QStringLiteral("pebble-challtestsrv"),
                        { QStringLiteral("-dns01"), local(m_dnsPort), QStringLiteral("-http01"),
                          QString(), QStringLiteral("-https01"), QString(),
                          QStringLiteral("-tlsalpn01"), QString(), QStringLiteral("-management"),
                          local(m_managementPort) });
        if (!QTest::qWaitFor(
                    [this] { return isListening(m_managementPort) && isListening(m_dnsPort); }))
            qFatal("pebble-challtestsrv does not listen");
    }
    ~ChallengeTestServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(ChallengeTestServer)

    [[nodiscard]] net::DnsServer dns() const
    {
        return net::DnsServer(QHostAddress(QHostAddress::LocalHost), m_dnsPort);
    }

    /// Posts JSON to a management path such as "/set-txt".
    void manage(const QByteArray &path, const QByteArray &json) const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_managementPort);
        if (!socket.waitForConnected())
            qFatal("no connection to pebble-challtestsrv");
        socket.write("POST " + path + " HTTP/1.0\r\nContent-Length: "
                     + QByteArray::number(json.size()) + "\r\n\r\n" + json);
        if (!socket.waitForReadyRead() || !socket.readAll().contains(" 200 "))
            qFatal("pebble-challtestsrv refuses %s", path.constData());
    }

private:
    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    [[nodiscard]] static bool isListening(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return socket.waitForConnected(1000);
    }

    quint16 m_dnsPort;
    quint16 m_managementPort;
    QProcess m_process;
};

} // namespace certwright::tests
