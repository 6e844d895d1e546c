// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/ExchangeObserver.h"
#include "tests/support/Failure.h"
#include "tests/support/transcript/Conversation.h"

#include "core/base/WhenAll.h"

#include <QJsonDocument>
#include <QTest>

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

QByteArray nonceOf(const SeenRequest &seen)
{
    return seen.message->header.value(u"nonce").toString().toLatin1();
}

std::vector<Task<Result<Account>>> readings(Conversation &talk, int count)
{
    std::vector<Task<Result<Account>>> tasks;
    for (int i = 0; i < count; ++i)
        tasks.push_back(talk.client.account(talk.signer));
    return tasks;
}

} // namespace

class ExchangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a19_usesTheDirectoryUrlVerbatim();
    void sharesOneFetchOfTheDirectory();
    void answersEveryCallerWhenTheFetchFails();
    void a_callerThatGivesUpHarmsNoOther();
    void fetchesTheDirectoryAgainWhenForgotten();
    void a13_saysThatACaptivePortalIsNoDirectory();
    void a17_namesTheUrlThatTheDirectoryLacks();
    void a3_refusesADirectoryThatIsNotHttps();
    void a6_followsRedirectsOfTheDirectoryAlone();
    void a4_trustsTheExtraRootsForThisDirectoryAlone();
    void a12_boundsEveryBody();

    void a22_needsOneNewNonceForASequence();
    void a22_fetchesNoncesSideBySideOnlyForWhoHasNone();
    void a21_neverSendsANonceTwice();
    void a21_throwsTheNonceAwayAfterANetworkFailure();
    void a21_ignoresANonceThatACacheReplays();
    void a23_repeatsWithTheNonceOfThatAnswer();
    void a23_getsThroughToACaThatRefusesNineInTen();
    void a23_givesUpOnACaThatRefusesAll();
    void a23_pausesOnlyAfterEightTries();
    void a24_fetchesANonceWhenTheRefusalHasNone();
    void a25_ignoresNoncesWithInvalidCharacters_data();
    void a25_ignoresNoncesWithInvalidCharacters();
    void saysThatNewNonceGivesNone();
    void a26_repeatsNoOtherError_data();
    void a26_repeatsNoOtherError();
    void a27_fetchesANonceWhenThePooledOnesAreStale();
    void repeatsNoPostAfterANetworkFailure_data();
    void repeatsNoPostAfterANetworkFailure();
    void repeatsReadingOnceWhenNobodyAnswers();
    void readsNoMoreThanTwice();

    void a5_takesNoRedirectOfAPost_data();
    void a5_takesNoRedirectOfAPost();
    void a13_endsInAnErrorWhateverTheBody_data();
    void a13_endsInAnErrorWhateverTheBody();
    void a92_takesContentTypesWithParameters();
    void takesAProblemUnderAnyStatusAsError();
    void a107_saysWhenALimitEnds();
    void a109_honoursTheLoadBalancersRetryAfter();
    void a10_findsHeadersInAnyCase();
    void a29_sendsTheAccountUrlByteForByte();
    void a30_signsTheUrlByteForByte();
    void a39_saysWhichAlgorithmsTheCaTakes();
    void a80_saysThatAResourceIsGone();
    void signsNothingWithoutAKeyOrForAnotherScheme();
    void tellsItsObserverWithoutSecrets();
};

void ExchangeTest::a19_usesTheDirectoryUrlVerbatim()
{
    TranscriptHttpClient ca;
    FakeClock clock;
    const QString url = u"https://ca.example.test/v2/DV90?tenant=a%2Fb"_qs;
    Client client(ca, clock, url, QByteArray());
    ca.expectDirectory(url, sampleDirectory());

    const auto directory = runTask(client.directory());

    QCOMPARE(failureOf(directory), u"none"_qs);
    QCOMPARE(client.directoryUrl(), url);
    QCOMPARE(ca.complaints(), QStringList());
}

