// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyKind.h"

namespace certwright::crypto {

namespace {

int curveOf(const EVP_PKEY *key)
{
    char name[64] = {};
    size_t length = 0;
    if (EVP_PKEY_get_group_name(key, name, sizeof name, &length) != 1) {
        drainErrors();
        return NID_undef;
    }
    return OBJ_txt2nid(name);
}

} // namespace

std::optional<KeyType> keyTypeOf(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "EC")) {
        const int curve = curveOf(key);
        if (curve == NID_X9_62_prime256v1)
            return KeyType::EcP256;
        return curve == NID_secp384r1 ? std::optional(KeyType::EcP384) : std::nullopt;
    }
    if (!EVP_PKEY_is_a(key, "RSA"))
        return std::nullopt;
    switch (EVP_PKEY_get_bits(key)) {
    case 2048:
        return KeyType::Rsa2048;
    case 3072:
        return KeyType::Rsa3072;
    case 4096:
        return KeyType::Rsa4096;
    default:
        return std::nullopt;
    }
}

QString descriptionOf(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "EC")) {
        const int curve = curveOf(key);
        const char *name = EC_curve_nid2nist(curve);
        return QStringLiteral("ECDSA ") + QString::fromLatin1(name ? name : OBJ_nid2sn(curve));
    }
    if (EVP_PKEY_is_a(key, "ED25519"))
        return QStringLiteral("Ed25519");
    if (EVP_PKEY_is_a(key, "ED448"))
        return QStringLiteral("Ed448");
    const QString name = QString::fromLatin1(EVP_PKEY_get0_type_name(key));
    return QStringLiteral("%1 %2").arg(name).arg(EVP_PKEY_get_bits(key));
}

const EVP_MD *digestFor(KeyType type)
{
    return type == KeyType::EcP384 ? EVP_sha384() : EVP_sha256();
}

} // namespace certwright::crypto
