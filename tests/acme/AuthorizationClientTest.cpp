// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64Url.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/Conversation.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;
using Answer = ScriptedAnswer;
using Method = net::HttpRequest::Method;

namespace {

std::vector<Identifier> names(const QStringList &values)
{
    std::vector<Identifier> identifiers;
    for (const QString &value : values)
        identifiers.push_back(Identifier { Identifier::Type::Dns, value });
    return identifiers;
}

NewOrder orderOf(const QStringList &values)
{
    NewOrder request;
    request.identifiers = names(values);
    return request;
}

Answer placed(const QString &status = u"pending"_qs)
{
    return Answer::json(201, sampleOrder(status, { u"example.test"_qs })).withLocation(orderUrl);
}

} // namespace

class AuthorizationClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a64_answersAChallengeWithAnEmptyObject();
    void a65_readsAChallengeWithoutStartingIt();
    void a66_sendsNoChallengeWhileReading();
    void a67_readsAnAuthorizationByPostAsGet();
    void a68_tellsHowLongToWait_data();
    void a68_tellsHowLongToWait();
    void a71_readsProcessingAtOrderAndChallenge();
    void a72_readsWhyAChallengeFailed();
    void a81_readsWhenTheyExpire();
    void a73_deactivatesOnlyWhenTold();
    void preauthorizesWhereOffered();
    void preauthorizesNothingElse();
};

void AuthorizationClientTest::a64_answersAChallengeWithAnEmptyObject()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(challengeUrl)
            .byAccount(accountUrl)
            .that([](const SeenRequest &seen) -> QString {
                return seen.message->payload == "{}" ? QString() : u"the payload is not {}"_qs;
            })
            .answered(Answer::json(200, sampleChallenge(u"dns-01"_qs, u"processing"_qs))
                              .withHeader("Retry-After", "3"));

    const auto challenge = runTask(talk.client.respond(talk.signer, challengeUrl));

    QVERIFY(challenge->value.status == Challenge::Status::Processing);
    QCOMPARE(challenge->retryAfter->count(), 3);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AuthorizationClientTest::a65_readsAChallengeWithoutStartingIt()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(challengeUrl)
            .reading()
            .answered(Answer::json(200, sampleChallenge(u"dns-01"_qs, u"pending"_qs)));

    const auto challenge = runTask(talk.client.challenge(talk.signer, challengeUrl));

    QVERIFY(challenge->value.status == Challenge::Status::Pending);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AuthorizationClientTest::a66_sendsNoChallengeWhileReading()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newOrderUrl).answered(placed());
    talk.ca.expectPost(authorizationUrl)
            .reading()
            .answered(Answer::json(200, sampleAuthorization(u"pending"_qs)));
    talk.ca.expectPost(orderUrl).reading().answered(
            Answer::json(200, sampleOrder(u"pending"_qs, { u"example.test"_qs })));

    runTask(talk.client.newOrder(talk.signer, orderOf({ u"example.test"_qs })));
    runTask(talk.client.authorization(talk.signer, authorizationUrl));
    runTask(talk.client.order(talk.signer, orderUrl));

    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(talk.ca.countOf(Method::Post, challengeUrl), 0);
}

void AuthorizationClientTest::a67_readsAnAuthorizationByPostAsGet()
{
    for (const QString &status : { u"pending"_qs, u"valid"_qs, u"invalid"_qs, u"deactivated"_qs,
                                   u"expired"_qs, u"revoked"_qs }) {
        Conversation talk;
        talk.begins();
        talk.ca.expectPost(authorizationUrl)
                .reading()
                .byAccount(accountUrl)
                .answered(Answer::json(200, sampleAuthorization(status)));

        const auto authorization
                = runTask(talk.client.authorization(talk.signer, authorizationUrl));

        QCOMPARE(toString(authorization->value.status), status);
        QCOMPARE(authorization->value.url, authorizationUrl);
        QCOMPARE(talk.ca.complaints(), QStringList());
    }
}

void AuthorizationClientTest::a68_tellsHowLongToWait_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // 0: the server says nothing

    QTest::newRow("seconds") << QByteArray("5") << 5;
    QTest::newRow("a69: date, judged by the server's clock")
            << QByteArray("Mon, 23 Nov 2026 10:00:07 GMT") << 7;
    QTest::newRow("absurd") << QByteArray("99999999999") << 86400;
    QTest::newRow("garbage") << QByteArray("soon") << 0;
    QTest::newRow("a70: absent") << QByteArray() << 0;
}

