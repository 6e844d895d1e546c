// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64Url.h"
#include "tests/support/Failure.h"
#include "tests/support/transcript/Conversation.h"

#include <QTest>

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

QJsonObject payloadOf(const QStringList &values)
{
    QJsonArray identifiers;
    for (const QString &value : values)
        identifiers.append(sampleIdentifier(value));
    return { { u"identifiers"_qs, identifiers } };
}

Answer placed(const QString &status = u"pending"_qs)
{
    return Answer::json(201, sampleOrder(status, { u"example.test"_qs })).withLocation(orderUrl);
}

} // namespace

class OrderClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a54_takesTheOrdersUrlFromLocation();
    void a54_refusesAnOrderWithoutUsableLocation_data();
    void a54_refusesAnOrderWithoutUsableLocation();
    void a55_sendsEachNameOnceAsALabels();
    void a55_sendsNothingForUnusableNames_data();
    void a55_sendsNothingForUnusableNames();
    void sendsAddressesAsSuch();
    void a57_takesAnOrderThatIsReadyAtOnce();
    void a96_sendsOnlyAProfileThatIsOffered();
    void a96_saysThatAProfileIsNotOffered();
    void a96_handsOnThatAProfileIsRefused();
    void a104_namesTheReplacedCertificateWhereTheCaCanUseIt_data();
    void a104_namesTheReplacedCertificateWhereTheCaCanUseIt();
    void a104_handsOnThatACertificateIsReplacedAlready();
    void sendsTheWishedValidity();
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
    void a82_sendsTheRequestAsUnpaddedDer();
    void a54_keepsTheOrdersUrlAfterFinalize();
    void a87_handsOnThatTheRequestIsRefused_data();
    void a87_handsOnThatTheRequestIsRefused();
    void a89_doesNotRepeatALostFinalize();
    void a18_refusesUrlsThatAreNotHttpsWhereverTheyCome_data();
    void a18_refusesUrlsThatAreNotHttpsWhereverTheyCome();
    void countsTheRequestsOfAnIssuance();
};

void OrderClientTest::a54_takesTheOrdersUrlFromLocation()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newOrderUrl)
            .byAccount(accountUrl)
            .with(payloadOf({ u"example.test"_qs }))
            .answered(placed());

    const auto order = runTask(talk.client.newOrder(talk.signer, orderOf({ u"example.test"_qs })));

    QCOMPARE(failureOf(order), u"none"_qs);
    QCOMPARE(order->url, orderUrl);
    QCOMPARE(order->finalizeUrl, finalizeUrl);
    QCOMPARE(order->authorizationUrls, QStringList { authorizationUrl });
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a54_refusesAnOrderWithoutUsableLocation_data()
{
    QTest::addColumn<QString>("location");

    QTest::newRow("none") << QString();
    QTest::newRow("relative") << u"/order/21"_qs;
    QTest::newRow("http") << u"http://ca.example.test/order/21"_qs;
    QTest::newRow("file") << u"file:///order/21"_qs;
}

void OrderClientTest::a54_refusesAnOrderWithoutUsableLocation()
{
    QFETCH(QString, location);
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newOrderUrl)
            .answered(Answer::json(201, sampleOrder(u"pending"_qs, { u"example.test"_qs }))
                              .withLocation(location));

    const auto order = runTask(talk.client.newOrder(talk.signer, orderOf({ u"example.test"_qs })));

    QCOMPARE(failureOf(order), u"malformed"_qs);
}

void OrderClientTest::a55_sendsEachNameOnceAsALabels()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newOrderUrl)
            .with(payloadOf(
                    { u"*.example.test"_qs, u"example.test"_qs, u"xn--fsqu00a.example.test"_qs }))
            .answered(placed());
    const QStringList given { u"xn--fsqu00a.example.test"_qs, u"example.test"_qs,
                              u"*.example.test"_qs, u"example.test"_qs };

    runTask(talk.client.newOrder(talk.signer, orderOf(given)));

    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a55_sendsNothingForUnusableNames_data()
{
    QTest::addColumn<QStringList>("given");

    QTest::newRow("none") << QStringList();
    QTest::newRow("empty") << QStringList { QString() };
    QTest::newRow("Unicode") << QStringList { u"\u4f8b\u5b50.example.test"_qs };
    QTest::newRow("space") << QStringList { u"exa mple.test"_qs };
    QTest::newRow("one of two") << QStringList { u"example.test"_qs, u"a..b"_qs };
}

