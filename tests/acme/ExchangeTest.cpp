// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/ExchangeObserver.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/Conversation.h"

#include "core/base/WhenAll.h"

#include <QJsonDocument>

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;
using namespace std::chrono_literals;
using Answer = ScriptedAnswer;
using Method = net::HttpRequest::Method;

namespace {

class RecordingObserver final : public ExchangeObserver
{
public:
    void exchanged(const ExchangeRecord &record) override { records.push_back(record); }
    std::vector<ExchangeRecord> records;
};

} // namespace

class ExchangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a12_boundsEveryBody();
    void a5_takesNoRedirectOfAPost_data();
    void a5_takesNoRedirectOfAPost();
    void a13_endsInAnErrorWhateverTheBody_data();
    void a13_endsInAnErrorWhateverTheBody();
    void a92_takesContentTypesWithParameters();
    void takesAProblemUnderAnyStatusAsError();
    void a107_saysWhenALimitEnds();
    void a10_findsHeadersInAnyCase();
    void a29_sendsTheAccountUrlByteForByte();
    void a30_signsTheUrlByteForByte();
    void a39_saysWhichAlgorithmsTheCaTakes();
    void a80_saysThatAResourceIsGone();
    void signsNothingWithoutAKeyOrForAnotherScheme();
    void tellsItsObserverWithoutSecrets();
};

void ExchangeTest::a12_boundsEveryBody()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount();
    talk.ca.expectPost(certificateUrl).answered(Answer::problem(404, u"malformed"_qs));

    talk.account();
    runTask(talk.client.certificate(talk.signer, certificateUrl));

    QCOMPARE(talk.ca.seen()[0].request.maxBodyBytes, 64 * 1024);
    QCOMPARE(talk.ca.seen()[2].request.maxBodyBytes, 256 * 1024);
    QCOMPARE(talk.ca.seen()[3].request.maxBodyBytes, 512 * 1024);
    for (const SeenRequest &seen : talk.ca.seen())
        QVERIFY(seen.request.totalTimeout <= 60s);
}

void ExchangeTest::a5_takesNoRedirectOfAPost_data()
{
    QTest::addColumn<int>("status");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d", status) << status;
}

void ExchangeTest::a5_takesNoRedirectOfAPost()
{
    QFETCH(int, status);
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::empty(status).withLocation(u"https://ca.example.test/elsewhere"_qs));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"malformed"_qs);
    QVERIFY(account.error().detail().contains(QString::number(status)));
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a13_endsInAnErrorWhateverTheBody_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");

    const QByteArray html = "<html><b>Hello</b></html>";
    QTest::newRow("200 HTML") << 200 << QByteArray("text/html") << html << u"malformed"_qs;
    const QByteArray good = QJsonDocument(sampleAccount()).toJson();
    QTest::newRow("200 JSON called text")
            << 200 << QByteArray("text/plain") << good << u"malformed"_qs;
    QTest::newRow("200 without type") << 200 << QByteArray() << good << u"malformed"_qs;
    QTest::newRow("200 cut JSON") << 200 << QByteArray("application/json")
                                  << QByteArray("{\"status\":\"va") << u"malformed"_qs;
    QTest::newRow("200 empty") << 200 << QByteArray("application/json") << QByteArray()
                               << u"malformed"_qs;
    QTest::newRow("200 array") << 200 << QByteArray("application/json") << QByteArray("[]")
                               << u"malformed"_qs;
    QTest::newRow("404 empty") << 404 << QByteArray() << QByteArray() << u"notFound"_qs;
    QTest::newRow("404 plain") << 404 << QByteArray("text/plain")
                               << QByteArray("404 page not found") << u"notFound"_qs;
    QTest::newRow("403 HTML") << 403 << QByteArray("text/html") << html << u"rejected"_qs;
    QTest::newRow("400 JSON that is no problem")
            << 400 << QByteArray("application/json") << QByteArray("{\"error\":\"x\"}")
            << u"rejected"_qs;
    QTest::newRow("500 HTML") << 500 << QByteArray("text/html") << html << u"busy"_qs;
    QTest::newRow("502 empty") << 502 << QByteArray() << QByteArray() << u"busy"_qs;
    QTest::newRow("500 broken problem") << 500 << QByteArray("application/problem+json")
                                        << QByteArray("{\"type\":") << u"busy"_qs;
    QTest::newRow("429 empty") << 429 << QByteArray() << QByteArray() << u"rateLimited"_qs;
}

void ExchangeTest::a13_endsInAnErrorWhateverTheBody()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::content(status, type, body));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), kind);
    QVERIFY(!account.error().detail().contains(u'<'));
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a92_takesContentTypesWithParameters()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount(
            Answer::json(200, sampleAccount()).withContentType("Application/JSON; charset=utf-8"));
    talk.readsAccount(Answer::problem(403, u"caa"_qs)
                              .withContentType("application/problem+json; charset=utf-8"));

    QCOMPARE(failureOf(talk.account()), u"none"_qs);
    QVERIFY(talk.account().error().isProblem(QLatin1String("caa")));
}

void ExchangeTest::takesAProblemUnderAnyStatusAsError()
{
    Conversation talk;
    talk.begins();
    QJsonObject problem = sampleProblem(u"unauthorized"_qs);
    talk.readsAccount(Answer::json(200, problem).withContentType("application/problem+json"));
    problem.remove(u"status"_qs);
    talk.readsAccount(Answer::json(200, problem).withContentType("application/problem+json"));

    const auto withStatus = talk.account();
    const auto without = talk.account();

    QCOMPARE(failureOf(withStatus), u"rejected"_qs);
    QVERIFY(withStatus.error().isProblem(QLatin1String("unauthorized")));
    QVERIFY(!without);
    QVERIFY(without.error().isProblem(QLatin1String("unauthorized")));
}

