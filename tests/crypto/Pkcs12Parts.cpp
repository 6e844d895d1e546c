// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/Pkcs12Parts.h"

#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <climits>

namespace certwright::testing {

namespace {

using Bags = STACK_OF(PKCS12_SAFEBAG);
using Safes = STACK_OF(PKCS7);

constexpr int iterations = 2048;
constexpr int endlessIterations = INT_MAX;
constexpr int plain = -1;

/// Demands the work without having done it, so that the content no longer decrypts.
void arm(const X509_ALGOR *algorithm)
{
    X509_ALGOR *endless = PKCS5_pbe2_set(EVP_aes_256_cbc(), endlessIterations, nullptr, 0);
    X509_ALGOR_copy(const_cast<X509_ALGOR *>(algorithm), endless);
    X509_ALGOR_free(endless);
}

void addCertificates(Bags **bags, const crypto::CertificateChain &chain)
{
    for (const crypto::Certificate &certificate : chain.certificates()) {
        const auto *position
                = reinterpret_cast<const unsigned char *>(certificate.der().constData());
        X509 *parsed = d2i_X509(nullptr, &position, certificate.der().size());
        PKCS12_add_cert(bags, parsed);
        X509_free(parsed);
    }
}

void addKey(Bags **bags, const crypto::PrivateKey &key, const QByteArray &password, bool isArmed)
{
    const crypto::SecureBytes der = key.toPkcs8().value();
    const unsigned char *position = der.data();
    EVP_PKEY *parsed = d2i_AutoPrivateKey(nullptr, &position, static_cast<long>(der.size()));
    PKCS12_SAFEBAG *bag
            = PKCS12_add_key(bags, parsed, 0, iterations, NID_aes_256_cbc, password.constData());
    EVP_PKEY_free(parsed);
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
    if (isArmed)
        arm(algorithm);
}

void addSafe(Safes **safes, Bags *bags, int encryption, const QByteArray &password)
{
    PKCS12_add_safe(safes, bags, encryption, iterations, password.constData());
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}

QByteArray written(Safes *safes, const QByteArray &password)
{
    PKCS12 *file = PKCS12_add_safes(safes, 0);
    PKCS12_set_mac(file, password.constData(), -1, nullptr, 0, iterations, EVP_sha256());
    unsigned char *der = nullptr;
    const int size = i2d_PKCS12(file, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    PKCS12_free(file);
    sk_PKCS7_pop_free(safes, PKCS7_free);
    return bytes;
}

} // namespace

QByteArray packedPkcs12(const crypto::CertificateChain &chain,
                        const std::vector<const crypto::PrivateKey *> &keys,
                        const QByteArray &password, Bomb bomb)
{
    Safes *safes = nullptr;
    Bags *certificates = nullptr;
    addCertificates(&certificates, chain);
    addSafe(&safes, certificates, NID_aes_256_cbc, password);
    if (bomb == Bomb::Certificates)
        arm(sk_PKCS7_value(safes, 0)->d.encrypted->enc_data->algorithm);
    Bags *keyBags = nullptr;
    for (const crypto::PrivateKey *key : keys)
        addKey(&keyBags, *key, password, bomb == Bomb::Key || bomb == Bomb::KeyInsideSafe);
    addSafe(&safes, keyBags, bomb == Bomb::KeyInsideSafe ? NID_aes_256_cbc : plain, password);
    return written(safes, password);
}

} // namespace certwright::testing
