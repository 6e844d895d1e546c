// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/QtHttpClient.h"
#include "tests/net/Awaited.h"
#include "tests/net/HttpTestServer.h"
#include "tests/net/TestCertificates.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::net;
using namespace certwright::tests;
using namespace std::chrono_literals;

namespace {

using Method = HttpRequest::Method;

const QByteArray loopback("IP:127.0.0.1");

HttpTestServer::Responder ok()
{
    return HttpTestServer::always(HttpTestServer::answer("200 OK", "", "{}"));
}

HttpRequest requestTo(Method method, const QString &url, const QByteArray &roots)
{
    HttpRequest request(method, url);
    request.extraTrustedRootsPem = roots;
    request.totalTimeout = 5s;
    request.body = method == Method::Post ? QByteArray("{}") : QByteArray();
    return request;
}

/// Answers /0 with a redirect to /1, and so on; the last path answers itself.
HttpTestServer::Responder redirecting(int hops, const QByteArray &statusLine)
{
    return [hops, statusLine](const HttpTestServer::Request &request, QTcpSocket *socket) {
        const int hop = request.path.mid(1).toInt();
        if (hop == hops)
            socket->write(HttpTestServer::answer("200 OK", "", "arrived"));
        else
            socket->write(HttpTestServer::answer(
                    statusLine, "Location: /" + QByteArray::number(hop + 1) + "\r\n", "moved"));
    };
}

} // namespace

