// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace certwright::acme {

/// A certificate profile that the CA offers.
/// Source: draft-ietf-acme-profiles
struct Profile
{
    QString name;
    QString description; ///< text or URL, from outside
    bool operator==(const Profile &) const = default;
};

/// A CA's directory: where its resources are and what it demands.
/// Source: RFC 8555 section 7.1.1, RFC 9773 section 4.1
struct Directory
{
    QString newNonce;
    QString newAccount;
    QString newOrder;
    QString newAuthz; ///< empty: no pre-authorization
    QString revokeCert;
    QString keyChange;
    QString renewalInfo; ///< empty: no ARI
    QString termsOfService; ///< outside text; open only when https or http (Pebble gives data:)
    QString website; ///< likewise
    QStringList caaIdentities;
    bool isExternalAccountRequired = false;
    std::vector<Profile> profiles;
    QStringList issuerDomainNames; ///< for dns-persist-01 of draft -02
    QString accountHashPrefix; ///< likewise

    /// Unknown members are ignored, a missing required URL or one that is not https is named.
    /// Errors: Malformed
    static Result<Directory> fromJson(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson() const; ///< for the cache in the database

    bool operator==(const Directory &) const = default;
};

} // namespace certwright::acme
