// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/LedgerSentences.h"

#include "ui/Tr.h"
#include "ui/widgets/ShownTime.h"

#include <QLocale>
#include <algorithm>

namespace certwright::ui {

namespace {

using issuance::OrderRecord;
using issuance::RateLedger;
using issuance::RateUse;
using LimitKind = issuance::RateLimit::Kind;

/// "21:34" today, else with the day.
QString shownNear(const QDateTime &momentUtc, const QDateTime &nowUtc)
{
    const QDateTime local = momentUtc.toLocalTime();
    //: Format of a time of today, for QLocale: "21:34".
    return local.date() == nowUtc.toLocalTime().date() ? QLocale().toString(local, Tr::tr("HH:mm"))
                                                       : shownMoment(momentUtc);
}

/// The fewest left. Only names that the CA is still to check, or has refused, are asked for.
std::optional<RateUse> scarcest(const OrderRecord &record, const RateLedger &ledger,
                                acme::Authorization::Status status, const QDateTime &nowUtc)
{
    std::optional<RateUse> most;
    for (const issuance::ProofRecord &proof : record.proofs) {
        if (!record.account || proof.status != status)
            continue;
        std::optional<RateUse> use
                = ledger.failedTries(*record.account, proof.identifier.value, nowUtc);
        if (use && (!most || use->used > most->used)) {
            most = use;
            most->about = proof.identifier.displayName();
        }
    }
    return most;
}

QString until(const RateUse &use, const QDateTime &nowUtc)
{
    return shownNear(use.isUsedUp() ? *use.nextUtc : use.fullAgainUtc.value_or(nowUtc), nowUtc);
}

QString usedUpSentence(const RateUse &use, const QDateTime &nowUtc)
{
    const QString again = until(use, nowUtc);
    switch (use.limit.kind) {
    case LimitKind::NewAccounts:
        return Tr::tr("The CA's limit of new accounts is used up; the next one is possible at %1.")
                .arg(again);
    case LimitKind::NewOrders:
        return Tr::tr("The CA's limit of new orders is used up; the next one is possible at %1.")
                .arg(again);
    case LimitKind::CertificatesPerDomain:
        return Tr::tr("The CA's limit of certificates for %1 is used up; the next one is possible "
                      "at %2.")
                .arg(use.about, again);
    case LimitKind::CertificatesPerNames:
        return Tr::tr("The CA's limit of certificates for exactly these names is used up; the next "
                      "one is possible at %1.")
                .arg(again);
    case LimitKind::FailedValidations:
        return Tr::tr("All failed tries for %1 are used up; the CA takes an order for it again at "
                      "%2.")
                .arg(use.about, again);
    }
    Q_UNREACHABLE();
}

QString nearSentence(const RateUse &use, const QDateTime &nowUtc)
{
    const QString used = QString::number(use.used);
    const QString all = QString::number(use.limit.burst);
    const QString again = until(use, nowUtc);
    switch (use.limit.kind) {
    case LimitKind::NewAccounts:
        return Tr::tr("%1 of %2 new accounts used; full again at %3.").arg(used, all, again);
    case LimitKind::NewOrders:
        return Tr::tr("%1 of %2 new orders used; full again at %3.").arg(used, all, again);
    case LimitKind::CertificatesPerDomain:
        return Tr::tr("%1 of %2 certificates for %3 used; full again at %4.")
                .arg(used, all, use.about, again);
    case LimitKind::CertificatesPerNames:
        return Tr::tr("%1 of %2 certificates for exactly these names used; full again at %3.")
                .arg(used, all, again);
    case LimitKind::FailedValidations:
        return Tr::tr("%1 of %2 failed tries used for %3; full again at %4.")
                .arg(used, all, use.about, again);
    }
    Q_UNREACHABLE();
}

} // namespace

QString failedTriesSentence(const OrderRecord &record, const RateLedger &ledger,
                            const QDateTime &nowUtc)
{
    const auto use = scarcest(record, ledger, acme::Authorization::Status::Pending, nowUtc);
    if (!use)
        return {};
    if (use->isUsedUp())
        return usedUpSentence(*use, nowUtc);
    if (use->used > 0)
        return nearSentence(*use, nowUtc);
    return Tr::tr("No failed tries used; the CA allows %1 per name and hour.")
            .arg(use->limit.burst);
}

QString failedTriesCost(const OrderRecord &record, const RateLedger &ledger,
                        const QDateTime &nowUtc)
{
    const auto use = scarcest(record, ledger, acme::Authorization::Status::Invalid, nowUtc);
    if (!use)
        return Tr::tr("The values of this order are used up, and the CA may count a failed try.");
    if (use->isUsedUp())
        return Tr::tr("%1 of %2 failed tries used for %3; the next try is possible at %4.")
                .arg(QString::number(use->used), QString::number(use->limit.burst), use->about,
                     until(*use, nowUtc));
    if (use->used == 0)
        return Tr::tr("The failed try is forgotten by now: all %1 of the hour are free.")
                .arg(use->limit.burst);
    return nearSentence(*use, nowUtc);
}

QString nearLimitSentence(const std::vector<RateUse> &uses, const QDateTime &nowUtc)
{
    for (const RateUse &use : uses) {
        if (use.isUsedUp())
            return usedUpSentence(use, nowUtc);
    }
    for (const RateUse &use : uses) {
        if (use.isNear())
            return nearSentence(use, nowUtc);
    }
    return {};
}

} // namespace certwright::ui
