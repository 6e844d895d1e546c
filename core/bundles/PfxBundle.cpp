// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/PfxBundle.h"

#include "core/crypto/Digest.h"

#include <algorithm>

namespace certwright::bundles {

Result<BundleFile> pfxBundle(const QString &stem, const crypto::CertificateChain &chain,
                             const crypto::PrivateKey &key, const crypto::SecureBytes &password,
                             const crypto::Pkcs12Options &options)
{
    const Result<QByteArray> file = crypto::toPkcs12(chain, key, password, options);
    if (!file)
        return fail(file.error());
    const Result<crypto::Pkcs12Content> content = crypto::fromPkcs12(*file, password);
    if (!content)
        return fail(content.error());
    const bool isComplete = content->key && content->chain
            && content->key->publicKey() == key.publicKey() && *content->chain == chain;
    if (!isComplete)
        return fail(Error::Kind::Crypto,
                    QStringLiteral("The new file does not hold what was put into it"));
    return BundleFile(stem + QStringLiteral(".pfx"), *file, FileAccess::OwnerOnly);
}

bool isRefusedByJava(const QString &password)
{
    return std::any_of(password.begin(), password.end(),
                       [](QChar character) { return character.unicode() > 0x7f; });
}

QString suggestedPassword()
{
    // Without 0 O o 1 l I: it may be read aloud or typed from paper.
    constexpr QLatin1String alphabet("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    constexpr int length = 20;
    const auto size = static_cast<unsigned>(alphabet.size());
    const unsigned firstBiased = 256 - 256 % size;
    QString password;
    while (password.size() < length) {
        const crypto::SecureBytes bytes = crypto::randomBytes(length);
        for (const unsigned char byte : bytes.view()) {
            if (byte < firstBiased && password.size() < length)
                password.append(alphabet[static_cast<int>(byte % size)]);
        }
    }
    return password;
}

} // namespace certwright::bundles
