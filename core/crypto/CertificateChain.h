// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/Certificate.h"

#include <QByteArray>
#include <vector>

namespace certwright::crypto {

/// A leaf and the certificates that a server sends with it, leaf first.
class CertificateChain final
{
public:
    /// Takes what an ACME server sends: only CERTIFICATE blocks, each certifying the one before,
    /// at most 512 KiB and 10 certificates. Text between blocks, any other block and a cut last
    /// block are refused.
    /// Errors: Malformed
    /// Source: RFC 8555 sections 7.4.2, 9.1 and 11.4
    static Result<CertificateChain> fromAcmePem(const QByteArray &pem);
    /// Certificates in any order: the leaf is the one that certifies none of the others.
    /// Errors: InvalidInput (empty, or they do not link)
    static Result<CertificateChain> fromCertificates(std::vector<Certificate> certificates);

    [[nodiscard]] const Certificate &leaf() const { return m_certificates.front(); }
    /// Everything behind the leaf.
    [[nodiscard]] std::vector<Certificate> issuers() const;
    [[nodiscard]] const std::vector<Certificate> &certificates() const { return m_certificates; }
    /// All of it, leaf first, each block ended by a newline.
    [[nodiscard]] QByteArray pem() const;

    bool operator==(const CertificateChain &other) const = default;

private:
    explicit CertificateChain(std::vector<Certificate> certificates)
        : m_certificates(std::move(certificates))
    { }
    std::vector<Certificate> m_certificates; ///< never empty
};

} // namespace certwright::crypto
