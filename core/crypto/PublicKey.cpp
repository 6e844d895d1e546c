// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/PublicKey.h"

#include "core/crypto/KeyKind.h"
#include "core/crypto/OpenSslPtr.h"

#include <openssl/core_names.h>

namespace certwright::crypto {

namespace {

X509PubkeyPtr parsed(const QByteArray &der)
{
    return parsedDer<d2i_X509_PUBKEY, X509PubkeyPtr>(der);
}

/// Null for kinds that OpenSSL does not know.
EvpPkeyPtr handleOf(const QByteArray &der)
{
    const X509PubkeyPtr info = parsed(der);
    EvpPkeyPtr key(info ? X509_PUBKEY_get(info.get()) : nullptr);
    if (!key)
        drainErrors();
    return key;
}

BignumPtr number(const EVP_PKEY *key, const char *parameter)
{
    BIGNUM *value = nullptr;
    if (EVP_PKEY_get_bn_param(key, parameter, &value) != 1)
        return nullptr;
    return BignumPtr(value);
}

QByteArray paddedBytes(const BIGNUM *value, int size)
{
    QByteArray bytes(size, '\0');
    const int written = BN_bn2binpad(value, reinterpret_cast<unsigned char *>(bytes.data()), size);
    return written == size ? bytes : QByteArray();
}

QByteArray shortestBytes(const BIGNUM *value)
{
    return paddedBytes(value, BN_num_bytes(value));
}

} // namespace

Result<PublicKey> PublicKey::fromDer(const QByteArray &subjectPublicKeyInfo)
{
    if (!parsed(subjectPublicKeyInfo))
        return fail(Error::Kind::Malformed, QStringLiteral("not a SubjectPublicKeyInfo"));
    return PublicKey(subjectPublicKeyInfo);
}

std::optional<KeyType> PublicKey::type() const
{
    const EvpPkeyPtr key = handleOf(m_der);
    return key ? keyTypeOf(key.get()) : std::nullopt;
}

QString PublicKey::description() const
{
    if (const EvpPkeyPtr key = handleOf(m_der))
        return descriptionOf(key.get());
    const X509PubkeyPtr info = parsed(m_der);
    ASN1_OBJECT *algorithm = nullptr;
    X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, nullptr, info.get());
    return dottedOid(algorithm);
}

Result<PublicKey::EcPoint> PublicKey::ecPoint() const
{
    const EvpPkeyPtr key = handleOf(m_der);
    if (!key || !EVP_PKEY_is_a(key.get(), "EC"))
        return fail(Error::Kind::Unsupported, QStringLiteral("not an elliptic-curve key"));
    const BignumPtr x = number(key.get(), OSSL_PKEY_PARAM_EC_PUB_X);
    const BignumPtr y = number(key.get(), OSSL_PKEY_PARAM_EC_PUB_Y);
    if (!x || !y)
        return cryptoFailure(QStringLiteral("cannot read the point of the key"));
    const int fieldSize = (EVP_PKEY_get_bits(key.get()) + 7) / 8;
    return EcPoint { paddedBytes(x.get(), fieldSize), paddedBytes(y.get(), fieldSize) };
}

Result<PublicKey::RsaNumbers> PublicKey::rsaNumbers() const
{
    const EvpPkeyPtr key = handleOf(m_der);
    if (!key || !EVP_PKEY_is_a(key.get(), "RSA"))
        return fail(Error::Kind::Unsupported, QStringLiteral("not an RSA key"));
    const BignumPtr modulus = number(key.get(), OSSL_PKEY_PARAM_RSA_N);
    const BignumPtr exponent = number(key.get(), OSSL_PKEY_PARAM_RSA_E);
    if (!modulus || !exponent)
        return cryptoFailure(QStringLiteral("cannot read the numbers of the key"));
    return RsaNumbers { shortestBytes(modulus.get()), shortestBytes(exponent.get()) };
}

} // namespace certwright::crypto
