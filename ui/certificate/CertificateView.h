// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/CertificateChain.h"
#include "core/store/Stores.h"
#include "ui/certificates/ListEntry.h"

namespace certwright::ui {

/// Everything that a certificate's window shows, read at once.
struct CertificateView
{
    store::CertificateRow row;
    ListEntry entry;
    std::optional<crypto::CertificateChain> chain; ///< none when what is stored cannot be read
    std::vector<store::OrderEventRow> events;
    QString keyStoreName; ///< where the private key is; empty when there is none
};

/// Errors: NotFound, storage kinds
Result<CertificateView> loadCertificateView(store::Stores &stores, CertificateId id,
                                            const QDateTime &nowUtc);

} // namespace certwright::ui
