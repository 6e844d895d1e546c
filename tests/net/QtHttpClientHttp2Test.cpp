// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WhenAll.h"
#include "core/net/QtHttpClient.h"
#include "tests/net/Awaited.h"
#include "tests/net/TestCertificates.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QSslServer>
#include <QStandardPaths>
#include <cstdlib>
#include <filesystem>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <set>
#include <sys/socket.h>

using namespace certwright;
using namespace certwright::net;
using namespace certwright::tests;
using namespace std::chrono_literals;

namespace {

quint16 unusedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// nghttpd, a server that speaks HTTP/2 alone, on loopback.
class Nghttpd
{
public:
    explicit Nghttpd(TestCertificates &certificates) : m_port(unusedPort())
    {
        QFile page(certificates.path("index.html"));
        if (!page.open(QIODevice::WriteOnly) || page.write("here") < 0)
            qFatal("cannot write the page");
        page.close();
        // Debian keeps it where the path of most users does not lead.
        QString program = QStandardPaths::findExecutable(QStringLiteral("nghttpd"));
        if (program.isEmpty())
            program = QStringLiteral("/usr/sbin/nghttpd");
        m_process.start(program,
                        { QStringLiteral("--verbose"), QStringLiteral("--address=127.0.0.1"),
                          QStringLiteral("--htdocs=") + certificates.path("."),
                          QString::number(m_port), certificates.path("leaf.key"),
                          certificates.path("leaf.pem") });
        if (!m_process.waitForStarted())
            qFatal("nghttpd is not installed (Debian: nghttp2-server)");
        if (!QTest::qWaitFor([this] { return isListening(); }))
            qFatal("nghttpd does not listen: %s", m_process.readAllStandardError().constData());
    }
    ~Nghttpd()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Nghttpd)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const
    {
        return QStringLiteral("https://127.0.0.1:%1/index.html").arg(m_port);
    }
    /// The connection's number for each request, as the server's log names it, once it names as
    /// many.
    [[nodiscard]] QStringList connectionsOfRequests(qsizetype requests)
    {
        static const QRegularExpression line(
                QStringLiteral("\\[id=(\\d+)\\][^\n]*recv HEADERS frame"));
        static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-9;]*m"));
        QStringList connections;
        const bool hasAll = QTest::qWaitFor([&] {
            m_log += m_process.readAllStandardOutput();
            connections.clear();
            auto match = line.globalMatch(QString::fromLatin1(m_log).remove(colours));
            while (match.hasNext())
                connections.append(match.next().captured(1));
            return connections.size() >= requests;
        });
        if (!hasAll)
            qWarning("the log of nghttpd lacks requests");
        return connections;
    }

private:
    [[nodiscard]] bool isListening() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        return socket.waitForConnected(1000);
    }

    quint16 m_port;
    QProcess m_process;
    QByteArray m_log;
};

/// Speaks just enough HTTP/2 to receive a request, remembers its body and hangs up without a word.
/// Source: RFC 9113 section 4.1
class DroppingHttp2Server
{
public:
    explicit DroppingHttp2Server(QSslConfiguration tls)
    {
        tls.setAllowedNextProtocols({ QSslConfiguration::ALPNProtocolHTTP2 });
        m_server.setSslConfiguration(tls);
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            socket->write(QByteArray("\0\0\0\4\0\0\0\0\0", 9)); // empty SETTINGS
            auto received = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server,
                             [this, socket, received] { read(socket, *received); });
        });
    }

    [[nodiscard]] QString url() const
    {
        return QStringLiteral("https://127.0.0.1:%1/new-order").arg(m_server.serverPort());
    }
    /// Every body that arrived, in order.
    [[nodiscard]] const QList<QByteArray> &bodies() const { return m_bodies; }

private:
    void read(QTcpSocket *socket, QByteArray &received)
    {
        constexpr qsizetype prefaceBytes = 24;
        constexpr qsizetype headBytes = 9;
        constexpr char dataFrame = 0;
        received += socket->readAll();
        QList<QByteArray> bodies;
        qsizetype at = prefaceBytes;
        while (received.size() >= at + headBytes) {
            const auto *head = reinterpret_cast<const uchar *>(received.constData() + at);
            const qsizetype length = head[0] << 16 | head[1] << 8 | head[2];
            if (received.size() < at + headBytes + length)
                break;
            if (received.at(at + 3) == dataFrame && length > 0)
                bodies.append(received.mid(at + headBytes, length));
            at += headBytes + length;
        }
        if (bodies.isEmpty())
            return;
        m_bodies += bodies;
        received.clear();
        socket->abort();
    }

    QSslServer m_server;
    QList<QByteArray> m_bodies;
};

