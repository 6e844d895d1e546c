// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/SecureBytes.h"
#include "core/secrets/KeyStore.h"

#include <QString>
#include <memory>

namespace certwright::secrets {

/// KeyStore for machines without a keychain, chosen by the user in so many words: one encrypted
/// PKCS#8 file per key (PBES2, scrypt, AES-256), 0600, in a 0700 folder. Locked until the
/// passphrase is given; the passphrase is kept wiped-on-destroy memory only while unlocked.
class PassphraseKeyStore final : public KeyStore
{
public:
    explicit PassphraseKeyStore(QString folder);
    ~PassphraseKeyStore() override;

    /// True once a passphrase has been set (a verifier file exists).
    [[nodiscard]] bool isSetUp() const;
    /// Sets the passphrase of a new store. Errors: InvalidInput (shorter than 8), Storage kinds
    Task<Result<void>> setUp(crypto::SecureBytes passphrase);
    /// Errors: WrongPassword, Damaged
    Task<Result<void>> unlock(crypto::SecureBytes passphrase);
    void lock();

    Task<KeyStoreState> probe() override;
    Task<Result<void>> write(KeyId id, KeyKind kind, crypto::SecureBytes pkcs8) override;
    Task<Result<crypto::SecureBytes>> read(KeyId id, KeyKind kind) override;
    Task<Result<void>> remove(KeyId id) override;

private:
    QString m_folder;
    crypto::SecureBytes m_passphrase; ///< empty while locked
};

} // namespace certwright::secrets
