// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/OpenSslPtr.h"
#include "core/crypto/Pkcs12.h"
#include "core/crypto/PrivateKeyImpl.h"

#include "core/crypto/CertificateParsing.h"

#include <cstring>

namespace certwright::crypto {

namespace {

constexpr int minIterations = 2048;
constexpr int maxIterations = 600000;

/// OpenSSL wants the password ended by a zero byte.
SecureBytes zeroTerminated(const SecureBytes &password)
{
    SecureBytes copy(password.size() + 1);
    std::copy_n(password.data(), password.size(), copy.data());
    return copy;
}

const char *characters(const SecureBytes &zeroTerminatedPassword)
{
    return reinterpret_cast<const char *>(zeroTerminatedPassword.data());
}

Result<void> checkRequest(const CertificateChain &chain, const PrivateKey &key,
                          const SecureBytes &password, const Pkcs12Options &options)
{
    if (!(chain.leaf().publicKey() == key.publicKey()))
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("the key does not belong to the certificate"));
    if (options.iterations < minIterations || options.iterations > maxIterations)
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("the iterations are not between %1 and %2")
                            .arg(minIterations)
                            .arg(maxIterations));
    if (std::memchr(password.isEmpty() ? "" : characters(password), 0, password.size()))
        return fail(Error::Kind::InvalidInput, QStringLiteral("the password holds a zero byte"));
    return {};
}

/// Everything but the integrity check, which PKCS12_create cannot make with SHA-256.
Pkcs12Ptr packed(const CertificateChain &chain, const PrivateKey &key, const char *password,
                 const Pkcs12Options &options)
{
    const X509Ptr leaf = parsedCertificate(chain.leaf().der());
    std::vector<X509Ptr> issuers;
    const CertificateStackPtr stack(sk_X509_new_null());
    for (const Certificate &issuer : chain.issuers()) {
        issuers.push_back(parsedCertificate(issuer.der()));
        if (!stack || sk_X509_push(stack.get(), issuers.back().get()) == 0)
            return nullptr;
    }
    const int algorithm = options.encryption == Pkcs12Encryption::Modern
            ? NID_aes_256_cbc
            : NID_pbe_WithSHA1And3_Key_TripleDES_CBC;
    constexpr int noMac = -1;
    const QByteArray name = options.friendlyName.toUtf8();
    return Pkcs12Ptr(PKCS12_create(password, name.isEmpty() ? nullptr : name.constData(),
                                   key.impl().handle(), leaf.get(), stack.get(), algorithm,
                                   algorithm, options.iterations, noMac, 0));
}

} // namespace

Result<QByteArray> toPkcs12(const CertificateChain &chain, const PrivateKey &key,
                            const SecureBytes &passwordUtf8, const Pkcs12Options &options)
{
    const Result<void> check = checkRequest(chain, key, passwordUtf8, options);
    if (!check)
        return fail(check.error());
    const SecureBytes password = zeroTerminated(passwordUtf8);
    const Pkcs12Ptr file = packed(chain, key, characters(password), options);
    const EVP_MD *digest
            = options.encryption == Pkcs12Encryption::Modern ? EVP_sha256() : EVP_sha1();
    // macOS refuses a salt of other than eight bytes.
    constexpr int macSaltSize = 8;
    if (!file
        || PKCS12_set_mac(file.get(), characters(password), static_cast<int>(passwordUtf8.size()),
                          nullptr, macSaltSize, options.iterations, digest)
                != 1)
        return cryptoFailure(QStringLiteral("cannot make the PKCS#12 file"));
    const QByteArray der = derOf<i2d_PKCS12>(file.get());
    return der.isEmpty()
            ? Result<QByteArray>(cryptoFailure(QStringLiteral("cannot write the PKCS#12 file")))
            : der;
}

} // namespace certwright::crypto
