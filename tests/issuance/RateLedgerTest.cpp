// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/RateLedger.h"

#include "core/issuance/OrderEvent.h"
#include "core/issuance/PublishedRules.h"
#include "core/issuance/RateLedgerHistory.h"
#include "core/store/Stores.h"
#include "tests/store/SampleRows.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::issuance;
using namespace std::chrono_literals;
using Kind = RateLimit::Kind;

namespace {

const QDateTime ledgerNow(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
const QString letsEncrypt = QStringLiteral("https://acme-v02.api.letsencrypt.org/directory");
constexpr AccountId ours { 3 };

QDateTime minutesAgo(int minutes)
{
    return ledgerNow.addSecs(-60 * minutes);
}

RateHistory::Failure failure(const char *name, int minutes, AccountId account = ours)
{
    RateHistory::Failure failure;
    failure.account = account;
    failure.name = QLatin1String(name);
    failure.atUtc = minutesAgo(minutes);
    return failure;
}

RateHistory::Issued issued(const QStringList &names, int minutes)
{
    RateHistory::Issued issued;
    issued.names = names;
    issued.atUtc = minutesAgo(minutes);
    return issued;
}

std::vector<Identifier> identifiers(const QStringList &names)
{
    std::vector<Identifier> all;
    for (const QString &name : names)
        all.push_back(*Identifier::fromUserInput(name));
    return all;
}

RateLedger ledgerWith(RateHistory history)
{
    return RateLedger(publishedRules(letsEncrypt).limits, std::move(history));
}

std::optional<RateUse> useOf(const std::vector<RateUse> &uses, Kind kind, const QString &about = {})
{
    for (const RateUse &use : uses) {
        if (use.limit.kind == kind && (about.isEmpty() || use.about == about))
            return use;
    }
    return std::nullopt;
}

} // namespace

class RateLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBucketFillsUpEvenly_data()
    {
        QTest::addColumn<QList<int>>("minutes");
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("fullInMinutes");
        QTest::addColumn<int>("nextInMinutes");
        // Five an hour: one comes back every 12 minutes.
        QTest::newRow("nothing happened") << QList<int> {} << 0 << 0 << 0;
        QTest::newRow("one just now") << QList<int> { 0 } << 1 << 12 << 0;
        QTest::newRow("one is back after 12 minutes") << QList<int> { 12 } << 0 << 0 << 0;
        QTest::newRow("two just now") << QList<int> { 0, 0 } << 2 << 24 << 0;
        QTest::newRow("two, 13 minutes ago") << QList<int> { 13, 13 } << 1 << 11 << 0;
        QTest::newRow("in any order") << QList<int> { 0, 13, 13 } << 2 << 23 << 0;
        QTest::newRow("all used up") << QList<int> { 0, 0, 0, 0, 0 } << 5 << 60 << 12;
        QTest::newRow("all used up a while ago") << QList<int> { 6, 6, 6, 6, 6 } << 5 << 54 << 6;
        QTest::newRow("no more than all") << QList<int> { 0, 0, 0, 0, 0, 0, 0 } << 5 << 60 << 12;
        QTest::newRow("an hour later") << QList<int> { 60, 60, 60, 60, 60 } << 0 << 0 << 0;
        QTest::newRow("what a wrong clock dated ahead") << QList<int> { -5 } << 0 << 0 << 0;
    }

    void theBucketFillsUpEvenly()
    {
        QFETCH(QList<int>, minutes);
        QFETCH(int, used);
        QFETCH(int, fullInMinutes);
        QFETCH(int, nextInMinutes);
        std::vector<QDateTime> uses;
        for (const int each : minutes)
            uses.push_back(minutesAgo(each));

        const RateUse use = rateUse(RateLimit(Kind::FailedValidations, 5, 1h), uses, ledgerNow);

        QCOMPARE(use.used, used);
        QCOMPARE(use.fullAgainUtc.value_or(ledgerNow), minutesAgo(-fullInMinutes));
        QCOMPARE(use.nextUtc.value_or(ledgerNow), minutesAgo(-nextInMinutes));
        QCOMPARE(use.isUsedUp(), nextInMinutes > 0);
    }

    void aLimitIsNearFromThreeFifths_data()
    {
        QTest::addColumn<int>("burst");
        QTest::addColumn<int>("used");
        QTest::addColumn<bool>("isNear");
        QTest::newRow("2 of 5") << 5 << 2 << false;
        QTest::newRow("3 of 5") << 5 << 3 << true;
        QTest::newRow("29 of 50") << 50 << 29 << false;
        QTest::newRow("30 of 50") << 50 << 30 << true;
        QTest::newRow("1 of 200") << 200 << 1 << false;
    }

