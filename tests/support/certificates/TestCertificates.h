// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"
#include "core/crypto/Certificate.h"
#include "core/crypto/CertificateChain.h"
#include "core/crypto/CertificateRequest.h"
#include "core/crypto/KeyType.h"
#include "core/crypto/PrivateKey.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

struct evp_pkey_st;

namespace certwright::testing {

/// What a test certificate says; the defaults are those of an ordinary server certificate.
struct TestCertificateOptions
{
    std::vector<Identifier> identifiers; ///< none: no subjectAltName
    /// Attributes of the subject in the order of the certificate: { "CN", "example.test" }.
    QList<std::pair<QByteArray, QString>> subject;
    QDateTime notBeforeUtc = QDateTime::currentDateTimeUtc().addSecs(-3600);
    QDateTime notAfterUtc = QDateTime::currentDateTimeUtc().addDays(90);
    QByteArray serialHex; ///< random when empty
    bool isAuthority = false;
    /// More extensions in OpenSSL's configuration syntax: { "crlDistributionPoints", "URI:…" }.
    /// DER as { "1.2.3.4", "DER:0500" }.
    QList<std::pair<QByteArray, QByteArray>> extensions;

    TestCertificateOptions() = default;
};

/// A CA of the test's own, with a P-256 key. Copies share the key.
class TestAuthority
{
public:
    /// Self-signed.
    static TestAuthority root(const QString &commonName);
    /// Certified by this one.
    [[nodiscard]] TestAuthority intermediate(const QString &commonName) const;

    [[nodiscard]] crypto::Certificate issue(const crypto::PublicKey &key,
                                            const TestCertificateOptions &options) const;
    /// A server certificate for these DNS names.
    [[nodiscard]] crypto::Certificate issue(const crypto::PublicKey &key,
                                            const QStringList &names) const;
    /// What a CA makes of a request: its key and its names.
    [[nodiscard]] crypto::Certificate issue(const crypto::CertificateRequest &request) const;

    /// The leaf, this authority and those above, without the root.
    [[nodiscard]] crypto::CertificateChain chainOf(const crypto::Certificate &leaf) const;
    /// This authority first, the root last.
    [[nodiscard]] const std::vector<crypto::Certificate> &path() const { return m_path; }
    [[nodiscard]] const crypto::Certificate &certificate() const { return m_path.front(); }

private:
    TestAuthority(std::shared_ptr<evp_pkey_st> key, std::vector<crypto::Certificate> path)
        : m_key(std::move(key)), m_path(std::move(path))
    { }

    std::shared_ptr<evp_pkey_st> m_key;
    std::vector<crypto::Certificate> m_path;
};

/// A new key, made on the calling thread.
crypto::PrivateKey newKey(crypto::KeyType type);

/// DNS identifiers.
std::vector<Identifier> dnsNames(const QStringList &names);

} // namespace certwright::testing
