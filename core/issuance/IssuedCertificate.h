// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/base/Result.h"
#include "core/issuance/OrderRecord.h"
#include "core/store/CertificateStore.h"

namespace certwright::issuance {

/// Holds a downloaded chain against what was ordered: our key, exactly our names, no CA
/// certificate, a sensible validity.
/// Errors: Malformed
Result<void> checkIssued(const OrderRecord &record, const crypto::CertificateChain &chain);

/// The row of a checked chain, without id.
store::CertificateRow certificateRow(const OrderRecord &record,
                                     const crypto::CertificateChain &chain,
                                     const QDateTime &nowUtc);

} // namespace certwright::issuance
