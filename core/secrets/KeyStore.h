// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/crypto/SecureBytes.h"

#include <QString>

namespace certwright::secrets {

/// What a stored key is for; kept in its envelope.
enum class KeyKind : quint8 { Account = 1, Certificate = 2 };

/// Whether keys can be written and read now, and if not, why: each state has its own remedy.
struct KeyStoreState
{
    enum class Kind {
        Ready,
        Locked, ///< unlocking it makes everything work; nothing is lost
        NoService, ///< no keychain service on this machine
        NoCollection, ///< a service without a keyring to write to
        NotAnswering, ///< the service hangs, perhaps an unlock window waits for the user
        Unusable ///< the self-test failed otherwise
    };
    Kind kind = Kind::Ready;
    QString detail; ///< English, for the log
    bool isPassphraseStore = false; ///< encrypted files of ours instead of a keychain
    QString storeName; ///< "GNOME Keyring", "KWallet", "Passphrase store"

    KeyStoreState() = default;
};

/// Keeps private keys (PKCS#8 DER) where nobody else reads them.
/// Every key is written once under a new name and never overwritten.
/// Thread: the GUI thread alone. Never blocks it.
class KeyStore
{
public:
    KeyStore() = default;
    Q_DISABLE_COPY_MOVE(KeyStore)
    virtual ~KeyStore() = default;

    /// Writes, reads back and removes a test item.
    virtual Task<KeyStoreState> probe() = 0;
    /// Succeeds only after the key was read back and compared. At most 2,432 bytes.
    /// Errors: Locked, Unavailable, Denied, Damaged, InvalidInput (too large, or no UUID). After
    /// Unavailable the key may be stored all the same: read or remove it before trying again under
    /// another name.
    virtual Task<Result<void>> write(KeyId id, KeyKind kind, crypto::SecureBytes pkcs8) = 0;
    /// Errors: KeyMissing (the store is open and has no such key), Locked, Unavailable, Damaged,
    /// Denied. A caller never answers KeyMissing by making a new key.
    virtual Task<Result<crypto::SecureBytes>> read(KeyId id, KeyKind kind) = 0;
    /// Succeeds only after the item was seen to be gone. Errors: Locked, Unavailable, Denied
    virtual Task<Result<void>> remove(KeyId id) = 0;
};

} // namespace certwright::secrets
