// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Stores.h"

namespace certwright::store {

inline QDateTime instantAt(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

/// The authority that every fresh database begins with.
inline constexpr AuthorityId firstAuthority { 1 };

inline KeyItemRow sampleKeyItem()
{
    KeyItemRow row;
    row.id = KeyId::generate();
    row.kind = KeyItemRow::Kind::Account;
    row.state = KeyItemRow::State::Stored;
    row.publicKeyDer = QByteArray::fromHex("3059301300062a");
    row.storeName = QStringLiteral("GNOME Keyring");
    row.createdUtc = instantAt(1795500000);
    return row;
}

inline AccountRow sampleAccount(const KeyId &key)
{
    AccountRow row;
    row.authority = firstAuthority;
    row.key = key;
    row.createdUtc = instantAt(1795500001);
    return row;
}

inline OrderRow sampleOrder()
{
    OrderRow row;
    row.authority = firstAuthority;
    row.stage = QStringLiteral("draft");
    row.names = { QStringLiteral("example.test") };
    row.createdUtc = instantAt(1795500002);
    row.updatedUtc = instantAt(1795500003);
    row.document = QByteArrayLiteral("{}");
    return row;
}

inline OrderEventRow sampleEvent(const QString &kind)
{
    OrderEventRow row;
    row.atUtc = instantAt(1795500004);
    row.kind = kind;
    return row;
}

inline CertificateRow sampleCertificate(const QByteArray &fingerprint)
{
    CertificateRow row;
    row.authority = firstAuthority;
    row.chainPem
            = QByteArrayLiteral("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n");
    row.names = { QStringLiteral("example.test"), QStringLiteral("www.example.test") };
    row.sha256Fingerprint = fingerprint;
    row.notBeforeUtc = instantAt(1795400000);
    row.notAfterUtc = instantAt(1803200000);
    row.addedUtc = instantAt(1795500005);
    return row;
}

} // namespace certwright::store
