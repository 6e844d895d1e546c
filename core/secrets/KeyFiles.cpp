// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeyFiles.h"

#include "core/base/Worker.h"
#include "core/crypto/PrivateKey.h"

#include <functional>

namespace certwright::secrets {

namespace {

Result<QByteArray> encrypt(const crypto::SecureBytes &pkcs8, const crypto::SecureBytes &passphrase)
{
    const Result<crypto::PrivateKey> key = crypto::PrivateKey::fromPkcs8(pkcs8);
    if (!key)
        return fail(key.error());
    const Result<crypto::SecureBytes> pem = key->toEncryptedPem(passphrase);
    if (!pem)
        return fail(pem.error());
    // Encrypted, so an ordinary array may hold it.
    return QByteArray(reinterpret_cast<const char *>(pem->data()),
                      static_cast<qsizetype>(pem->size()));
}

Result<crypto::SecureBytes> decrypt(const QByteArray &pem, const crypto::SecureBytes &passphrase)
{
    const Result<crypto::PrivateKey> key = crypto::PrivateKey::fromPem(pem, passphrase);
    if (key)
        return key->toPkcs8();
    if (key.error().kind() == Error::Kind::WrongPassword)
        return fail(key.error());
    return fail(Error::Kind::Damaged,
                QStringLiteral("the key file is damaged: ") + key.error().detail());
}

} // namespace

QString keyFilePath(const QString &folder, const KeyId &id, KeyKind kind)
{
    const QString ending = kind == KeyKind::Account ? QStringLiteral(".account.pem")
                                                    : QStringLiteral(".certificate.pem");
    return folder + QLatin1Char('/') + id.toString() + ending;
}

QString verifierPath(const QString &folder)
{
    return folder + QStringLiteral("/verifier.pem");
}

Task<Result<QByteArray>> encryptedPem(SharedSecret pkcs8, SharedSecret passphrase)
{
    std::function<Result<QByteArray>(CancelFlag)> work
            = [pkcs8, passphrase](const CancelFlag &) { return encrypt(*pkcs8, *passphrase); };
    return inWorker(std::move(work));
}

Task<Result<crypto::SecureBytes>> decryptedPkcs8(QByteArray pem, SharedSecret passphrase)
{
    std::function<Result<crypto::SecureBytes>(CancelFlag)> work
            = [pem, passphrase](const CancelFlag &) { return decrypt(pem, *passphrase); };
    return inWorker(std::move(work));
}

} // namespace certwright::secrets
