// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/ListEntry.h"

#include "core/base/Identifier.h"
#include "core/crypto/KeyType.h"
#include "core/issuance/OrderRecord.h"

namespace certwright::ui {

namespace {

using issuance::OrderRecord;

/// Wildcards, "www." and deep names stand behind the plain domain.
auto plainness(const QString &name)
{
    const bool isSpecial
            = name.startsWith(QLatin1String("*.")) || name.startsWith(QLatin1String("www."));
    return std::tuple(isSpecial, name.count(u'.'), name.size());
}

QStringList withFirst(QStringList names, const QString &firstName)
{
    qsizetype first = names.indexOf(firstName);
    if (first < 0) {
        const auto plainest = std::min_element(names.begin(), names.end(),
                                               [](const QString &one, const QString &other) {
                                                   return plainness(one) < plainness(other);
                                               });
        first = plainest - names.begin();
    }
    if (first > 0 && first < names.size())
        names.move(first, 0);
    return names;
}

ListEntry::Phase provingPhase(const OrderRecord &record)
{
    if (record.confirmedUtc)
        return ListEntry::Phase::Checking;
    bool isFileNeeded = false;
    for (const issuance::ProofRecord &proof : record.proofs) {
        if (proof.isSettled())
            continue;
        if (proof.chosen != acme::Challenge::Type::Http01)
            return ListEntry::Phase::WaitingForDns;
        isFileNeeded = true;
    }
    return isFileNeeded ? ListEntry::Phase::WaitingForFile : ListEntry::Phase::Placing;
}

ListEntry::Phase phaseOf(const OrderRecord &record)
{
    if (record.stage == OrderRecord::Stage::Failed)
        return ListEntry::Phase::Failed;
    if (record.needsUser)
        return ListEntry::Phase::NeedsUser;
    switch (record.stage) {
    case OrderRecord::Stage::Proving:
        return provingPhase(record);
    case OrderRecord::Stage::Finalizing:
    case OrderRecord::Stage::Issued:
        return ListEntry::Phase::Issuing;
    default:
        return ListEntry::Phase::Placing;
    }
}

ListEntry baseEntry(const QStringList &names, const store::AuthorityRow &authority)
{
    ListEntry entry;
    entry.names = names;
    entry.title = names.isEmpty() ? QString() : readableName(names.first());
    entry.authorityName = authority.name;
    entry.environment = authority.environment;
    return entry;
}

} // namespace

QString readableName(const QString &asciiName)
{
    if (!asciiName.contains(QLatin1String("xn--")))
        return asciiName;
    Identifier identifier;
    identifier.value = asciiName;
    return identifier.displayName();
}

ListEntry makeEntry(const store::CertificateRow &row, const store::AuthorityRow &authority,
                    const QString &firstName)
{
    ListEntry entry = baseEntry(withFirst(row.names, firstName), authority);
    entry.rowId = row.id.value();
    entry.issuerName = row.issuerName;
    entry.serialNumber = row.serialNumber;
    entry.sha256Fingerprint = row.sha256Fingerprint;
    entry.fromUtc = row.notBeforeUtc;
    entry.untilUtc = row.notAfterUtc;
    entry.revokedUtc = row.revokedUtc;
    entry.revocationReason = row.revocationReason;
    entry.archivedUtc = row.archivedUtc;
    if (const auto type = crypto::keyTypeFromString(row.keyType))
        entry.keyText = crypto::displayName(*type);
    return entry;
}

ListEntry makeEntry(const store::OrderRow &row, const store::AuthorityRow &authority)
{
    ListEntry entry = baseEntry(row.names, authority);
    entry.kind = ListEntry::Kind::Order;
    entry.rowId = row.id.value();
    entry.fromUtc = row.createdUtc;
    entry.untilUtc = row.expiresUtc.value_or(QDateTime());
    entry.changedUtc = row.updatedUtc;
    const Result<OrderRecord> record = issuance::orderRecordFromJson(row.document, row.id);
    if (!record) {
        entry.phase = ListEntry::Phase::NeedsUser;
        return entry;
    }
    entry.phase = phaseOf(*record);
    entry.keyText = crypto::displayName(record->draft.keyType);
    if (record->lastError && !record->needsUser)
        entry.retryUtc = record->nextAttemptUtc;
    return entry;
}

bool ListEntry::matches(const QStringList &words) const
{
    if (searchText.isEmpty()) {
        QStringList parts = names;
        for (const QString &name : names)
            parts.append(readableName(name));
        const QString fingerprint = QString::fromLatin1(sha256Fingerprint.toHex());
        parts << serialNumber << QString(serialNumber).remove(u':') << issuerName << authorityName
              << fingerprint << QString::fromLatin1(sha256Fingerprint.toHex(':'));
        searchText = parts.join(u'\n').toLower();
    }
    return std::all_of(words.begin(), words.end(),
                       [this](const QString &word) { return searchText.contains(word); });
}

} // namespace certwright::ui
