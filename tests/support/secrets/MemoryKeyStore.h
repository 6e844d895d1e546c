// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/KeyStore.h"

#include <QString>
#include <map>

namespace certwright::testing {

/// Keeps keys in memory, in any state that a test wants. Like the real ones it never overwrites.
class MemoryKeyStore final : public secrets::KeyStore
{
public:
    /// probe() gives this; write, read and remove fail unless it is Ready.
    void setState(const secrets::KeyStoreState &state) { m_state = state; }
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

    Task<secrets::KeyStoreState> probe() override;
    Task<Result<void>> write(KeyId id, secrets::KeyKind kind, crypto::SecureBytes pkcs8) override;
    Task<Result<crypto::SecureBytes>> read(KeyId id, secrets::KeyKind kind) override;
    Task<Result<void>> remove(KeyId id) override;

private:
    struct Item
    {
        secrets::KeyKind kind;
        crypto::SecureBytes pkcs8;
    };

    [[nodiscard]] Result<void> access() const;

    secrets::KeyStoreState m_state;
    std::map<QString, Item> m_keys;
};

} // namespace certwright::testing