void ExchangeTest::sharesOneFetchOfTheDirectory()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    std::vector<Task<Result<Directory>>> callers;
    for (int i = 0; i < 5; ++i)
        callers.push_back(talk.client.directory());

    const auto results = runTask(whenAll(std::move(callers)));
    const auto later = runTask(talk.client.directory());

    for (const auto &result : results)
        QCOMPARE(failureOf(result), u"none"_qs);
    QCOMPARE(failureOf(later), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::answersEveryCallerWhenTheFetchFails()
{
    Conversation talk;
    talk.ca.expectGet(directoryUrl).answered(Answer::empty(503));
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    std::vector<Task<Result<Directory>>> callers;
    for (int i = 0; i < 3; ++i)
        callers.push_back(talk.client.directory());

    const auto results = runTask(whenAll(std::move(callers)));
    const auto later = runTask(talk.client.directory());

    for (const auto &result : results)
        QCOMPARE(failureOf(result), u"busy"_qs);
    QCOMPARE(failureOf(later), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a_callerThatGivesUpHarmsNoOther()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    talk.ca.holdAnswers();
    std::optional<Result<Directory>> stays;
    TaskScope first;
    TaskScope second;
    first.start(talk.client.directory(), [](const Result<Directory> &) { QFAIL("was cancelled"); });
    second.start(talk.client.directory(),
                 [&stays](Result<Directory> result) { stays = std::move(result); });

    first.cancelAll();
    talk.ca.release();

    QTRY_VERIFY(stays.has_value());
    QCOMPARE(failureOf(*stays), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::fetchesTheDirectoryAgainWhenForgotten()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    talk.ca.expectDirectory(directoryUrl,
                            changed(sampleDirectory(), u"renewalInfo"_qs, QJsonValue::Null));

    const auto before = runTask(talk.client.directory());
    talk.client.forgetDirectory();
    const auto after = runTask(talk.client.directory());

    QCOMPARE(before->renewalInfo, renewalInfoUrl);
    QCOMPARE(after->renewalInfo, QString());
}

void ExchangeTest::a13_saysThatACaptivePortalIsNoDirectory()
{
    Conversation talk;
    talk.ca.expectGet(directoryUrl).answered(Answer::content(200, "text/html", "<h1>Log in</h1>"));

    const auto directory = runTask(talk.client.directory());

    QCOMPARE(failureOf(directory), u"malformed"_qs);
    QVERIFY(directory.error().detail().contains(u"no ACME directory"_qs));
    QCOMPARE(directory.error().subject(), directoryUrl);
}

void ExchangeTest::a17_namesTheUrlThatTheDirectoryLacks()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl,
                            changed(sampleDirectory(), u"newOrder"_qs, QJsonValue::Undefined));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"malformed"_qs);
    QCOMPARE(account.error().detail(), u"The member directory.newOrder is missing."_qs);
}

void ExchangeTest::a3_refusesADirectoryThatIsNotHttps()
{
    TranscriptHttpClient ca;
    FakeClock clock;
    Client client(ca, clock, u"http://ca.example.test/directory"_qs, QByteArray());

    const auto directory = runTask(client.directory());

    QCOMPARE(failureOf(directory), u"malformed"_qs);
    QVERIFY(ca.seen().empty());
}

void ExchangeTest::a6_followsRedirectsOfTheDirectoryAlone()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount();

    QCOMPARE(failureOf(talk.account()), u"none"_qs);

    using Redirects = net::HttpRequest::Redirects;
    for (const SeenRequest &seen : talk.ca.seen())
        QVERIFY((seen.request.redirects == Redirects::FollowHttps)
                == (seen.request.method == Method::Get));
}

void ExchangeTest::a4_trustsTheExtraRootsForThisDirectoryAlone()
{
    TranscriptHttpClient ca;
    FakeClock clock;
    Client plain(ca, clock, u"https://other.example.test/directory"_qs, QByteArray());
    Client own(ca, clock, directoryUrl, "the company's root");
    ca.expectDirectory(directoryUrl, sampleDirectory());
    ca.expectNewNonce(newNonceUrl);
    ca.expectPost(newAccountUrl).answered(Answer::problem(403, u"unauthorized"_qs));
    ca.expectDirectory(u"https://other.example.test/directory"_qs, sampleDirectory());

    runTask(own.findAccount(rfc7515EcKey()));
    runTask(plain.directory());

    QCOMPARE(ca.complaints(), QStringList());
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(ca.seen()[i].request.extraTrustedRootsPem, QByteArray("the company's root"));
    QCOMPARE(ca.seen()[3].request.extraTrustedRootsPem, QByteArray());
}

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

void ExchangeTest::a22_needsOneNewNonceForASequence()
{
    Conversation talk;
    talk.begins();
    for (int i = 0; i < 10; ++i)
        talk.readsAccount();

    for (int i = 0; i < 10; ++i)
        QCOMPARE(failureOf(talk.account()), u"none"_qs);

    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(talk.ca.countOf(Method::Get, directoryUrl), 1);
    QCOMPARE(talk.ca.countOf(Method::Head, newNonceUrl), 1);
}

