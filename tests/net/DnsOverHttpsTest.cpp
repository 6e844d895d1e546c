// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsOverHttps.h"
#include "core/net/HttpClient.h"
#include "core/net/QtHttpClient.h"
#include "tests/net/Awaited.h"
#include "tests/net/DnsTestServer.h"
#include "tests/net/HttpTestServer.h"
#include "tests/net/TestCertificates.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::net;
using namespace certwright::tests;

namespace {

const QString askedName = QStringLiteral("_acme-challenge.example.test");

/// Trusts the test's own CA as a system trusts that of a public resolver.
class ClientWithRoot final : public HttpClient
{
public:
    explicit ClientWithRoot(QByteArray rootPem) : m_rootPem(std::move(rootPem)) { }

    Task<Result<HttpReply>> send(HttpRequest request) override
    {
        request.extraTrustedRootsPem = m_rootPem;
        return m_client.send(std::move(request));
    }

private:
    QByteArray m_rootPem;
    QtHttpClient m_client { "test" };
};

HttpTestServer::Responder dnsMessages(const QByteArray &value)
{
    return [value](const HttpTestServer::Request &request, QTcpSocket *socket) {
        const DnsTestServer::Query query = DnsTestServer::parsed(request.body);
        socket->write(
                HttpTestServer::answer("200 OK", "Content-Type: application/dns-message\r\n",
                                       query.reply().answer(wire::txt(query.name, value)).bytes()));
    };
}

} // namespace

class DnsOverHttpsTest final : public QObject
{
    Q_OBJECT

    TestCertificates m_certificates;
    QSslConfiguration m_tls = m_certificates.issue("IP:127.0.0.1");

    Result<DnsReply> asked(const QString &url)
    {
        ClientWithRoot http(m_certificates.rootPem());
        DnsOverHttps resolver(http);
        DnsQuestion question(askedName, DnsType::Txt);
        question.recursionDesired = true;
        return awaited(resolver.ask(url, question));
    }

private Q_SLOTS:
    void postsTheSameBytesThatAServerHearsOverUdp()
    {
        HttpTestServer server(dnsMessages("value"), m_tls);
        DnsQuestion question(askedName, DnsType::Txt);
        question.recursionDesired = true;

        const Result<DnsReply> reply = asked(server.url(u"/dns-query"_qs));

        QCOMPARE(outcomeOf(reply), u"no error"_qs);
        QCOMPARE(reply->answersFor(askedName, DnsType::Txt).front().text, QByteArray("value"));
        const HttpTestServer::Request request = server.requests().front();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.path, QByteArray("/dns-query"));
        QCOMPARE(request.header("Content-Type"), QByteArray("application/dns-message"));
        QCOMPARE(request.header("Accept"), QByteArray("application/dns-message"));
        QCOMPARE(request.body, *encodeDnsQuery(question, 0));
    }

    void whatIsNoAnswerIsAnError_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("kind");
        const QByteArray dns("Content-Type: application/dns-message\r\n");
        const auto row = [](const char *name, const QByteArray &answer, Error::Kind kind) {
            QTest::newRow(name) << answer << toString(kind);
        };

        row("status", HttpTestServer::answer("503 Busy", dns, ""), Error::Kind::Busy);
        row("redirect", HttpTestServer::answer("302 Found", "Location: /elsewhere\r\n", ""),
            Error::Kind::Busy);
        row("web page", HttpTestServer::answer("200 OK", "Content-Type: text/html\r\n", "<p>"),
            Error::Kind::Malformed);
        row("garbage", HttpTestServer::answer("200 OK", dns, "garbage"), Error::Kind::Malformed);
        row("empty", HttpTestServer::answer("200 OK", dns, ""), Error::Kind::Malformed);
        row("too long", HttpTestServer::answer("200 OK", dns, QByteArray(70000, 'x')),
            Error::Kind::Malformed);
        row("another question",
            HttpTestServer::answer("200 OK", dns,
                                   DnsTestReply(0, wire::question(u"other.test"_qs, 16))
                                           .answer(wire::txt(askedName, "forged"))
                                           .bytes()),
            Error::Kind::Malformed);
    }

    void whatIsNoAnswerIsAnError()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, kind);
        HttpTestServer server(HttpTestServer::always(answer), m_tls);

        const Result<DnsReply> reply = asked(server.url(u"/dns-query"_qs));

        QCOMPARE(outcomeOf(reply), kind);
    }

    void plainHttpIsNeverUsed()
    {
        HttpTestServer server(dnsMessages("value"));

        const Result<DnsReply> reply = asked(server.url(u"/dns-query"_qs));

        QVERIFY(!reply);
        QCOMPARE(server.connectionCount(), 0);
    }
};

CERTWRIGHT_TEST(DnsOverHttpsTest)
#include "DnsOverHttpsTest.moc"
