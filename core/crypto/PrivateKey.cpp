// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/PrivateKey.h"

#include "core/crypto/KeyKind.h"
#include "core/crypto/PrivateKeyImpl.h"

namespace certwright::crypto {

namespace {

Result<QByteArray> sign(const PrivateKey::Impl &key, const QByteArray &message)
{
    const EvpMdCtxPtr context(EVP_MD_CTX_new());
    size_t size = 0;
    const auto length = static_cast<size_t>(message.size());
    if (!context
        || EVP_DigestSignInit(context.get(), nullptr, digestFor(key.type()), nullptr, key.handle())
                != 1
        || EVP_DigestSign(context.get(), nullptr, &size, bytesOf(message), length) != 1)
        return cryptoFailure(QStringLiteral("cannot prepare a signature"));
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    auto *bytes = reinterpret_cast<unsigned char *>(signature.data());
    if (EVP_DigestSign(context.get(), bytes, &size, bytesOf(message), length) != 1)
        return cryptoFailure(QStringLiteral("cannot sign"));
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

bool verifies(const PrivateKey::Impl &key, const QByteArray &message, const QByteArray &signature)
{
    const EvpMdCtxPtr context(EVP_MD_CTX_new());
    return context
            && EVP_DigestVerifyInit(context.get(), nullptr, digestFor(key.type()), nullptr,
                                    key.handle())
            == 1
            && EVP_DigestVerify(context.get(), bytesOf(signature),
                                static_cast<size_t>(signature.size()), bytesOf(message),
                                static_cast<size_t>(message.size()))
            == 1;
}

/// ECDSA-Sig-Value as R || S, each left-padded to the size of the field (RFC 7518 section 3.4).
Result<QByteArray> concatenatedSignature(const QByteArray &der, int fieldSize)
{
    const EcdsaSigPtr signature = parsedDer<d2i_ECDSA_SIG, EcdsaSigPtr>(der);
    QByteArray bytes(2 * fieldSize, '\0');
    auto *begin = reinterpret_cast<unsigned char *>(bytes.data());
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), begin, fieldSize) != fieldSize
        || BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), begin + fieldSize, fieldSize)
                != fieldSize)
        return cryptoFailure(QStringLiteral("cannot convert the signature"));
    return bytes;
}

} // namespace

Result<PrivateKey> acceptedKey(EvpPkeyPtr key)
{
    const std::optional<KeyType> type = keyTypeOf(key.get());
    if (!type)
        return fail(Error::Kind::Unsupported,
                    QStringLiteral("no public CA takes a key of the kind %1")
                            .arg(descriptionOf(key.get())));
    auto impl = std::make_unique<PrivateKey::Impl>(std::move(key), *type);
    const QByteArray message("pair");
    const Result<QByteArray> signature = sign(*impl, message);
    if (!signature || !verifies(*impl, message, *signature)) {
        drainErrors();
        return fail(Error::Kind::Damaged,
                    QStringLiteral("the two halves of the key do not belong together"));
    }
    return PrivateKey(std::move(impl));
}

Result<PrivateKey> keyFromPkcs8Info(const PKCS8_PRIV_KEY_INFO *info)
{
    EvpPkeyPtr key(EVP_PKCS82PKEY(info));
    if (key)
        return acceptedKey(std::move(key));
    const ASN1_OBJECT *algorithm = nullptr;
    PKCS8_pkey_get0(&algorithm, nullptr, nullptr, nullptr, info);
    const int kind = OBJ_obj2nid(algorithm);
    drainErrors();
    if (kind == NID_rsaEncryption || kind == NID_X9_62_id_ecPublicKey)
        return fail(Error::Kind::Damaged, QStringLiteral("the key's numbers cannot be read"));
    return fail(
            Error::Kind::Unsupported,
            QStringLiteral("no public CA takes a key of the kind %1").arg(dottedOid(algorithm)));
}

PrivateKey::PrivateKey(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }
PrivateKey::PrivateKey(PrivateKey &&) noexcept = default;
PrivateKey &PrivateKey::operator=(PrivateKey &&) noexcept = default;
PrivateKey::~PrivateKey() = default;

Result<PrivateKey> PrivateKey::fromPkcs8(const SecureBytes &der)
{
    const Pkcs8InfoPtr info
            = parsedDer<d2i_PKCS8_PRIV_KEY_INFO, Pkcs8InfoPtr>(der.data(), der.size());
    if (!info)
        return fail(Error::Kind::Damaged, QStringLiteral("not a PKCS#8 key"));
    return keyFromPkcs8Info(info.get());
}

KeyType PrivateKey::type() const
{
    return m_impl->type();
}

PublicKey PrivateKey::publicKey() const
{
    return PublicKey::fromDer(derOf<i2d_PUBKEY>(m_impl->handle())).value();
}

Result<SecureBytes> PrivateKey::toPkcs8() const
{
    const Pkcs8InfoPtr info(EVP_PKEY2PKCS8(m_impl->handle()));
    SecureBytes der = info ? secureDerOf<i2d_PKCS8_PRIV_KEY_INFO>(info.get()) : SecureBytes();
    if (der.isEmpty())
        return cryptoFailure(QStringLiteral("cannot write the key"));
    return der;
}

Result<QByteArray> PrivateKey::signForJws(const QByteArray &message) const
{
    const Result<QByteArray> signature = sign(*m_impl, message);
    if (!signature || !isEllipticCurve(type()))
        return signature;
    return concatenatedSignature(*signature, type() == KeyType::EcP384 ? 48 : 32);
}

} // namespace certwright::crypto