    void aLimitIsNearFromThreeFifths()
    {
        QFETCH(int, burst);
        QFETCH(int, used);
        QFETCH(bool, isNear);
        RateUse use;
        use.limit.burst = burst;
        use.used = used;

        QCOMPARE(use.isNear(), isNear);
    }

    void failedTriesAreCountedByNameAndAccount()
    {
        RateHistory history;
        history.failures = { failure("a.example.test", 1), failure("a.example.test", 2),
                             failure("*.a.example.test", 1), failure("b.example.test", 1),
                             failure("a.example.test", 1, AccountId(4)) };
        const RateLedger ledger = ledgerWith(history);

        const auto use = ledger.failedTries(ours, QStringLiteral("a.example.test"), ledgerNow);

        QVERIFY(use);
        QCOMPARE(use->used, 2);
        QCOMPARE(use->limit.burst, 5);
        QCOMPARE(use->fullAgainUtc, std::optional(minutesAgo(-22)));
    }

    void aCaWithoutPublishedLimitsIsClaimedNothingOf()
    {
        RateHistory history;
        history.failures = { failure("a.example.test", 1) };
        const RateLedger ledger(publishedRules(QStringLiteral("https://ca.example/dir")).limits,
                                history);

        QVERIFY(!ledger.isKnown());
        QVERIFY(!ledger.failedTries(ours, QStringLiteral("a.example.test"), ledgerNow));
        QVERIFY(ledger.forOrder(ours, identifiers({ QStringLiteral("a.example.test") }), ledgerNow)
                        .empty());
    }

    void theSameNamesAreCountedAsASet()
    {
        const QStringList names { QStringLiteral("example.test"),
                                  QStringLiteral("www.example.test") };
        RateHistory history;
        history.certificates = { issued(names, 60), issued(names, 120),
                                 issued({ QStringLiteral("example.test") }, 60) };
        const QStringList typed { names[1], names[0] };

        const auto uses = ledgerWith(history).forOrder(ours, identifiers(typed), ledgerNow);

        QCOMPARE(useOf(uses, Kind::CertificatesPerNames)->used, 2);
    }

    void aRenewalCountsAgainstTheSetOfNamesAlone()
    {
        const QStringList names { QStringLiteral("example.test") };
        RateHistory history;
        history.certificates = { issued(names, 90 * 24 * 60) };

        const auto uses = ledgerWith(history).forOrder(ours, identifiers(names), ledgerNow);

        QVERIFY(!useOf(uses, Kind::NewOrders));
        QVERIFY(!useOf(uses, Kind::CertificatesPerDomain));
        QVERIFY(useOf(uses, Kind::CertificatesPerNames));
    }

    void certificatesBelowOneDomainAreCountedTogetherAndRenewalsLeftOut()
    {
        RateHistory history;
        history.certificates = { issued({ QStringLiteral("a.example.co.uk") }, 100 * 24 * 60),
                                 issued({ QStringLiteral("a.example.co.uk") }, 60),
                                 issued({ QStringLiteral("b.example.co.uk") }, 60),
                                 issued({ QStringLiteral("example.co.uk") }, 30),
                                 issued({ QStringLiteral("other.co.uk") }, 30) };

        const auto uses = ledgerWith(history).forOrder(
                ours, identifiers({ QStringLiteral("*.example.co.uk") }), ledgerNow);

        const auto use = useOf(uses, Kind::CertificatesPerDomain, QStringLiteral("example.co.uk"));
        QVERIFY(use);
        QCOMPARE(use->used, 2);
    }

    void aNewAccountIsCountedOnlyWhereOneWouldBeMade()
    {
        RateHistory history;
        history.accounts = { minutesAgo(1), minutesAgo(2) };
        const RateLedger ledger = ledgerWith(history);
        const auto names = identifiers({ QStringLiteral("example.test") });

        QCOMPARE(useOf(ledger.forOrder({}, names, ledgerNow), Kind::NewAccounts)->used, 2);
        QVERIFY(!useOf(ledger.forOrder(ours, names, ledgerNow), Kind::NewAccounts));
    }

    void theScarcestLimitComesFirst()
    {
        RateHistory history;
        for (int index = 0; index < 4; ++index)
            history.failures.push_back(failure("b.example.test", 1));

        const auto uses = ledgerWith(history).forOrder(
                ours,
                identifiers({ QStringLiteral("a.example.test"), QStringLiteral("b.example.test") }),
                ledgerNow);

        QCOMPARE(uses.front().about, QStringLiteral("b.example.test"));
        QVERIFY(uses.front().isNear());
    }

