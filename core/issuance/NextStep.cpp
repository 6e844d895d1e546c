// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/NextStep.h"

#include <algorithm>

namespace certwright::issuance {

namespace {

using Begun = OrderRecord::Begun;
using Stage = OrderRecord::Stage;

Step nextProvingStep(const OrderRecord &record, const QDateTime &nowUtc)
{
    QStringList unsettled;
    QStringList toSubmit;
    QStringList due;
    std::optional<QDateTime> nearestPoll;
    for (const ProofRecord &proof : record.proofs) {
        if (proof.isSettled())
            continue;
        unsettled.append(proof.authorizationUrl);
        if (!proof.submittedUtc) {
            toSubmit.append(proof.authorizationUrl);
            continue;
        }
        if (!proof.nextPollUtc || *proof.nextPollUtc <= nowUtc)
            due.append(proof.authorizationUrl);
        else if (!nearestPoll || *proof.nextPollUtc < *nearestPoll)
            nearestPoll = proof.nextPollUtc;
    }

    if (record.begun == Begun::SubmitChallenges && !unsettled.isEmpty())
        return ReadAuthorizations { unsettled };
    if (!record.unreadAuthorizationUrls.isEmpty())
        return ReadAuthorizations { record.unreadAuthorizationUrls };
    if (unsettled.isEmpty())
        return ReadOrder {};
    if (!toSubmit.isEmpty()) {
        if (!record.confirmedUtc)
            return AskUser { AskUser::What::PlaceProofs };
        return SubmitChallenges { toSubmit };
    }
    if (!due.isEmpty())
        return ReadAuthorizations { due };
    return Wait { *nearestPoll };
}

Step nextFinalizingStep(const OrderRecord &record)
{
    switch (record.orderStatus) {
    case acme::Order::Status::Ready:
        if (!record.key || record.requestDer.isEmpty())
            return CreateKeyAndRequest {};
        if (record.begun == Begun::Finalize)
            return ReadOrder {};
        return Finalize {};
    case acme::Order::Status::Valid:
        return record.certificateUrl.isEmpty() ? Step(ReadOrder {}) : Step(DownloadCertificate {});
    case acme::Order::Status::Pending:
    case acme::Order::Status::Processing:
    case acme::Order::Status::Invalid:
        return ReadOrder {};
    }
    Q_UNREACHABLE();
}

/// A finished order can still be downloaded after its deadline.
bool hasExpired(const OrderRecord &record, const QDateTime &nowUtc)
{
    const std::optional<QDateTime> deadline = record.deadlineUtc();
    return deadline && *deadline <= nowUtc && record.orderStatus != acme::Order::Status::Valid
            && record.orderStatus != acme::Order::Status::Processing;
}

} // namespace

Step nextStep(const OrderRecord &record, const QDateTime &nowUtc)
{
    if (!record.isOpen())
        return End {};
    if (hasExpired(record, nowUtc))
        return CloseExpired {};
    if (record.needsUser)
        return AskUser { AskUser::What::Resolve };
    if (record.nextAttemptUtc && *record.nextAttemptUtc > nowUtc)
        return Wait { *record.nextAttemptUtc };

    switch (record.stage) {
    case Stage::Draft:
        return EnsureAccount {};
    case Stage::Placing:
        return PlaceOrder { record.begun == Begun::PlaceOrder };
    case Stage::Proving:
        return nextProvingStep(record, nowUtc);
    case Stage::Finalizing:
        return nextFinalizingStep(record);
    case Stage::Issued:
    case Stage::Failed:
    case Stage::Cancelled:
        return End {};
    }
    Q_UNREACHABLE();
}

bool isPause(const Step &step)
{
    return std::holds_alternative<Wait>(step) || std::holds_alternative<AskUser>(step)
            || std::holds_alternative<End>(step);
}

OrderRecord::Begun begunBy(const Step &step)
{
    if (std::holds_alternative<PlaceOrder>(step))
        return Begun::PlaceOrder;
    if (std::holds_alternative<SubmitChallenges>(step))
        return Begun::SubmitChallenges;
    if (std::holds_alternative<Finalize>(step))
        return Begun::Finalize;
    return Begun::Nothing;
}

} // namespace certwright::issuance
