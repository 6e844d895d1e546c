// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/SecureBytes.h"

#include <QByteArray>

namespace certwright::crypto {

QByteArray sha256(const QByteArray &message);

enum class HmacHash { Sha256, Sha384, Sha512 };
/// Source: RFC 2104
QByteArray hmac(HmacHash hash, const SecureBytes &key, const QByteArray &message);

/// From the system's cryptographic generator.
SecureBytes randomBytes(std::size_t size);

} // namespace certwright::crypto
