// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/crypto/PrivateKey.h"
#include "core/secrets/KeyStore.h"
#include "core/store/Stores.h"

#include <memory>

namespace certwright::issuance {

using SharedKey = std::shared_ptr<const crypto::PrivateKey>;

/// Puts new keys into the key store so that none is ever lost or referred to before it is safe:
/// a pending row first, then the item, read back, then the row is marked stored.
class KeyLedger final
{
public:
    KeyLedger(store::Stores &stores, secrets::KeyStore &keyStore, Clock &clock)
        : m_stores(stores), m_keyStore(keyStore), m_clock(clock)
    { }

    /// Errors: those of KeyStore::write, storage kinds
    Task<Result<KeyId>> keep(store::KeyItemRow::Kind kind, SharedKey key);
    /// Errors: those of KeyStore::read; Damaged when it is another key than the row says
    Task<Result<SharedKey>> open(KeyId id);
    /// Finds out what became of keys whose writing was cut off: stored where they verify.
    /// Never removes anything that might be a key.
    Task<void> settlePending();

private:
    store::Stores &m_stores;
    secrets::KeyStore &m_keyStore;
    Clock &m_clock;
};

} // namespace certwright::issuance