    void namesAreCountedUnderWhatCasCountThemUnder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("domain");
        QTest::newRow("apex") << QStringLiteral("example.com") << QStringLiteral("example.com");
        QTest::newRow("below") << QStringLiteral("a.b.example.com")
                               << QStringLiteral("example.com");
        QTest::newRow("wildcard") << QStringLiteral("*.example.com")
                                  << QStringLiteral("example.com");
        QTest::newRow("two labels")
                << QStringLiteral("a.example.co.uk") << QStringLiteral("example.co.uk");
        QTest::newRow("IPv4") << QStringLiteral("192.0.2.7") << QStringLiteral("192.0.2.7");
        QTest::newRow("IPv6") << QStringLiteral("2001:db8::7") << QStringLiteral("2001:db8::/64");
    }

    void namesAreCountedUnderWhatCasCountThemUnder()
    {
        QFETCH(QString, name);
        QFETCH(QString, domain);

        QCOMPARE(countedDomain(name), domain);
    }

    void theLimitsOfLetsEncryptAreAsPublished_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("burst");
        QTest::addColumn<qint64>("refillSeconds");
        QTest::newRow("accounts") << Kind::NewAccounts << 10 << qint64(18 * 60);
        QTest::newRow("orders") << Kind::NewOrders << 300 << qint64(36);
        QTest::newRow("certificates") << Kind::CertificatesPerDomain << 50 << qint64(12096);
        QTest::newRow("names") << Kind::CertificatesPerNames << 5 << qint64(33.6 * 3600);
        QTest::newRow("failures") << Kind::FailedValidations << 5 << qint64(12 * 60);
    }

    void theLimitsOfLetsEncryptAreAsPublished()
    {
        QFETCH(Kind, kind);
        QFETCH(int, burst);
        QFETCH(qint64, refillSeconds);
        const PublishedRules rules = publishedRules(letsEncrypt);

        const auto found
                = std::find_if(rules.limits.begin(), rules.limits.end(),
                               [kind](const RateLimit &each) { return each.kind == kind; });

        QVERIFY(found != rules.limits.end());
        QCOMPARE(found->burst, burst);
        QCOMPARE(qint64(found->window.count()) / burst, refillSeconds);
        QVERIFY(rules.limitsSource.startsWith(QStringLiteral("https://letsencrypt.org/")));
        QVERIFY(rules.limitsAsOf.isValid());
    }

    void anIncompleteDataFileIsRefused()
    {
        const auto rules = publishedRulesFromJson(
                R"({"authorities":[{"directory":"x","limits":[{"kind":"newOrders","burst":0}]}]})");

        QVERIFY(!rules);
        QVERIFY(rules.error().kind() == Error::Kind::Malformed);
    }

    void theHistoryComesFromWhatIsStoredAnyway()
    {
        store::TemporaryDatabase database;
        store::Stores stores(*database);
        const store::KeyItemRow key = store::sampleKeyItem();
        QVERIFY(stores.keyItems.insert(key));
        store::AccountRow account = store::sampleAccount(key.id);
        account.state = store::AccountRow::State::Valid;
        account.createdUtc = minutesAgo(10);
        const AccountId accountId = *stores.accounts.insert(account);
        store::OrderRow order = store::sampleOrder();
        order.account = accountId;
        const OrderId id = *stores.orders.insert(
                order, makeEvent({}, orderEvent::submitted, minutesAgo(20), {}));
        order.id = id;
        const QJsonObject name { { QStringLiteral("name"), QStringLiteral("example.test") } };
        QJsonObject withProblem = name;
        withProblem.insert(QStringLiteral("problem"), QJsonObject());
        QVERIFY(stores.orders.update(
                order,
                { makeEvent(id, orderEvent::placed, ledgerNow.addSecs(-5), {}),
                  makeEvent(id, orderEvent::refused, minutesAgo(5), withProblem),
                  makeEvent(id, orderEvent::refused, minutesAgo(5), name) }));
        store::CertificateRow certificate = store::sampleCertificate("a");
        certificate.notBeforeUtc = minutesAgo(3);
        QVERIFY(stores.certificates.insert(certificate));

        const Result<RateLedger> ledger = rateLedger(stores, store::firstAuthority, ledgerNow);

        QVERIFY(ledger);
        QCOMPARE(ledger->failedTries(accountId, order.names.front(), ledgerNow)->used, 1);
        const auto uses = ledger->forOrder(
                accountId, identifiers({ QStringLiteral("example.test") }), ledgerNow);
        QCOMPARE(useOf(uses, Kind::NewOrders)->used, 1);
        QCOMPARE(useOf(ledger->forOrder({}, identifiers({ QStringLiteral("example.test") }),
                                        ledgerNow),
                       Kind::NewAccounts)
                         ->used,
                 1);
        const auto same = ledger->forOrder(accountId, identifiers(certificate.names), ledgerNow);
        QCOMPARE(useOf(same, Kind::CertificatesPerNames)->used, 1);
    }
};

CERTWRIGHT_TEST(RateLedgerTest)
#include "RateLedgerTest.moc"
