// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/KdfLimits.h"
#include "core/crypto/Pkcs12.h"
#include "core/crypto/Pkcs12Bags.h"

#include <algorithm>
#include <optional>

namespace certwright::crypto {

namespace {

constexpr qsizetype maxFileBytes = 1024 * 1024;

/// Errors: InvalidInput (excessive), Unsupported (none, or of an unknown kind)
Result<void> checkIntegrityCode(const PKCS12 *file)
{
    const X509_ALGOR *algorithm = nullptr;
    const ASN1_INTEGER *iterations = nullptr;
    PKCS12_get0_mac(nullptr, &algorithm, nullptr, &iterations, file);
    if (!algorithm)
        return fail(Error::Kind::Unsupported,
                    QStringLiteral("the PKCS#12 file has no integrity code"));
    if (!EVP_get_digestbyobj(algorithm->algorithm))
        return fail(Error::Kind::Unsupported,
                    QStringLiteral("the PKCS#12 file has an integrity code of the kind %1")
                            .arg(dottedOid(algorithm->algorithm)));
    // Absent means one.
    int64_t count = 1;
    if (iterations && ASN1_INTEGER_get_int64(&count, iterations) != 1)
        count = -1;
    if (count < 1 || count > maxKdfIterations)
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("demands more than %1 iterations").arg(maxKdfIterations));
    return {};
}

/// The form of the password that the integrity code fits; nothing when it is wrong.
std::optional<Pkcs12Password> rightPassword(PKCS12 *file, const QByteArray &password)
{
    Pkcs12Password form { password.constData(), static_cast<int>(password.size()) };
    bool isRight = PKCS12_verify_mac(file, form.characters, form.size) == 1;
    if (!isRight && password.isEmpty()) {
        form = {};
        isRight = PKCS12_verify_mac(file, form.characters, form.size) == 1;
    }
    drainErrors();
    return isRight ? std::optional(form) : std::nullopt;
}

/// The certificate of the key, and behind it those of the file that certify it.
Result<CertificateChain> chainFor(const PrivateKey &key,
                                  const std::vector<Certificate> &certificates)
{
    const PublicKey publicKey = key.publicKey();
    auto next = std::find_if(certificates.begin(), certificates.end(),
                             [&publicKey](const Certificate &candidate) {
                                 return candidate.publicKey() == publicKey;
                             });
    if (next == certificates.end())
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("the file's key belongs to none of its certificates"));
    std::vector<Certificate> chain;
    while (next != certificates.end()) {
        chain.push_back(*next);
        next = std::find_if(certificates.begin(), certificates.end(),
                            [&chain](const Certificate &candidate) {
                                const bool isNew = std::find(chain.begin(), chain.end(), candidate)
                                        == chain.end();
                                return isNew && chain.back().isSignedBy(candidate);
                            });
    }
    return CertificateChain::fromCertificates(std::move(chain));
}

Result<Pkcs12Content> contentOf(Pkcs12Bags bags)
{
    if (bags.keys.size() > 1)
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("the file holds more than one private key"));
    if (bags.keys.empty() && bags.certificates.empty())
        return fail(Error::Kind::InvalidInput,
                    QStringLiteral("the file holds neither key nor certificate"));
    Pkcs12Content content;
    content.friendlyName = bags.friendlyName;
    if (!bags.certificates.empty()) {
        Result<CertificateChain> chain = bags.keys.empty()
                ? CertificateChain::fromCertificates(std::move(bags.certificates))
                : chainFor(bags.keys.front(), bags.certificates);
        if (!chain)
            return fail(chain.error());
        content.chain = *std::move(chain);
    }
    if (!bags.keys.empty())
        content.key = std::move(bags.keys.front());
    return content;
}

} // namespace

Result<Pkcs12Content> fromPkcs12(const QByteArray &file, const SecureBytes &passwordUtf8)
{
    if (file.size() > maxFileBytes)
        return fail(Error::Kind::InvalidInput, QStringLiteral("larger than 1 MiB"));
    const Pkcs12Ptr parsed = parsedDer<d2i_PKCS12, Pkcs12Ptr>(file);
    if (!parsed)
        return fail(Error::Kind::InvalidInput, QStringLiteral("not a PKCS#12 file"));
    Result<void> step = checkIntegrityCode(parsed.get());
    if (step)
        step = checkVisibleEncryption(parsed.get());
    if (!step)
        return fail(step.error());
    const QByteArray view = passwordUtf8.unownedView();
    const std::optional<Pkcs12Password> password = rightPassword(parsed.get(), view);
    if (!password)
        return fail(Error::Kind::WrongPassword,
                    QStringLiteral("the password does not open the PKCS#12 file"));
    Result<Pkcs12Bags> bags = openedBags(parsed.get(), *password);
    if (!bags)
        return fail(bags.error());
    return contentOf(*std::move(bags));
}

} // namespace certwright::crypto
