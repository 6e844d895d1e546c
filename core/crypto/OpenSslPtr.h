// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to core/crypto: the only header that includes OpenSSL.

#include "core/base/Result.h"
#include "core/crypto/SecureBytes.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace certwright::crypto {

/// Frees through one function known at compile time, so that a handle is as small as a pointer.
template<auto Free>
struct Deleter
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

inline void freeGeneralNames(GENERAL_NAMES *names)
{
    GENERAL_NAMES_free(names);
}

inline void freeExtensions(STACK_OF(X509_EXTENSION) * extensions)
{
    sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
}

/// Leaves the elements to their owners.
inline void freeCertificateStack(STACK_OF(X509) * stack)
{
    sk_X509_free(stack);
}

inline void freeOpenSslBytes(void *bytes)
{
    OPENSSL_free(bytes);
}

using Asn1IntegerPtr = std::unique_ptr<ASN1_INTEGER, Deleter<ASN1_INTEGER_free>>;
using BignumPtr = std::unique_ptr<BIGNUM, Deleter<BN_clear_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using EcdsaSigPtr = std::unique_ptr<ECDSA_SIG, Deleter<ECDSA_SIG_free>>;
using EvpMdCtxPtr = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using EvpPkeyCtxPtr = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using EvpPkeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using ExtensionsPtr = std::unique_ptr<STACK_OF(X509_EXTENSION), Deleter<freeExtensions>>;
using GeneralNamesPtr = std::unique_ptr<GENERAL_NAMES, Deleter<freeGeneralNames>>;
using OctetStringPtr = std::unique_ptr<ASN1_OCTET_STRING, Deleter<ASN1_OCTET_STRING_free>>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, Deleter<PKCS12_free>>;
using Pkcs8InfoPtr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Deleter<PKCS8_PRIV_KEY_INFO_free>>;
using CertificateStackPtr = std::unique_ptr<STACK_OF(X509), Deleter<freeCertificateStack>>;
using X509AlgorPtr = std::unique_ptr<X509_ALGOR, Deleter<X509_ALGOR_free>>;
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using X509PubkeyPtr = std::unique_ptr<X509_PUBKEY, Deleter<X509_PUBKEY_free>>;
using X509ReqPtr = std::unique_ptr<X509_REQ, Deleter<X509_REQ_free>>;
using X509SigPtr = std::unique_ptr<X509_SIG, Deleter<X509_SIG_free>>;
using OpenSslBytesPtr = std::unique_ptr<unsigned char, Deleter<freeOpenSslBytes>>;

/// The reasons in this thread's OpenSSL error queue, which is empty afterwards.
QString drainErrors();

/// A Crypto failure with what OpenSSL says about it.
tl::unexpected<Error> cryptoFailure(const QString &what);

inline const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// Parses the whole of the bytes; anything left over is a failure, told by a null pointer.
template<auto Parse, typename Pointer>
Pointer parsedDer(const unsigned char *der, std::size_t size)
{
    const unsigned char *position = der;
    Pointer object(Parse(nullptr, &position, static_cast<long>(size)));
    if (object && position != der + size)
        object.reset();
    if (!object)
        drainErrors();
    return object;
}

template<auto Parse, typename Pointer>
Pointer parsedDer(const QByteArray &der)
{
    return parsedDer<Parse, Pointer>(bytesOf(der), static_cast<std::size_t>(der.size()));
}

/// The DER form of an object; empty on failure.
template<auto Write, typename T>
QByteArray derOf(const T *object)
{
    const int size = Write(object, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, '\0');
    auto *position = reinterpret_cast<unsigned char *>(der.data());
    Write(object, &position);
    return der;
}

/// The DER form of something secret.
template<auto Write, typename T>
SecureBytes secureDerOf(const T *object)
{
    const int size = Write(object, nullptr);
    if (size <= 0)
        return {};
    SecureBytes der(static_cast<std::size_t>(size));
    unsigned char *position = der.data();
    Write(object, &position);
    return der;
}

/// What was written into a memory BIO; OpenSSL wipes its own copy with the BIO.
SecureBytes secureContentOf(BIO *memory);
QByteArray contentOf(BIO *memory);

/// The dotted form of an object identifier.
QString dottedOid(const ASN1_OBJECT *object);

} // namespace certwright::crypto