void ExchangeTest::a107_saysWhenALimitEnds()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::problem(429, u"rateLimited"_qs, u"too many"_qs)
                              .withHeader("Retry-After", "Mon, 23 Nov 2026 10:00:00 GMT")
                              .withHeader("Date", "Mon, 23 Nov 2026 09:00:00 GMT")
                              .withHeader("Link", "<https://ca.example.test/limits>;rel=\"help\""));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"rateLimited"_qs);
    QCOMPARE(account.error().retryAt().value_or(QDateTime()), talk.clock.nowUtc().addSecs(3600));
    QCOMPARE(account.error().problem()->helpUrl, u"https://ca.example.test/limits"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a10_findsHeadersInAnyCase()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    talk.ca.expectHead(newNonceUrl)
            .answered(Answer::empty(200).withoutNonce().withHeader("replay-nonce", "lower-case"));
    talk.ca.knowsNonce("lower-case");
    talk.ca.expectPost(newAccountUrl)
            .answered(
                    Answer::json(201, sampleAccount()).withHeader("location", accountUrl.toUtf8()));

    const auto account = runTask(talk.client.findAccount(talk.signer.key));

    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(account->url, accountUrl);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a29_sendsTheAccountUrlByteForByte()
{
    Conversation talk;
    const QString url = u"https://ca.example.test:443/acct/a%2Fb?x=%26"_qs;
    talk.begins();
    talk.ca.expectPost(newAccountUrl)
            .byBareKey()
            .answered(Answer::json(201, sampleAccount()).withLocation(url));
    talk.ca.expectPost(orderUrl).byAccount(url).answered(
            Answer::json(200, sampleOrder(u"ready"_qs, { u"example.test"_qs })));

    const auto account = runTask(talk.client.findAccount(talk.signer.key));
    const auto order
            = runTask(talk.client.order(AccountSigner(account->url, talk.signer.key), orderUrl));

    QCOMPARE(account->url, url);
    QCOMPARE(failureOf(order), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a30_signsTheUrlByteForByte()
{
    Conversation talk;
    const QString url = u"https://ca.example.test:443/order/a%2Fb?x=1&y=%C3%A9"_qs;
    talk.begins();
    talk.ca.expectPost(url).reading().answered(
            Answer::json(200, sampleOrder(u"ready"_qs, { u"example.test"_qs })));

    const auto order = runTask(talk.client.order(talk.signer, url));

    QCOMPARE(order->value.url, url);
    QCOMPARE(talk.ca.seen().back().request.url, url);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a39_saysWhichAlgorithmsTheCaTakes()
{
    Conversation talk;
    talk.begins();
    const QJsonObject problem = changed(sampleProblem(u"badSignatureAlgorithm"_qs),
                                        u"algorithms"_qs, QJsonArray { u"RS256"_qs });
    talk.readsAccount(Answer::json(400, problem).withContentType("application/problem+json"));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"rejected"_qs);
    QVERIFY(account.error().isProblem(QLatin1String("badSignatureAlgorithm")));
    QCOMPARE(account.error().problem()->algorithms, QStringList { u"RS256"_qs });
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a80_saysThatAResourceIsGone()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(orderUrl).reading().answered(Answer::empty(404));
    talk.ca.expectPost(authorizationUrl)
            .reading()
            .answered(Answer::problem(404, u"malformed"_qs, u"Expired authorization"_qs));

    QCOMPARE(failureOf(runTask(talk.client.order(talk.signer, orderUrl))), u"notFound"_qs);
    QCOMPARE(failureOf(runTask(talk.client.authorization(talk.signer, authorizationUrl))),
             u"notFound"_qs);
}

void ExchangeTest::signsNothingWithoutAKeyOrForAnotherScheme()
{
    Conversation talk;

    const auto keyless = runTask(talk.client.account(AccountSigner(accountUrl, nullptr)));
    const auto plain
            = runTask(talk.client.order(talk.signer, u"http://ca.example.test/order/1"_qs));

    QCOMPARE(failureOf(keyless), u"invalidInput"_qs);
    QCOMPARE(failureOf(plain), u"malformed"_qs);
    QVERIFY(talk.ca.seen().empty());
}

void ExchangeTest::tellsItsObserverWithoutSecrets()
{
    Conversation talk;
    RecordingObserver observer;
    talk.client.setObserver(&observer);
    talk.begins();
    talk.readsAccount(Answer::problem(400, u"badNonce"_qs));
    talk.readsAccount();
    talk.readsAccount(Answer::failure(Error::Kind::Interrupted));

    talk.account();
    talk.account();
    talk.client.setObserver(nullptr);

    QStringList lines;
    for (const ExchangeRecord &record : observer.records)
        lines.append(
                u"%1 %2 %3"_qs.arg(record.url, QString::number(record.status), record.errorType));
    QCOMPARE(lines,
             (QStringList { directoryUrl + u" 200 "_qs, newNonceUrl + u" 200 "_qs,
                            accountUrl + u" 400 badNonce"_qs, accountUrl + u" 200 "_qs,
                            accountUrl + u" 0 interrupted"_qs }));
    QVERIFY(observer.records[2].method == Method::Post);
    QCOMPARE(observer.records[2].startedUtc, talk.clock.nowUtc());
}

CERTWRIGHT_TEST(ExchangeTest)
#include "ExchangeTest.moc"
