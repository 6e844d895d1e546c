// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/ListFilter.h"

#include "ui/Tr.h"
#include "ui/certificates/CertificateRowStatus.h"

namespace certwright::ui {

namespace {

bool needsAttention(const ListEntry &entry, const QDateTime &nowUtc)
{
    if (!entry.isOrder() && (entry.isReplaced || entry.isStaging()))
        return false;
    switch (statusKind(entry, nowUtc)) {
    case StatusKind::RenewNow:
    case StatusKind::ExpiresSoon:
    case StatusKind::Expired:
    case StatusKind::WaitingForUser:
    case StatusKind::NotDeployed:
    case StatusKind::Failed:
        return true;
    default:
        return false;
    }
}

} // namespace

bool accepts(ListFilter filter, const ListEntry &entry, const QDateTime &nowUtc)
{
    if (entry.isArchived())
        return filter == ListFilter::Archived;
    switch (filter) {
    case ListFilter::All:
        return true;
    case ListFilter::NeedsAttention:
        return needsAttention(entry, nowUtc);
    case ListFilter::OrdersInProgress:
        return entry.isOrder() && entry.phase != ListEntry::Phase::Failed;
    case ListFilter::ExpiringSoon:
        return isRenewalDue(entry, nowUtc);
    case ListFilter::Staging:
        return entry.isStaging();
    case ListFilter::Archived:
        break;
    }
    return false;
}

QString title(ListFilter filter)
{
    switch (filter) {
    case ListFilter::All:
        return Tr::tr("All Certificates");
    case ListFilter::NeedsAttention:
        return Tr::tr("Needs Attention");
    case ListFilter::OrdersInProgress:
        return Tr::tr("Orders in Progress");
    case ListFilter::ExpiringSoon:
        return Tr::tr("Expiring Soon");
    case ListFilter::Staging:
        return Tr::tr("Staging");
    case ListFilter::Archived:
        break;
    }
    return Tr::tr("Archived");
}

} // namespace certwright::ui
