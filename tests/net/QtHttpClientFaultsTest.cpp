// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/QtHttpClient.h"
#include "tests/net/Awaited.h"
#include "tests/net/HttpTestServer.h"
#include "tests/support/TestMain.h"

#include <QTimer>

using namespace certwright;
using namespace certwright::net;
using namespace certwright::tests;
using namespace std::chrono_literals;

namespace {

using Method = HttpRequest::Method;

HttpRequest requestTo(Method method, const QString &url)
{
    HttpRequest request(method, url);
    request.allowPlainHttp = true;
    request.connectTimeout = 3s;
    request.idleTimeout = 3s;
    request.totalTimeout = 5s;
    request.body = method == Method::Post ? QByteArray("{}") : QByteArray();
    return request;
}

/// Sends the head at once and the body byte by byte.
void drip(QTcpSocket *socket, const QByteArray &head, std::chrono::milliseconds interval)
{
    socket->write(head);
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
    timer->start(interval);
}

HttpTestServer::Responder silent()
{
    return [](const HttpTestServer::Request &, QTcpSocket *) {};
}

quint16 unusedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// What happens when the server or the network does not behave.
class QtHttpClientFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postThatTheServerDropsIsSentOnce()
    {
        HttpTestServer server([](const HttpTestServer::Request &, QTcpSocket *socket) {
            socket->disconnectFromHost();
        });
        QtHttpClient client("test");

