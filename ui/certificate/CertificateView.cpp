// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/CertificateView.h"

#include "ui/Tr.h"
#include "ui/certificates/EntryLookup.h"

namespace certwright::ui {

Result<CertificateView> loadCertificateView(store::Stores &stores, CertificateId id,
                                            const QDateTime &nowUtc)
{
    const Result<store::CertificateRow> row = stores.certificates.find(id);
    if (!row)
        return fail(row.error());
    const Result<ListEntry> entry = lookUpEntry(stores, id, nowUtc);
    if (!entry)
        return fail(entry.error());
    CertificateView view;
    view.row = *row;
    view.entry = *entry;
    if (auto chain = crypto::CertificateChain::fromAcmePem(row->chainPem))
        view.chain = std::move(*chain);
    if (row->order) {
        if (const auto events = stores.orders.events(*row->order))
            view.events = *events;
    }
    if (row->key) {
        const Result<store::KeyItemRow> key = stores.keyItems.find(*row->key);
        view.keyStoreName
                = key && !key->storeName.isEmpty() ? key->storeName : Tr::tr("the key store");
    }
    return view;
}

} // namespace certwright::ui
