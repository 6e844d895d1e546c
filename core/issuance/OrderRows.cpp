// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/OrderRows.h"

namespace certwright::issuance {

namespace {

std::optional<QDateTime> wakeTime(const OrderRecord &record, const QDateTime &nowUtc)
{
    const Step step = nextStep(record, nowUtc);
    if (std::holds_alternative<End>(step))
        return std::nullopt;
    if (const auto *wait = std::get_if<Wait>(&step)) {
        const std::optional<QDateTime> deadline = record.deadlineUtc();
        return deadline && *deadline > nowUtc ? std::min(wait->untilUtc, *deadline)
                                              : wait->untilUtc;
    }
    if (std::holds_alternative<AskUser>(step))
        return record.deadlineUtc();
    return nowUtc;
}

} // namespace

store::OrderRow toRow(const OrderRecord &record, const QDateTime &nowUtc)
{
    store::OrderRow row;
    row.id = record.id;
    row.authority = record.draft.authority;
    row.account = record.account;
    row.stage = toString(record.stage);
    row.isOpen = record.isOpen();
    row.names = record.names();
    row.createdUtc = record.createdUtc;
    row.updatedUtc = nowUtc;
    row.nextAttemptUtc = wakeTime(record, nowUtc);
    row.expiresUtc = record.deadlineUtc();
    row.certificate = record.certificate;
    row.document = toJson(record);
    return row;
}

Result<OrderRecord> loadRecord(store::OrderStore &orders, OrderId id)
{
    const Result<store::OrderRow> row = orders.find(id);
    if (!row)
        return fail(row.error());
    return orderRecordFromJson(row->document, id);
}

} // namespace certwright::issuance
