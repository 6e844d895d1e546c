// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/KdfBombs.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <algorithm>

namespace certwright::testing {

namespace {

/// Takes the algorithm.
QByteArray sealedPem(X509_ALGOR *algorithm)
{
    X509_SIG *sealed = X509_SIG_new();
    X509_ALGOR *target = nullptr;
    ASN1_OCTET_STRING *content = nullptr;
    X509_SIG_getm(sealed, &target, &content);
    X509_ALGOR_copy(target, algorithm);
    X509_ALGOR_free(algorithm);
    const QByteArray noise(32, 'x');
    ASN1_OCTET_STRING_set(content, reinterpret_cast<const unsigned char *>(noise.constData()),
                          static_cast<int>(noise.size()));
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PKCS8(memory, sealed);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    const QByteArray pem(bytes, size);
    BIO_free(memory);
    X509_SIG_free(sealed);
    return pem;
}

void setScryptCosts(X509_ALGOR *function, quint64 cost, quint64 blockSize, quint64 parallelization)
{
    auto *parameters = static_cast<SCRYPT_PARAMS *>(
            ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), function->parameter));
    ASN1_INTEGER_set_uint64(parameters->costParameter, cost);
    ASN1_INTEGER_set_uint64(parameters->blockSize, blockSize);
    ASN1_INTEGER_set_uint64(parameters->parallelizationParameter, parallelization);
    ASN1_TYPE_pack_sequence(ASN1_ITEM_rptr(SCRYPT_PARAMS), parameters, &function->parameter);
    SCRYPT_PARAMS_free(parameters);
}

/// Parses, changes and writes a PKCS#12 file.
template<typename Change>
QByteArray changed(const QByteArray &pkcs12, Change change)
{
    const auto *position = reinterpret_cast<const unsigned char *>(pkcs12.constData());
    PKCS12 *file = d2i_PKCS12(nullptr, &position, pkcs12.size());
    const ASN1_OCTET_STRING *code = nullptr;
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_OCTET_STRING *salt = nullptr;
    const ASN1_INTEGER *iterations = nullptr;
    PKCS12_get0_mac(&code, &algorithm, &salt, &iterations, file);
    change(const_cast<X509_ALGOR *>(algorithm), const_cast<ASN1_INTEGER *>(iterations));
    unsigned char *der = nullptr;
    const int size = i2d_PKCS12(file, &der);
    const QByteArray result(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    PKCS12_free(file);
    return result;
}

} // namespace

QByteArray pemWithPbkdf2Iterations(int iterations)
{
    return sealedPem(PKCS5_pbe2_set(EVP_aes_256_cbc(), iterations, nullptr, 0));
}

QByteArray pemWithPkcs12Iterations(int iterations)
{
    return sealedPem(PKCS5_pbe_set(NID_pbe_WithSHA1And3_Key_TripleDES_CBC, iterations, nullptr, 0));
}

QByteArray pemWithRc2()
{
    return sealedPem(PKCS5_pbe_set(NID_pbe_WithSHA1And40BitRC2_CBC, 2048, nullptr, 0));
}

QByteArray pemWithScrypt(quint64 cost, quint64 blockSize, quint64 parallelization)
{
    // Made with costs that OpenSSL accepts, then changed.
    X509_ALGOR *algorithm
            = PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, 0, nullptr, 1024, 8, 1);
    auto *scheme = static_cast<PBE2PARAM *>(
            ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter));
    setScryptCosts(scheme->keyfunc, cost, blockSize, parallelization);
    ASN1_TYPE_pack_sequence(ASN1_ITEM_rptr(PBE2PARAM), scheme, &algorithm->parameter);
    PBE2PARAM_free(scheme);
    return sealedPem(algorithm);
}

QByteArray withMacIterations(const QByteArray &pkcs12, qint64 iterations)
{
    return changed(pkcs12, [iterations](X509_ALGOR *, ASN1_INTEGER *count) {
        ASN1_INTEGER_set_int64(count, iterations);
    });
}

QByteArray withPbmac1(const QByteArray &pkcs12)
{
    return changed(pkcs12, [](X509_ALGOR *algorithm, ASN1_INTEGER *) {
        X509_ALGOR_set0(algorithm, OBJ_txt2obj("1.2.840.113549.1.5.14", 1), V_ASN1_NULL, nullptr);
    });
}

QByteArray withoutMac(const QByteArray &pkcs12)
{
    // SEQUENCE { version, authSafe, macData }: the first two in a SEQUENCE of their own.
    const auto *content = reinterpret_cast<const unsigned char *>(pkcs12.constData());
    long length = 0;
    int tag = 0;
    int tagClass = 0;
    ASN1_get_object(&content, &length, &tag, &tagClass, pkcs12.size());
    const unsigned char *position = content;
    for (int i = 0; i < 2; ++i) {
        ASN1_get_object(&position, &length, &tag, &tagClass, pkcs12.size());
        position += length;
    }
    const QByteArray kept(reinterpret_cast<const char *>(content), position - content);
    QByteArray file(ASN1_object_size(1, static_cast<int>(kept.size()), V_ASN1_SEQUENCE), '\0');
    auto *out = reinterpret_cast<unsigned char *>(file.data());
    ASN1_put_object(&out, 1, static_cast<int>(kept.size()), V_ASN1_SEQUENCE, V_ASN1_UNIVERSAL);
    std::copy(kept.begin(), kept.end(), out);
    return file;
}

} // namespace certwright::testing
