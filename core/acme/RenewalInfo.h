// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/Certificate.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <chrono>
#include <optional>

namespace certwright::acme {

/// When the CA would like a certificate to be renewed.
/// Source: RFC 9773 section 4.2
struct RenewalInfo
{
    QDateTime windowStartUtc;
    QDateTime windowEndUtc;
    QString explanationUrl; ///< https alone, else empty
    std::chrono::seconds retryAfter { 6 * 3600 }; ///< clamped to 1 min … 24 h

    /// Errors: Malformed (also when the window does not end after its start)
    static Result<RenewalInfo> fromJson(const QJsonObject &object);
};

/// The identifier that renewalInfo and "replaces" use; nullopt without an authority key identifier.
/// Source: RFC 9773 section 4.1
std::optional<QString> renewalCertificateId(const crypto::Certificate &certificate);

} // namespace certwright::acme
