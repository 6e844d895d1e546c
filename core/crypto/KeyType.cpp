// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KeyType.h"

#include <array>

namespace certwright::crypto {

namespace {

struct Names
{
    KeyType type;
    QLatin1String stored;
    QLatin1String displayed;
};

constexpr std::array allNames {
    Names { KeyType::EcP256, QLatin1String("ec-p256"), QLatin1String("ECDSA P-256") },
    Names { KeyType::EcP384, QLatin1String("ec-p384"), QLatin1String("ECDSA P-384") },
    Names { KeyType::Rsa2048, QLatin1String("rsa-2048"), QLatin1String("RSA 2048") },
    Names { KeyType::Rsa3072, QLatin1String("rsa-3072"), QLatin1String("RSA 3072") },
    Names { KeyType::Rsa4096, QLatin1String("rsa-4096"), QLatin1String("RSA 4096") },
};

const Names &namesOf(KeyType type)
{
    for (const Names &names : allNames) {
        if (names.type == type)
            return names;
    }
    Q_UNREACHABLE();
}

} // namespace

QString toString(KeyType type)
{
    return QString(namesOf(type).stored);
}

std::optional<KeyType> keyTypeFromString(const QString &name)
{
    for (const Names &names : allNames) {
        if (name == names.stored)
            return names.type;
    }
    return std::nullopt;
}

QString displayName(KeyType type)
{
    return QString(namesOf(type).displayed);
}

bool isEllipticCurve(KeyType type)
{
    return type == KeyType::EcP256 || type == KeyType::EcP384;
}

} // namespace certwright::crypto
