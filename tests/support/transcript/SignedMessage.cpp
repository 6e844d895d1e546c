// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/transcript/SignedMessage.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <memory>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

namespace certwright::testing {

namespace {

template<auto release>
struct Release
{
    template<typename T>
    void operator()(T *handle) const
    {
        release(handle);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// Unpadded base64url, strictly; nullopt otherwise. Independent of the product's decoder.
std::optional<QByteArray> base64Url(const QString &text)
{
    for (const QChar c : text) {
        if (!(c.isLetterOrNumber() && c.unicode() < 128) && c != u'-' && c != u'_')
            return std::nullopt;
    }
    return QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
}

Number numberFrom(const QByteArray &bytes)
{
    return Number(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

std::optional<crypto::PublicKey> publicKeyFrom(const char *kind, OSSL_PARAM_BLD *builder)
{
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *made = nullptr;
    EVP_PKEY_fromdata_init(context.get());
    if (EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return std::nullopt;
    const Key key(made);
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key.get(), &der);
    const QByteArray bytes(reinterpret_cast<char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    const Result<crypto::PublicKey> result = crypto::PublicKey::fromDer(bytes);
    return result ? std::optional(*result) : std::nullopt;
}

std::optional<crypto::PublicKey> ellipticCurveKey(const QJsonObject &jwk)
{
    const bool isP256 = jwk.value(u"crv").toString() == u"P-256";
    const qsizetype size = isP256 ? 32 : 48;
    const auto x = base64Url(jwk.value(u"x").toString());
    const auto y = base64Url(jwk.value(u"y").toString());
    // Coordinates that are not padded to the size of the field are an error of the client.
    if (!x || !y || x->size() != size || y->size() != size)
        return std::nullopt;
    const QByteArray point = char(4) + *x + *y;
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                    isP256 ? "prime256v1" : "secp384r1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     static_cast<std::size_t>(point.size()));
    return publicKeyFrom("EC", builder.get());
}

std::optional<crypto::PublicKey> rsaKey(const QJsonObject &jwk)
{
    const auto modulus = base64Url(jwk.value(u"n").toString());
    const auto exponent = base64Url(jwk.value(u"e").toString());
    if (!modulus || !exponent || modulus->startsWith('\0') || exponent->startsWith('\0'))
        return std::nullopt;
    const Number n = numberFrom(*modulus);
    const Number e = numberFrom(*exponent);
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    return publicKeyFrom("RSA", builder.get());
}

/// R || S as the DER that OpenSSL wants; empty when the size is wrong.
QByteArray derSignature(const QByteArray &joined, qsizetype coordinateSize)
{
    if (joined.size() != 2 * coordinateSize)
        return {};
    const EcSignature signature(ECDSA_SIG_new());
    ECDSA_SIG_set0(signature.get(), numberFrom(joined.left(coordinateSize)).release(),
                   numberFrom(joined.mid(coordinateSize)).release());
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    const QByteArray bytes(reinterpret_cast<char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

bool verifies(const QByteArray &publicKeyDer, const char *digest, const QByteArray &message,
              const QByteArray &signature)
{
    const unsigned char *position = bytesOf(publicKeyDer);
    const Key key(d2i_PUBKEY(nullptr, &position, static_cast<long>(publicKeyDer.size())));
    const DigestContext context(EVP_MD_CTX_new());
    return key && !signature.isEmpty()
            && EVP_DigestVerifyInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key.get(),
                                       nullptr)
            == 1
            && EVP_DigestVerify(context.get(), bytesOf(signature),
                                static_cast<std::size_t>(signature.size()), bytesOf(message),
                                static_cast<std::size_t>(message.size()))
            == 1;
}

} // namespace

std::optional<SignedMessage> SignedMessage::decoded(const QByteArray &text)
{
    const QJsonObject outer = QJsonDocument::fromJson(text).object();
    const auto header = base64Url(outer.value(u"protected").toString());
    const auto payload = base64Url(outer.value(u"payload").toString());
    const auto signature = base64Url(outer.value(u"signature").toString());
    if (!outer.value(u"payload").isString() || !header || !payload || !signature
        || header->isEmpty() || signature->isEmpty())
        return std::nullopt;
    SignedMessage message;
    message.members = outer.keys();
    message.header = QJsonDocument::fromJson(*header).object();
    message.payloadText = outer.value(u"payload").toString();
    message.payload = *payload;
    message.signature = *signature;
    message.signingInput = outer.value(u"protected").toString().toLatin1() + '.'
            + message.payloadText.toLatin1();
    return message;
}

QJsonObject SignedMessage::payloadObject() const
{
    return QJsonDocument::fromJson(payload).object();
}

std::optional<crypto::PublicKey> SignedMessage::jwk() const
{
    const QJsonObject jwk = header.value(u"jwk").toObject();
    const QString kind = jwk.value(u"kty").toString();
    if (kind == u"EC")
        return ellipticCurveKey(jwk);
    return kind == u"RSA" ? rsaKey(jwk) : std::nullopt;
}

bool SignedMessage::isSignedBy(const crypto::PublicKey &key) const
{
    const QString algorithm = header.value(u"alg").toString();
    if (algorithm == u"ES256")
        return verifies(key.der(), "SHA256", signingInput, derSignature(signature, 32));
    if (algorithm == u"ES384")
        return verifies(key.der(), "SHA384", signingInput, derSignature(signature, 48));
    return algorithm == u"RS256" && verifies(key.der(), "SHA256", signingInput, signature);
}

bool SignedMessage::isAuthenticatedBy(const QByteArray &macKey) const
{
    return header.value(u"alg").toString() == u"HS256"
            && QMessageAuthenticationCode::hash(signingInput, macKey, QCryptographicHash::Sha256)
            == signature;
}

} // namespace certwright::testing
