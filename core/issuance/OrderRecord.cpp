// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/OrderRecord.h"

#include <algorithm>

namespace certwright::issuance {

const acme::Challenge *ProofRecord::chosenChallenge() const
{
    const auto found
            = std::find_if(challenges.begin(), challenges.end(),
                           [this](const acme::Challenge &each) { return each.type == chosen; });
    return found == challenges.end() ? nullptr : &*found;
}

bool OrderRecord::isOpen() const
{
    return stage != Stage::Issued && stage != Stage::Failed && stage != Stage::Cancelled;
}

QStringList OrderRecord::names() const
{
    QStringList names;
    for (const Identifier &identifier : draft.identifiers)
        names.append(identifier.value);
    return names;
}

std::optional<QDateTime> OrderRecord::deadlineUtc() const
{
    std::optional<QDateTime> earliest = expiresUtc;
    for (const ProofRecord &proof : proofs) {
        if (!proof.isSettled() && proof.expiresUtc && (!earliest || *proof.expiresUtc < *earliest))
            earliest = proof.expiresUtc;
    }
    return earliest;
}

} // namespace certwright::issuance
