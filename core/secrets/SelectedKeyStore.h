// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/KeyStore.h"
#include "core/secrets/KeychainKeyStore.h"
#include "core/secrets/PassphraseKeyStore.h"

#include <QString>

namespace certwright::secrets {

/// The key store in use: the operating system's keychain, unless the user has set up a passphrase
/// store in so many words. It never changes over by itself.
class SelectedKeyStore final : public KeyStore
{
public:
    /// The passphrase store is in use from the moment it is set up in its folder.
    SelectedKeyStore(QString keychainService, QString passphraseFolder);
    ~SelectedKeyStore() override;

    [[nodiscard]] bool isPassphraseStoreInUse() const;
    /// For setting it up and unlocking it.
    [[nodiscard]] PassphraseKeyStore &passphraseStore() { return m_passphraseStore; }

    Task<KeyStoreState> probe() override;
    Task<Result<void>> write(KeyId id, KeyKind kind, crypto::SecureBytes pkcs8) override;
    Task<Result<crypto::SecureBytes>> read(KeyId id, KeyKind kind) override;
    Task<Result<void>> remove(KeyId id) override;

private:
    KeyStore &selected();

    KeychainKeyStore m_keychain;
    PassphraseKeyStore m_passphraseStore;
};

} // namespace certwright::secrets
