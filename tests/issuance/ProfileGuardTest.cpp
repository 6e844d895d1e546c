// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ProfileGuard.h"

#include "core/issuance/PublishedRules.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::issuance;
using namespace std::chrono_literals;

namespace {

ProfileGuard guardOf(const char *directoryUrl)
{
    return publishedRules(QLatin1String(directoryUrl)).profiles;
}

const char *const productionUrl = "https://acme-v02.api.letsencrypt.org/directory";

} // namespace

class ProfileGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachProfileLeavesItsTimeForPlacing_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<bool>("isShort");
        QTest::newRow("classic") << QStringLiteral("classic") << qint64(7 * 24 * 3600) << false;
        QTest::newRow("the CA's default") << QString() << qint64(7 * 24 * 3600) << false;
        QTest::newRow("tlsserver") << QStringLiteral("tlsserver") << qint64(3600) << true;
        QTest::newRow("shortlived") << QStringLiteral("shortlived") << qint64(3600) << true;
    }

    void eachProfileLeavesItsTimeForPlacing()
    {
        QFETCH(QString, profile);
        QFETCH(qint64, seconds);
        QFETCH(bool, isShort);

        for (const char *url :
             { productionUrl, "https://acme-staging-v02.api.letsencrypt.org/directory" }) {
            const ProfileGuard guard = guardOf(url);
            const ProfileFacts *facts = guard.facts(profile);

            QVERIFY(facts);
            QCOMPARE(qint64(facts->timeForPlacing().count()), seconds);
            QCOMPARE(facts->isShort(), isShort);
        }
    }

    void nothingIsSaidOfAnUnknownProfileOrCa()
    {
        QVERIFY(!guardOf(productionUrl).facts(QStringLiteral("brandNew")));
        QVERIFY(!guardOf("https://ca.example/directory").facts(QString()));
        QVERIFY(!guardOf("https://ca.example/directory").facts(QStringLiteral("classic")));
    }

    void theShorterOfBothTimesHolds()
    {
        ProfileFacts facts;
        facts.pendingAuthorization = 24h;
        facts.order = 3h;

        QCOMPARE(facts.timeForPlacing(), std::chrono::seconds(3h));
        QVERIFY(facts.isShort());
    }

    void namesThatDoNotGoWithAProfileAreNoticed()
    {
        const ProfileGuard guard = guardOf(productionUrl);
        const ProfileFacts &tlsserver = *guard.facts(QStringLiteral("tlsserver"));
        const std::vector<Identifier> address { *Identifier::fromUserInput(
                QStringLiteral("192.0.2.7")) };
        const std::vector<Identifier> many(
                26, *Identifier::fromUserInput(QStringLiteral("example.test")));

        QVERIFY(profileObstacle(tlsserver, many) == ProfileObstacle::TooManyNames);
        QVERIFY(profileObstacle(tlsserver, address) == ProfileObstacle::Addresses);
        QCOMPARE(profileObstacle(*guard.facts(QStringLiteral("shortlived")), address),
                 ProfileObstacle::None);
        QCOMPARE(profileObstacle(*guard.facts(QStringLiteral("classic")), many),
                 ProfileObstacle::None);
    }
};

CERTWRIGHT_TEST(ProfileGuardTest)
#include "ProfileGuardTest.moc"
