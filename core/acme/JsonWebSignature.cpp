// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/JsonWebSignature.h"

#include "core/acme/JsonWebKey.h"
#include "core/base/Base64Url.h"
#include "core/crypto/Digest.h"

#include <QJsonDocument>

namespace certwright::acme {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString algorithmOf(crypto::KeyType type)
{
    switch (type) {
    case crypto::KeyType::EcP256:
        return u"ES256"_qs;
    case crypto::KeyType::EcP384:
        return u"ES384"_qs;
    case crypto::KeyType::Rsa2048:
    case crypto::KeyType::Rsa3072:
    case crypto::KeyType::Rsa4096:
        return u"RS256"_qs;
    }
    Q_UNREACHABLE();
}

QJsonObject flattened(const QByteArray &protectedPart, const QByteArray &payloadPart,
                      const QByteArray &signature)
{
    return { { u"protected"_qs, QString::fromLatin1(protectedPart) },
             { u"payload"_qs, QString::fromLatin1(payloadPart) },
             { u"signature"_qs, QString::fromLatin1(toBase64Url(signature)) } };
}

} // namespace

SignerIdentity SignerIdentity::account(QString accountUrl)
{
    SignerIdentity identity;
    identity.keyId = std::move(accountUrl);
    return identity;
}

SignerIdentity SignerIdentity::bareKey()
{
    return {};
}

Result<QByteArray> signJson(const crypto::PrivateKey &key, const SignerIdentity &signer,
                            const QString &url, const QByteArray &nonce,
                            const std::optional<QByteArray> &payload)
{
    QJsonObject header { { u"alg"_qs, algorithmOf(key.type()) }, { u"url"_qs, url } };
    if (!nonce.isEmpty())
        header.insert(u"nonce"_qs, QString::fromLatin1(nonce));
    if (signer.keyId.isEmpty()) {
        const Result<QJsonObject> jwk = toJsonWebKey(key.publicKey());
        if (!jwk)
            return fail(jwk.error());
        header.insert(u"jwk"_qs, *jwk);
    } else {
        header.insert(u"kid"_qs, signer.keyId);
    }

    const QByteArray protectedPart = toBase64Url(compact(header));
    const QByteArray payloadPart = payload ? toBase64Url(*payload) : QByteArray();
    const Result<QByteArray> signature = key.signForJws(protectedPart + '.' + payloadPart);
    if (!signature)
        return fail(signature.error());
    return compact(flattened(protectedPart, payloadPart, *signature));
}

Result<QJsonObject> externalAccountBinding(const crypto::PublicKey &accountKey,
                                           const QString &eabKeyId,
                                           const crypto::SecureBytes &macKey,
                                           const QString &newAccountUrl)
{
    const Result<QJsonObject> jwk = toJsonWebKey(accountKey);
    if (!jwk)
        return fail(jwk.error());
    const QJsonObject header { { u"alg"_qs, u"HS256"_qs },
                               { u"kid"_qs, eabKeyId },
                               { u"url"_qs, newAccountUrl } };
    const QByteArray protectedPart = toBase64Url(compact(header));
    const QByteArray payloadPart = toBase64Url(compact(*jwk));
    const QByteArray mac
            = crypto::hmac(crypto::HmacHash::Sha256, macKey, protectedPart + '.' + payloadPart);
    if (mac.isEmpty())
        return fail(Error::Kind::Crypto, u"The account binding could not be signed."_qs);
    return flattened(protectedPart, payloadPart, mac);
}

Result<crypto::SecureBytes> macKeyFromText(const QString &text)
{
    QByteArray base64Url = text.trimmed().toUtf8();
    for (int padding = 0; padding < 2 && base64Url.endsWith('='); ++padding)
        base64Url.chop(1);
    base64Url.replace('+', '-').replace('/', '_');
    Result<QByteArray> bytes = fromBase64Url(base64Url);
    base64Url.fill('\0');
    if (!bytes || bytes->isEmpty())
        return fail(Error::Kind::InvalidInput,
                    u"The MAC key is not base64url text as the CA's portal gives it."_qs);
    return crypto::SecureBytes::taking(std::move(*bytes));
}

} // namespace certwright::acme
