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

class NonceExchangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void NonceExchangeTest::a22_needsOneNewNonceForASequence()
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

void NonceExchangeTest::a22_fetchesNoncesSideBySideOnlyForWhoHasNone()
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

void NonceExchangeTest::a21_neverSendsANonceTwice()
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

void NonceExchangeTest::a21_throwsTheNonceAwayAfterANetworkFailure()
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

void NonceExchangeTest::a21_ignoresANonceThatACacheReplays()
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

void NonceExchangeTest::a23_repeatsWithTheNonceOfThatAnswer()
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

void NonceExchangeTest::a23_getsThroughToACaThatRefusesNineInTen()
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

void NonceExchangeTest::a23_givesUpOnACaThatRefusesAll()
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

void NonceExchangeTest::a23_pausesOnlyAfterEightTries()
{
    Conversation talk;
    talk.begins();
    for (int i = 0; i < 10; ++i)
        talk.readsAccount(Answer::problem(400, u"badNonce"_qs));
    talk.readsAccount();

    QCOMPARE(failureOf(talk.account()), u"none"_qs);

    QVERIFY(talk.clock.delays() == (std::vector<std::chrono::milliseconds> { 50ms, 55ms, 60ms }));
}

void NonceExchangeTest::a24_fetchesANonceWhenTheRefusalHasNone()
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

void NonceExchangeTest::a25_ignoresNoncesWithInvalidCharacters_data()
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

void NonceExchangeTest::a25_ignoresNoncesWithInvalidCharacters()
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

void NonceExchangeTest::saysThatNewNonceGivesNone()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    talk.ca.expectHead(newNonceUrl).answered(Answer::empty(200).withNonces({ "not a nonce" }));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"malformed"_qs);
    QCOMPARE(account.error().subject(), newNonceUrl);
}

void NonceExchangeTest::a26_repeatsNoOtherError_data()
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

void NonceExchangeTest::a26_repeatsNoOtherError()
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

void NonceExchangeTest::a27_fetchesANonceWhenThePooledOnesAreStale()
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

void NonceExchangeTest::repeatsNoPostAfterANetworkFailure_data()
{
    QTest::addColumn<int>("kind");

    QTest::newRow("outcome unknown") << int(Error::Kind::Interrupted);
    QTest::newRow("never sent") << int(Error::Kind::Offline);
    QTest::newRow("peer not trusted") << int(Error::Kind::Insecure);
    QTest::newRow("answer cut") << int(Error::Kind::Malformed);
}

void NonceExchangeTest::repeatsNoPostAfterANetworkFailure()
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

void NonceExchangeTest::repeatsReadingOnceWhenNobodyAnswers()
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

void NonceExchangeTest::readsNoMoreThanTwice()
{
    Conversation talk;
    talk.ca.expectGet(directoryUrl).answered(Answer::failure(Error::Kind::Offline));
    talk.ca.expectGet(directoryUrl).answered(Answer::failure(Error::Kind::Offline));

    QCOMPARE(failureOf(runTask(talk.client.directory())), u"offline"_qs);

    QCOMPARE(talk.ca.complaints(), QStringList());
}

CERTWRIGHT_TEST(NonceExchangeTest)
#include "NonceExchangeTest.moc"
