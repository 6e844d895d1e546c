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

namespace { } // namespace

class DirectoryExchangeTest final : public QObject
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
    void a109_honoursTheLoadBalancersRetryAfter();
};

void DirectoryExchangeTest::a19_usesTheDirectoryUrlVerbatim()
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

void DirectoryExchangeTest::sharesOneFetchOfTheDirectory()
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

void DirectoryExchangeTest::answersEveryCallerWhenTheFetchFails()
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

void DirectoryExchangeTest::a_callerThatGivesUpHarmsNoOther()
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

void DirectoryExchangeTest::fetchesTheDirectoryAgainWhenForgotten()
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

void DirectoryExchangeTest::a13_saysThatACaptivePortalIsNoDirectory()
{
    Conversation talk;
    talk.ca.expectGet(directoryUrl).answered(Answer::content(200, "text/html", "<h1>Log in</h1>"));

    const auto directory = runTask(talk.client.directory());

    QCOMPARE(failureOf(directory), u"malformed"_qs);
    QVERIFY(directory.error().detail().contains(u"no ACME directory"_qs));
    QCOMPARE(directory.error().subject(), directoryUrl);
}

void DirectoryExchangeTest::a17_namesTheUrlThatTheDirectoryLacks()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl,
                            changed(sampleDirectory(), u"newOrder"_qs, QJsonValue::Undefined));

    const auto account = talk.account();

    QCOMPARE(failureOf(account), u"malformed"_qs);
    QCOMPARE(account.error().detail(), u"The member directory.newOrder is missing."_qs);
}

void DirectoryExchangeTest::a3_refusesADirectoryThatIsNotHttps()
{
    TranscriptHttpClient ca;
    FakeClock clock;
    Client client(ca, clock, u"http://ca.example.test/directory"_qs, QByteArray());

    const auto directory = runTask(client.directory());

    QCOMPARE(failureOf(directory), u"malformed"_qs);
    QVERIFY(ca.seen().empty());
}

void DirectoryExchangeTest::a6_followsRedirectsOfTheDirectoryAlone()
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

void DirectoryExchangeTest::a4_trustsTheExtraRootsForThisDirectoryAlone()
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

void DirectoryExchangeTest::a109_honoursTheLoadBalancersRetryAfter()
{
    Conversation talk;
    talk.ca.expectGet(directoryUrl)
            .answered(Answer::content(503, "text/html", "<h1>503</h1>")
                              .withHeader("Retry-After", "90"));

    const auto directory = runTask(talk.client.directory());

    QCOMPARE(failureOf(directory), u"busy"_qs);
    QCOMPARE(directory.error().retryAt().value_or(QDateTime()), talk.clock.nowUtc().addSecs(90));
}

CERTWRIGHT_TEST(DirectoryExchangeTest)
#include "DirectoryExchangeTest.moc"