/// For each of this process's connections to that port: whether small packets wait.
QList<bool> delaysOfConnectionsTo(quint16 port)
{
    QList<bool> delays;
    for (const auto &entry : std::filesystem::directory_iterator("/dev/fd")) {
        const int descriptor = std::atoi(entry.path().filename().c_str());
        sockaddr_in peer {};
        socklen_t size = sizeof peer;
        int isNoDelay = 0;
        socklen_t optionSize = sizeof isNoDelay;
        if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0
            && peer.sin_family == AF_INET && ntohs(peer.sin_port) == port
            && getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &isNoDelay, &optionSize) == 0)
            delays.append(isNoDelay == 0);
    }
    return delays;
}

HttpRequest requestTo(HttpRequest::Method method, const QString &url, const QByteArray &roots)
{
    HttpRequest request(method, url);
    request.extraTrustedRootsPem = roots;
    request.totalTimeout = 10s;
    return request;
}

} // namespace

/// HTTP/2, which most CAs speak.
class QtHttpClientHttp2Test final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRequestsShareOneConnection()
    {
        TestCertificates certificates;
        certificates.issue("IP:127.0.0.1");
        Nghttpd server(certificates);
        QtHttpClient client("test");
        std::vector<Task<Result<HttpReply>>> tasks;
        for (int i = 0; i < 50; ++i)
            tasks.push_back(client.send(
                    requestTo(HttpRequest::Method::Get, server.url(), certificates.rootPem())));

        const std::vector<Result<HttpReply>> replies = awaited(whenAll(std::move(tasks)));

        for (const Result<HttpReply> &reply : replies) {
            QCOMPARE(outcomeOf(reply), u"no error"_qs);
            QCOMPARE(reply->body, QByteArray("here"));
        }
        QStringList connections = server.connectionsOfRequests(50);
        QCOMPARE(connections.size(), 50);
        connections.removeDuplicates();
        QCOMPARE(connections.size(), 1);
    }

    void smallPacketsDoNotWaitForAcknowledgements()
    {
        TestCertificates certificates;
        certificates.issue("IP:127.0.0.1");
        const Nghttpd server(certificates);
        QtHttpClient client("test");

        awaited(client.send(
                requestTo(HttpRequest::Method::Post, server.url(), certificates.rootPem())));

        QCOMPARE(delaysOfConnectionsTo(server.port()), QList<bool> { false });
    }

    void postThatTheServerDropsIsSentOnce()
    {
        TestCertificates certificates;
        const DroppingHttp2Server server(certificates.issue("IP:127.0.0.1"));
        QtHttpClient client("test");
        HttpRequest request
                = requestTo(HttpRequest::Method::Post, server.url(), certificates.rootPem());
        request.body = "{\"payload\":\"\"}";

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Interrupted));
        QCOMPARE(server.bodies(), QList<QByteArray> { request.body });
    }

    void noneOfManyPostsIsSentTwice()
    {
        TestCertificates certificates;
        const DroppingHttp2Server server(certificates.issue("IP:127.0.0.1"));
        QtHttpClient client("test");
        std::vector<Task<Result<HttpReply>>> tasks;
        for (int i = 0; i < 5; ++i) {
            HttpRequest request
                    = requestTo(HttpRequest::Method::Post, server.url(), certificates.rootPem());
            request.body = QByteArray::number(i);
            tasks.push_back(client.send(request));
        }

        const std::vector<Result<HttpReply>> replies = awaited(whenAll(std::move(tasks)));

        for (const Result<HttpReply> &reply : replies)
            QVERIFY(!reply.has_value());
        const std::set<QByteArray> distinct(server.bodies().begin(), server.bodies().end());
        QVERIFY(!distinct.empty());
        QCOMPARE(size_t(server.bodies().size()), distinct.size());
    }
};

CERTWRIGHT_TEST(QtHttpClientHttp2Test)
#include "QtHttpClientHttp2Test.moc"
