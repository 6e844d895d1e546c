// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace certwright::store {

/// An issued certificate, its chain and where its key is.
struct CertificateRow
{
    CertificateId id;
    AuthorityId authority;
    std::optional<AccountId> account;
    std::optional<OrderId> order;
    std::optional<KeyId> key;
    QByteArray chainPem; ///< leaf first
    QStringList names; ///< alternative names, sorted
    QString serialNumber; ///< "03:9F:…"
    QByteArray sha256Fingerprint;
    QString issuerName; ///< common name of the issuer
    QString keyType; ///< crypto::KeyType's stable name
    QString profile;
    QString certificateUrl;
    QDateTime notBeforeUtc;
    QDateTime notAfterUtc;
    QDateTime addedUtc;
    std::optional<QDateTime> revokedUtc;
    std::optional<int> revocationReason; ///< RFC 5280 section 5.3.1
    std::optional<QDateTime> archivedUtc;

    CertificateRow() = default;
    bool operator==(const CertificateRow &) const = default;
};

/// Rows of the table certificate.
class CertificateStore final
{
public:
    explicit CertificateStore(Database &database) : m_database(database) { }

    Result<std::vector<CertificateRow>> all();
    Result<CertificateRow> find(CertificateId id);
    /// Errors: InvalidInput when the fingerprint is there already
    Result<CertificateId> insert(const CertificateRow &row);
    Result<void> update(const CertificateRow &row);
    Result<void> remove(CertificateId id);

private:
    Database &m_database;
};

} // namespace certwright::store
