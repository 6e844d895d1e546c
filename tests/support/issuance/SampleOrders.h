// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"

namespace certwright::testing {

/// The moment at which sample orders live.
QDateTime sampleNow();

/// A draft of example.test and *.example.test at the authority with id 1.
issuance::OrderRecord draftOrder();
/// With an account; the CA has not named the order.
issuance::OrderRecord placingOrder();
/// Two pending dns-01 proofs at one record name; nothing submitted.
issuance::OrderRecord provingOrder();
/// All names proved, the order is ready.
issuance::OrderRecord readyOrder();

acme::Challenge pendingChallenge(acme::Challenge::Type type, const QString &token);
acme::Authorization pendingAuthorization(const QString &url, const QString &name, bool isWildcard);
acme::Order pendingAcmeOrder();

} // namespace certwright::testing
