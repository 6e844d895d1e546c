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
    void a18_refusesUrlsThatAreNotHttpsWhereverTheyCome_data();
    void a18_refusesUrlsThatAreNotHttpsWhereverTheyCome();
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

CERTWRIGHT_TEST(OrderClientTest)
#include "OrderClientTest.moc"