void ExchangeTest::a22_fetchesNoncesSideBySideOnlyForWhoHasNone()
{
    Conversation talk;
    talk.ca.setSequence(TranscriptHttpClient::Sequence::AnyOrder);
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    for (int i = 0; i < 5; ++i)
        talk.ca.expectNewNonce(newNonceUrl);
    for (int i = 0; i < 10; ++i)
        talk.readsAccount();

    const auto first = runTask(whenAll(readings(talk, 5)));
    const auto second = runTask(whenAll(readings(talk, 5)));

    for (const auto &results : { first, second }) {
        for (const auto &result : results)
            QCOMPARE(failureOf(result), u"none"_qs);
    }
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a21_neverSendsANonceTwice()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::problem(403, u"unauthorized"_qs));
    talk.readsAccount(Answer::problem(400, u"badNonce"_qs));
    talk.readsAccount(Answer::content(503, "text/html", "<p>Busy</p>"));
    talk.readsAccount(Answer::failure(Error::Kind::Interrupted));
    talk.ca.expectNewNonce(newNonceUrl);
    talk.readsAccount();
    talk.readsAccount();

    for (int i = 0; i < 5; ++i)
        talk.account();

    QCOMPARE(talk.ca.complaints(), QStringList());
    QSet<QByteArray> used;
    for (const SeenRequest &seen : talk.ca.seen()) {
        if (seen.message)
            used.insert(nonceOf(seen));
    }
    QCOMPARE(used.size(), 6);
}

void ExchangeTest::a21_throwsTheNonceAwayAfterANetworkFailure()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::failure(Error::Kind::Offline));
    talk.ca.expectNewNonce(newNonceUrl);
    talk.readsAccount();

    QCOMPARE(failureOf(talk.account()), u"offline"_qs);
    QCOMPARE(failureOf(talk.account()), u"none"_qs);

    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a21_ignoresANonceThatACacheReplays()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::json(200, sampleAccount()).withNonces({ "nonce-1" }));
    talk.ca.expectNewNonce(newNonceUrl);
    talk.readsAccount();

    talk.account();
    const auto second = talk.account();

    QCOMPARE(failureOf(second), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(nonceOf(talk.ca.seen().back()), QByteArray("nonce-2"));
}

void ExchangeTest::a23_repeatsWithTheNonceOfThatAnswer()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::problem(400, u"badNonce"_qs).withNonces({ "from-the-refusal" }));
    talk.readsAccount();

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(nonceOf(talk.ca.seen().back()), QByteArray("from-the-refusal"));
}

void ExchangeTest::a23_getsThroughToACaThatRefusesNineInTen()
{
    // Of requests to such a CA, one in 1,000 is refused more than 65 times.
    Conversation talk;
    talk.begins();
    for (int i = 0; i < 65; ++i)
        talk.readsAccount(Answer::problem(400, u"badNonce"_qs));
    talk.readsAccount();

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(talk.ca.countOf(Method::Head, newNonceUrl), 1);
}

void ExchangeTest::a23_givesUpOnACaThatRefusesAll()
{
    Conversation talk;
    talk.ca.setSequence(TranscriptHttpClient::Sequence::AnyOrder);
    talk.begins();
    for (int i = 0; i < 200; ++i)
        talk.readsAccount(Answer::problem(400, u"badNonce"_qs));
    const QDateTime began = talk.clock.nowUtc();

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"busy"_qs);
    QVERIFY(account.error().isProblem(QLatin1String("badNonce")));
    QVERIFY(account.error().detail().contains(u"replay nonces in a row"_qs));
    QVERIFY(talk.ca.countOf(Method::Post, accountUrl) <= 100);
    QVERIFY(began.secsTo(talk.clock.nowUtc()) <= 20);
}

void ExchangeTest::a23_pausesOnlyAfterEightTries()
{
    Conversation talk;
    talk.begins();
    for (int i = 0; i < 10; ++i)
        talk.readsAccount(Answer::problem(400, u"badNonce"_qs));
    talk.readsAccount();

    QCOMPARE(failureOf(talk.account()), u"none"_qs);

    QVERIFY(talk.clock.delays() == (std::vector<std::chrono::milliseconds> { 50ms, 55ms, 60ms }));
}

