// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Problem.h"
#include "core/base/Result.h"
#include "core/net/HttpClient.h"

#include <QJsonObject>

namespace certwright::acme {

/// Source: RFC 8555 section 6.7, RFC 9457. Wrong member types are ignored, never fatal.
Problem problemFromJson(const QJsonObject &object);
QJsonObject toJson(const Problem &problem);

/// The error that an answer of status 400 and above stands for: classified by problem type, else by
/// HTTP status; Retry-After, rel="help" and rel="terms-of-service" links taken over. Bodies that
/// are no problem document are never quoted as markup and cut to 2,000 characters.
Error errorFromReply(const net::HttpReply &reply, const QDateTime &nowUtc);

/// The JSON object in an answer's body: at most 256 KiB, depth 32, no NUL in strings.
/// Errors: Malformed
Result<QJsonObject> jsonObjectFrom(const QByteArray &body);

} // namespace certwright::acme
