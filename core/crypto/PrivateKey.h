// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/crypto/KeyType.h"
#include "core/crypto/PublicKey.h"
#include "core/crypto/SecureBytes.h"

#include <QByteArray>
#include <QString>
#include <memory>

namespace certwright::crypto {

/// A private key in memory. Keep it only while it is needed; it is wiped when destroyed.
class PrivateKey final
{
public:
    /// Generates on a worker thread; destroying the task stops the search for primes.
    /// Errors: Crypto
    static Task<Result<PrivateKey>> generate(KeyType type);

    /// Errors: Damaged (not a key), Unsupported (a kind that no CA takes)
    static Result<PrivateKey> fromPkcs8(const SecureBytes &der);
    /// PEM of PKCS#8, SEC 1 or PKCS#1; password is needed for encrypted ones.
    /// Errors: InvalidInput, WrongPassword, Unsupported
    static Result<PrivateKey> fromPem(const QByteArray &pem, const SecureBytes &password);

    PrivateKey(PrivateKey &&) noexcept;
    PrivateKey &operator=(PrivateKey &&) noexcept;
    ~PrivateKey();

    [[nodiscard]] KeyType type() const;
    [[nodiscard]] PublicKey publicKey() const;

    /// PKCS#8 DER: 138 bytes for P-256, about 2375 for RSA-4096.
    [[nodiscard]] Result<SecureBytes> toPkcs8() const;
    /// PKCS#8 PEM, unencrypted.
    [[nodiscard]] Result<SecureBytes> toPem() const;
    /// PKCS#8 PEM with PBES2, scrypt and AES-256-CBC. Slow on purpose (about 0.1 s).
    [[nodiscard]] Result<SecureBytes> toEncryptedPem(const SecureBytes &password) const;

    /// RSASSA-PKCS1-v1_5 with SHA-256, or ECDSA as R || S with SHA-256 (P-256) or SHA-384 (P-384):
    /// the signature bytes of RS256, ES256 and ES384.
    /// Source: RFC 7518 sections 3.3 and 3.4
    [[nodiscard]] Result<QByteArray> signForJws(const QByteArray &message) const;

    class Impl; ///< OpenSSL's handle, known inside core/crypto alone
    [[nodiscard]] const Impl &impl() const { return *m_impl; }
    explicit PrivateKey(std::unique_ptr<Impl> impl);

private:
    std::unique_ptr<Impl> m_impl;
};

} // namespace certwright::crypto