void ExchangeTest::a24_fetchesANonceWhenTheRefusalHasNone()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::problem(400, u"badNonce"_qs).withoutNonce());
    talk.ca.expectNewNonce(newNonceUrl);
    talk.readsAccount();

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a25_ignoresNoncesWithInvalidCharacters_data()
{
    QTest::addColumn<QList<QByteArray>>("nonces");
    using Nonces = QList<QByteArray>;

    QTest::newRow("space") << Nonces { "not a nonce" };
    QTest::newRow("padding") << Nonces { "nonce=" };
    QTest::newRow("empty") << Nonces { "" };
    QTest::newRow("NUL") << Nonces { QByteArray("a\0b", 3) };
    QTest::newRow("10 KB") << Nonces { QByteArray(10240, 'a') };
    QTest::newRow("two headers") << Nonces { "one", "two" };
}

void ExchangeTest::a25_ignoresNoncesWithInvalidCharacters()
{
    QFETCH(QList<QByteArray>, nonces);
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::json(200, sampleAccount()).withNonces(nonces));
    talk.ca.expectNewNonce(newNonceUrl);
    talk.readsAccount();

    talk.account();
    const auto second = talk.account();

    QCOMPARE(failureOf(second), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(nonceOf(talk.ca.seen().back()), QByteArray("nonce-2"));
}

void ExchangeTest::saysThatNewNonceGivesNone()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    talk.ca.expectHead(newNonceUrl).answered(Answer::empty(200).withNonces({ "not a nonce" }));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"malformed"_qs);
    QCOMPARE(account.error().subject(), newNonceUrl);
}

void ExchangeTest::a26_repeatsNoOtherError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");

    for (const char *type :
         { "malformed", "unauthorized", "rateLimited", "serverInternal", "orderNotReady", "badCSR",
           "badSignatureAlgorithm", "userActionRequired", "connection" }) {
        for (const int status : { 400, 403, 429, 500, 503 })
            QTest::addRow("%d %s", status, type) << status << QString::fromLatin1(type);
    }
}

void ExchangeTest::a26_repeatsNoOtherError()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::problem(status, type));

    const auto account = talk.account();

    QVERIFY(account.error().isProblem(QLatin1String(type.toLatin1())));
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::a27_fetchesANonceWhenThePooledOnesAreStale()
{
    Conversation talk;
    talk.begins();
    talk.readsAccount();
    talk.ca.expectNewNonce(newNonceUrl);
    talk.readsAccount();

    talk.account();
    talk.clock.advance(6min);
    const auto second = talk.account();

    QCOMPARE(failureOf(second), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::repeatsNoPostAfterANetworkFailure_data()
{
    QTest::addColumn<int>("kind");

    QTest::newRow("outcome unknown") << int(Error::Kind::Interrupted);
    QTest::newRow("never sent") << int(Error::Kind::Offline);
    QTest::newRow("peer not trusted") << int(Error::Kind::Insecure);
    QTest::newRow("answer cut") << int(Error::Kind::Malformed);
}

void ExchangeTest::repeatsNoPostAfterANetworkFailure()
{
    QFETCH(int, kind);
    const auto expected = static_cast<Error::Kind>(kind);
    Conversation talk;
    talk.begins();
    talk.readsAccount(Answer::failure(expected));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), toString(expected));
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::repeatsReadingOnceWhenNobodyAnswers()
{
    Conversation talk;
    talk.ca.expectGet(directoryUrl).answered(Answer::failure(Error::Kind::Offline));
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    talk.ca.expectHead(newNonceUrl).answered(Answer::failure(Error::Kind::Offline));
    talk.ca.expectNewNonce(newNonceUrl);
    talk.readsAccount();

    QCOMPARE(failureOf(talk.account()), u"none"_qs);

    QCOMPARE(talk.ca.complaints(), QStringList());
}

void ExchangeTest::readsNoMoreThanTwice()
{
    Conversation talk;
    talk.ca.expectGet(directoryUrl).answered(Answer::failure(Error::Kind::Offline));
    talk.ca.expectGet(directoryUrl).answered(Answer::failure(Error::Kind::Offline));

    QCOMPARE(failureOf(runTask(talk.client.directory())), u"offline"_qs);

    QCOMPARE(talk.ca.complaints(), QStringList());
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

void ExchangeTest::a109_honoursTheLoadBalancersRetryAfter()
{
    Conversation talk;
    talk.ca.expectGet(directoryUrl)
            .answered(Answer::content(503, "text/html", "<h1>503</h1>")
                              .withHeader("Retry-After", "90"));

    const auto directory = runTask(talk.client.directory());

    QCOMPARE(failureOf(directory), u"busy"_qs);
    QCOMPARE(directory.error().retryAt().value_or(QDateTime()), talk.clock.nowUtc().addSecs(90));
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

QTEST_GUILESS_MAIN(ExchangeTest)
#include "ExchangeTest.moc"
