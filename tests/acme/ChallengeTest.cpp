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

class ChallengeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a61_findsChallengesByTypeWhateverTheirOrder();
    void a62_skipsUnknownAndIncompleteChallenges_data();
    void a62_skipsUnknownAndIncompleteChallenges();
    void a77_readsEveryShapeOfPersistentDnsChallenges_data();
    void a77_readsEveryShapeOfPersistentDnsChallenges();
    void a77_skipsPersistentDnsChallengesWithUnusableIssuers_data();
    void a77_skipsPersistentDnsChallengesWithUnusableIssuers();
    void readsValidationRecordsLeniently();
};

void ChallengeTest::a61_findsChallengesByTypeWhateverTheirOrder()
{
    const QJsonArray shuffled { sampleChallenge(u"tls-alpn-01"_qs, u"pending"_qs),
                                sampleChallenge(u"dns-account-01"_qs, u"pending"_qs),
                                sampleChallenge(u"http-01"_qs, u"pending"_qs),
                                sampleChallenge(u"dns-01"_qs, u"pending"_qs) };

    const auto authorization = Authorization::fromJson(
            changed(sampleAuthorization(u"pending"_qs), u"challenges"_qs, shuffled),
            authorizationUrl);

    QStringList types;
    for (const Challenge &challenge : authorization->challenges)
        types.append(toString(challenge.type));
    QCOMPARE(
            types,
            (QStringList { u"http-01"_qs, u"dns-01"_qs, u"tls-alpn-01"_qs, u"dns-account-01"_qs }));
    QVERIFY(authorization->challenge(Challenge::Type::Dns01)->type == Challenge::Type::Dns01);
    QVERIFY(!authorization->challenge(Challenge::Type::DnsPersist01));
}

void ChallengeTest::a62_skipsUnknownAndIncompleteChallenges_data()
{
    QTest::addColumn<QJsonObject>("challenge");
    const QJsonObject email { { u"type"_qs, u"sectigo-email-01"_qs }, { u"status"_qs, 5 } };
    const QJsonObject dns = sampleChallenge(u"dns-01"_qs, u"pending"_qs);

    QTest::newRow("unknown type without token") << email;
    QTest::newRow("unknown type with a strange token")
            << changed(changed(dns, u"type"_qs, u"other-01"_qs), u"token"_qs, u"../x"_qs);
    QTest::newRow("without token") << changed(dns, u"token"_qs, QJsonValue::Undefined);
    QTest::newRow("with an empty token") << changed(dns, u"token"_qs, u""_qs);
    QTest::newRow("without URL") << changed(dns, u"url"_qs, QJsonValue::Undefined);
    QTest::newRow("persistent without issuers") << changed(dns, u"type"_qs, u"dns-persist-01"_qs);
}

void ChallengeTest::a62_skipsUnknownAndIncompleteChallenges()
{
    QFETCH(QJsonObject, challenge);
    const QJsonArray challenges { challenge, sampleChallenge(u"http-01"_qs, u"pending"_qs) };

    const auto authorization = Authorization::fromJson(
            changed(sampleAuthorization(u"pending"_qs), u"challenges"_qs, challenges),
            authorizationUrl);

    QCOMPARE(failureOf(authorization), u"none"_qs);
    QCOMPARE(authorization->challenges.size(), std::size_t(1));
}

void ChallengeTest::a77_readsEveryShapeOfPersistentDnsChallenges_data()
{
    QTest::addColumn<QString>("issuersMember");
    QTest::addColumn<QString>("accountUri");
    QTest::addColumn<bool>("wantsAccountHash");

    QTest::newRow("draft -00") << u"issuer-domain-names"_qs << QString() << false;
    QTest::newRow("draft -01") << u"issuer-domain-names"_qs << accountUrl << false;
    QTest::newRow("draft -02") << u"issuerDomainNames"_qs << QString() << true;
}

void ChallengeTest::a77_readsEveryShapeOfPersistentDnsChallenges()
{
    QFETCH(QString, issuersMember);
    QFETCH(QString, accountUri);
    QFETCH(bool, wantsAccountHash);
    QJsonObject object { { u"type"_qs, u"dns-persist-01"_qs },
                         { u"url"_qs, challengeUrl },
                         { u"status"_qs, u"pending"_qs },
                         { issuersMember,
                           QJsonArray { u"ca.example.test"_qs, u"ca2.example.test"_qs } } };
    if (!accountUri.isEmpty())
        object.insert(u"accounturi"_qs, accountUri);

    const auto challenge = Challenge::fromJson(object);

    QVERIFY(challenge && *challenge);
    QCOMPARE((*challenge)->issuerDomainNames,
             (QStringList { u"ca.example.test"_qs, u"ca2.example.test"_qs }));
    QCOMPARE((*challenge)->accountUri, accountUri);
    QCOMPARE((*challenge)->wantsAccountHash, wantsAccountHash);
    QCOMPARE((*challenge)->token, QString());
}

void ChallengeTest::a77_skipsPersistentDnsChallengesWithUnusableIssuers_data()
{
    QTest::addColumn<QStringList>("issuers");

    QTest::newRow("none") << QStringList {};
    QTest::newRow("eleven") << QStringList(11, u"ca.example.test"_qs);
    QTest::newRow("an empty one") << QStringList { QString() };
    QTest::newRow("one with a parameter") << QStringList { u"ca.test; policy=wildcard"_qs };
    QTest::newRow("one of 254 characters") << QStringList { QString(254, u'a') };
}

void ChallengeTest::a77_skipsPersistentDnsChallengesWithUnusableIssuers()
{
    QFETCH(QStringList, issuers);
    const QJsonObject object { { u"type"_qs, u"dns-persist-01"_qs },
                               { u"url"_qs, challengeUrl },
                               { u"status"_qs, u"pending"_qs },
                               { u"issuerDomainNames"_qs, QJsonArray::fromStringList(issuers) } };

    const auto challenge = Challenge::fromJson(object);

    QCOMPARE(failureOf(challenge), u"none"_qs);
    QVERIFY(!*challenge);
}

void ChallengeTest::readsValidationRecordsLeniently()
{
    const QJsonArray records { QJsonObject { { u"hostname"_qs, u"example.test"_qs },
                                             { u"port"_qs, 80 },
                                             { u"addressUsed"_qs, u"192.0.2.1"_qs },
                                             { u"url"_qs, u"http://example.test/x"_qs } },
                               5, u"x"_qs, QJsonObject { { u"hostname"_qs, 7.5 } } };

    for (const QString &member : { u"validationRecord"_qs, u"validationRecords"_qs }) {
        const auto challenge = Challenge::fromJson(
                changed(sampleChallenge(u"http-01"_qs, u"valid"_qs), member, records));

        const ValidationRecord expected { u"example.test"_qs, u"80"_qs, u"192.0.2.1"_qs,
                                          u"http://example.test/x"_qs };
        QVERIFY((*challenge)->validationRecords.front() == expected);
    }
    QVERIFY((*Challenge::fromJson(changed(sampleChallenge(u"http-01"_qs, u"valid"_qs),
                                          u"validationRecord"_qs, u"none"_qs)))
                    ->validationRecords.empty());
}

CERTWRIGHT_TEST(ChallengeTest)
#include "ChallengeTest.moc"
