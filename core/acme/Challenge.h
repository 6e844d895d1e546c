// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Problem.h"
#include "core/base/Result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace certwright::acme {

/// One address that the CA used while it validated.
/// Source: Boulder's validationRecord; not in the RFC
struct ValidationRecord
{
    QString hostname;
    QString port;
    QString addressUsed;
    QString url;
    bool operator==(const ValidationRecord &) const = default;
};

/// One way to prove control of an identifier.
/// Source: RFC 8555 sections 7.1.5 and 8
struct Challenge
{
    enum class Type { Http01, Dns01, TlsAlpn01, DnsAccount01, DnsPersist01 };
    enum class Status { Pending, Processing, Valid, Invalid };

    Type type = Type::Dns01;
    QString url;
    Status status = Status::Pending;
    QString token; ///< base64url, 16 to 512 characters; empty for dns-persist-01
    QStringList issuerDomainNames; ///< dns-persist-01 alone
    QString accountUri; ///< dns-persist-01 of draft -01 alone
    /// dns-persist-01 of draft -02: its record names a hash of the account instead of its URL.
    bool wantsAccountHash = false;
    QString accountHashPrefix; ///< draft -02 alone; the directory says it: see DnsPersist.h
    std::optional<QDateTime> validatedUtc;
    std::optional<Problem> error;
    std::vector<ValidationRecord> validationRecords;

    /// nullopt for a type that this program does not know or that lacks what its type needs: it is
    /// skipped, not an error.
    /// Errors: Malformed (an illegal token or URL)
    static Result<std::optional<Challenge>> fromJson(const QJsonObject &object);

    bool operator==(const Challenge &) const = default;
};

/// The wire's name: "dns-01".
QString toString(Challenge::Type type);
std::optional<Challenge::Type> challengeTypeFromString(const QString &name);

} // namespace certwright::acme
