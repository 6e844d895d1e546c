// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/QtHttpClient.h"
#include "tests/checks/SampleZone.h"
#include "tests/net/HttpTestServer.h"
#include "tests/net/TestCertificates.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::checks;
using namespace certwright::tests;

namespace {

using Kind = DnsDiagnosis::Kind;
using State = NameServerFinding::State;
using Query = DnsTestServer::Query;

/// Trusts the test's own CA, as a system trusts the CA of a public resolver.
class TrustingHttpClient final : public net::HttpClient
{
public:
    explicit TrustingHttpClient(QByteArray rootPem) : m_rootPem(std::move(rootPem)) { }

    Task<Result<net::HttpReply>> send(net::HttpRequest request) override
    {
        request.extraTrustedRootsPem = m_rootPem;
        return m_client.send(std::move(request));
    }

private:
    QByteArray m_rootPem;
    net::QtHttpClient m_client { "certwright-test" };
};

/// A resolver that is asked with DNS messages in HTTP bodies.
HttpTestServer::Responder overHttp(const DnsTestServer::Responder &dns)
{
    return [dns](const HttpTestServer::Request &request, QTcpSocket *socket) {
        const QByteArray message = dns(DnsTestServer::parsed(request.body)).front();
        socket->write(HttpTestServer::answer("200 OK", "Content-Type: application/dns-message\r\n",
                                             message));
    };
}

HttpTestServer::Responder overHttp(const ZoneData &data)
{
    return overHttp([data](const Query &query) { return QList { data.answerTo(query) }; });
}

DnsTestServer::Responder blocked()
{
    return [](const Query &) { return QList<QByteArray>(); };
}

/// A network in which nothing comes back from port 53, or only from its own resolver.
void blockPort53(LoopbackInternet &internet, bool isResolverOpen)
{
    sample::serveEverywhere(internet, sample::emptyZone());
    internet.serve(sample::primary, blocked());
    internet.serve(sample::secondary, blocked());
    if (!isResolverOpen)
        internet.serve(sample::resolver, blocked());
}

} // namespace

class HttpsResolverTest final : public QObject
{
    Q_OBJECT

    TestCertificates m_certificates;
    QSslConfiguration m_tls = m_certificates.issue("IP:127.0.0.1");

    DnsReadiness checkedThrough(LoopbackInternet &internet, const QStringList &urls)
    {
        TrustingHttpClient http(m_certificates.rootPem());
        NetworkView view = sample::view();
        for (const QString &url : urls)
            view.httpsResolvers.emplace_back(u"dns.example.test"_qs, url);
        DnsReadinessCheck check(internet, http, view);
        return awaited(check.check(sample::record, sample::value));
    }

private Q_SLOTS:
    void isAskedWherePort53IsBlocked_data()
    {
        QTest::addColumn<bool>("isResolverOpen");
        QTest::addColumn<bool>("hasValue");

        QTest::newRow("resolver only, value there") << true << true;
        QTest::newRow("all blocked, value there") << false << true;
        QTest::newRow("all blocked, nothing there") << false << false;
    }

    void isAskedWherePort53IsBlocked()
    {
        QFETCH(bool, isResolverOpen);
        QFETCH(bool, hasValue);
        LoopbackInternet internet;
        blockPort53(internet, isResolverOpen);
        ZoneData data = sample::emptyZone();
        if (hasValue)
            data.txt(sample::record, sample::value);
        HttpTestServer resolver(overHttp(data), m_tls);

        const DnsReadiness readiness = checkedThrough(internet, { resolver.url(u"/dns-query"_qs) });

        QCOMPARE(readiness.isReady(), hasValue);
        QCOMPARE(readiness.problem, QString());
        QCOMPARE(readiness.zone, sample::zone);
        QCOMPARE(readiness.findings.size(), size_t(1));
        QCOMPARE(readiness.findings.front().serverName, u"dns.example.test"_qs);
        const DnsDiagnosis *found = sample::find(readiness, Kind::OverHttps);
        QVERIFY(found);
        QCOMPARE(found->name, u"dns.example.test"_qs);
        QCOMPARE(resolver.requests().front().method, QByteArray("POST"));
        QCOMPARE(resolver.requests().front().path, QByteArray("/dns-query"));
        QCOMPARE(resolver.requests().front().header("Content-Type"),
                 QByteArray("application/dns-message"));
    }

    void findsMistakesAsWell()
    {
        const QString doubled = sample::record + u".example.test"_qs;
        LoopbackInternet internet;
        blockPort53(internet, false);
        HttpTestServer resolver(overHttp(sample::emptyZone().txt(doubled, sample::value)), m_tls);

        const DnsReadiness readiness = checkedThrough(internet, { resolver.url(u"/dns-query"_qs) });

        QCOMPARE(readiness.diagnoses.front().kind, Kind::DoubledName);
        QCOMPARE(readiness.diagnoses.front().name, doubled);
    }

    void isLeftAloneWhereNameServersAnswer()
    {
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone());
        HttpTestServer resolver(overHttp(sample::emptyZone()), m_tls);

        const DnsReadiness readiness = checkedThrough(internet, { resolver.url(u"/dns-query"_qs) });

        QVERIFY(!readiness.isReady());
        QVERIFY(!sample::find(readiness, Kind::OverHttps));
        QCOMPARE(resolver.connectionCount(), 0);
    }

    void deadNameServersAreNoBlockedPort()
    {
        LoopbackInternet internet;
        blockPort53(internet, true);
        HttpTestServer resolver(overHttp([](const Query &query) {
                                    return QList { query.reply().rcode(2).bytes() };
                                }),
                                m_tls);

        const DnsReadiness readiness = checkedThrough(internet, { resolver.url(u"/dns-query"_qs) });

        QVERIFY(!sample::find(readiness, Kind::OverHttps));
        QCOMPARE(readiness.findings.size(), size_t(2));
        QCOMPARE(readiness.findings.front().state, State::NoAnswer);
    }

    void nextOneIsAskedWhereOneFails_data()
    {
        QTest::addColumn<QByteArray>("answer");

        QTest::newRow("refuses") << HttpTestServer::answer("403 Forbidden", "", "no");
        QTest::newRow("web page") << HttpTestServer::answer("200 OK", "Content-Type: text/html\r\n",
                                                            "<html>sign in</html>");
        QTest::newRow("garbage") << HttpTestServer::answer(
                "200 OK", "Content-Type: application/dns-message\r\n", "garbage");
    }

    void nextOneIsAskedWhereOneFails()
    {
        QFETCH(QByteArray, answer);
        LoopbackInternet internet;
        blockPort53(internet, false);
        HttpTestServer first(HttpTestServer::always(answer), m_tls);
        HttpTestServer second(overHttp(sample::emptyZone().txt(sample::record, sample::value)),
                              m_tls);

        const DnsReadiness readiness
                = checkedThrough(internet, { first.url(u"/one"_qs), second.url(u"/two"_qs) });

        QVERIFY(readiness.isReady());
        QVERIFY(first.connectionCount() > 0);
    }

    void nobodyIsAskedWithoutTheUsersChoice()
    {
        LoopbackInternet internet;
        blockPort53(internet, true);

        const DnsReadiness readiness = checkedThrough(internet, {});

        QVERIFY(!readiness.isReady());
        QCOMPARE(readiness.findings.size(), size_t(2));
        QCOMPARE(readiness.findings.front().state, State::NoAnswer);
    }
};

CERTWRIGHT_TEST(HttpsResolverTest)
#include "HttpsResolverTest.moc"
