// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/issuance/RateLedger.h"

namespace certwright::store {
struct Stores;
}

namespace certwright::issuance {

/// What the database knows of orders, failures, certificates and accounts at one CA. A failure
/// counts where the CA said what was wrong: an order that merely ran out costs nothing.
/// Errors: storage kinds
Result<RateHistory> rateHistory(store::Stores &stores, AuthorityId authority,
                                const QDateTime &nowUtc);

/// The ledger of one CA; one that claims nothing where no limits are published.
/// Errors: storage kinds, NotFound
Result<RateLedger> rateLedger(store::Stores &stores, AuthorityId authority,
                              const QDateTime &nowUtc);

} // namespace certwright::issuance