        const Result<HttpReply> reply
                = awaited(client.send(requestTo(Method::Post, server.url(u"/new-order"_qs))));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Interrupted));
        QCOMPARE(reply.error().subject(), u"127.0.0.1"_qs);
        QCOMPARE(server.requests().size(), size_t(1));
    }

    void postIsSentOnceWhenAKeptConnectionCloses()
    {
        int served = 0;
        HttpTestServer server([&served](const HttpTestServer::Request &, QTcpSocket *socket) {
            if (++served == 1)
                socket->write(HttpTestServer::answer("200 OK", "", "{}"));
            else
                socket->abort();
        });
        QtHttpClient client("test");

        const Result<HttpReply> first
                = awaited(client.send(requestTo(Method::Post, server.url(u"/1"_qs))));
        const Result<HttpReply> second
                = awaited(client.send(requestTo(Method::Post, server.url(u"/2"_qs))));

        QCOMPARE(outcomeOf(first), u"no error"_qs);
        QCOMPARE(outcomeOf(second), toString(Error::Kind::Interrupted));
        QCOMPARE(server.requests().size(), size_t(2));
    }

    void getThatTheServerDropsIsOffline()
    {
        HttpTestServer server([](const HttpTestServer::Request &, QTcpSocket *socket) {
            socket->disconnectFromHost();
        });
        QtHttpClient client("test");

        const Result<HttpReply> reply
                = awaited(client.send(requestTo(Method::Get, server.url(u"/dir"_qs))));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Offline));
    }

    void nobodyListeningIsOffline_data()
    {
        QTest::addColumn<bool>("isPost");
        QTest::addColumn<QString>("url");

        const QString refused = u"http://127.0.0.1:%1/"_qs.arg(unusedPort());
        QTest::newRow("GET, refused") << false << refused;
        QTest::newRow("POST, refused") << true << refused;
        QTest::newRow("POST, refused, https")
                << true << u"https://127.0.0.1:%1/"_qs.arg(unusedPort());
        QTest::newRow("POST, no such host") << true << u"http://no-such-host.invalid/"_qs;
    }

    void nobodyListeningIsOffline()
    {
        QFETCH(bool, isPost);
        QFETCH(QString, url);
        QtHttpClient client("test");

        const Result<HttpReply> reply
                = awaited(client.send(requestTo(isPost ? Method::Post : Method::Get, url)));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Offline));
        QVERIFY(!reply.error().subject().isEmpty());
    }

    void silentServerIsGivenUpAfterTheIdleTime_data()
    {
        QTest::addColumn<bool>("isPost");
        QTest::addColumn<QString>("outcome");

        QTest::newRow("GET") << false << toString(Error::Kind::Offline);
        QTest::newRow("POST") << true << toString(Error::Kind::Interrupted);
    }

    void silentServerIsGivenUpAfterTheIdleTime()
    {
        QFETCH(bool, isPost);
        QFETCH(QString, outcome);
        HttpTestServer server(silent());
        QtHttpClient client("test");
        HttpRequest request = requestTo(isPost ? Method::Post : Method::Get, server.url(u"/"_qs));
        request.idleTimeout = 200ms;
        QElapsedTimer timer;
        timer.start();

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), outcome);
        QVERIFY(reply.error().detail().contains(u"200 ms"_qs));
        QVERIFY(timer.elapsed() < 2000);
    }

    void serverThatNeverFinishesTheHandshakeIsGivenUpAfterTheConnectTime()
    {
        HttpTestServer server(silent()); // speaks no TLS and waits for a request line
        QtHttpClient client("test");
        HttpRequest request
                = requestTo(Method::Post, u"https://127.0.0.1:%1/"_qs.arg(server.port()));
        request.connectTimeout = 200ms;
        QElapsedTimer timer;
        timer.start();

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Offline));
        QVERIFY(reply.error().detail().contains(u"200 ms"_qs));
        QVERIFY(timer.elapsed() < 2000);
    }

    void drippingServerIsGivenUpAfterTheTotalTime_data()
    {
        QTest::addColumn<QByteArray>("head");

        QTest::newRow("body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        QTest::newRow("headers") << QByteArray("HTTP/1.1 200 OK\r\nX-Long: ");
        QTest::newRow("chunk") << QByteArray(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\n");
    }

    void drippingServerIsGivenUpAfterTheTotalTime()
    {
        QFETCH(QByteArray, head);
        HttpTestServer server([head](const HttpTestServer::Request &, QTcpSocket *socket) {
            drip(socket, head, 20ms);
        });
        QtHttpClient client("test");
        HttpRequest request = requestTo(Method::Get, server.url(u"/"_qs));
        request.totalTimeout = 500ms;
        QElapsedTimer timer;
        timer.start();

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Offline));
        QVERIFY(reply.error().detail().contains(u"500 ms"_qs));
        QVERIFY(timer.elapsed() < 2000);
    }

    void slowButSteadyServerIsHeardOut()
    {
        HttpTestServer server([](const HttpTestServer::Request &, QTcpSocket *socket) {
            drip(socket, "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n", 30ms);
        });
        QtHttpClient client("test");
        HttpRequest request = requestTo(Method::Get, server.url(u"/"_qs));
        request.idleTimeout = 400ms; // less than the 600 ms that the whole body takes

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), u"no error"_qs);
        QCOMPARE(reply->body, QByteArray(20, 'x'));
    }

    void answersBeyondTheLimitsAreMalformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        const QByteArray megabytes(4 * 1024 * 1024, 'x');
        QTest::newRow("announced")
                << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3000000000\r\n\r\n{");
        QTest::newRow("length") << HttpTestServer::answer("200 OK", "", megabytes);
        QTest::newRow("chunks") << QByteArray(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400000\r\n" + megabytes);
        QTest::newRow("until close") << QByteArray("HTTP/1.0 200 OK\r\n\r\n" + megabytes);
        QTest::newRow("headers") << HttpTestServer::answer(
                "200 OK", "X-Long: " + QByteArray(65 * 1024, 'x') + "\r\n", "{}");
    }

    void answersBeyondTheLimitsAreMalformed()
    {
        QFETCH(QByteArray, bytes);
        HttpTestServer server(HttpTestServer::always(bytes));
        QtHttpClient client("test");

        const Result<HttpReply> reply
                = awaited(client.send(requestTo(Method::Get, server.url(u"/"_qs))));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Malformed));
    }

    void endlessAnswersAreEnded_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("more");

        QTest::newRow("body") << QByteArray("HTTP/1.0 200 OK\r\n\r\n") << QByteArray(4096, 'x');
        QTest::newRow("chunks") << QByteArray(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                                << QByteArray("1000\r\n" + QByteArray(4096, 'x') + "\r\n");
    }

    void endlessAnswersAreEnded()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, more);
        HttpTestServer server([head, more](const HttpTestServer::Request &, QTcpSocket *socket) {
            QObject::connect(socket, &QTcpSocket::bytesWritten, socket,
                             [socket, more] { socket->write(more); });
            socket->write(head);
        });
        QtHttpClient client("test");
        HttpRequest request = requestTo(Method::Get, server.url(u"/"_qs));
        request.totalTimeout = 1s;

        const Result<HttpReply> reply = awaited(client.send(request));

        QVERIFY(!reply.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(server.openConnectionCount(), 0, 20000);
    }

    void cutAnswersAreNeverTakenForWholeOnes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isPost");
        QTest::addColumn<QString>("outcome");

        const QByteArray length("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":");
        const QByteArray chunk(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n");
        const QByteArray oldStyle("HTTP/1.0 200 OK\r\n\r\n{\"a\":1}");
        const QByteArray noFraming("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"a\":1}");
        const QByteArray cutHead("HTTP/1.1 200 OK\r\nContent-Le");
        const QString malformed = toString(Error::Kind::Malformed);
        const QString interrupted = toString(Error::Kind::Interrupted);
        QTest::newRow("length, GET") << length << false << malformed;
        QTest::newRow("length, POST") << length << true << interrupted;
        QTest::newRow("chunk, GET") << chunk << false << malformed;
        QTest::newRow("chunk, POST") << chunk << true << interrupted;
        QTest::newRow("HTTP/1.0, GET") << oldStyle << false << malformed;
        QTest::newRow("HTTP/1.0, POST") << oldStyle << true << malformed;
        QTest::newRow("no framing, GET") << noFraming << false << malformed;
        QTest::newRow("headers, POST") << cutHead << true << interrupted;
    }

    void cutAnswersAreNeverTakenForWholeOnes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isPost);
        QFETCH(QString, outcome);
        HttpTestServer server(HttpTestServer::alwaysThenClose(bytes));
        QtHttpClient client("test");

        const Result<HttpReply> reply = awaited(
                client.send(requestTo(isPost ? Method::Post : Method::Get, server.url(u"/"_qs))));

        QCOMPARE(outcomeOf(reply), outcome);
    }

    void probesMayAcceptABodyThatEndsWithTheConnection()
    {
        HttpTestServer server(HttpTestServer::alwaysThenClose("HTTP/1.0 200 OK\r\n\r\ntoken"));
        QtHttpClient client("test");
        HttpRequest request = requestTo(Method::Get, server.url(u"/"_qs));
        request.acceptUnframedBody = true;

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), u"no error"_qs);
        QCOMPARE(reply->body, QByteArray("token"));
    }

    void compressedAnswersAreRefused()
    {
        HttpTestServer server(HttpTestServer::always(
                HttpTestServer::answer("200 OK", "Content-Encoding: gzip\r\n", "\x1f\x8b")));
        QtHttpClient client("test");

        const Result<HttpReply> reply
                = awaited(client.send(requestTo(Method::Get, server.url(u"/"_qs))));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Malformed));
    }

    void garbageIsNoAnswer()
    {
        HttpTestServer server(HttpTestServer::alwaysThenClose("SSH-2.0-x\r\n\r\n"));
        QtHttpClient client("test");

        const Result<HttpReply> reply
                = awaited(client.send(requestTo(Method::Get, server.url(u"/"_qs))));

        QVERIFY(!reply.has_value());
    }

    void destroyingTheTaskClosesTheConnection_data()
    {
        QTest::addColumn<bool>("isPost");

        QTest::newRow("GET") << false;
        QTest::newRow("POST") << true;
    }

    void destroyingTheTaskClosesTheConnection()
    {
        QFETCH(bool, isPost);
        HttpTestServer server(silent());
        QtHttpClient client("test");
        bool called = false;
        auto scope = std::make_unique<TaskScope>();
        scope->start(
                client.send(requestTo(isPost ? Method::Post : Method::Get, server.url(u"/"_qs))),
                [&called](const Result<HttpReply> &) { called = true; });
        QTRY_COMPARE(server.requests().size(), size_t(1));

        scope.reset();

        QTRY_COMPARE(server.openConnectionCount(), 0);
        QVERIFY(!called);
    }

    void clientCanBeDestroyedRightAfterItsTask()
    {
        HttpTestServer server(silent());
        auto client = std::make_unique<QtHttpClient>("test");
        auto scope = std::make_unique<TaskScope>();
        scope->start(client->send(requestTo(Method::Post, server.url(u"/"_qs))),
                     [](const Result<HttpReply> &) {});

        scope.reset();
        client.reset();

        QTRY_COMPARE(server.openConnectionCount(), 0);
    }
};

CERTWRIGHT_TEST(QtHttpClientFaultsTest)
#include "QtHttpClientFaultsTest.moc"
