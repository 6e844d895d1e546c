// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"
#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace certwright::crypto {

/// One attribute of a distinguished name, in the order of the certificate.
struct NameAttribute
{
    QString shortName; ///< "CN", "O"; the dotted OID where there is no short name
    QString value; ///< outside text
};

/// An extension as a viewer shows it.
struct CertificateExtension
{
    QString oid;
    QString name; ///< OpenSSL's long name, the OID where unknown
    bool isCritical = false;
    QString text; ///< printed value, may have several lines; outside text
};

/// A signed certificate timestamp inside the certificate.
/// Source: RFC 6962 section 3.3
struct EmbeddedSct
{
    QByteArray logId; ///< 32 bytes
    QDateTime timestampUtc;
};

/// One X.509 certificate: its DER bytes and everything that a viewer shows of them.
/// Source: RFC 5280
class Certificate final
{
public:
    /// Errors: InvalidInput
    static Result<Certificate> fromDer(const QByteArray &der);
    /// Exactly one CERTIFICATE block. Errors: InvalidInput
    static Result<Certificate> fromPem(const QByteArray &pem);

    [[nodiscard]] const QByteArray &der() const { return m_der; }
    [[nodiscard]] QByteArray pem() const;

    [[nodiscard]] int version() const; ///< 1 to 3
    [[nodiscard]] QByteArray serialNumber() const; ///< big-endian octets as in the DER INTEGER
    [[nodiscard]] QString serialNumberText() const; ///< "03:9F:…"
    [[nodiscard]] std::vector<NameAttribute> subject() const;
    [[nodiscard]] std::vector<NameAttribute> issuer() const;
    /// "CN=YE1, O=Let's Encrypt, C=US": most specific first.
    [[nodiscard]] QString subjectText() const;
    [[nodiscard]] QString issuerText() const;
    [[nodiscard]] QString subjectCommonName() const; ///< empty when there is none
    [[nodiscard]] QString issuerCommonName() const;
    [[nodiscard]] QDateTime notBeforeUtc() const;
    [[nodiscard]] QDateTime notAfterUtc() const;
    /// dNSName and iPAddress alternative names, sorted, without duplicates.
    [[nodiscard]] std::vector<Identifier> identifiers() const;
    [[nodiscard]] PublicKey publicKey() const;
    [[nodiscard]] QString signatureAlgorithm() const; ///< "ecdsa-with-SHA384"
    [[nodiscard]] QByteArray sha256Fingerprint() const; ///< 32 bytes
    [[nodiscard]] QString sha256FingerprintText() const; ///< "62:EE:…"
    [[nodiscard]] bool isCertificateAuthority() const; ///< basicConstraints CA:TRUE
    [[nodiscard]] bool isSelfIssued() const; ///< issuer equals subject
    [[nodiscard]] QStringList keyUsages() const; ///< RFC 5280 names: "digitalSignature"
    [[nodiscard]] QStringList extendedKeyUsages() const; ///< "serverAuth" or dotted OID
    [[nodiscard]] QByteArray subjectKeyIdentifier() const; ///< empty when absent
    [[nodiscard]] QByteArray authorityKeyIdentifier() const; ///< empty when absent
    [[nodiscard]] QStringList ocspUrls() const;
    [[nodiscard]] QStringList caIssuersUrls() const;
    [[nodiscard]] QStringList crlUrls() const;
    [[nodiscard]] QStringList policyOids() const;
    [[nodiscard]] std::vector<EmbeddedSct> embeddedScts() const;
    [[nodiscard]] std::vector<CertificateExtension> extensions() const;

    /// True when issuer's key made this certificate's signature and the names link.
    [[nodiscard]] bool isSignedBy(const Certificate &issuer) const;

    bool operator==(const Certificate &other) const { return m_der == other.m_der; }

private:
    explicit Certificate(QByteArray der) : m_der(std::move(der)) { }
    QByteArray m_der;
};

} // namespace certwright::crypto
