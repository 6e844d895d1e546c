// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates/TestCertificates.h"

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace certwright::testing {

namespace {

/// Ends the test program where OpenSSL does not do as it is told.
void require(bool isDone, const char *what)
{
    if (!isDone)
        qFatal("test certificates: cannot %s", what);
}

std::shared_ptr<EVP_PKEY> shared(EVP_PKEY *key)
{
    require(key, "make a key");
    return { key, EVP_PKEY_free };
}

std::shared_ptr<EVP_PKEY> newAuthorityKey()
{
    return shared(EVP_EC_gen("P-256"));
}

std::shared_ptr<EVP_PKEY> handleOf(const crypto::PublicKey &key)
{
    const auto *position = reinterpret_cast<const unsigned char *>(key.der().constData());
    return shared(d2i_PUBKEY(nullptr, &position, key.der().size()));
}

std::shared_ptr<X509> parsed(const crypto::Certificate &certificate)
{
    const auto *position = reinterpret_cast<const unsigned char *>(certificate.der().constData());
    return { d2i_X509(nullptr, &position, certificate.der().size()), X509_free };
}

void setSerial(X509 *certificate, const QByteArray &hex)
{
    QByteArray bytes = QByteArray::fromHex(hex);
    if (bytes.isEmpty()) {
        bytes.resize(16);
        RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), 16);
    }
    BIGNUM *number = BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()),
                               static_cast<int>(bytes.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
}

void setValidity(X509 *certificate, const TestCertificateOptions &options)
{
    const auto text = [](const QDateTime &time) {
        return time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss'Z'")).toLatin1();
    };
    // ..._set_string_X509 picks UTCTime or GeneralizedTime as RFC 5280 wants it.
    require(ASN1_TIME_set_string_X509(X509_getm_notBefore(certificate), text(options.notBeforeUtc))
                            == 1
                    && ASN1_TIME_set_string_X509(X509_getm_notAfter(certificate),
                                                 text(options.notAfterUtc))
                            == 1,
            "set the validity");
}

void setSubject(X509 *certificate, const TestCertificateOptions &options)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    for (const auto &[attribute, value] : options.subject) {
        const QByteArray utf8 = value.toUtf8();
        require(X509_NAME_add_entry_by_txt(
                        name, attribute.constData(), MBSTRING_UTF8,
                        reinterpret_cast<const unsigned char *>(utf8.constData()),
                        static_cast<int>(utf8.size()), -1, 0)
                        == 1,
                "set the subject");
    }
}

QByteArray alternativeNames(const std::vector<Identifier> &identifiers)
{
    QList<QByteArray> entries;
    for (const Identifier &identifier : identifiers)
        entries.append((identifier.type == Identifier::Type::Dns ? "DNS:" : "IP:")
                       + identifier.value.toLatin1());
    return entries.join(',');
}

QList<std::pair<QByteArray, QByteArray>> extensionsFor(const TestCertificateOptions &options)
{
    QList<std::pair<QByteArray, QByteArray>> all;
    if (options.isAuthority) {
        all.emplaceBack("basicConstraints", "critical,CA:TRUE");
        all.emplaceBack("keyUsage", "critical,keyCertSign,cRLSign");
    } else {
        all.emplaceBack("basicConstraints", "critical,CA:FALSE");
        all.emplaceBack("keyUsage", "critical,digitalSignature");
        all.emplaceBack("extendedKeyUsage", "serverAuth");
    }
    all.emplaceBack("subjectKeyIdentifier", "hash");
    all.emplaceBack("authorityKeyIdentifier", "keyid");
    if (!options.identifiers.empty())
        all.emplaceBack("subjectAltName", alternativeNames(options.identifiers));
    return all + options.extensions;
}

/// issuer is null for a self-signed certificate.
void addExtensions(X509 *certificate, X509 *issuer, const TestCertificateOptions &options)
{
    X509V3_CTX context {};
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer ? issuer : certificate, certificate, nullptr, nullptr, 0);
    for (const auto &[name, value] : extensionsFor(options)) {
        X509_EXTENSION *extension
                = X509V3_EXT_conf(nullptr, &context, name.constData(), value.constData());
        require(extension && X509_add_ext(certificate, extension, -1) == 1, name.constData());
        X509_EXTENSION_free(extension);
    }
}

