// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/CertificateRowStatus.h"

#include "ui/Tr.h"
#include "ui/widgets/ShownTime.h"

namespace certwright::ui {

namespace {

constexpr qint64 soonDays = 7;

using Phase = ListEntry::Phase;

StatusKind orderKind(Phase phase)
{
    switch (phase) {
    case Phase::WaitingForDns:
    case Phase::WaitingForFile:
        return StatusKind::WaitingForUser;
    case Phase::NeedsUser:
        return StatusKind::ExpiresSoon;
    case Phase::Failed:
        return StatusKind::Failed;
    case Phase::None:
    case Phase::Placing:
    case Phase::Checking:
    case Phase::Issuing:
        break;
    }
    return StatusKind::Working;
}

QString orderWord(Phase phase)
{
    switch (phase) {
    case Phase::WaitingForDns:
        return Tr::tr("Waiting for DNS");
    case Phase::WaitingForFile:
        return Tr::tr("Waiting for file");
    case Phase::NeedsUser:
        return Tr::tr("Needs your attention");
    case Phase::Failed:
        return Tr::tr("Failed — see why");
    case Phase::Checking:
        return Tr::tr("CA is checking");
    case Phase::Issuing:
        return Tr::tr("Being issued");
    case Phase::None:
    case Phase::Placing:
        break;
    }
    return Tr::tr("Placing the order");
}

QString orderValidity(const ListEntry &entry, const QDateTime &nowUtc)
{
    if (entry.phase == Phase::Failed) {
        return Tr::tr("Failed %1", "%1 is a time: 2 days ago")
                .arg(shownTimeAgo(entry.changedUtc, nowUtc));
    }
    if (entry.retryUtc && *entry.retryUtc > nowUtc)
        return Tr::tr("Trying again on %1").arg(shownMoment(*entry.retryUtc));
    if (!entry.untilUtc.isValid())
        return Tr::tr("Ordered %1", "%1 is a time: 2 days ago")
                .arg(shownTimeAgo(entry.fromUtc, nowUtc));
    const qint64 hours = nowUtc.secsTo(entry.untilUtc) / 3600;
    if (hours >= 48)
        return Tr::tr("Order expires in %n days", nullptr, static_cast<int>(hours / 24));
    if (hours >= 1)
        return Tr::tr("Order expires in %n hours", nullptr, static_cast<int>(hours));
    return hours < 0 || entry.untilUtc <= nowUtc ? Tr::tr("Order has expired")
                                                 : Tr::tr("Order expires within the hour");
}

QDateTime renewalStart(const ListEntry &entry)
{
    return renewalStartUtc(entry.fromUtc, entry.untilUtc);
}

QString expiryWord(const ListEntry &entry, const QDateTime &nowUtc)
{
    const qint64 hours = nowUtc.secsTo(entry.untilUtc) / 3600;
    if (hours >= 48)
        return Tr::tr("Expires in %n days", nullptr, static_cast<int>(hours / 24));
    return Tr::tr("Expires in %n hours", nullptr, static_cast<int>(hours));
}

QString certificateWord(const ListEntry &entry, StatusKind kind, const QDateTime &nowUtc)
{
    if (kind == StatusKind::ExpiresSoon)
        return expiryWord(entry, nowUtc);
    if (kind == StatusKind::Unknown)
        return entry.isReplaced ? Tr::tr("Replaced") : Tr::tr("Not yet valid");
    return statusWord(kind);
}

QString revokedText(const ListEntry &entry, const QDateTime &nowUtc)
{
    const QString day = shownDay(*entry.revokedUtc, nowUtc);
    if (!entry.revocationReason)
        return Tr::tr("Revoked %1", "%1 is a day").arg(day);
    return Tr::tr("Revoked %1 · %2", "%1 is a day, %2 a reason")
            .arg(day, revocationReasonWord(*entry.revocationReason));
}

QString certificateValidity(const ListEntry &entry, const QDateTime &nowUtc)
{
    if (entry.revokedUtc)
        return revokedText(entry, nowUtc);
    if (entry.untilUtc <= nowUtc) {
        return Tr::tr("Expired %1", "%1 is a time: 2 days ago")
                .arg(shownTimeAgo(entry.untilUtc, nowUtc));
    }
    if (entry.fromUtc > nowUtc)
        return Tr::tr("Valid from %1").arg(shownMoment(entry.fromUtc));
    const QString left = shownTimeLeft(entry.untilUtc, nowUtc);
    if (entry.isStaging())
        return Tr::tr("%1 · not trusted", "%1: 59 days left").arg(left);
    if (entry.isReplaced)
        return Tr::tr("%1 · a newer one exists", "%1: 59 days left").arg(left);
    if (renewalStart(entry) <= nowUtc)
        return Tr::tr("%1 · renewal window open", "%1: 25 days left").arg(left);
    return Tr::tr("%1 · renew %2", "%1: 59 days left, %2: a day")
            .arg(left, shownDay(renewalStart(entry), nowUtc));
}

StatusKind certificateKind(const ListEntry &entry, const QDateTime &nowUtc)
{
    if (entry.revokedUtc)
        return StatusKind::Revoked;
    if (entry.untilUtc <= nowUtc)
        return StatusKind::Expired;
    if (entry.fromUtc > nowUtc)
        return StatusKind::Unknown;
    if (entry.isStaging())
        return StatusKind::Staging;
    if (entry.isReplaced)
        return StatusKind::Unknown;
    if (renewalStart(entry) > nowUtc)
        return StatusKind::Valid;
    return nowUtc.secsTo(entry.untilUtc) <= soonDays * 24 * 3600 ? StatusKind::ExpiresSoon
                                                                 : StatusKind::RenewNow;
}

} // namespace

StatusKind statusKind(const ListEntry &entry, const QDateTime &nowUtc)
{
    return entry.isOrder() ? orderKind(entry.phase) : certificateKind(entry, nowUtc);
}

RowStatus rowStatus(const ListEntry &entry, const QDateTime &nowUtc)
{
    RowStatus status;
    status.kind = statusKind(entry, nowUtc);
    status.span.kind = status.kind;
    status.span.fromUtc = entry.fromUtc;
    status.span.untilUtc = entry.untilUtc;
    status.span.nowUtc = nowUtc;
    if (entry.isOrder()) {
        status.word = orderWord(entry.phase);
        status.validity = orderValidity(entry, nowUtc);
        return status;
    }
    status.word = certificateWord(entry, status.kind, nowUtc);
    status.validity = certificateValidity(entry, nowUtc);
    if (!entry.revokedUtc && nowUtc < entry.untilUtc) {
        status.span.windowFromUtc = renewalStart(entry);
        status.span.windowUntilUtc = entry.untilUtc;
    }
    return status;
}

int urgency(StatusKind kind)
{
    constexpr StatusKind order[]
            = { StatusKind::Failed,   StatusKind::Expired,     StatusKind::ExpiresSoon,
                StatusKind::RenewNow, StatusKind::NotDeployed, StatusKind::WaitingForUser,
                StatusKind::Working,  StatusKind::Unknown,     StatusKind::Valid,
                StatusKind::Staging,  StatusKind::Revoked };
    return static_cast<int>(std::find(std::begin(order), std::end(order), kind)
                            - std::begin(order));
}

QString revocationReasonWord(int reason)
{
    switch (reason) {
    case 0:
        return Tr::tr("no reason given");
    case 1:
        return Tr::tr("key compromise");
    case 3:
        return Tr::tr("affiliation changed");
    case 4:
        return Tr::tr("superseded");
    case 5:
        return Tr::tr("cessation of operation");
    case 9:
        return Tr::tr("privilege withdrawn");
    default:
        return Tr::tr("reason %1").arg(reason);
    }
}

bool isRenewalDue(const ListEntry &entry, const QDateTime &nowUtc)
{
    const StatusKind kind = statusKind(entry, nowUtc);
    return !entry.isOrder() && !entry.isReplaced
            && (kind == StatusKind::RenewNow || kind == StatusKind::ExpiresSoon);
}

} // namespace certwright::ui