/// Who is trusted, and where redirects may lead.
class QtHttpClientTlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustsAnExtraRoot()
    {
        TestCertificates certificates;
        HttpTestServer server(ok(), certificates.issue(loopback));
        QtHttpClient client("test");

        const Result<HttpReply> reply = awaited(
                client.send(requestTo(Method::Get, server.url(u"/"_qs), certificates.rootPem())));

        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().detail()));
        QCOMPARE(reply->body, QByteArray("{}"));
    }

    void trustsAnExtraRootForThatRequestAlone()
    {
        TestCertificates certificates;
        TestCertificates others;
        HttpTestServer server(ok(), certificates.issue(loopback));
        QtHttpClient client("test");

        const QString url = server.url(u"/"_qs);
        const Result<HttpReply> trusted
                = awaited(client.send(requestTo(Method::Get, url, certificates.rootPem())));
        const Result<HttpReply> systemOnly
                = awaited(client.send(requestTo(Method::Get, url, QByteArray())));
        const Result<HttpReply> otherRoot
                = awaited(client.send(requestTo(Method::Get, url, others.rootPem())));
        const Result<HttpReply> again
                = awaited(client.send(requestTo(Method::Get, url, certificates.rootPem())));

        QCOMPARE(outcomeOf(trusted), u"no error"_qs);
        QCOMPARE(outcomeOf(systemOnly), toString(Error::Kind::Insecure));
        QCOMPARE(outcomeOf(otherRoot), toString(Error::Kind::Insecure));
        QCOMPARE(outcomeOf(again), u"no error"_qs);
        QCOMPARE(server.requests().size(), size_t(2));
    }

    void refusesServersThatCannotProveWhoTheyAre_data()
    {
        QTest::addColumn<QString>("flaw");
        QTest::addColumn<QString>("expectedText");

        QTest::newRow("expired") << u"expired"_qs << u"expired"_qs;
        QTest::newRow("wrong host") << u"wrong host"_qs << u"host name"_qs;
        QTest::newRow("self-signed") << u"self-signed"_qs << u"self-signed"_qs;
        QTest::newRow("unknown issuer") << u"unknown issuer"_qs << u"issuer certificate"_qs;
    }

    void refusesServersThatCannotProveWhoTheyAre()
    {
        QFETCH(QString, flaw);
        QFETCH(QString, expectedText);
        TestCertificates certificates;
        QSslConfiguration tls;
        if (flaw == u"expired"_qs)
            tls = certificates.issue(loopback, "-1");
        else if (flaw == u"wrong host"_qs)
            tls = certificates.issue("DNS:other.example.test");
        else if (flaw == u"self-signed"_qs)
            tls = certificates.selfSigned(loopback);
        else
            tls = certificates.issue(loopback);
        const QByteArray roots
                = flaw == u"unknown issuer"_qs ? QByteArray() : certificates.rootPem();
        HttpTestServer server(ok(), tls);
        QtHttpClient client("test");

        for (const Method method : { Method::Get, Method::Post }) {
            const Result<HttpReply> reply
                    = awaited(client.send(requestTo(method, server.url(u"/"_qs), roots)));

            QCOMPARE(outcomeOf(reply), toString(Error::Kind::Insecure));
            QVERIFY2(reply.error().detail().contains(expectedText),
                     qPrintable(reply.error().detail()));
            QCOMPARE(reply.error().subject(), u"127.0.0.1"_qs);
        }
        QCOMPARE(server.requests().size(), size_t(0));
    }

    void serverWithoutTlsIsInsecure()
    {
        TestCertificates certificates;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QObject context;
        connect(&server, &QTcpServer::newConnection, &context, [&server] {
            server.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        QtHttpClient client("test");

        const Result<HttpReply> reply = awaited(client.send(
                requestTo(Method::Post, u"https://127.0.0.1:%1/"_qs.arg(server.serverPort()), {})));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Insecure));
    }

    void connectingElsewhereStillChecksTheNameInTheUrl_data()
    {
        QTest::addColumn<QByteArray>("certificateName");
        QTest::addColumn<QString>("outcome");

        QTest::newRow("that name") << QByteArray("DNS:ca.example.test") << u"no error"_qs;
        QTest::newRow("the address") << loopback << toString(Error::Kind::Insecure);
    }

    void connectingElsewhereStillChecksTheNameInTheUrl()
    {
        QFETCH(QByteArray, certificateName);
        QFETCH(QString, outcome);
        TestCertificates certificates;
        HttpTestServer server(ok(), certificates.issue(certificateName));
        QtHttpClient client("test");
        HttpRequest request = requestTo(Method::Get, u"https://ca.example.test/directory"_qs,
                                        certificates.rootPem());
        request.connectToHost = u"127.0.0.1"_qs;
        request.connectToPort = server.port();

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), outcome);
    }

    void postThatTheServerDropsIsSentOnce()
    {
        TestCertificates certificates;
        HttpTestServer server([](const HttpTestServer::Request &,
                                 QTcpSocket *socket) { socket->disconnectFromHost(); },
                              certificates.issue(loopback));
        QtHttpClient client("test");

        const Result<HttpReply> reply = awaited(
                client.send(requestTo(Method::Post, server.url(u"/"_qs), certificates.rootPem())));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Interrupted));
        QCOMPARE(server.requests().size(), size_t(1));
    }

    void bodyThatEndsWithTheConnectionIsNotTrusted()
    {
        TestCertificates certificates;
        HttpTestServer server(
                [](const HttpTestServer::Request &, QTcpSocket *socket) {
                    socket->write("HTTP/1.1 200 OK\r\n\r\n-----BEGIN CERTIFICATE-----");
                    socket->flush();
                    socket->abort(); // no close_notify
                },
                certificates.issue(loopback));
        QtHttpClient client("test");

        const Result<HttpReply> reply = awaited(
                client.send(requestTo(Method::Get, server.url(u"/"_qs), certificates.rootPem())));

        QVERIFY(!reply.has_value());
    }

    void followsRedirectsOfGetsOverHttps_data()
    {
        QTest::addColumn<QByteArray>("statusLine");

        QTest::newRow("301") << QByteArray("301 Moved Permanently");
        QTest::newRow("302") << QByteArray("302 Found");
        QTest::newRow("303") << QByteArray("303 See Other");
        QTest::newRow("307") << QByteArray("307 Temporary Redirect");
        QTest::newRow("308") << QByteArray("308 Permanent Redirect");
    }

    void followsRedirectsOfGetsOverHttps()
    {
        QFETCH(QByteArray, statusLine);
        TestCertificates certificates;
        HttpTestServer server(redirecting(5, statusLine), certificates.issue(loopback));
        QtHttpClient client("test");
        HttpRequest request = requestTo(Method::Get, server.url(u"/0"_qs), certificates.rootPem());
        request.redirects = HttpRequest::Redirects::FollowHttps;

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), u"no error"_qs);
        QCOMPARE(reply->body, QByteArray("arrived"));
        QCOMPARE(reply->url, server.url(u"/5"_qs));
        QCOMPARE(reply->redirectedFrom.size(), size_t(5));
        QCOMPARE(reply->redirectedFrom.front(), server.url(u"/0"_qs));
        QCOMPARE(server.connectionCount(), 1);
    }

    void followsNoMoreThanFiveRedirects()
    {
        TestCertificates certificates;
        HttpTestServer server(redirecting(6, "302 Found"), certificates.issue(loopback));
        QtHttpClient client("test");
        HttpRequest request = requestTo(Method::Get, server.url(u"/0"_qs), certificates.rootPem());
        request.redirects = HttpRequest::Redirects::FollowHttps;

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Malformed));
        QCOMPARE(server.requests().size(), size_t(6));
    }

    void handsBackRedirectsWhenToldTo()
    {
        TestCertificates certificates;
        HttpTestServer server(redirecting(1, "302 Found"), certificates.issue(loopback));
        QtHttpClient client("test");

        const Result<HttpReply> reply = awaited(
                client.send(requestTo(Method::Get, server.url(u"/0"_qs), certificates.rootPem())));

        QCOMPARE(outcomeOf(reply), u"no error"_qs);
        QCOMPARE(reply->status, 302);
        QCOMPARE(server.requests().size(), size_t(1));
    }

    void followsNoRedirectThatLeavesHttps_data()
    {
        QTest::addColumn<QByteArray>("location");

        QTest::newRow("http") << QByteArray("http://127.0.0.1/");
        QTest::newRow("file") << QByteArray("file:///etc/hostname");
        QTest::newRow("data") << QByteArray("data:text/plain,x");
        QTest::newRow("ftp") << QByteArray("ftp://127.0.0.1/");
    }

    void followsNoRedirectThatLeavesHttps()
    {
        QFETCH(QByteArray, location);
        TestCertificates certificates;
        HttpTestServer server(HttpTestServer::always(HttpTestServer::answer(
                                      "302 Found", "Location: " + location + "\r\n", "")),
                              certificates.issue(loopback));
        QtHttpClient client("test");
        HttpRequest request = requestTo(Method::Get, server.url(u"/"_qs), certificates.rootPem());
        request.allowPlainHttp = true;
        request.redirects = HttpRequest::Redirects::FollowHttps;

        const Result<HttpReply> reply = awaited(client.send(request));

        QCOMPARE(outcomeOf(reply), toString(Error::Kind::Insecure));
        QCOMPARE(server.requests().size(), size_t(1));
    }
};

CERTWRIGHT_TEST(QtHttpClientTlsTest)
#include "QtHttpClientTlsTest.moc"
