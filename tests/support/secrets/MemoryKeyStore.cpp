// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/secrets/MemoryKeyStore.h"

namespace certwright::testing {

using Kind = secrets::KeyStoreState::Kind;

Task<secrets::KeyStoreState> MemoryKeyStore::probe()
{
    co_return m_state;
}

Task<Result<void>> MemoryKeyStore::write(KeyId id, secrets::KeyKind kind, crypto::SecureBytes pkcs8)
{
    const Result<void> open = access();
    if (!open)
        co_return fail(open.error());
    if (m_keys.contains(id.toString()))
        co_return fail(Error::Kind::InvalidInput, QStringLiteral("A key has this name already"));
    m_keys.emplace(id.toString(), Item { kind, std::move(pkcs8) });
    co_return Result<void>();
}

Task<Result<crypto::SecureBytes>> MemoryKeyStore::read(KeyId id, secrets::KeyKind kind)
{
    const Result<void> open = access();
    if (!open)
        co_return fail(open.error());
    const auto found = m_keys.find(id.toString());
    if (found == m_keys.end())
        co_return fail(Error::Kind::KeyMissing, QStringLiteral("No key has this name"));
    if (found->second.kind != kind)
        co_return fail(Error::Kind::Damaged, QStringLiteral("The key is of another kind"));
    co_return found->second.pkcs8.clone();
}

Task<Result<void>> MemoryKeyStore::remove(KeyId id)
{
    const Result<void> open = access();
    if (open)
        m_keys.erase(id.toString());
    co_return open;
}

Result<void> MemoryKeyStore::access() const
{
    switch (m_state.kind) {
    case Kind::Ready:
        return {};
    case Kind::Locked:
        return fail(Error::Kind::Locked, QStringLiteral("The test's key store is locked"));
    default:
        return fail(Error::Kind::Unavailable, QStringLiteral("The test's key store is away"));
    }
}

} // namespace certwright::testing