void OrderClientTest::a55_sendsNothingForUnusableNames()
{
    QFETCH(QStringList, given);
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());

    const auto order = runTask(talk.client.newOrder(talk.signer, orderOf(given)));

    QCOMPARE(failureOf(order), u"invalidInput"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::sendsAddressesAsSuch()
{
    Conversation talk;
    const QJsonObject address { { u"type"_qs, u"ip"_qs }, { u"value"_qs, u"2001:db8::1"_qs } };
    talk.begins();
    talk.ca.expectPost(newOrderUrl)
            .with(QJsonObject { { u"identifiers"_qs, QJsonArray { address } } })
            .answered(placed());
    NewOrder request;
    request.identifiers = { Identifier { Identifier::Type::Ip, u"2001:db8::1"_qs } };

    runTask(talk.client.newOrder(talk.signer, request));

    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a57_takesAnOrderThatIsReadyAtOnce()
{
    Conversation talk;
    talk.begins();
    const QJsonObject ready = changed(sampleOrder(u"ready"_qs, { u"example.test"_qs }),
                                      u"authorizations"_qs, QJsonArray());
    talk.ca.expectPost(newOrderUrl).answered(Answer::json(201, ready).withLocation(orderUrl));

    const auto order = runTask(talk.client.newOrder(talk.signer, orderOf({ u"example.test"_qs })));

    QVERIFY(order->status == Order::Status::Ready);
    QCOMPARE(order->authorizationUrls, QStringList());
}

void OrderClientTest::a96_sendsOnlyAProfileThatIsOffered()
{
    Conversation talk;
    talk.begins();
    const QJsonObject echoed = changed(sampleOrder(u"pending"_qs, { u"example.test"_qs }),
                                       u"profile"_qs, u"short"_qs);
    talk.ca.expectPost(newOrderUrl)
            .with(changed(payloadOf({ u"example.test"_qs }), u"profile"_qs, u"short"_qs))
            .answered(Answer::json(201, echoed).withLocation(orderUrl));
    NewOrder request = orderOf({ u"example.test"_qs });
    request.profile = u"short"_qs;

    const auto order = runTask(talk.client.newOrder(talk.signer, request));

    QCOMPARE(order->profile, u"short"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a96_saysThatAProfileIsNotOffered()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    NewOrder request = orderOf({ u"example.test"_qs });
    request.profile = u"tlsserver"_qs;

    const auto order = runTask(talk.client.newOrder(talk.signer, request));

    QCOMPARE(failureOf(order), u"unsupported"_qs);
    QCOMPARE(order.error().subject(), u"tlsserver"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a96_handsOnThatAProfileIsRefused()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newOrderUrl).answered(Answer::problem(400, u"invalidProfile"_qs));
    talk.ca.expectPost(finalizeUrl).answered(Answer::problem(400, u"invalidProfile"_qs));
    NewOrder request = orderOf({ u"example.test"_qs });
    request.profile = u"short"_qs;
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));

    const auto order = runTask(talk.client.newOrder(talk.signer, request));
    const auto finalized = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

    QVERIFY(order.error().isProblem(QLatin1String("invalidProfile")));
    QVERIFY(finalized.error().isProblem(QLatin1String("invalidProfile")));
}

void OrderClientTest::a104_namesTheReplacedCertificateWhereTheCaCanUseIt_data()
{
    QTest::addColumn<bool>("hasRenewalInfo");

    QTest::newRow("with renewal information") << true;
    QTest::newRow("without") << false;
}

void OrderClientTest::a104_namesTheReplacedCertificateWhereTheCaCanUseIt()
{
    QFETCH(bool, hasRenewalInfo);
    const QString id = u"aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE"_qs;
    Conversation talk;
    talk.begins(hasRenewalInfo
                        ? sampleDirectory()
                        : changed(sampleDirectory(), u"renewalInfo"_qs, QJsonValue::Undefined));
    const QJsonObject payload = payloadOf({ u"example.test"_qs });
    talk.ca.expectPost(newOrderUrl)
            .with(hasRenewalInfo ? changed(payload, u"replaces"_qs, id) : payload)
            .answered(placed());
    NewOrder request = orderOf({ u"example.test"_qs });
    request.replaces = id;

    runTask(talk.client.newOrder(talk.signer, request));

    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a104_handsOnThatACertificateIsReplacedAlready()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newOrderUrl).answered(Answer::problem(409, u"alreadyReplaced"_qs));
    NewOrder request = orderOf({ u"example.test"_qs });
    request.replaces = u"a.b"_qs;

    const auto order = runTask(talk.client.newOrder(talk.signer, request));

    QCOMPARE(failureOf(order), u"rejected"_qs);
    QVERIFY(order.error().isProblem(QLatin1String("alreadyReplaced")));
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::sendsTheWishedValidity()
{
    Conversation talk;
    talk.begins();
    QJsonObject payload = payloadOf({ u"example.test"_qs });
    payload.insert(u"notBefore"_qs, u"2026-12-01T00:00:00Z"_qs);
    payload.insert(u"notAfter"_qs, u"2026-12-31T00:00:00Z"_qs);
    talk.ca.expectPost(newOrderUrl).with(payload).answered(placed());
    NewOrder request = orderOf({ u"example.test"_qs });
    request.notBeforeUtc = QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC);
    request.notAfterUtc = QDateTime(QDate(2026, 12, 31), QTime(0, 0), Qt::UTC);

    runTask(talk.client.newOrder(talk.signer, request));

    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a64_answersAChallengeWithAnEmptyObject()
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

void OrderClientTest::a65_readsAChallengeWithoutStartingIt()
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

void OrderClientTest::a66_sendsNoChallengeWhileReading()
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

void OrderClientTest::a67_readsAnAuthorizationByPostAsGet()
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

void OrderClientTest::a68_tellsHowLongToWait_data()
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

void OrderClientTest::a68_tellsHowLongToWait()
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

void OrderClientTest::a71_readsProcessingAtOrderAndChallenge()
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

void OrderClientTest::a72_readsWhyAChallengeFailed()
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

void OrderClientTest::a81_readsWhenTheyExpire()
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

void OrderClientTest::a73_deactivatesOnlyWhenTold()
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

void OrderClientTest::preauthorizesWhereOffered()
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

void OrderClientTest::preauthorizesNothingElse()
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

void OrderClientTest::a82_sendsTheRequestAsUnpaddedDer()
{
    Conversation talk;
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    talk.begins();
    talk.ca.expectPost(finalizeUrl)
            .byAccount(accountUrl)
            .with(QJsonObject { { u"csr"_qs, QString::fromLatin1(toBase64Url(csr->der())) } })
            .answered(Answer::json(200, sampleOrder(u"processing"_qs, { u"example.test"_qs }))
                              .withHeader("Retry-After", "3"));

    const auto order = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

    QVERIFY(order->value.status == Order::Status::Processing);
    QCOMPARE(order->retryAfter->count(), 3);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a54_keepsTheOrdersUrlAfterFinalize()
{
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    for (const bool hasLocation : { false, true }) {
        Conversation talk;
        talk.begins();
        Answer answer = Answer::json(200, sampleOrder(u"valid"_qs, { u"example.test"_qs }));
        if (hasLocation)
            answer.withLocation(u"https://ca.example.test/order/other"_qs);
        talk.ca.expectPost(finalizeUrl).answered(answer);

        const auto order = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

        QCOMPARE(order->value.url, orderUrl);
        QCOMPARE(order->value.certificateUrl, certificateUrl);
    }
}

void OrderClientTest::a87_handsOnThatTheRequestIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");

    QTest::newRow("badCSR") << 400 << u"badCSR"_qs;
    QTest::newRow("a88: orderNotReady") << 403 << u"orderNotReady"_qs;
    QTest::newRow("other names") << 403 << u"unauthorized"_qs;
}

void OrderClientTest::a87_handsOnThatTheRequestIsRefused()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(finalizeUrl).answered(Answer::problem(status, type));
    talk.ca.expectPost(finalizeUrl)
            .answered(Answer::json(200, sampleOrder(u"valid"_qs, { u"example.test"_qs })));

    const auto refused = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));
    const auto corrected = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

    QCOMPARE(failureOf(refused), u"rejected"_qs);
    QVERIFY(refused.error().isProblem(QLatin1String(type.toLatin1())));
    QCOMPARE(failureOf(corrected), u"none"_qs);
}

