// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Applied.h"
#include "core/issuance/OrderEvent.h"
#include "tests/support/TestMain.h"
#include "tests/support/issuance/SampleOrders.h"

using namespace certwright;
using namespace certwright::issuance;
using namespace certwright::testing;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(certwright::Error)

namespace {

OrderRecord after(OrderRecord record, const Step &step, const StepOutcome &outcome)
{
    return applied(std::move(record), step, outcome, sampleNow()).record;
}

AuthorizationsRead reading(std::vector<acme::Authorization> authorizations, RetryAfter retryAfter)
{
    AuthorizationsRead outcome;
    for (const acme::Authorization &authorization : authorizations)
        outcome.items.push_back({ authorization.url, authorization, retryAfter });
    return outcome;
}

acme::Authorization apex(acme::Authorization::Status status)
{
    acme::Authorization authorization
            = pendingAuthorization(QStringLiteral("https://ca.example.test/authz/2"),
                                   QStringLiteral("example.test"), false);
    authorization.status = status;
    return authorization;
}

acme::Authorization wildcard(acme::Authorization::Status status)
{
    acme::Authorization authorization
            = pendingAuthorization(QStringLiteral("https://ca.example.test/authz/1"),
                                   QStringLiteral("example.test"), true);
    authorization.status = status;
    return authorization;
}

OrderRecord submittedOrder()
{
    OrderRecord record = provingOrder();
    record.confirmedUtc = sampleNow();
    for (ProofRecord &proof : record.proofs)
        proof.submittedUtc = sampleNow();
    return record;
}

Error rejectedWith(const QString &type)
{
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:") + type;
    return Error(Error::Kind::Rejected, QStringLiteral("refused")).withProblem(problem);
}

} // namespace

class AppliedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountLetsTheOrderBePlaced()
    {
        const OrderRecord record
                = after(draftOrder(), EnsureAccount {},
                        AccountReady { AccountId(7), QStringLiteral("https://ca.example.test/a"),
                                       "thumb" });

        QVERIFY(record.stage == OrderRecord::Stage::Placing);
        QCOMPARE(record.account, AccountId(7));
        QCOMPARE(record.accountThumbprint, QByteArray("thumb"));
    }

    void aPlacedOrderKeepsItsLocationAndReadsItsNames()
    {
        OrderRecord placing = placingOrder();
        placing.begun = OrderRecord::Begun::PlaceOrder;

        const OrderRecord record
                = after(placing, PlaceOrder {}, OrderPlaced { pendingAcmeOrder() });

        QVERIFY(record.stage == OrderRecord::Stage::Proving);
        QCOMPARE(record.orderUrl, pendingAcmeOrder().url);
        QCOMPARE(record.unreadAuthorizationUrls, pendingAcmeOrder().authorizationUrls);
        QCOMPARE(record.begun, OrderRecord::Begun::Nothing);
    }

    void anOrderThatIsReadyAtOnceNeedsNoProofs()
    {
        acme::Order order = pendingAcmeOrder();
        order.status = acme::Order::Status::Ready;

        const OrderRecord record = after(placingOrder(), PlaceOrder {}, OrderPlaced { order });

        QVERIFY(record.stage == OrderRecord::Stage::Finalizing);
        QVERIFY(record.unreadAuthorizationUrls.isEmpty());
    }

    void authorizationsBecomeProofsSortedByName()
    {
        OrderRecord proving = provingOrder();
        proving.proofs.clear();
        proving.unreadAuthorizationUrls = pendingAcmeOrder().authorizationUrls;

        const OrderRecord record = after(proving, ReadAuthorizations {},
                                         reading({ apex(acme::Authorization::Status::Pending),
                                                   wildcard(acme::Authorization::Status::Pending) },
                                                 std::nullopt));

        QCOMPARE(record.proofs.size(), std::size_t(2));
        QCOMPARE(record.proofs[0].identifier.value, QStringLiteral("*.example.test"));
        QCOMPARE(record.proofs[1].identifier.value, QStringLiteral("example.test"));
        QVERIFY(record.unreadAuthorizationUrls.isEmpty());
    }

    void aNameThatWasNotOrderedFailsTheOrder()
    {
        acme::Authorization foreign = apex(acme::Authorization::Status::Pending);
        foreign.identifier.value = QStringLiteral("other.test");

        const OrderRecord record
                = after(provingOrder(), ReadAuthorizations {}, reading({ foreign }, std::nullopt));

        QVERIFY(record.stage == OrderRecord::Stage::Failed);
        QVERIFY(record.lastError->kind() == Error::Kind::Malformed);
    }

    void aSubmissionIsPolledSoonAndThenAsTheCaSays()
    {
        ChallengesSubmitted outcome;
        for (const ProofRecord &proof : provingOrder().proofs)
            outcome.items.push_back({ proof.authorizationUrl, *proof.chosenChallenge() });

        const OrderRecord submitted = after(provingOrder(), SubmitChallenges {}, outcome);
        const OrderRecord polled
                = after(submitted, ReadAuthorizations {},
                        reading({ apex(acme::Authorization::Status::Pending) }, 7s));

        QCOMPARE(submitted.proofs[1].nextPollUtc, sampleNow().addMSecs(150));
        QCOMPARE(polled.proofs[1].nextPollUtc, sampleNow().addSecs(7));
    }

    void aRefusedSubmissionIsReadInsteadOfRepeated()
    {
        ChallengesSubmitted outcome;
        for (const ProofRecord &proof : provingOrder().proofs)
            outcome.items.push_back(
                    { proof.authorizationUrl, fail(rejectedWith(QStringLiteral("malformed"))) });

        const OrderRecord record = after(provingOrder(), SubmitChallenges {}, outcome);

        QVERIFY(record.proofs[0].submittedUtc.has_value());
        QVERIFY(record.isOpen());
    }

    void aNameWithoutAUsableChallengeIsToldInsteadOfTriedForEver()
    {
        OrderRecord confirmed = provingOrder();
        confirmed.confirmedUtc = sampleNow();
        confirmed.proofs[1].challenges.clear();
        ChallengesSubmitted outcome;
        outcome.items.push_back(
                { confirmed.proofs[0].authorizationUrl, *confirmed.proofs[0].chosenChallenge() });

        const OrderRecord record = after(confirmed, SubmitChallenges {}, outcome);

        QVERIFY(record.needsUser);
        QVERIFY(record.lastError->kind() == Error::Kind::Unsupported);
        QCOMPARE(record.lastError->subject(), record.proofs[1].identifier.value);
    }

    void aSubmissionOfUnknownOutcomeStaysBegun()
    {
        OrderRecord begun = provingOrder();
        begun.begun = OrderRecord::Begun::SubmitChallenges;
        ChallengesSubmitted outcome;
        outcome.items.push_back(
                { begun.proofs[0].authorizationUrl, *begun.proofs[0].chosenChallenge() });
        outcome.items.push_back(
                { begun.proofs[1].authorizationUrl,
                  fail(Error::Kind::Interrupted, QStringLiteral("connection lost")) });

        const OrderRecord record = after(begun, SubmitChallenges { {} }, outcome);

        QVERIFY(record.proofs[0].submittedUtc.has_value());
        QVERIFY(!record.proofs[1].submittedUtc.has_value());
        QCOMPARE(record.begun, OrderRecord::Begun::SubmitChallenges);
        QVERIFY(record.nextAttemptUtc.has_value());
    }

    void oneRefusedNameFailsTheOrderOnceTheOthersAreSettled()
    {
        acme::Authorization refused = apex(acme::Authorization::Status::Invalid);
        Problem problem;
        problem.type = QStringLiteral("urn:ietf:params:acme:error:dns");
        refused.challenges[0].error = problem;

        const OrderRecord first = after(submittedOrder(), ReadAuthorizations {},
                                        reading({ refused }, std::nullopt));
        const OrderRecord second
                = after(first, ReadAuthorizations {},
                        reading({ wildcard(acme::Authorization::Status::Valid) }, std::nullopt));

        QVERIFY(first.isOpen());
        QVERIFY(second.stage == OrderRecord::Stage::Failed);
        QCOMPARE(second.lastError->subject(), QStringLiteral("example.test"));
        QVERIFY(second.lastError->isProblem(QLatin1String("dns")));
    }

    void anOrderLeavesItsAuthorizationsOnceReady()
    {
        acme::Order order = pendingAcmeOrder();
        order.status = acme::Order::Status::Ready;

        const OrderRecord record
                = after(submittedOrder(), ReadOrder {}, OrderRead { order, std::nullopt });

        QVERIFY(record.stage == OrderRecord::Stage::Finalizing);
        QVERIFY(!record.nextAttemptUtc);
    }

    void aFinalizedOrderThatIsProcessingWaitsAsTheCaSays()
    {
        acme::Order order = pendingAcmeOrder();
        order.status = acme::Order::Status::Processing;

        const OrderRecord record = after(readyOrder(), Finalize {}, FinalizeAccepted { order, 3s });

        QCOMPARE(record.nextAttemptUtc, sampleNow().addSecs(3));
    }

    void anErrorThatWaitingMayCureIsTriedAgain_data()
    {
        QTest::addColumn<Error>("error");
        QTest::newRow("offline") << Error(Error::Kind::Offline, QStringLiteral("no network"));
        QTest::newRow("busy") << Error(Error::Kind::Busy, QStringLiteral("503"));
        QTest::newRow("nonces") << rejectedWith(QStringLiteral("badNonce"));
    }

    void anErrorThatWaitingMayCureIsTriedAgain()
    {
        QFETCH(Error, error);

        const OrderRecord once = after(placingOrder(), PlaceOrder {}, StepFailed { error });
        const OrderRecord twice = after(once, PlaceOrder {}, StepFailed { error });

        QVERIFY(!once.needsUser);
        QCOMPARE(once.nextAttemptUtc, sampleNow().addSecs(2));
        QCOMPARE(twice.nextAttemptUtc, sampleNow().addSecs(5));
        QCOMPARE(twice.attempts, 2);
    }

    void aRateLimitIsTriedAgainAtTheTimeGiven()
    {
        const QDateTime at = sampleNow().addSecs(3600);
        const Error error
                = Error(Error::Kind::RateLimited, QStringLiteral("slow down")).withRetryAt(at);

        const OrderRecord record = after(placingOrder(), PlaceOrder {}, StepFailed { error });

        QCOMPARE(record.nextAttemptUtc, at);
        QVERIFY(!record.needsUser);
    }

    void anErrorThatNeedsAPersonWaitsForOne_data()
    {
        QTest::addColumn<Error>("error");
        for (const Error::Kind kind :
             { Error::Kind::ActionRequired, Error::Kind::Insecure, Error::Kind::Denied,
               Error::Kind::Locked, Error::Kind::Unavailable, Error::Kind::KeyMissing,
               Error::Kind::Damaged, Error::Kind::NoSpace, Error::Kind::Storage,
               Error::Kind::Crypto, Error::Kind::Malformed }) {
            QTest::newRow(qPrintable(toString(kind))) << Error(kind, QStringLiteral("detail"));
        }
    }

    void anErrorThatNeedsAPersonWaitsForOne()
    {
        QFETCH(Error, error);

        const OrderRecord record
                = after(readyOrder(), CreateKeyAndRequest {}, StepFailed { error });

        QVERIFY(record.isOpen());
        QVERIFY(record.needsUser);
        QVERIFY(record.lastError->kind() == error.kind());
    }

    void aRefusedOrderFails()
    {
        const OrderRecord record
                = after(placingOrder(), PlaceOrder {},
                        StepFailed { rejectedWith(QStringLiteral("rejectedIdentifier")) });

        QVERIFY(record.stage == OrderRecord::Stage::Failed);
    }

    void anUnknownAccountIsMadeAgainWithThePersonsWord()
    {
        const OrderRecord record
                = after(placingOrder(), PlaceOrder {},
                        StepFailed { rejectedWith(QStringLiteral("accountDoesNotExist")) });

        QVERIFY(record.stage == OrderRecord::Stage::Draft);
        QVERIFY(record.needsUser);
        QVERIFY(!record.account);
    }

    void anOrderIsLostWithItsAccount()
    {
        const OrderRecord record
                = after(submittedOrder(), ReadOrder {},
                        StepFailed { rejectedWith(QStringLiteral("accountDoesNotExist")) });

        QVERIFY(record.stage == OrderRecord::Stage::Failed);
    }

    void aRefusedRequestGetsANewKey()
    {
        OrderRecord finalizing = readyOrder();
        finalizing.key = KeyId(QStringLiteral("key"));
        finalizing.requestDer = QByteArrayLiteral("request");
        finalizing.begun = OrderRecord::Begun::Finalize;

        const OrderRecord record = after(finalizing, Finalize {},
                                         StepFailed { rejectedWith(QStringLiteral("badCSR")) });

        QVERIFY(record.isOpen());
        QVERIFY(!record.key);
        QVERIFY(record.requestDer.isEmpty());
        QCOMPARE(record.begun, OrderRecord::Begun::Nothing);
    }

    void anOrderThatIsNotReadyIsReadAgain()
    {
        const OrderRecord record
                = after(readyOrder(), Finalize {},
                        StepFailed { rejectedWith(QStringLiteral("orderNotReady")) });

        QVERIFY(record.isOpen());
        QVERIFY(!record.needsUser);
        QVERIFY(std::holds_alternative<ReadOrder>(nextStep(record, sampleNow().addDays(1))));
    }

    void anOrderThatIsGoneAtTheCaFails()
    {
        const OrderRecord record
                = after(submittedOrder(), ReadOrder {},
                        StepFailed { Error(Error::Kind::NotFound, QStringLiteral("404")) });

        QVERIFY(record.stage == OrderRecord::Stage::Failed);
    }

    void everyEndIsPartOfTheHistory()
    {
        const AppliedOutcome issued = applied(readyOrder(), DownloadCertificate {},
                                              CertificateDownloaded {}, sampleNow());
        const AppliedOutcome expired
                = applied(provingOrder(), CloseExpired {}, OrderExpired {}, sampleNow());

        QVERIFY(issued.record.stage == OrderRecord::Stage::Issued);
        QCOMPARE(issued.events.back().kind, QString(orderEvent::issued));
        QVERIFY(expired.record.stage == OrderRecord::Stage::Failed);
        QCOMPARE(expired.events.back().kind, QString(orderEvent::expired));
    }

    void pausesGrowToACap()
    {
        QCOMPARE(pollDelay(0), 250ms);
        QCOMPARE(pollDelay(3), 2000ms);
        QCOMPARE(pollDelay(100), 30s);
        QCOMPARE(retryDelay(1), 2s);
        QCOMPARE(retryDelay(100), 6h);
    }
};

CERTWRIGHT_TEST(AppliedTest)
#include "AppliedTest.moc"
