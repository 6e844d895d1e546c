// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"
#include "core/base/Result.h"
#include "core/crypto/PrivateKey.h"
#include "core/crypto/PublicKey.h"

#include <QByteArray>
#include <vector>

namespace certwright::crypto {

/// A PKCS#10 request: the names and public key that a CA is asked to certify.
/// Source: RFC 2986, RFC 8555 section 7.4
class CertificateRequest final
{
public:
    /// An empty subject and the identifiers as subject alternative names, signed with SHA-256
    /// (SHA-384 for P-384).
    /// Errors: Crypto, InvalidInput (no identifiers)
    static Result<CertificateRequest> create(const PrivateKey &key,
                                             const std::vector<Identifier> &identifiers);
    /// Errors: InvalidInput
    static Result<CertificateRequest> fromDer(const QByteArray &der);

    [[nodiscard]] const QByteArray &der() const { return m_der; }
    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] Result<PublicKey> publicKey() const;
    /// The dNSName and iPAddress alternative names, sorted, without duplicates.
    [[nodiscard]] Result<std::vector<Identifier>> identifiers() const;

private:
    explicit CertificateRequest(QByteArray der) : m_der(std::move(der)) { }
    QByteArray m_der;
};

} // namespace certwright::crypto
