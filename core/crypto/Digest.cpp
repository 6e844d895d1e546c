// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"

#include "core/crypto/OpenSslPtr.h"

#include <openssl/rand.h>

namespace certwright::crypto {

namespace {

const char *nameOf(HmacHash hash)
{
    switch (hash) {
    case HmacHash::Sha256:
        return "SHA256";
    case HmacHash::Sha384:
        return "SHA384";
    case HmacHash::Sha512:
        return "SHA512";
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray sha256(const QByteArray &message)
{
    QByteArray digest(32, '\0');
    if (EVP_Digest(message.constData(), static_cast<size_t>(message.size()),
                   reinterpret_cast<unsigned char *>(digest.data()), nullptr, EVP_sha256(), nullptr)
        != 1)
        qFatal("SHA-256 is not available");
    return digest;
}

QByteArray hmac(HmacHash hash, const SecureBytes &key, const QByteArray &message)
{
    QByteArray code(EVP_MAX_MD_SIZE, '\0');
    size_t size = 0;
    // A null pointer would mean "no key" and not "empty key".
    const unsigned char noBytes = 0;
    const unsigned char *keyBytes = key.isEmpty() ? &noBytes : key.data();
    if (!EVP_Q_mac(nullptr, "HMAC", nullptr, nameOf(hash), nullptr, keyBytes, key.size(),
                   bytesOf(message), static_cast<size_t>(message.size()),
                   reinterpret_cast<unsigned char *>(code.data()), static_cast<size_t>(code.size()),
                   &size))
        qFatal("HMAC is not available");
    code.truncate(static_cast<qsizetype>(size));
    return code;
}

SecureBytes randomBytes(std::size_t size)
{
    SecureBytes bytes(size);
    if (size > 0 && RAND_priv_bytes(bytes.data(), static_cast<int>(size)) != 1)
        qFatal("the system gives no random numbers");
    return bytes;
}

} // namespace certwright::crypto
