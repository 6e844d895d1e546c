// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/SecureBytes.h"
#include "core/secrets/KeyStore.h"

namespace certwright::secrets {

/// The largest key that fits everywhere: Windows keeps 2,560 bytes, and RSA-4096 needs 2,374.
inline constexpr std::size_t maxKeySize = 2432;

/// Wraps a key so that a torn, empty or foreign item is recognised when it is read:
/// "AKM1", kind, length (4 bytes, big endian), the first 16 bytes of SHA-256(key), key.
crypto::SecureBytes sealed(KeyKind kind, const crypto::SecureBytes &key);

/// The key inside. Errors: Damaged
Result<crypto::SecureBytes> unsealed(KeyKind kind, const crypto::SecureBytes &envelope);

/// Errors: InvalidInput (empty, too large, or an id that is no UUID)
Result<void> checkStorable(const KeyId &id, const crypto::SecureBytes &key);

/// True for a UUID without braces: the only ids that become names of items and files.
bool isWellFormed(const KeyId &id);

} // namespace certwright::secrets
