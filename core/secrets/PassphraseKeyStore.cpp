// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/PassphraseKeyStore.h"

#include "core/base/AtomicFile.h"
#include "core/crypto/PrivateKey.h"
#include "core/secrets/Envelope.h"
#include "core/secrets/KeyFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace certwright::secrets {

namespace {

constexpr std::size_t minPassphraseSize = 8;
constexpr qint64 maxFileSize = 16384;

SharedSecret shared(crypto::SecureBytes secret)
{
    return std::make_shared<const crypto::SecureBytes>(std::move(secret));
}

Error lockedError()
{
    return Error(Error::Kind::Locked, QStringLiteral("the passphrase has not been given"));
}

/// A key file that the proven passphrase does not open was changed, or written under another one.
Error asDamage(const Error &error, const QString &path)
{
    if (error.kind() != Error::Kind::WrongPassword)
        return error.withSubject(path);
    return Error(Error::Kind::Damaged,
                 QStringLiteral("the key file does not open with the store's passphrase"), path);
}

KeyKind otherKind(KeyKind kind)
{
    return kind == KeyKind::Account ? KeyKind::Certificate : KeyKind::Account;
}

Result<void> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT)
        return {};
    return fail(Error::Kind::Denied,
                QStringLiteral("cannot remove: ") + QString::fromLocal8Bit(std::strerror(errno)),
                path);
}

/// The DER of a new P-256 key. Errors: Crypto
Task<Result<crypto::SecureBytes>> throwAwayKey()
{
    Result<crypto::PrivateKey> key = co_await crypto::PrivateKey::generate(crypto::KeyType::EcP256);
    if (!key)
        co_return fail(key.error());
    co_return key->toPkcs8();
}

KeyStoreState stateFrom(KeyStoreState::Kind kind, const QString &detail)
{
    KeyStoreState state;
    state.kind = kind;
    state.detail = detail;
    state.isPassphraseStore = true;
    state.storeName = QStringLiteral("Passphrase store");
    return state;
}

} // namespace

PassphraseKeyStore::PassphraseKeyStore(QString folder) : m_folder(std::move(folder)) { }

PassphraseKeyStore::~PassphraseKeyStore() = default;

bool PassphraseKeyStore::isSetUp() const
{
    return QFile::exists(verifierPath(m_folder));
}

void PassphraseKeyStore::lock()
{
    m_passphrase = crypto::SecureBytes();
}

Task<Result<void>> PassphraseKeyStore::setUp(crypto::SecureBytes passphrase)
{
    if (passphrase.size() < minPassphraseSize)
        co_return fail(Error::Kind::InvalidInput,
                       QStringLiteral("the passphrase is shorter than 8 characters"));
    if (isSetUp())
        co_return fail(Error::Kind::InvalidInput,
                       QStringLiteral("the store has a passphrase already"), m_folder);
    Result<void> done = makePrivateFolder(m_folder);
    if (!done)
        co_return done;
    const SharedSecret proof = shared(passphrase.clone());
    Result<crypto::SecureBytes> key = co_await throwAwayKey();
    if (!key)
        co_return fail(key.error());
    const SharedSecret keyBytes = shared(std::move(*key));
    const Result<QByteArray> pem = co_await encryptedPem(keyBytes, proof);
    if (!pem)
        co_return fail(pem.error());
    done = writeFileAtomically(verifierPath(m_folder), *pem, FileAccess::OwnerOnly);
    if (done)
        m_passphrase = std::move(passphrase);
    co_return done;
}

Task<Result<void>> PassphraseKeyStore::unlock(crypto::SecureBytes passphrase)
{
    const QString path = verifierPath(m_folder);
    const Result<QByteArray> pem = readWholeFile(path, maxFileSize);
    if (!pem) {
        const bool isAbsent = pem.error().kind() == Error::Kind::NotFound;
        co_return isAbsent
                ? fail(Error::Kind::Damaged,
                       QStringLiteral("the file that proves the passphrase is gone"), path)
                : fail(pem.error());
    }
    const SharedSecret proof = shared(passphrase.clone());
    const QByteArray content = *pem;
    const Result<crypto::SecureBytes> key = co_await decryptedPkcs8(content, proof);
    if (!key)
        co_return fail(key.error().withSubject(path));
    m_passphrase = std::move(passphrase);
    co_return Result<void>();
}

