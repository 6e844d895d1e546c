// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/KeyStore.h"

#include <QString>
#include <chrono>
#include <memory>

namespace certwright::secrets {

/// KeyStore in the operating system's keychain through QtKeychain, with its traps closed
/// (docs/keychain.md). Tasks end before the store does.
class KeychainKeyStore final : public KeyStore
{
public:
    /// How long a task waits for the keychain before it says that it is not answering.
    static constexpr std::chrono::seconds defaultDeadline { 15 };

    /// service: the name under which all items are filed; one per application id.
    explicit KeychainKeyStore(QString service);
    KeychainKeyStore(QString service, std::chrono::milliseconds deadline);
    ~KeychainKeyStore() override;

    Task<KeyStoreState> probe() override;
    Task<Result<void>> write(KeyId id, KeyKind kind, crypto::SecureBytes pkcs8) override;
    Task<Result<crypto::SecureBytes>> read(KeyId id, KeyKind kind) override;
    Task<Result<void>> remove(KeyId id) override;

private:
    class Gateway;
    std::unique_ptr<Gateway> m_gateway;
};

} // namespace certwright::secrets
