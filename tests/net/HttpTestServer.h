// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <functional>
#include <memory>
#include <vector>

namespace certwright::tests {

/// A web server on loopback that answers with whatever bytes the test wants, or does not answer.
class HttpTestServer
{
public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QByteArray head; ///< request line and headers as they came
        QByteArray body;

        [[nodiscard]] QByteArray header(const QByteArray &name) const
        {
            const QByteArray start = name.toLower() + ':';
            for (const QByteArray &line : head.split('\n')) {
                if (line.toLower().startsWith(start))
                    return line.mid(name.size() + 1).trimmed();
            }
            return {};
        }
    };
    /// Writes the answer to the socket, closes it, or leaves it alone.
    using Responder = std::function<void(const Request &, QTcpSocket *)>;

    explicit HttpTestServer(Responder responder)
        : m_responder(std::move(responder)), m_server(std::make_unique<QTcpServer>())
    {
        listen(QHostAddress(QHostAddress::LocalHost), 0);
    }

    HttpTestServer(Responder responder, const QSslConfiguration &tls)
        : HttpTestServer(std::move(responder), tls, QHostAddress(QHostAddress::LocalHost), 0)
    { }

    HttpTestServer(Responder responder, const QSslConfiguration &tls, const QHostAddress &address,
                   quint16 port)
        : m_responder(std::move(responder)), m_isTls(true)
    {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        m_server = std::move(server);
        listen(address, port);
    }

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    [[nodiscard]] QString url(const QString &path) const
    {
        return (m_isTls ? QStringLiteral("https") : QStringLiteral("http"))
                + QStringLiteral("://127.0.0.1:%1").arg(port()) + path;
    }
    [[nodiscard]] const std::vector<Request> &requests() const { return m_requests; }
    [[nodiscard]] int connectionCount() const { return m_connections; }
    [[nodiscard]] int openConnectionCount() const { return m_open; }

    /// A complete HTTP/1.1 answer.
    static QByteArray answer(const QByteArray &statusLine, const QByteArray &headers,
                             const QByteArray &body)
    {
        return "HTTP/1.1 " + statusLine + "\r\nContent-Length: " + QByteArray::number(body.size())
                + "\r\n" + headers + "\r\n" + body;
    }
    /// Answers every request in the same way.
    static Responder always(const QByteArray &bytes)
    {
        return [bytes](const Request &, QTcpSocket *socket) { socket->write(bytes); };
    }
    static Responder alwaysThenClose(const QByteArray &bytes)
    {
        return [bytes](const Request &, QTcpSocket *socket) {
            socket->write(bytes);
            socket->disconnectFromHost();
        };
    }

private:
    void listen(const QHostAddress &address, quint16 port)
    {
        if (!m_server->listen(address, port))
            qFatal("cannot listen: %s", qPrintable(m_server->errorString()));
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, &m_context,
                         [this] { accept(); });
    }

    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            ++m_connections;
            ++m_open;
            auto received = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, &m_context,
                             [this, socket, received] { read(socket, *received); });
            QObject::connect(socket, &QTcpSocket::disconnected, &m_context, [this, socket] {
                --m_open;
                socket->deleteLater();
            });
            read(socket, *received);
        }
    }

    void read(QTcpSocket *socket, QByteArray &received)
    {
        received += socket->readAll();
        for (;;) {
            const qsizetype end = received.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            Request request;
            request.head = received.left(end);
            const QList<QByteArray> words
                    = request.head.left(request.head.indexOf('\r')).split(' ');
            const qsizetype length = request.header("Content-Length").toLongLong();
            if (words.size() < 2 || received.size() < end + 4 + length)
                return;
            request.method = words.at(0);
            request.path = words.at(1);
            request.body = received.mid(end + 4, length);
            received.remove(0, end + 4 + length);
            m_requests.push_back(request);
            const QPointer<QTcpSocket> alive(socket);
            m_responder(request, socket);
            if (!alive || socket->state() != QAbstractSocket::ConnectedState)
                return;
        }
    }

    Responder m_responder;
    bool m_isTls = false;
    std::vector<Request> m_requests;
    int m_connections = 0;
    int m_open = 0;
    std::unique_ptr<QTcpServer> m_server;
    QObject m_context;
};

} // namespace certwright::tests
