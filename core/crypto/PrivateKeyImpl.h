// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/OpenSslPtr.h"
#include "core/crypto/PrivateKey.h"

#include <atomic>

namespace certwright::crypto {

/// Private to core/crypto: OpenSSL's handle of a key of a supported kind.
class PrivateKey::Impl
{
public:
    Impl(EvpPkeyPtr key, KeyType type) : m_key(std::move(key)), m_type(type) { }

    [[nodiscard]] EVP_PKEY *handle() const { return m_key.get(); }
    [[nodiscard]] KeyType type() const { return m_type; }

private:
    EvpPkeyPtr m_key;
    KeyType m_type;
};

/// Takes a handle that was read from somewhere: the kind must be supported and the private half
/// must belong to the public one.
/// Errors: Unsupported, Damaged
Result<PrivateKey> acceptedKey(EvpPkeyPtr key);

/// Unpacks a PKCS#8 structure. Errors: Unsupported, Damaged
Result<PrivateKey> keyFromPkcs8Info(const PKCS8_PRIV_KEY_INFO *info);

/// Generates on the calling thread; gives up soon after the flag is set.
/// Errors: Crypto, Cancelled
Result<PrivateKey> generateKey(KeyType type, const std::atomic_bool &isCancelled);

} // namespace certwright::crypto
