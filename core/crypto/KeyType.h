// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace certwright::crypto {

/// The key kinds that public CAs take.
enum class KeyType { EcP256, EcP384, Rsa2048, Rsa3072, Rsa4096 };

/// Stable name for the database: "ec-p256", "rsa-2048", …
QString toString(KeyType type);
std::optional<KeyType> keyTypeFromString(const QString &name);
/// For people: "ECDSA P-256", "RSA 2048". The same in every language.
QString displayName(KeyType type);
bool isEllipticCurve(KeyType type);

} // namespace certwright::crypto
