// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/KeyLedger.h"

namespace certwright::issuance {

namespace {

secrets::KeyKind toKeyKind(store::KeyItemRow::Kind kind)
{
    return kind == store::KeyItemRow::Kind::Account ? secrets::KeyKind::Account
                                                    : secrets::KeyKind::Certificate;
}

} // namespace

Task<Result<KeyId>> KeyLedger::keep(store::KeyItemRow::Kind kind, SharedKey key)
{
    store::KeyItemRow row;
    row.id = KeyId::generate();
    row.kind = kind;
    row.state = store::KeyItemRow::State::Pending;
    row.publicKeyDer = key->publicKey().der();
    row.createdUtc = m_clock.nowUtc();
    Result<crypto::SecureBytes> pkcs8 = key->toPkcs8();
    if (!pkcs8)
        co_return fail(pkcs8.error());
    const Result<void> inserted = m_stores.keyItems.insert(row);
    if (!inserted)
        co_return fail(inserted.error());

    crypto::SecureBytes bytes = std::move(*pkcs8);
    const secrets::KeyKind keyKind = toKeyKind(kind);
    const KeyId id = row.id;
    const Result<void> written = co_await m_keyStore.write(id, keyKind, std::move(bytes));
    if (!written)
        co_return fail(written.error());
    const Result<void> marked = m_stores.keyItems.setState(id, store::KeyItemRow::State::Stored);
    if (!marked)
        co_return fail(marked.error());
    co_return id;
}

Task<Result<SharedKey>> KeyLedger::open(KeyId id)
{
    const Result<store::KeyItemRow> row = m_stores.keyItems.find(id);
    if (!row)
        co_return fail(row.error());
    const secrets::KeyKind keyKind = toKeyKind(row->kind);
    const Result<crypto::SecureBytes> bytes = co_await m_keyStore.read(id, keyKind);
    if (!bytes)
        co_return fail(bytes.error());
    Result<crypto::PrivateKey> key = crypto::PrivateKey::fromPkcs8(*bytes);
    if (!key)
        co_return fail(key.error());
    if (key->publicKey().der() != row->publicKeyDer)
        co_return fail(Error::Kind::Damaged,
                       QStringLiteral("The key store holds another key than was written"));
    co_return std::make_shared<const crypto::PrivateKey>(std::move(*key));
}

Task<void> KeyLedger::settlePending()
{
    const auto pending = m_stores.keyItems.inState(store::KeyItemRow::State::Pending);
    if (!pending)
        co_return;
    for (const store::KeyItemRow &row : *pending) {
        const KeyId id = row.id;
        const Result<SharedKey> key = co_await open(id);
        // An answer other than "verified" or "certainly not there" leaves the row as it is.
        std::optional<store::KeyItemRow::State> state;
        if (key)
            state = store::KeyItemRow::State::Stored;
        else if (key.error().kind() == Error::Kind::KeyMissing)
            state = store::KeyItemRow::State::Gone;
        else if (key.error().kind() == Error::Kind::Damaged)
            state = store::KeyItemRow::State::Damaged;
        if (state && !m_stores.keyItems.setState(id, *state))
            co_return;
    }
}

} // namespace certwright::issuance
