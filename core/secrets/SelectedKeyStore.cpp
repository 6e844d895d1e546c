// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/SelectedKeyStore.h"

namespace certwright::secrets {

SelectedKeyStore::SelectedKeyStore(QString keychainService, QString passphraseFolder)
    : m_keychain(std::move(keychainService)), m_passphraseStore(std::move(passphraseFolder))
{ }

SelectedKeyStore::~SelectedKeyStore() = default;

bool SelectedKeyStore::isPassphraseStoreInUse() const
{
    return m_passphraseStore.isSetUp();
}

KeyStore &SelectedKeyStore::selected()
{
    if (m_passphraseStore.isSetUp())
        return m_passphraseStore;
    return m_keychain;
}

Task<KeyStoreState> SelectedKeyStore::probe()
{
    return selected().probe();
}

Task<Result<void>> SelectedKeyStore::write(KeyId id, KeyKind kind, crypto::SecureBytes pkcs8)
{
    return selected().write(std::move(id), kind, std::move(pkcs8));
}

Task<Result<crypto::SecureBytes>> SelectedKeyStore::read(KeyId id, KeyKind kind)
{
    return selected().read(std::move(id), kind);
}

Task<Result<void>> SelectedKeyStore::remove(KeyId id)
{
    return selected().remove(std::move(id));
}

} // namespace certwright::secrets
