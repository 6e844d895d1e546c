// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OrderSamples.h"

namespace certwright::samples {

/// When the refused orders were checked by the CA.
inline const QDateTime refusedUtc(QDate(2026, 11, 24), QTime(21, 11), Qt::UTC);

inline Problem problemOf(const char *type, const char *words = "in the CA's words")
{
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:") + QLatin1String(type);
    problem.detail = QString::fromUtf8(words);
    return problem;
}

/// An order that the CA refused because of every one of its names.
inline issuance::OrderRecord refusedOrder(const QStringList &names, acme::Challenge::Type type,
                                          const Problem &problem)
{
    issuance::OrderRecord record = placedOrder(names);
    record.stage = issuance::OrderRecord::Stage::Failed;
    record.lastError = Error(Error::Kind::Rejected, QStringLiteral("refused"), names.front())
                               .withProblem(problem);
    for (issuance::ProofRecord &proof : record.proofs) {
        proof.status = acme::Authorization::Status::Invalid;
        proof.chosen = type;
        proof.submittedUtc = refusedUtc;
        for (acme::Challenge &challenge : proof.challenges) {
            if (challenge.type == type)
                challenge.error = problem;
        }
    }
    return record;
}

/// What such an order is judged by, while nothing is known of the CA's limits.
inline ui::FailureBackground background(const QDateTime &nowUtc)
{
    ui::FailureBackground background;
    background.authorityName = QStringLiteral("Test CA");
    background.nowUtc = nowUtc;
    return background;
}

} // namespace certwright::samples
