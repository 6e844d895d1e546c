// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/PemBundle.h"

namespace certwright::bundles {

namespace {

QByteArray issuersPem(const crypto::CertificateChain &chain)
{
    QByteArray pem;
    for (const crypto::Certificate &issuer : chain.issuers())
        pem += issuer.pem();
    return pem;
}

Result<QByteArray> keyPem(const crypto::PrivateKey &key, const crypto::SecureBytes &password)
{
    const Result<crypto::SecureBytes> pem
            = password.isEmpty() ? key.toPem() : key.toEncryptedPem(password);
    if (!pem)
        return fail(pem.error());
    return QByteArray(reinterpret_cast<const char *>(pem->data()),
                      static_cast<qsizetype>(pem->size()));
}

} // namespace

Result<std::vector<BundleFile>>
pemBundle(const QString &stem, const crypto::CertificateChain &chain, const crypto::PrivateKey &key,
          const crypto::SecureBytes &keyPassword, const PemOptions &options)
{
    if (key.publicKey() != chain.leaf().publicKey())
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("The key does not belong to the certificate"));
    std::vector<BundleFile> files;
    if (options.withFullChain)
        files.emplace_back(stem + QStringLiteral(".fullchain.pem"), chain.pem(),
                           FileAccess::Everyone);
    if (options.withKey) {
        Result<QByteArray> pem = keyPem(key, keyPassword);
        if (!pem)
            return fail(pem.error());
        files.emplace_back(stem + QStringLiteral(".key"), std::move(*pem), FileAccess::OwnerOnly);
    }
    if (options.withLeaf)
        files.emplace_back(stem + QStringLiteral(".crt"), chain.leaf().pem(), FileAccess::Everyone);
    if (options.withIssuers)
        files.emplace_back(stem + QStringLiteral(".chain.pem"), issuersPem(chain),
                           FileAccess::Everyone);
    if (files.empty())
        return fail(Error::Kind::InvalidInput, QStringLiteral("No file was chosen"));
    return files;
}

} // namespace certwright::bundles