void AuthorizationClientTest::a68_tellsHowLongToWait()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    const auto answer = [&header](const QJsonObject &object) {
        Answer given = Answer::json(200, object);
        given.withHeader("Date", "Mon, 23 Nov 2026 10:00:00 GMT");
        return header.isNull() ? given : given.withHeader("Retry-After", header);
    };
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(orderUrl).answered(
            answer(sampleOrder(u"processing"_qs, { u"example.test"_qs })));
    talk.ca.expectPost(authorizationUrl).answered(answer(sampleAuthorization(u"pending"_qs)));

    const auto order = runTask(talk.client.order(talk.signer, orderUrl));
    const auto authorization = runTask(talk.client.authorization(talk.signer, authorizationUrl));

    QCOMPARE(order->retryAfter.has_value(), seconds != 0);
    QCOMPARE(order->retryAfter.value_or(std::chrono::seconds(0)).count(), seconds);
    QCOMPARE(authorization->retryAfter.value_or(std::chrono::seconds(0)).count(), seconds);
}

void AuthorizationClientTest::a71_readsProcessingAtOrderAndChallenge()
{
    Conversation talk;
    talk.begins();
    const QJsonArray challenges { sampleChallenge(u"dns-01"_qs, u"processing"_qs) };
    talk.ca.expectPost(orderUrl).answered(
            Answer::json(200, sampleOrder(u"processing"_qs, { u"example.test"_qs })));
    talk.ca.expectPost(authorizationUrl)
            .answered(Answer::json(
                    200,
                    changed(sampleAuthorization(u"pending"_qs), u"challenges"_qs, challenges)));

    const auto order = runTask(talk.client.order(talk.signer, orderUrl));
    const auto authorization = runTask(talk.client.authorization(talk.signer, authorizationUrl));

    QVERIFY(order->value.status == Order::Status::Processing);
    QVERIFY(authorization->value.status == Authorization::Status::Pending);
    QVERIFY(authorization->value.challenges[0].status == Challenge::Status::Processing);
}

void AuthorizationClientTest::a72_readsWhyAChallengeFailed()
{
    Conversation talk;
    talk.begins();
    const QJsonArray challenges { changed(sampleChallenge(u"dns-01"_qs, u"invalid"_qs), u"error"_qs,
                                          sampleProblem(u"unauthorized"_qs)) };
    talk.ca.expectPost(authorizationUrl)
            .answered(Answer::json(
                    200,
                    changed(sampleAuthorization(u"invalid"_qs), u"challenges"_qs, challenges)));

    const auto authorization = runTask(talk.client.authorization(talk.signer, authorizationUrl));

    const Challenge *challenge = authorization->value.challenge(Challenge::Type::Dns01);
    QVERIFY(challenge->error->is(QLatin1String("unauthorized")));
    QCOMPARE(challenge->error->detail, u"Because."_qs);
}

void AuthorizationClientTest::a81_readsWhenTheyExpire()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(orderUrl).answered(
            Answer::json(200, sampleOrder(u"pending"_qs, { u"example.test"_qs })));
    talk.ca.expectPost(authorizationUrl)
            .answered(Answer::json(200, sampleAuthorization(u"pending"_qs)));

    const auto order = runTask(talk.client.order(talk.signer, orderUrl));
    const auto authorization = runTask(talk.client.authorization(talk.signer, authorizationUrl));

    QCOMPARE(*order->value.expiresUtc, QDateTime(QDate(2026, 11, 30), QTime(8, 0), Qt::UTC));
    QCOMPARE(*authorization->value.expiresUtc,
             QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC));
}

void AuthorizationClientTest::a73_deactivatesOnlyWhenTold()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(authorizationUrl)
            .with(QJsonObject { { u"status"_qs, u"deactivated"_qs } })
            .answered(Answer::json(200, sampleAuthorization(u"deactivated"_qs)));

    const auto authorization
            = runTask(talk.client.deactivateAuthorization(talk.signer, authorizationUrl));

    QVERIFY(authorization->status == Authorization::Status::Deactivated);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AuthorizationClientTest::preauthorizesWhereOffered()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAuthzUrl)
            .with(QJsonObject { { u"identifier"_qs, sampleIdentifier(u"example.test"_qs) } })
            .answered(Answer::json(201, sampleAuthorization(u"pending"_qs))
                              .withLocation(authorizationUrl));

    const auto authorization = runTask(talk.client.newAuthorization(
            talk.signer, Identifier { Identifier::Type::Dns, u"example.test"_qs }));

    QCOMPARE(authorization->url, authorizationUrl);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AuthorizationClientTest::preauthorizesNothingElse()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    Conversation without;
    without.ca.expectDirectory(directoryUrl,
                               changed(sampleDirectory(), u"newAuthz"_qs, QJsonValue::Undefined));
    const Identifier wildcard { Identifier::Type::Dns, u"*.example.test"_qs };
    const Identifier name { Identifier::Type::Dns, u"example.test"_qs };

    QCOMPARE(failureOf(runTask(talk.client.newAuthorization(talk.signer, wildcard))),
             u"invalidInput"_qs);
    QCOMPARE(failureOf(runTask(without.client.newAuthorization(without.signer, name))),
             u"unsupported"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(without.ca.complaints(), QStringList());
}

CERTWRIGHT_TEST(AuthorizationClientTest)
#include "AuthorizationClientTest.moc"
