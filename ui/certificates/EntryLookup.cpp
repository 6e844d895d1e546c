// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/EntryLookup.h"

#include "ui/widgets/ValidityBar.h"

namespace certwright::ui {

namespace {

/// Asked only of certificates for which it makes a difference: it reads them all.
bool isReplaced(store::Stores &stores, const store::CertificateRow &row)
{
    const auto all = stores.certificates.all();
    if (!all)
        return false;
    return std::any_of(all->begin(), all->end(), [&row](const store::CertificateRow &other) {
        return other.names == row.names && other.authority == row.authority && !other.revokedUtc
                && !other.archivedUtc && other.notBeforeUtc > row.notBeforeUtc;
    });
}

} // namespace

Result<ListEntry> lookUpEntry(store::Stores &stores, CertificateId id, const QDateTime &nowUtc)
{
    const Result<store::CertificateRow> row = stores.certificates.find(id);
    if (!row)
        return fail(row.error());
    const Result<store::AuthorityRow> authority = stores.authorities.find(row->authority);
    QString firstName;
    if (row->order) {
        const Result<store::OrderRow> order = stores.orders.find(*row->order);
        firstName = order ? order->names.value(0) : QString();
    }
    ListEntry entry = makeEntry(*row, authority ? *authority : store::AuthorityRow(), firstName);
    const bool isWindowOpen = renewalStartUtc(row->notBeforeUtc, row->notAfterUtc) <= nowUtc;
    entry.isReplaced = isWindowOpen && isReplaced(stores, *row);
    return entry;
}

} // namespace certwright::ui
