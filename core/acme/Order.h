// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"
#include "core/base/Problem.h"
#include "core/base/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace certwright::acme {

/// A request for one certificate, as the CA sees it.
/// Source: RFC 8555 sections 7.1.3 and 7.1.6
struct Order
{
    enum class Status { Pending, Ready, Processing, Valid, Invalid };

    QString url; ///< from the Location of newOrder; never in the body
    Status status = Status::Pending;
    std::optional<QDateTime> expiresUtc;
    std::vector<Identifier> identifiers; ///< sorted; the wire's order means nothing
    QStringList authorizationUrls;
    QString finalizeUrl;
    QString certificateUrl; ///< set once valid
    QString profile;
    QString replaces; ///< ARI certificate identifier
    std::optional<Problem> error;

    /// Errors: Malformed
    static Result<Order> fromJson(const QJsonObject &object, const QString &url);
};

QString toString(Order::Status status);

/// What newOrder asks for.
/// Source: RFC 8555 section 7.4, RFC 9773 section 5, draft-ietf-acme-profiles
struct NewOrder
{
    std::vector<Identifier> identifiers;
    QString profile; ///< empty: the CA's default
    QString replaces; ///< empty: replaces nothing
    std::optional<QDateTime> notBeforeUtc;
    std::optional<QDateTime> notAfterUtc;

    NewOrder() = default;
};

} // namespace certwright::acme
