// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace certwright::acme {

/// What the CA holds about an account.
/// Source: RFC 8555 section 7.1.2
struct Account
{
    enum class Status { Valid, Deactivated, Revoked };

    QString url; ///< from Location; is the kid
    Status status = Status::Valid;
    QStringList contacts; ///< URLs such as mailto:admin@example.test; several CAs return none
    bool isTermsOfServiceAgreed = false;
    QString ordersUrl; ///< empty at CAs that keep no list (Let's Encrypt)

    /// Errors: Malformed
    static Result<Account> fromJson(const QJsonObject &object, const QString &url);
};

} // namespace certwright::acme
