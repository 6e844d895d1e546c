// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/PublicKey.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <optional>

namespace certwright::testing {

/// A flattened JWS as a CA reads it.
/// Source: RFC 7515 section 7.2.2, RFC 8555 section 6.2
struct SignedMessage
{
    QStringList members; ///< of the outer object, sorted
    QJsonObject header; ///< decoded "protected"
    QString payloadText; ///< "payload" as it was sent; "" means POST-as-GET
    QByteArray payload; ///< decoded
    QByteArray signingInput;
    QByteArray signature;

    /// nullopt when the text is no flattened JWS in unpadded base64url.
    static std::optional<SignedMessage> decoded(const QByteArray &text);

    [[nodiscard]] QJsonObject payloadObject() const;
    /// The key of the "jwk" member as SubjectPublicKeyInfo; nullopt without one or with a bad one.
    [[nodiscard]] std::optional<crypto::PublicKey> jwk() const;
    /// True when this key made the signature, with the algorithm that the header names.
    [[nodiscard]] bool isSignedBy(const crypto::PublicKey &key) const;
    /// The same for a MAC key (HS256).
    [[nodiscard]] bool isAuthenticatedBy(const QByteArray &macKey) const;
};

} // namespace certwright::testing