crypto::Certificate signedCertificate(EVP_PKEY *subjectKey, EVP_PKEY *issuerKey, X509 *issuer,
                                      const TestCertificateOptions &options)
{
    const std::shared_ptr<X509> certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_set_pubkey(certificate.get(), subjectKey);
    setSerial(certificate.get(), options.serialHex);
    setValidity(certificate.get(), options);
    setSubject(certificate.get(), options);
    X509_set_issuer_name(certificate.get(),
                         X509_get_subject_name(issuer ? issuer : certificate.get()));
    addExtensions(certificate.get(), issuer, options);
    require(X509_sign(certificate.get(), issuerKey, EVP_sha256()) > 0, "sign");
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return crypto::Certificate::fromDer(bytes).value();
}

TestCertificateOptions authorityOptions(const QString &commonName)
{
    TestCertificateOptions options;
    options.subject.emplaceBack("C", QStringLiteral("XX"));
    options.subject.emplaceBack("O", QStringLiteral("Test CA"));
    options.subject.emplaceBack("CN", commonName);
    options.isAuthority = true;
    options.notAfterUtc = options.notBeforeUtc.addYears(10);
    return options;
}

EVP_PKEY *generated(crypto::KeyType type)
{
    switch (type) {
    case crypto::KeyType::EcP256:
        return EVP_EC_gen("P-256");
    case crypto::KeyType::EcP384:
        return EVP_EC_gen("P-384");
    case crypto::KeyType::Rsa2048:
        return EVP_RSA_gen(2048);
    case crypto::KeyType::Rsa3072:
        return EVP_RSA_gen(3072);
    case crypto::KeyType::Rsa4096:
        return EVP_RSA_gen(4096);
    }
    Q_UNREACHABLE();
}

} // namespace

TestAuthority TestAuthority::root(const QString &commonName)
{
    const std::shared_ptr<EVP_PKEY> key = newAuthorityKey();
    return { key,
             { signedCertificate(key.get(), key.get(), nullptr, authorityOptions(commonName)) } };
}

TestAuthority TestAuthority::intermediate(const QString &commonName) const
{
    const std::shared_ptr<EVP_PKEY> key = newAuthorityKey();
    const std::shared_ptr<X509> issuer = parsed(certificate());
    std::vector<crypto::Certificate> path = m_path;
    path.insert(
            path.begin(),
            signedCertificate(key.get(), m_key.get(), issuer.get(), authorityOptions(commonName)));
    return { key, path };
}

crypto::Certificate TestAuthority::issue(const crypto::PublicKey &key,
                                         const TestCertificateOptions &options) const
{
    const std::shared_ptr<EVP_PKEY> subjectKey = handleOf(key);
    const std::shared_ptr<X509> issuer = parsed(certificate());
    return signedCertificate(subjectKey.get(), m_key.get(), issuer.get(), options);
}

crypto::Certificate TestAuthority::issue(const crypto::PublicKey &key,
                                         const QStringList &names) const
{
    TestCertificateOptions options;
    options.identifiers = dnsNames(names);
    return issue(key, options);
}

crypto::Certificate TestAuthority::issue(const crypto::CertificateRequest &request) const
{
    TestCertificateOptions options;
    options.identifiers = request.identifiers().value();
    return issue(request.publicKey().value(), options);
}

crypto::CertificateChain TestAuthority::chainOf(const crypto::Certificate &leaf) const
{
    std::vector<crypto::Certificate> certificates { leaf };
    certificates.insert(certificates.end(), m_path.begin(), m_path.end() - 1);
    return crypto::CertificateChain::fromCertificates(certificates).value();
}

crypto::PrivateKey newKey(crypto::KeyType type)
{
    const std::shared_ptr<EVP_PKEY> key = shared(generated(type));
    const std::shared_ptr<PKCS8_PRIV_KEY_INFO> info(EVP_PKEY2PKCS8(key.get()),
                                                    PKCS8_PRIV_KEY_INFO_free);
    unsigned char *der = nullptr;
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info.get(), &der);
    require(size > 0, "write a key");
    const auto bytes = crypto::SecureBytes::copyOf({ der, static_cast<size_t>(size) });
    OPENSSL_clear_free(der, static_cast<size_t>(size));
    return crypto::PrivateKey::fromPkcs8(bytes).value();
}

std::vector<Identifier> dnsNames(const QStringList &names)
{
    std::vector<Identifier> identifiers;
    for (const QString &name : names)
        identifiers.push_back({ Identifier::Type::Dns, name });
    return identifiers;
}

} // namespace certwright::testing
