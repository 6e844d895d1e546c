// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/OrderViews.h"

#include "FailureSamples.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::ui;
using issuance::OrderRecord;
using Stage = OrderRecord::Stage;
using Status = acme::Authorization::Status;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

OrderRecord order()
{
    return samples::placedOrder(
            { QStringLiteral("example.test"), QStringLiteral("*.example.test") });
}

Error problem(const char *type)
{
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:") + QLatin1String(type);
    return Error(Error::Kind::Rejected, QStringLiteral("refused"), QStringLiteral("example.test"))
            .withProblem(problem);
}

std::optional<FailureView> failureOf(const OrderRecord &record)
{
    return failureView(record, {}, samples::background(now));
}

} // namespace

class OrderViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStepFollowsFromTheRecord()
    {
        OrderRecord record = order();
        QCOMPARE(currentStep(record), OrderStep::Prove);

        record.stage = Stage::Placing;
        QCOMPARE(currentStep(record), OrderStep::Names);

        record.stage = Stage::Proving;
        record.confirmedUtc = now;
        QCOMPARE(currentStep(record), OrderStep::Issue);

        record.stage = Stage::Finalizing;
        QCOMPARE(currentStep(record), OrderStep::Issue);

        record.stage = Stage::Issued;
        QCOMPARE(currentStep(record), OrderStep::Install);
    }

    void aFailedOrderStaysAtTheStepThatFailed()
    {
        OrderRecord record = order();
        record.stage = Stage::Failed;
        record.proofs[0].status = Status::Invalid;
        QCOMPARE(currentStep(record), OrderStep::Prove);

        record.proofs[0].status = Status::Valid;
        record.proofs[1].status = Status::Valid;
        QCOMPARE(currentStep(record), OrderStep::Issue);

        record.proofs.clear();
        QCOMPARE(currentStep(record), OrderStep::Names);
    }

    void anOrderWhoseNamesAreAllProvedNeedsNoChallenge()
    {
        OrderRecord record = order();
        for (issuance::ProofRecord &proof : record.proofs)
            proof.status = Status::Valid;

        QCOMPARE(currentStep(record), OrderStep::Issue);
        QCOMPARE(issueLines(record).front().state, IssueLine::State::Done);
    }

    void laterStepsCannotBeVisitedBeforeTheirTime()
    {
        const OrderRecord record = order();

        QVERIFY(mayVisit(OrderStep::Names, record));
        QVERIFY(mayVisit(OrderStep::Prove, record));
        QVERIFY(!mayVisit(OrderStep::Issue, record));
        QVERIFY(!mayVisit(OrderStep::Install, record));
    }

    void issueLinesFollowTheOrder()
    {
        OrderRecord record = order();
        record.stage = Stage::Finalizing;
        record.proofs[0].status = Status::Valid;
        record.proofs[0].submittedUtc = now;
        record.proofs[1].submittedUtc = now;

        const std::vector<IssueLine> lines = issueLines(record);

        QCOMPARE(lines.size(), std::size_t(5));
        QCOMPARE(lines[0].state, IssueLine::State::Done);
        QCOMPARE(lines[1].state, IssueLine::State::Working);
        QCOMPARE(lines[2].state, IssueLine::State::Working);
        QCOMPARE(lines[3].state, IssueLine::State::Waiting);
        QCOMPARE(lines[4].state, IssueLine::State::Waiting);
    }

    void nothingIsToBeRemovedWhileTheOrderNeedsIt() { QVERIFY(cleanUpItems(order()).empty()); }

    void theCleanUpListNamesExactlyWhatWasPlaced()
    {
        OrderRecord record = order();
        record.stage = Stage::Issued;
        record.proofs[0].status = Status::Valid; // proved before: nothing was placed for it
        record.proofs[1].status = Status::Valid;
        record.proofs[1].submittedUtc = now;

        const std::vector<CleanUpItem> items = cleanUpItems(record);

        QCOMPARE(items.size(), std::size_t(1));
        QVERIFY(items[0].what.contains(QStringLiteral("_acme-challenge.example.test")));
        QCOMPARE(items[0].value.size(), 43);
    }

    void filesAreCleanedUpByTheirUrl()
    {
        OrderRecord record = samples::placedOrder({ QStringLiteral("example.test") });
        record.stage = Stage::Issued;
        record.proofs[0].chosen = acme::Challenge::Type::Http01;
        record.proofs[0].submittedUtc = now;

        const std::vector<CleanUpItem> items = cleanUpItems(record);

        QCOMPARE(items.size(), std::size_t(1));
        QVERIFY(items[0].what.contains(
                QStringLiteral("http://example.test/.well-known/acme-challenge/")));
    }

    void thePageShowsOnlyWhatIsStillToBeProved()
    {
        OrderRecord record = order();
        record.proofs[0].status = Status::Valid;
        issuance::ProofReadiness readiness;
        readiness.txtRecords = { samples::txt(QStringLiteral("example.test"), "one"),
                                 samples::txt(QStringLiteral("*.example.test"), "two") };
        readiness.txtRecords[0].instruction.status = Status::Valid;

        const ProveView view = proveView(record, readiness, issuance::RateLedger(), now);

        QCOMPARE(view.provedNames, QStringList { QStringLiteral("example.test") });
        QCOMPARE(view.readiness.txtRecords.size(), std::size_t(1));
        QCOMPARE(view.choices.size(), std::size_t(1));
        QVERIFY(!view.isReadOnly);
    }

    void anOrderThatGoesOnHasNoFailure() { QVERIFY(!failureOf(order())); }

    void aTransientErrorIsAWarningWithTheNextTry()
    {
        OrderRecord record = order();
        record.lastError = Error(Error::Kind::Offline, QStringLiteral("no route"));
        record.nextAttemptUtc = now.addSecs(60);

        const std::optional<FailureView> view = failureOf(record);

        QVERIFY(view);
        QVERIFY(view->isWaiting);
        QCOMPARE(view->text.retryAt, record.nextAttemptUtc);
        QVERIFY(view->text.title.contains(QStringLiteral("Test CA")));
    }

    void eachNeedOfTheUserHasItsButton_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("act");
        QTest::newRow("terms") << QByteArray("userActionRequired")
                               << int(FailureView::Act::AgreeToTerms);
        QTest::newRow("external account") << QByteArray("externalAccountRequired")
                                          << int(FailureView::Act::GiveExternalAccount);
        QTest::newRow("anything else") << QByteArray("badCSR") << int(FailureView::Act::TryAgain);
    }

    void eachNeedOfTheUserHasItsButton()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, act);
        OrderRecord record = order();
        record.needsUser = true;
        record.lastError = problem(type.constData());

        const std::optional<FailureView> view = failureOf(record);

        QVERIFY(view);
        QCOMPARE(int(view->acts.front()), act);
    }

    void aFailedCheckShowsOurOwnEvidenceAndItsPrice()
    {
        OrderRecord record = order();
        record.stage = Stage::Failed;
        record.proofs[0].status = Status::Invalid;
        record.lastError = problem("dns");
        const ProveView looked = samples::apexAndWildcard();

        const std::optional<FailureView> view
                = failureView(record, looked.readiness, samples::background(now));

        QVERIFY(view);
        QVERIFY(view->evidence.join(QLatin1Char('\n'))
                        .contains(QStringLiteral("ns1.example.test: has the value")));
        QVERIFY(!view->cost.isEmpty());
        QCOMPARE(view->acts, std::vector { FailureView::Act::NewOrder });
    }

    void anExpiredOrderSaysWhen()
    {
        OrderRecord record = order();
        record.stage = Stage::Failed;
        record.expiresUtc = now.addDays(-1);
        record.lastError = Error(Error::Kind::NotFound, QStringLiteral("ran out"));

        const std::optional<FailureView> view = failureOf(record);

        QVERIFY(view);
        QVERIFY(view->text.title.contains(QStringLiteral("Nov 23, 2026")));
    }

    void aCancelledOrderCanBeOrderedAgain()
    {
        OrderRecord record = order();
        record.stage = Stage::Cancelled;

        const std::optional<FailureView> view = failureOf(record);

        QVERIFY(view);
        QVERIFY(view->text.cause.contains(QStringLiteral("Nothing is lost at the CA")));
        QCOMPARE(view->acts, std::vector { FailureView::Act::NewOrder });
    }
};

CERTWRIGHT_TEST(OrderViewsTest)
#include "OrderViewsTest.moc"
