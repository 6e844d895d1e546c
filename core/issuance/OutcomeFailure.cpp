// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/OutcomeApplication.h"

#include "core/acme/ProblemDocument.h"
#include "core/issuance/OrderEvent.h"

#include <algorithm>

namespace certwright::issuance {

using Begun = OrderRecord::Begun;
using Stage = OrderRecord::Stage;

void OutcomeApplication::failWhenRefused()
{
    const ProofRecord *refused = nullptr;
    for (const ProofRecord &proof : record().proofs) {
        if (!proof.isSettled() && proof.submittedUtc)
            return;
        if (proof.isSettled() && proof.status != acme::Authorization::Status::Valid && !refused)
            refused = &proof;
    }
    if (!refused)
        return;
    Error error(Error::Kind::Rejected,
                QStringLiteral("The authorization of a name is %1").arg(toString(refused->status)),
                refused->identifier.value);
    const std::optional<Problem> problem = problemOf(*refused);
    endAsFailed(problem ? error.withProblem(*problem) : error);
}

void OutcomeApplication::endAsFailed(const Error &error)
{
    record().stage = Stage::Failed;
    record().begun = Begun::Nothing;
    record().lastError = error;
    record().needsUser = false;
    record().nextAttemptUtc.reset();
    note(orderEvent::failed, errorDetails(error));
}

QJsonObject OutcomeApplication::errorDetails(const Error &error)
{
    QJsonObject details { { QStringLiteral("kind"), toString(error.kind()) },
                          { QStringLiteral("detail"), error.detail() } };
    if (error.problem())
        details.insert(QStringLiteral("problem"), acme::toJson(*error.problem()));
    return details;
}

void OutcomeApplication::fail(const Error &error)
{
    const bool isNonceTrouble = error.isProblem(QLatin1String("badNonce"));
    if (error.isTransient() || isNonceTrouble) {
        waitAfter(error);
        return;
    }
    forgetBegunStep();
    if (error.isProblem(QLatin1String("orderNotReady"))) {
        record().orderStatus = acme::Order::Status::Pending;
        waitAfter(error);
        return;
    }
    if (error.isProblem(QLatin1String("accountDoesNotExist"))) {
        if (!record().orderUrl.isEmpty()) {
            endAsFailed(error); // an order is lost with its account
            return;
        }
        record().account.reset();
        record().accountUrl.clear();
        record().stage = Stage::Draft;
    }
    if (error.isProblem(QLatin1String("badCSR"))) {
        record().key.reset();
        record().requestDer.clear();
    }
    const bool isOrderGone = error.kind() == Error::Kind::NotFound && !record().orderUrl.isEmpty();
    const bool isOrderRefused = error.kind() == Error::Kind::Rejected
            && std::holds_alternative<PlaceOrder>(m_step) && record().account;
    if (isOrderGone || isOrderRefused) {
        endAsFailed(error);
        return;
    }
    record().lastError = error;
    record().needsUser = true;
    record().nextAttemptUtc.reset();
    note(orderEvent::needsUser, errorDetails(error));
}

void OutcomeApplication::forgetBegunStep()
{
    if (begunBy(m_step) != Begun::Nothing)
        record().begun = Begun::Nothing;
}

void OutcomeApplication::waitAfter(const Error &error)
{
    if (error.kind() == Error::Kind::RateLimited)
        forgetBegunStep();
    ++record().attempts;
    record().lastError = error;
    record().needsUser = false;
    record().nextAttemptUtc = error.retryAt()
            ? *error.retryAt()
            : m_now.addSecs(retryDelay(record().attempts).count());
    note(orderEvent::waiting, errorDetails(error));
}

} // namespace certwright::issuance
