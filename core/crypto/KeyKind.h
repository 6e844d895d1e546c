// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/KeyType.h"
#include "core/crypto/OpenSslPtr.h"

#include <optional>

namespace certwright::crypto {

/// The key kind behind a handle; empty for kinds that public CAs do not take.
std::optional<KeyType> keyTypeOf(const EVP_PKEY *key);

/// "ECDSA P-256", "RSA 1024", "Ed25519": of any kind.
QString descriptionOf(const EVP_PKEY *key);

/// The digest that signatures of this kind use: SHA-384 for P-384, SHA-256 for all others.
const EVP_MD *digestFor(KeyType type);

} // namespace certwright::crypto