void OrderClientTest::a89_doesNotRepeatALostFinalize()
{
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(finalizeUrl).answered(Answer::failure(Error::Kind::Interrupted));

    const auto order = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

    QCOMPARE(failureOf(order), u"interrupted"_qs);
    QCOMPARE(talk.ca.countOf(Method::Post, finalizeUrl), 1);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void OrderClientTest::a18_refusesUrlsThatAreNotHttpsWhereverTheyCome_data()
{
    QTest::addColumn<QJsonObject>("order");
    const QJsonObject order = sampleOrder(u"valid"_qs, { u"example.test"_qs });
    const QString plain = u"http://ca.example.test/x"_qs;

    QTest::newRow("finalize") << changed(order, u"finalize"_qs, plain);
    QTest::newRow("certificate") << changed(order, u"certificate"_qs, plain);
    QTest::newRow("authorizations") << changed(order, u"authorizations"_qs, QJsonArray { plain });
}

void OrderClientTest::a18_refusesUrlsThatAreNotHttpsWhereverTheyCome()
{
    QFETCH(QJsonObject, order);
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(orderUrl).answered(Answer::json(200, order));

    QCOMPARE(failureOf(runTask(talk.client.order(talk.signer, orderUrl))), u"malformed"_qs);
}

void OrderClientTest::countsTheRequestsOfAnIssuance()
{
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl)
            .answered(Answer::json(201, sampleAccount()).withLocation(accountUrl));
    talk.ca.expectPost(newOrderUrl).answered(placed());
    talk.ca.expectPost(authorizationUrl)
            .answered(Answer::json(200, sampleAuthorization(u"pending"_qs)));
    talk.ca.expectPost(challengeUrl)
            .answered(Answer::json(200, sampleChallenge(u"dns-01"_qs, u"processing"_qs)));
    talk.ca.expectPost(authorizationUrl)
            .answered(Answer::json(200, sampleAuthorization(u"valid"_qs)));
    talk.ca.expectPost(finalizeUrl)
            .answered(Answer::json(200, sampleOrder(u"valid"_qs, { u"example.test"_qs })));
    talk.ca.expectPost(certificateUrl)
            .answered(Answer::content(200, "application/pem-certificate-chain",
                                      sampleLeafPem() + sampleIntermediatePem()));

    runTask(talk.client.newAccount(talk.signer.key, NewAccount()));
    runTask(talk.client.newOrder(talk.signer, orderOf({ u"example.test"_qs })));
    runTask(talk.client.authorization(talk.signer, authorizationUrl));
    runTask(talk.client.respond(talk.signer, challengeUrl));
    runTask(talk.client.authorization(talk.signer, authorizationUrl));
    runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));
    const auto downloaded = runTask(talk.client.certificate(talk.signer, certificateUrl));

    QCOMPARE(failureOf(downloaded), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(talk.ca.seen().size(), std::size_t(9));
}

QTEST_GUILESS_MAIN(OrderClientTest)
#include "OrderClientTest.moc"
