// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"
#include "core/issuance/RateLedger.h"

#include <QDateTime>
#include <QString>
#include <vector>

namespace certwright::ui {

/// Before the CA is asked to check: "1 of 5 failed tries used this hour for example.test; …", of
/// the name that has used the most. Empty where no limit is known.
QString failedTriesSentence(const issuance::OrderRecord &record, const issuance::RateLedger &ledger,
                            const QDateTime &nowUtc);

/// What a failed check cost, of the failed name that has used the most, and when one may try again.
QString failedTriesCost(const issuance::OrderRecord &record, const issuance::RateLedger &ledger,
                        const QDateTime &nowUtc);

/// Before an order is placed: the scarcest limit, where it is near or used up; else empty.
/// uses: of RateLedger::forOrder.
QString nearLimitSentence(const std::vector<issuance::RateUse> &uses, const QDateTime &nowUtc);

} // namespace certwright::ui
