// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/LedgerSentences.h"

#include "OrderSamples.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::ui;
using namespace std::chrono_literals;
using issuance::RateLimit;
using Kind = issuance::RateLimit::Kind;
using Status = acme::Authorization::Status;

namespace {

const QDateTime ledgerNow(QDate(2026, 11, 24), QTime(21, 10), Qt::UTC);
const QString firstName = QStringLiteral("a.example.test");
const QString otherName = QStringLiteral("*.b.example.test");

issuance::RateLedger ledgerOf(int failuresOfOther)
{
    issuance::RateHistory history;
    for (int index = 0; index < failuresOfOther; ++index) {
        issuance::RateHistory::Failure failure;
        failure.account = AccountId(1);
        failure.name = otherName;
        failure.atUtc = ledgerNow;
        history.failures.push_back(failure);
    }
    return issuance::RateLedger({ RateLimit(Kind::FailedValidations, 5, 1h) }, history);
}

issuance::OrderRecord order(Status status)
{
    issuance::OrderRecord record = samples::placedOrder({ firstName, otherName });
    for (issuance::ProofRecord &proof : record.proofs)
        proof.status = status;
    return record;
}

issuance::RateUse use(Kind kind, int used, bool isUsedUp)
{
    issuance::RateUse use;
    use.limit = RateLimit(kind, 5, 1h);
    use.about = QStringLiteral("example.test");
    use.used = used;
    use.fullAgainUtc = ledgerNow.addDays(1);
    if (isUsedUp)
        use.nextUtc = ledgerNow.addSecs(24 * 60);
    return use;
}

} // namespace

class LedgerSentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeTheButtonTheScarcestNameIsSaid_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("none")
                << 0 << QStringLiteral("No failed tries used; the CA allows 5 per name and hour.");
        QTest::newRow("two") << 2
                             << QStringLiteral("2 of 5 failed tries used for *.b.example.test; "
                                               "full again at 21:34.");
        QTest::newRow("all") << 5
                             << QStringLiteral("All failed tries for *.b.example.test are used up; "
                                               "the CA takes an order for it again at 21:22.");
    }

    void beforeTheButtonTheScarcestNameIsSaid()
    {
        QFETCH(int, failures);
        QFETCH(QString, sentence);

        QCOMPARE(failedTriesSentence(order(Status::Pending), ledgerOf(failures), ledgerNow),
                 sentence);
    }

    void nothingIsSaidWithoutPublishedLimits()
    {
        const issuance::RateLedger unknown;

        QVERIFY(failedTriesSentence(order(Status::Pending), unknown, ledgerNow).isEmpty());
        QVERIFY(failedTriesCost(order(Status::Invalid), unknown, ledgerNow)
                        .contains(QStringLiteral("may count a failed try")));
    }

    void namesThatAreProvedAreNotAskedFor()
    {
        QVERIFY(failedTriesSentence(order(Status::Valid), ledgerOf(3), ledgerNow).isEmpty());
    }

    void theCostSaysWhenOneMayTryAgain_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("two") << 2
                             << QStringLiteral("2 of 5 failed tries used for *.b.example.test; "
                                               "full again at 21:34.");
        QTest::newRow("all")
                << 5
                << QStringLiteral("5 of 5 failed tries used for *.b.example.test; the next try is "
                                  "possible at 21:22.");
        QTest::newRow("long ago")
                << 0
                << QStringLiteral(
                           "The failed try is forgotten by now: all 5 of the hour are free.");
    }

    void theCostSaysWhenOneMayTryAgain()
    {
        QFETCH(int, failures);
        QFETCH(QString, sentence);

        QCOMPARE(failedTriesCost(order(Status::Invalid), ledgerOf(failures), ledgerNow), sentence);
    }

    void everyLimitHasItsSentences_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("accounts") << Kind::NewAccounts << QStringLiteral("new accounts");
        QTest::newRow("orders") << Kind::NewOrders << QStringLiteral("new orders");
        QTest::newRow("domain") << Kind::CertificatesPerDomain
                                << QStringLiteral("certificates for example.test");
        QTest::newRow("names") << Kind::CertificatesPerNames
                               << QStringLiteral("exactly these names");
        QTest::newRow("failures") << Kind::FailedValidations << QStringLiteral("example.test");
    }

    void everyLimitHasItsSentences()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, words);

        const QString near = nearLimitSentence({ use(kind, 4, false) }, ledgerNow);
        const QString usedUp = nearLimitSentence({ use(kind, 5, true) }, ledgerNow);

        QVERIFY2(near.contains(words), qPrintable(near));
        QVERIFY(near.startsWith(QStringLiteral("4 of 5 ")));
        QVERIFY(near.contains(QStringLiteral("Nov 25, 2026")));
        QVERIFY2(usedUp.contains(words), qPrintable(usedUp));
        QVERIFY(usedUp.contains(QStringLiteral("21:34")));
    }

    void aLimitThatIsFarIsNotMentioned()
    {
        QVERIFY(nearLimitSentence({ use(Kind::NewOrders, 2, false) }, ledgerNow).isEmpty());
        QVERIFY(nearLimitSentence({}, ledgerNow).isEmpty());
    }

    void whatIsUsedUpIsSaidBeforeWhatIsNear()
    {
        const QString sentence = nearLimitSentence(
                { use(Kind::NewOrders, 4, false), use(Kind::CertificatesPerNames, 5, true) },
                ledgerNow);

        QVERIFY(sentence.contains(QStringLiteral("exactly these names is used up")));
    }

    void thePageOfProofsGetsItsSentenceWhileTheCaCanBeAsked()
    {
        issuance::OrderRecord record = order(Status::Pending);
        QVERIFY(!proveView(record, {}, ledgerOf(1), ledgerNow).ledgerSentence.isEmpty());

        record.confirmedUtc = ledgerNow;
        QVERIFY(proveView(record, {}, ledgerOf(1), ledgerNow).ledgerSentence.isEmpty());
    }

    void theFailureCardGetsItsCost()
    {
        issuance::OrderRecord record = order(Status::Invalid);
        record.stage = issuance::OrderRecord::Stage::Failed;
        record.lastError = Error(Error::Kind::Rejected, QStringLiteral("refused"), firstName);
        FailureBackground background;
        background.ledger = ledgerOf(2);
        background.nowUtc = ledgerNow;

        const auto view = failureView(record, {}, background);

        QVERIFY(view);
        QVERIFY(view->cost.startsWith(QStringLiteral("2 of 5 failed tries used")));
    }
};

CERTWRIGHT_TEST(LedgerSentencesTest)
#include "LedgerSentencesTest.moc"
