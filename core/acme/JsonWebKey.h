// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QByteArray>
#include <QJsonObject>

namespace certwright::acme {

/// Source: RFC 7517, RFC 7518 section 6. Errors: Unsupported
Result<QJsonObject> toJsonWebKey(const crypto::PublicKey &key);

/// SHA-256 thumbprint, base64url, 43 characters. Source: RFC 7638. Errors: Unsupported
Result<QByteArray> thumbprint(const crypto::PublicKey &key);

} // namespace certwright::acme
