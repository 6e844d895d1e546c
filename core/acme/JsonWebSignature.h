// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PrivateKey.h"
#include "core/crypto/SecureBytes.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace certwright::acme {

/// Who signs: the account by its URL, or a bare key by its JWK.
struct SignerIdentity
{
    QString keyId; ///< account URL; empty: the JWK is sent instead

    SignerIdentity() = default;
    static SignerIdentity account(QString accountUrl);
    static SignerIdentity bareKey();
};

/// A flattened JWS with one signature and the members protected, payload and signature alone.
/// payload nullopt means POST-as-GET (the empty string, not an empty object); nonce is left out
/// when empty (inner signatures of a key change).
/// Errors: Crypto, Unsupported
/// Source: RFC 7515 section 7.2.2, RFC 8555 section 6.2
Result<QByteArray> signJson(const crypto::PrivateKey &key, const SignerIdentity &signer,
                            const QString &url, const QByteArray &nonce,
                            const std::optional<QByteArray> &payload);

/// The binding of a new account to one at the CA's website: HS256 over the account's public JWK.
/// Source: RFC 8555 section 7.3.4. Errors: Crypto, Unsupported
Result<QJsonObject> externalAccountBinding(const crypto::PublicKey &accountKey,
                                           const QString &eabKeyId,
                                           const crypto::SecureBytes &macKey,
                                           const QString &newAccountUrl);

/// Decodes a MAC key as portals give it: base64url or base64, padded or not, trimmed outside.
/// Errors: InvalidInput
Result<crypto::SecureBytes> macKeyFromText(const QString &text);

} // namespace certwright::acme
