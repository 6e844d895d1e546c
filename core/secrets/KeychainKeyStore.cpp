// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainKeyStore.h"

#include "core/secrets/Envelope.h"
#include "core/secrets/KeychainGateway.h"

namespace certwright::secrets {

namespace {

/// Windows files an item under this name alone, so it names the program as well.
QString itemName(const KeyId &id)
{
    return QStringLiteral("io.github.certwright/") + id.toString();
}

Error malformedId()
{
    return Error(Error::Kind::InvalidInput, QStringLiteral("the key's name is no UUID"));
}

} // namespace

KeychainKeyStore::KeychainKeyStore(QString service)
    : KeychainKeyStore(std::move(service), defaultDeadline)
{ }

KeychainKeyStore::KeychainKeyStore(QString service, std::chrono::milliseconds deadline)
    : m_gateway(std::make_unique<Gateway>(std::move(service), deadline))
{ }

KeychainKeyStore::~KeychainKeyStore() = default;

Task<KeyStoreState> KeychainKeyStore::probe()
{
    return m_gateway->probe();
}

Task<Result<void>> KeychainKeyStore::write(KeyId id, KeyKind kind, crypto::SecureBytes pkcs8)
{
    Result<void> done = checkStorable(id, pkcs8);
    if (!done)
        co_return done;
    const QString name = itemName(id);
    done = co_await m_gateway->write(name, kind, std::move(pkcs8));
    co_return done;
}

Task<Result<crypto::SecureBytes>> KeychainKeyStore::read(KeyId id, KeyKind kind)
{
    if (!isWellFormed(id))
        co_return fail(malformedId());
    const QString name = itemName(id);
    Result<crypto::SecureBytes> key = co_await m_gateway->read(name, kind);
    co_return std::move(key);
}

Task<Result<void>> KeychainKeyStore::remove(KeyId id)
{
    if (!isWellFormed(id))
        co_return fail(malformedId());
    const QString name = itemName(id);
    Result<void> done = co_await m_gateway->remove(name);
    co_return done;
}

} // namespace certwright::secrets
