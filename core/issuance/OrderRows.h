// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/NextStep.h"
#include "core/issuance/OrderRecord.h"
#include "core/store/OrderStore.h"

namespace certwright::issuance {

/// The row of a record: its document and the columns that lists and the heartbeat ask for.
/// nextAttemptUtc is when something is to happen by itself, the deadline included.
store::OrderRow toRow(const OrderRecord &record, const QDateTime &nowUtc);

/// Errors: NotFound, Damaged, storage kinds
Result<OrderRecord> loadRecord(store::OrderStore &orders, OrderId id);

} // namespace certwright::issuance
