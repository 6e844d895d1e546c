// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/KeyType.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace certwright::crypto {

/// A public key as SubjectPublicKeyInfo.
class PublicKey final
{
public:
    /// Errors: Malformed
    static Result<PublicKey> fromDer(const QByteArray &subjectPublicKeyInfo);

    [[nodiscard]] const QByteArray &der() const { return m_der; }
    /// Empty for kinds that public CAs do not take (Ed25519, P-521, RSA-1024).
    [[nodiscard]] std::optional<KeyType> type() const;
    /// "ECDSA P-256", "RSA 1024", "Ed25519": for people, of any kind.
    [[nodiscard]] QString description() const;

    /// The coordinates of an elliptic-curve key, left-padded to the field size, or the modulus and
    /// exponent of an RSA key without leading zero bytes: what a JWK holds.
    struct EcPoint
    {
        QByteArray x;
        QByteArray y;
    };
    struct RsaNumbers
    {
        QByteArray modulus;
        QByteArray exponent;
    };
    [[nodiscard]] Result<EcPoint> ecPoint() const;
    [[nodiscard]] Result<RsaNumbers> rsaNumbers() const;

    bool operator==(const PublicKey &other) const = default;

private:
    explicit PublicKey(QByteArray der) : m_der(std::move(der)) { }
    QByteArray m_der;
};

} // namespace certwright::crypto
