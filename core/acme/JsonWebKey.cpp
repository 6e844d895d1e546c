// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/JsonWebKey.h"

#include "core/base/Base64Url.h"
#include "core/crypto/Digest.h"

#include <QJsonDocument>

namespace certwright::acme {

namespace {

QString base64UrlText(const QByteArray &bytes)
{
    return QString::fromLatin1(toBase64Url(bytes));
}

Result<QJsonObject> ellipticCurveKey(const crypto::PublicKey &key, const QString &curve)
{
    const Result<crypto::PublicKey::EcPoint> point = key.ecPoint();
    if (!point)
        return fail(point.error());
    return QJsonObject { { u"kty"_qs, u"EC"_qs },
                         { u"crv"_qs, curve },
                         { u"x"_qs, base64UrlText(point->x) },
                         { u"y"_qs, base64UrlText(point->y) } };
}

Result<QJsonObject> rsaKey(const crypto::PublicKey &key)
{
    const Result<crypto::PublicKey::RsaNumbers> numbers = key.rsaNumbers();
    if (!numbers)
        return fail(numbers.error());
    return QJsonObject { { u"kty"_qs, u"RSA"_qs },
                         { u"n"_qs, base64UrlText(numbers->modulus) },
                         { u"e"_qs, base64UrlText(numbers->exponent) } };
}

} // namespace

Result<QJsonObject> toJsonWebKey(const crypto::PublicKey &key)
{
    const std::optional<crypto::KeyType> type = key.type();
    if (!type)
        return fail(Error::Kind::Unsupported,
                    u"A key of the kind %1 cannot sign ACME requests."_qs.arg(key.description()));
    switch (*type) {
    case crypto::KeyType::EcP256:
        return ellipticCurveKey(key, u"P-256"_qs);
    case crypto::KeyType::EcP384:
        return ellipticCurveKey(key, u"P-384"_qs);
    case crypto::KeyType::Rsa2048:
    case crypto::KeyType::Rsa3072:
    case crypto::KeyType::Rsa4096:
        return rsaKey(key);
    }
    Q_UNREACHABLE();
}

Result<QByteArray> thumbprint(const crypto::PublicKey &key)
{
    const Result<QJsonObject> jwk = toJsonWebKey(key);
    if (!jwk)
        return fail(jwk.error());
    // The JWK holds the required members alone, and QJsonObject writes them in lexicographic order.
    return toBase64Url(crypto::sha256(QJsonDocument(*jwk).toJson(QJsonDocument::Compact)));
}

} // namespace certwright::acme
