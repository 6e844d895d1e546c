// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Challenge.h"
#include "core/base/Identifier.h"
#include "core/base/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <vector>

namespace certwright::acme {

/// The CA's record of whether the account controls one identifier.
/// Source: RFC 8555 section 7.1.4
struct Authorization
{
    enum class Status { Pending, Valid, Invalid, Deactivated, Expired, Revoked };

    QString url;
    Status status = Status::Pending;
    Identifier identifier; ///< without "*."
    bool isWildcard = false;
    std::optional<QDateTime> expiresUtc;
    std::vector<Challenge> challenges; ///< known types alone, sorted by type

    /// Errors: Malformed
    static Result<Authorization> fromJson(const QJsonObject &object, const QString &url);

    /// The identifier as the order names it, with "*." for a wildcard.
    [[nodiscard]] Identifier orderedIdentifier() const;
    [[nodiscard]] const Challenge *challenge(Challenge::Type type) const;
};

QString toString(Authorization::Status status);

} // namespace certwright::acme