Task<Result<void>> PassphraseKeyStore::write(KeyId id, KeyKind kind, crypto::SecureBytes pkcs8)
{
    Result<void> done = checkStorable(id, pkcs8);
    if (!done)
        co_return done;
    if (m_passphrase.isEmpty())
        co_return fail(lockedError());
    const QString path = keyFilePath(m_folder, id, kind);
    if (QFileInfo::exists(path) || QFileInfo::exists(keyFilePath(m_folder, id, otherKind(kind))))
        co_return fail(Error::Kind::InvalidInput,
                       QStringLiteral("a key of that name is there already"), path);
    const SharedSecret key = shared(std::move(pkcs8));
    const SharedSecret passphrase = shared(m_passphrase.clone());
    const Result<QByteArray> pem = co_await encryptedPem(key, passphrase);
    if (!pem)
        co_return fail(pem.error());
    done = writeFileAtomically(path, *pem, FileAccess::OwnerOnly);
    if (!done)
        co_return done;
    const Result<QByteArray> stored = readWholeFile(path, maxFileSize);
    if (!stored)
        co_return fail(stored.error());
    const QByteArray content = *stored;
    const Result<crypto::SecureBytes> readBack = co_await decryptedPkcs8(content, passphrase);
    if (!readBack || !(*readBack == *key))
        co_return fail(Error::Kind::Damaged,
                       QStringLiteral("the key file does not give back what was written"), path);
    co_return Result<void>();
}

Task<Result<crypto::SecureBytes>> PassphraseKeyStore::read(KeyId id, KeyKind kind)
{
    if (!isWellFormed(id))
        co_return fail(Error::Kind::InvalidInput, QStringLiteral("the key's name is no UUID"));
    if (m_passphrase.isEmpty())
        co_return fail(lockedError());
    const QString path = keyFilePath(m_folder, id, kind);
    const Result<QByteArray> pem = readWholeFile(path, maxFileSize);
    if (!pem && pem.error().kind() == Error::Kind::NotFound) {
        if (QFileInfo::exists(keyFilePath(m_folder, id, otherKind(kind))))
            co_return fail(Error::Kind::Damaged, QStringLiteral("it is a key of another kind"),
                           path);
        co_return fail(Error::Kind::KeyMissing, QStringLiteral("there is no such key file"), path);
    }
    if (!pem)
        co_return fail(pem.error());
    const SharedSecret passphrase = shared(m_passphrase.clone());
    const QByteArray content = *pem;
    Result<crypto::SecureBytes> key = co_await decryptedPkcs8(content, passphrase);
    if (!key)
        co_return fail(asDamage(key.error(), path));
    co_return std::move(key);
}

Task<Result<void>> PassphraseKeyStore::remove(KeyId id)
{
    if (!isWellFormed(id))
        co_return fail(Error::Kind::InvalidInput, QStringLiteral("the key's name is no UUID"));
    if (m_passphrase.isEmpty())
        co_return fail(lockedError());
    Result<void> done = removeFile(keyFilePath(m_folder, id, KeyKind::Account));
    if (done)
        done = removeFile(keyFilePath(m_folder, id, KeyKind::Certificate));
    co_return done;
}

Task<KeyStoreState> PassphraseKeyStore::probe()
{
    using State = KeyStoreState::Kind;
    if (!isSetUp())
        co_return stateFrom(State::NoCollection, QStringLiteral("no passphrase has been set"));
    if (m_passphrase.isEmpty())
        co_return stateFrom(State::Locked, QStringLiteral("the passphrase has not been given"));
    Result<crypto::SecureBytes> key = co_await throwAwayKey();
    if (!key)
        co_return stateFrom(State::Unusable, key.error().detail());
    const KeyId id = KeyId::generate();
    const Result<void> written = co_await write(id, KeyKind::Account, std::move(*key));
    if (!written)
        co_return stateFrom(State::Unusable, written.error().detail());
    const Result<void> removed = co_await remove(id);
    if (!removed)
        co_return stateFrom(State::Unusable, removed.error().detail());
    co_return stateFrom(State::Ready, QString());
}

} // namespace certwright::secrets
