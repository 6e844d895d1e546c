// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Account.h"
#include "core/acme/Authorization.h"
#include "core/acme/Directory.h"
#include "core/acme/Order.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleMessages.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;

class WireValuesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a17_namesTheMissingUrl_data();
    void a17_namesTheMissingUrl();
    void a15_ignoresUnknownMembers();
    void a16_takesADirectoryOfRequiredMembersAlone();
    void a18_keepsTermsThatAreNoWebAddressAsText();
    void keepsADirectoryInTheDatabase();
    void a72_readsTheErrorOfAnOrderAndOfAChallenge();
    void sortsAndJoinsTheIdentifiersOfAnOrder();
    void takesAddressesInCanonicalForm();
    void a59_recognizesAWildcard_data();
    void a59_recognizesAWildcard();
    void a54_keepsTheUrlThatItWasGiven();
};

void WireValuesTest::a17_namesTheMissingUrl_data()
{
    QTest::addColumn<QString>("member");
    for (const char *member : { "newNonce", "newAccount", "newOrder", "revokeCert", "keyChange" })
        QTest::newRow(member) << QString::fromLatin1(member);
}

void WireValuesTest::a17_namesTheMissingUrl()
{
    QFETCH(QString, member);

    const auto directory
            = Directory::fromJson(changed(sampleDirectory(), member, QJsonValue::Undefined));

    QCOMPARE(directory.error().detail(), u"The member directory.%1 is missing."_qs.arg(member));
}

void WireValuesTest::a15_ignoresUnknownMembers()
{
    QJsonObject meta = sampleDirectory().value(u"meta").toObject();
    meta.insert(u"surprise"_qs, QJsonArray { 1, 2 });
    QJsonObject object = changed(sampleDirectory(), u"meta"_qs, meta);
    object.insert(u"x8Fh2kL0"_qs, u"https://community.example.test/t/adding-random-entries"_qs);

    const auto directory = Directory::fromJson(object);

    QCOMPARE(failureOf(directory), u"none"_qs);
    QVERIFY(*directory == *Directory::fromJson(sampleDirectory()));
}

void WireValuesTest::a16_takesADirectoryOfRequiredMembersAlone()
{
    QJsonObject object = sampleDirectory();
    for (const QString &optional : { u"meta"_qs, u"newAuthz"_qs, u"renewalInfo"_qs })
        object.remove(optional);

    const auto directory = Directory::fromJson(object);

    QCOMPARE(failureOf(directory), u"none"_qs);
    QCOMPARE(directory->newAuthz, QString());
    QCOMPARE(directory->renewalInfo, QString());
    QVERIFY(!directory->isExternalAccountRequired);
    QVERIFY(directory->profiles.empty());
}

void WireValuesTest::a18_keepsTermsThatAreNoWebAddressAsText()
{
    const QString terms = u"data:text/plain,Do%20what%20thou%20wilt"_qs;
    const QJsonObject meta { { u"termsOfService"_qs, terms } };

    const auto directory = Directory::fromJson(changed(sampleDirectory(), u"meta"_qs, meta));

    QCOMPARE(directory->termsOfService, terms);
}

void WireValuesTest::keepsADirectoryInTheDatabase()
{
    const auto directory = Directory::fromJson(sampleDirectory());

    QVERIFY(*Directory::fromJson(directory->toJson()) == *directory);
    QCOMPARE(directory->profiles.size(), std::size_t(2));
    QCOMPARE(directory->caaIdentities, QStringList { u"ca.example.test"_qs });
}

void WireValuesTest::a72_readsTheErrorOfAnOrderAndOfAChallenge()
{
    const QJsonObject problem = sampleProblem(u"caa"_qs);
    const QJsonArray challenges { changed(sampleChallenge(u"dns-01"_qs, u"invalid"_qs), u"error"_qs,
                                          problem) };

    const auto order = Order::fromJson(
            changed(sampleOrder(u"invalid"_qs, { u"example.test"_qs }), u"error"_qs, problem),
            orderUrl);
    const auto authorization = Authorization::fromJson(
            changed(sampleAuthorization(u"invalid"_qs), u"challenges"_qs, challenges),
            authorizationUrl);

    QVERIFY(order->error && order->error->is(QLatin1String("caa")));
    QVERIFY(authorization->challenges[0].error->is(QLatin1String("caa")));
}

void WireValuesTest::sortsAndJoinsTheIdentifiersOfAnOrder()
{
    const QStringList names { u"b.example.test"_qs, u"*.a.example.test"_qs, u"B.Example.test"_qs };

    const auto order = Order::fromJson(sampleOrder(u"pending"_qs, names), orderUrl);

    QCOMPARE(order->identifiers.size(), std::size_t(2));
    QCOMPARE(order->identifiers[0].value, u"*.a.example.test"_qs);
    QCOMPARE(order->identifiers[1].value, u"b.example.test"_qs);
}

void WireValuesTest::takesAddressesInCanonicalForm()
{
    const QJsonArray identifiers { QJsonObject { { u"type"_qs, u"ip"_qs },
                                                 { u"value"_qs, u"2001:DB8:0:0:0:0:0:1"_qs } } };
    const QJsonObject object
            = changed(sampleOrder(u"pending"_qs, {}), u"identifiers"_qs, identifiers);

    const auto order = Order::fromJson(object, orderUrl);

    QVERIFY(order->identifiers[0].type == Identifier::Type::Ip);
    QCOMPARE(order->identifiers[0].value, u"2001:db8::1"_qs);
}

void WireValuesTest::a59_recognizesAWildcard_data()
{
    QTest::addColumn<QJsonValue>("wildcard");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("ordered");

    QTest::newRow("the flag") << QJsonValue(true) << u"example.test"_qs << u"*.example.test"_qs;
    QTest::newRow("flag is false") << QJsonValue(false) << u"example.test"_qs << u"example.test"_qs;
    QTest::newRow("no flag") << QJsonValue(QJsonValue::Undefined) << u"example.test"_qs
                             << u"example.test"_qs;
    QTest::newRow("a star in the name")
            << QJsonValue(QJsonValue::Undefined) << u"*.example.test"_qs << u"*.example.test"_qs;
}

void WireValuesTest::a59_recognizesAWildcard()
{
    QFETCH(QJsonValue, wildcard);
    QFETCH(QString, value);
    QFETCH(QString, ordered);
    QJsonObject object = changed(sampleAuthorization(u"pending"_qs), u"wildcard"_qs, wildcard);
    object.insert(u"identifier"_qs, sampleIdentifier(value));

    const auto authorization = Authorization::fromJson(object, authorizationUrl);

    QCOMPARE(failureOf(authorization), u"none"_qs);
    QCOMPARE(authorization->identifier.value, u"example.test"_qs);
    QCOMPARE(authorization->isWildcard, ordered.startsWith(u'*'));
    QCOMPARE(authorization->orderedIdentifier().value, ordered);
}

void WireValuesTest::a54_keepsTheUrlThatItWasGiven()
{
    const QJsonObject object = changed(sampleOrder(u"pending"_qs, { u"example.test"_qs }),
                                       u"url"_qs, u"https://elsewhere.example.test/"_qs);

    QCOMPARE(Order::fromJson(object, orderUrl)->url, orderUrl);
}

CERTWRIGHT_TEST(WireValuesTest)
#include "WireValuesTest.moc"
