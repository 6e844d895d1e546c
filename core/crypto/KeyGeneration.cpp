// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Worker.h"
#include "core/crypto/PrivateKeyImpl.h"

namespace certwright::crypto {

namespace {

/// OpenSSL asks between candidates for a prime; zero ends the search.
int continueUnlessCancelled(EVP_PKEY_CTX *context)
{
    const auto *isCancelled
            = static_cast<const std::atomic_bool *>(EVP_PKEY_CTX_get_app_data(context));
    return isCancelled->load() ? 0 : 1;
}

int rsaBits(KeyType type)
{
    switch (type) {
    case KeyType::Rsa2048:
        return 2048;
    case KeyType::Rsa3072:
        return 3072;
    case KeyType::Rsa4096:
        return 4096;
    case KeyType::EcP256:
    case KeyType::EcP384:
        break;
    }
    Q_UNREACHABLE();
}

EvpPkeyCtxPtr generationContext(KeyType type)
{
    EvpPkeyCtxPtr context(
            EVP_PKEY_CTX_new_from_name(nullptr, isEllipticCurve(type) ? "EC" : "RSA", nullptr));
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1)
        return nullptr;
    const int isSet = isEllipticCurve(type)
            ? EVP_PKEY_CTX_set_group_name(context.get(),
                                          type == KeyType::EcP256 ? "P-256" : "P-384")
            : EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), rsaBits(type));
    return isSet == 1 ? std::move(context) : nullptr;
}

} // namespace

Result<PrivateKey> generateKey(KeyType type, const std::atomic_bool &isCancelled)
{
    const EvpPkeyCtxPtr context = generationContext(type);
    if (!context)
        return cryptoFailure(QStringLiteral("cannot prepare the generation of a key"));
    EVP_PKEY_CTX_set_app_data(context.get(), const_cast<std::atomic_bool *>(&isCancelled));
    EVP_PKEY_CTX_set_cb(context.get(), continueUnlessCancelled);
    EVP_PKEY *generated = nullptr;
    if (EVP_PKEY_generate(context.get(), &generated) == 1)
        return PrivateKey(std::make_unique<PrivateKey::Impl>(EvpPkeyPtr(generated), type));
    if (isCancelled.load()) {
        drainErrors();
        return fail(Error::Kind::Cancelled, QStringLiteral("the key is not wanted any more"));
    }
    return cryptoFailure(QStringLiteral("cannot generate a key"));
}

Task<Result<PrivateKey>> PrivateKey::generate(KeyType type)
{
    const std::function<Result<PrivateKey>(CancelFlag)> work
            = [type](const CancelFlag &isCancelled) { return generateKey(type, *isCancelled); };
    Result<PrivateKey> key = co_await inWorker(work);
    co_return key;
}

} // namespace certwright::crypto
