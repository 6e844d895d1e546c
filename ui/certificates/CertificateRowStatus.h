// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificates/ListEntry.h"
#include "ui/theme/Status.h"
#include "ui/widgets/ValidityBar.h"

namespace certwright::ui {

/// What the list says of one entry at one moment.
struct RowStatus
{
    StatusKind kind = StatusKind::Unknown;
    QString word; ///< "Expires in 5 days"
    QString validity; ///< "59 days left · renew Dec 24"
    ValiditySpan span;

    RowStatus() = default;
};

/// The kind alone, for filters and counts. Pure.
StatusKind statusKind(const ListEntry &entry, const QDateTime &nowUtc);

/// Kind and words. Pure but for the language.
RowStatus rowStatus(const ListEntry &entry, const QDateTime &nowUtc);

/// The order in which lists sort states: what is most urgent first.
int urgency(StatusKind kind);

/// RFC 5280 section 5.3.1 reason in the user's language.
QString revocationReasonWord(int reason);

/// Whether the certificate is in the time in which it should be renewed, or past it.
bool isRenewalDue(const ListEntry &entry, const QDateTime &nowUtc);

} // namespace certwright::ui
