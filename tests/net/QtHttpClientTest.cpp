// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/QtHttpClient.h"
#include "tests/net/Awaited.h"
#include "tests/net/HttpTestServer.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::net;
using namespace certwright::tests;
using namespace std::chrono_literals;

namespace {

const QByteArray agent("Certwright/test (+https://certwright.example.test) Qt");

HttpRequest plainRequest(HttpRequest::Method method, const QString &url)
{
    HttpRequest request(method, url);
    request.allowPlainHttp = true;
    request.totalTimeout = 5s;
    return request;
}

} // namespace

/// What goes out and what is handed back when the server behaves.
class QtHttpClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsItsOwnHeadersAndAsksForNoCompression()
    {
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer("200 OK", "", "x")));
        QtHttpClient client(agent);

        awaited(client.send(plainRequest(HttpRequest::Method::Get, server.url(u"/a?b=c"_qs))));

        QCOMPARE(server.requests().size(), size_t(1));
        const HttpTestServer::Request &seen = server.requests().front();
        QCOMPARE(seen.method, QByteArray("GET"));
        QCOMPARE(seen.path, QByteArray("/a?b=c"));
        QCOMPARE(seen.header("User-Agent"), agent);
        QCOMPARE(seen.header("Accept-Encoding"), QByteArray("identity"));
        QCOMPARE(seen.header("Accept-Language"), QByteArray("en"));
        QCOMPARE(seen.header("Host"), "127.0.0.1:" + QByteArray::number(server.port()));
    }

    void postsTheBodyWithItsLengthAndType_data()
    {
        QTest::addColumn<QByteArray>("body");

        QTest::newRow("small") << QByteArray("{\"payload\":\"\"}");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("50 KB") << QByteArray(50000, 'j');
        QTest::newRow("1 MB") << QByteArray(1000000, 'j');
    }

    void postsTheBodyWithItsLengthAndType()
    {
        QFETCH(QByteArray, body);
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer("200 OK", "", "x")));
        QtHttpClient client(agent);
        HttpRequest request = plainRequest(HttpRequest::Method::Post, server.url(u"/order"_qs));
        request.headers = { { "Content-Type", "application/jose+json" } };
        request.body = body;

        const Result<HttpReply> reply = awaited(client.send(request));

        QVERIFY(reply.has_value());
        QCOMPARE(server.requests().size(), size_t(1));
        const HttpTestServer::Request &seen = server.requests().front();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.header("Content-Type"), QByteArray("application/jose+json"));
        QCOMPARE(seen.header("Content-Length"), QByteArray::number(body.size()));
        QCOMPARE(seen.header("Transfer-Encoding"), QByteArray());
        QCOMPARE(seen.body, body);
    }

    void keepsNoCookiesAndNoCache()
    {
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer(
                "200 OK", "Set-Cookie: a=b\r\nCache-Control: max-age=3600\r\nETag: \"1\"\r\n",
                "x")));
        QtHttpClient client(agent);

        awaited(client.send(plainRequest(HttpRequest::Method::Get, server.url(u"/"_qs))));
        awaited(client.send(plainRequest(HttpRequest::Method::Get, server.url(u"/"_qs))));

        QCOMPARE(server.requests().size(), size_t(2));
        QCOMPARE(server.requests().back().header("Cookie"), QByteArray());
        QCOMPARE(server.requests().back().header("If-None-Match"), QByteArray());
    }

    void keepsConnectionsAlive()
    {
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer("200 OK", "", "x")));
        QtHttpClient client(agent);

        for (int i = 0; i < 5; ++i) {
            HttpRequest request = plainRequest(HttpRequest::Method::Post, server.url(u"/"_qs));
            request.body = "{}";
            awaited(client.send(request));
        }

        QCOMPARE(server.requests().size(), size_t(5));
        QCOMPARE(server.connectionCount(), 1);
    }

    void handsBackEveryStatus_data()
    {
        QTest::addColumn<QByteArray>("statusLine");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");

        const QByteArray none;
        QTest::newRow("201") << QByteArray("201 Created") << none << 201;
        QTest::newRow("400") << QByteArray("400 Bad Request") << none << 400;
        QTest::newRow("401 with a challenge")
                << QByteArray("401 Unauthorized")
                << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n") << 401;
        QTest::newRow("403") << QByteArray("403 Forbidden") << none << 403;
        QTest::newRow("404") << QByteArray("404 Not Found") << none << 404;
        QTest::newRow("405") << QByteArray("405 Method Not Allowed") << none << 405;
        QTest::newRow("407") << QByteArray("407 Proxy Authentication Required") << none << 407;
        QTest::newRow("409") << QByteArray("409 Conflict") << none << 409;
        QTest::newRow("410") << QByteArray("410 Gone") << none << 410;
        QTest::newRow("415") << QByteArray("415 Unsupported Media Type") << none << 415;
        QTest::newRow("429") << QByteArray("429 Too Many Requests") << none << 429;
        QTest::newRow("500") << QByteArray("500 Internal Server Error") << none << 500;
        QTest::newRow("501") << QByteArray("501 Not Implemented") << none << 501;
        QTest::newRow("503") << QByteArray("503 Service Unavailable") << none << 503;
        QTest::newRow("599") << QByteArray("599 Odd") << none << 599;
    }

    void handsBackEveryStatus()
    {
        QFETCH(QByteArray, statusLine);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer(
                statusLine, "Content-Type: application/problem+json\r\n" + headers,
                "{\"type\":\"x\"}")));
        QtHttpClient client(agent);

        for (const HttpRequest::Method method :
             { HttpRequest::Method::Post, HttpRequest::Method::Get }) {
            const Result<HttpReply> reply
                    = awaited(client.send(plainRequest(method, server.url(u"/"_qs))));

            QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().detail()));
            QCOMPARE(reply->status, status);
            QCOMPARE(reply->body, QByteArray("{\"type\":\"x\"}"));
        }
        QCOMPARE(server.requests().size(), size_t(2));
    }

    void readsHeadersWithoutCase()
    {
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer(
                "200 OK",
                "replay-nonce: abc\r\nCONTENT-TYPE: Application/JSON ; charset=utf-8\r\n"
                "date: Sun, 06 Nov 1994 08:49:37 GMT\r\n",
                "{}")));
        QtHttpClient client(agent);

        const Result<HttpReply> reply = awaited(
                client.send(plainRequest(HttpRequest::Method::Get, server.url(u"/dir"_qs))));

        QVERIFY(reply.has_value());
        QCOMPARE(reply->header("Replay-Nonce"), QByteArray("abc"));
        QCOMPARE(reply->headerValues("REPLAY-NONCE"), QList<QByteArray> { "abc" });
        QCOMPARE(reply->header("Retry-After"), QByteArray());
        QCOMPARE(reply->mediaType(), QByteArray("application/json"));
        QCOMPARE(reply->dateUtc().value_or(QDateTime()).toSecsSinceEpoch(), qint64(784111777));
        QCOMPARE(reply->url, server.url(u"/dir"_qs));
    }

    void acceptsAnswersWhoseEndIsProven_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");

        QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
                                << QByteArray("{}");
        QTest::newRow("chunks") << QByteArray(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n")
                                << QByteArray("{}");
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << QByteArray();
        QTest::newRow("empty") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                               << QByteArray();
        QTest::newRow("100 first") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n"
                                                 "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
                                   << QByteArray("{}");
    }

    void acceptsAnswersWhoseEndIsProven()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        HttpTestServer server(HttpTestServer::always(bytes));
        QtHttpClient client(agent);

        const Result<HttpReply> reply = awaited(
                client.send(plainRequest(HttpRequest::Method::Post, server.url(u"/"_qs))));

        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().detail()));
        QCOMPARE(reply->body, body);
    }

    void headGivesHeadersWithoutBody()
    {
        HttpTestServer server(HttpTestServer::always(
                "HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\nReplay-Nonce: n1\r\n\r\n"));
        QtHttpClient client(agent);

        const Result<HttpReply> reply = awaited(
                client.send(plainRequest(HttpRequest::Method::Head, server.url(u"/"_qs))));

        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().detail()));
        QCOMPARE(server.requests().front().method, QByteArray("HEAD"));
        QCOMPARE(reply->header("Replay-Nonce"), QByteArray("n1"));
    }

    void handsBackRedirectsOfPosts_data()
    {
        QTest::addColumn<int>("status");

        for (const int status : { 301, 302, 303, 307, 308 })
            QTest::addRow("%d", status) << status;
    }

    void handsBackRedirectsOfPosts()
    {
        QFETCH(int, status);
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer(
                QByteArray::number(status) + " Moved", "Location: /elsewhere\r\n", "")));
        QtHttpClient client(agent);
        HttpRequest request = plainRequest(HttpRequest::Method::Post, server.url(u"/"_qs));
        request.redirects = HttpRequest::Redirects::FollowHttps;

        const Result<HttpReply> reply = awaited(client.send(request));

        QVERIFY(reply.has_value());
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->header("Location"), QByteArray("/elsewhere"));
        QCOMPARE(server.requests().size(), size_t(1));
    }

    void connectsElsewhereAndKeepsTheHostHeader()
    {
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer("200 OK", "", "x")));
        QtHttpClient client(agent);
        HttpRequest request = plainRequest(HttpRequest::Method::Get,
                                           u"http://www.example.test/.well-known/x"_qs);
        request.connectToHost = u"127.0.0.1"_qs;
        request.connectToPort = server.port();

        const Result<HttpReply> reply = awaited(client.send(request));

        QVERIFY(reply.has_value());
        QCOMPARE(server.requests().front().header("Host"), QByteArray("www.example.test"));
        QCOMPARE(reply->url, u"http://www.example.test/.well-known/x"_qs);
    }

    void refusesUrlsThatItWouldNotSendAsTheyAre_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowPlainHttp");

        QTest::newRow("http") << u"http://ca.example.test/"_qs << false;
        QTest::newRow("file") << u"file:///etc/hostname"_qs << true;
        QTest::newRow("data") << u"data:text/plain,x"_qs << true;
        QTest::newRow("qrc") << u"qrc:/x"_qs << true;
        QTest::newRow("ftp") << u"ftp://ca.example.test/"_qs << true;
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("relative") << u"/directory"_qs << true;
        QTest::newRow("no host") << u"https:///directory"_qs << false;
        QTest::newRow("user") << u"https://user@ca.example.test/"_qs << false;
        QTest::newRow("empty user") << u"https://@ca.example.test/"_qs << false;
        QTest::newRow("fragment") << u"https://ca.example.test/#x"_qs << false;
        QTest::newRow("space") << u"https://ca.example.test/a b"_qs << false;
        QTest::newRow("not ASCII") << u"https://ca.example.test/ä"_qs << false;
        QTest::newRow("line break") << u"https://ca.example.test/\r\nX: y"_qs << false;
        QTest::newRow("upper-case host") << u"https://CA.example.test/"_qs << false;
        QTest::newRow("dot segments") << u"https://ca.example.test/a/../b"_qs << false;
        QTest::newRow("two slashes first") << u"https://ca.example.test//a"_qs << false;
        QTest::newRow("lower-case encoding") << u"https://ca.example.test/a%2fb"_qs << false;
        QTest::newRow("port 0") << u"https://ca.example.test:0/"_qs << false;
        QTest::newRow("port 65536") << u"https://ca.example.test:65536/"_qs << false;
        QTest::newRow("2049 characters")
                << u"https://ca.example.test/"_qs + QString(2049 - 24, u'x') << false;
    }

    void refusesUrlsThatItWouldNotSendAsTheyAre()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowPlainHttp);
        QtHttpClient client(agent);
        HttpRequest request(HttpRequest::Method::Get, url);
        request.allowPlainHttp = allowPlainHttp;

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::InvalidInput));
    }

    void sendsOddUrlsUnchanged_data()
    {
        QTest::addColumn<QString>("path");

        QTest::newRow("double slash") << u"/a//b"_qs;
        QTest::newRow("encoded") << u"/a%2Fb%20c"_qs;
        QTest::newRow("colon and at") << u"/a:b@c"_qs;
        QTest::newRow("query") << u"/?a=b&c=d%26"_qs;
        QTest::newRow("empty query") << u"/a?"_qs;
        QTest::newRow("tilde") << u"/~a"_qs;
        QTest::newRow("brackets") << u"/a[b]"_qs;
    }

    void sendsOddUrlsUnchanged()
    {
        QFETCH(QString, path);
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer("200 OK", "", "x")));
        QtHttpClient client(agent);

        const Result<HttpReply> reply
                = awaited(client.send(plainRequest(HttpRequest::Method::Get, server.url(path))));

        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().detail()));
        QCOMPARE(server.requests().front().path, path.toLatin1());
    }
};

CERTWRIGHT_TEST(QtHttpClientTest)
#include "QtHttpClientTest.moc"
