// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/acme/JsonWebSignature.h"
#include "core/crypto/PrivateKey.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <memory>
#include <optional>

namespace certwright::acme {

/// A POST before it is signed: it may be signed several times, each time with another nonce.
class SignedRequest final
{
public:
    /// By an account. payload nullopt reads (POST-as-GET).
    static SignedRequest read(AccountSigner signer, QString url);
    static SignedRequest byAccount(AccountSigner signer, QString url, const QJsonObject &payload);
    static SignedRequest byAccount(AccountSigner signer, QString url, QByteArray payload);
    /// By a key that has no account at the CA, or does not speak for one.
    static SignedRequest byKey(std::shared_ptr<const crypto::PrivateKey> key, QString url,
                               const QJsonObject &payload);

    /// For a chain of certificates: another content type and limit than JSON.
    SignedRequest &acceptingCertificates();

    [[nodiscard]] const QString &url() const { return m_url; }
    /// Why it must not be sent at all: there is no key, or the URL is none of ACME.
    [[nodiscard]] std::optional<Error> flaw() const;
    /// Errors: Crypto, Unsupported
    [[nodiscard]] Result<net::HttpRequest> signedWith(const QByteArray &nonce) const;

private:
    SignedRequest(std::shared_ptr<const crypto::PrivateKey> key, SignerIdentity identity,
                  QString url, std::optional<QByteArray> payload);

    std::shared_ptr<const crypto::PrivateKey> m_key;
    SignerIdentity m_identity;
    QString m_url;
    std::optional<QByteArray> m_payload;
    QByteArray m_accept;
    qint64 m_maxBodyBytes = 256 * 1024;
};

} // namespace certwright::acme
