// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/store/Stores.h"
#include "ui/certificates/ListEntry.h"

namespace certwright::ui {

/// The entry that the list shows for a certificate, read on its own.
/// Errors: NotFound, storage kinds
Result<ListEntry> lookUpEntry(store::Stores &stores, CertificateId id, const QDateTime &nowUtc);

} // namespace certwright::ui
