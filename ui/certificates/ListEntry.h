// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/store/AuthorityStore.h"
#include "core/store/CertificateStore.h"
#include "core/store/OrderStore.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>

namespace certwright::ui {

/// One line of the main list: a certificate, or an order that has not led to one yet.
struct ListEntry
{
    enum class Kind { Certificate, Order };
    /// What an order stands at, as far as the list tells it.
    enum class Phase {
        None,
        Placing,
        WaitingForDns,
        WaitingForFile,
        Checking,
        Issuing,
        NeedsUser,
        Failed
    };

    Kind kind = Kind::Certificate;
    qint64 rowId = 0; ///< of the certificate or the order
    QStringList names; ///< A-labels; the first stands for all
    QString title; ///< the first name as people read it
    QString authorityName;
    store::AuthorityRow::Environment environment = store::AuthorityRow::Environment::Production;
    QString keyText; ///< "ECDSA P-256"
    QString issuerName;
    QString serialNumber;
    QByteArray sha256Fingerprint;
    QDateTime fromUtc; ///< valid from, or ordered at
    QDateTime untilUtc; ///< valid until, or the order's deadline; invalid when there is none
    std::optional<QDateTime> revokedUtc;
    std::optional<int> revocationReason;
    std::optional<QDateTime> archivedUtc;
    bool isReplaced = false; ///< a newer certificate serves the same names
    Phase phase = Phase::None;
    std::optional<QDateTime> retryUtc; ///< an order that tries again by itself
    QDateTime changedUtc; ///< of an order
    mutable QString searchText; ///< filled when first searched

    ListEntry() = default;

    [[nodiscard]] bool isOrder() const { return kind == Kind::Order; }
    [[nodiscard]] bool isStaging() const
    {
        return environment == store::AuthorityRow::Environment::Staging;
    }
    [[nodiscard]] bool isArchived() const { return archivedUtc.has_value(); }
    [[nodiscard]] CertificateId certificate() const
    {
        return isOrder() ? CertificateId() : CertificateId(rowId);
    }
    [[nodiscard]] OrderId order() const { return isOrder() ? OrderId(rowId) : OrderId(); }
    /// True when every word of the search, in lower case, is found in its names (in both forms),
    /// serial number, issuer, CA or fingerprint.
    [[nodiscard]] bool matches(const QStringList &words) const;
};

/// A name from a certificate or an order as people read it.
QString readableName(const QString &asciiName);

/// firstName: the name that the user typed first, if known.
ListEntry makeEntry(const store::CertificateRow &row, const store::AuthorityRow &authority,
                    const QString &firstName);
ListEntry makeEntry(const store::OrderRow &row, const store::AuthorityRow &authority);

} // namespace certwright::ui
