// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Pkcs12Bags.h"

#include "core/crypto/CertificateParsing.h"
#include "core/crypto/KdfLimits.h"
#include "core/crypto/PrivateKeyImpl.h"

#include <QStringDecoder>

namespace certwright::crypto {

namespace {

inline void freeSafes(STACK_OF(PKCS7) * safes)
{
    sk_PKCS7_pop_free(safes, PKCS7_free);
}

inline void freeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}

using SafesPtr = std::unique_ptr<STACK_OF(PKCS7), Deleter<freeSafes>>;
using BagsPtr = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), Deleter<freeBags>>;

constexpr int maxNesting = 4;
constexpr size_t maxItems = 100;

tl::unexpected<Error> unreadable()
{
    drainErrors();
    return fail(Error::Kind::InvalidInput,
                QStringLiteral("a part of the PKCS#12 file cannot be read"));
}

tl::unexpected<Error> wrongPassword()
{
    drainErrors();
    return fail(Error::Kind::WrongPassword,
                QStringLiteral("the password does not open the PKCS#12 file"));
}

const X509_ALGOR *encryptionOf(const PKCS7 *safe)
{
    return safe->d.encrypted->enc_data->algorithm;
}

/// Decoded here and not by OpenSSL, whose own conversion had a write out of bounds
/// (CVE-2025-69419).
QString friendlyNameOf(const PKCS12_SAFEBAG *bag)
{
    const ASN1_TYPE *attribute = PKCS12_SAFEBAG_get0_attr(bag, NID_friendlyName);
    if (!attribute || attribute->type != V_ASN1_BMPSTRING)
        return {};
    QStringDecoder decoder(QStringDecoder::Utf16BE);
    return decoder(bytesOf(attribute->value.bmpstring));
}

/// Walks the bags of one file.
class BagReader
{
public:
    explicit BagReader(Pkcs12Password password) : m_password(password) { }

    Result<void> readSafe(PKCS7 *safe)
    {
        if (PKCS7_type_is_data(safe)) {
            const BagsPtr bags(PKCS12_unpack_p7data(safe));
            return bags ? readAll(bags.get(), 0) : unreadable();
        }
        const Result<void> check = checkPasswordEncryption(encryptionOf(safe));
        if (!check)
            return check;
        const BagsPtr bags(PKCS12_unpack_p7encdata(safe, m_password.characters, m_password.size));
        return bags ? readAll(bags.get(), 0) : wrongPassword();
    }

    [[nodiscard]] Pkcs12Bags taken() &&
    {
        m_bags.friendlyName = m_keyName.isEmpty() ? m_certificateName : m_keyName;
        return std::move(m_bags);
    }

private:
    Result<void> readAll(const STACK_OF(PKCS12_SAFEBAG) * bags, int depth)
    {
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags); ++i) {
            if (m_bags.keys.size() + m_bags.certificates.size() > maxItems)
                return fail(Error::Kind::InvalidInput,
                            QStringLiteral("the PKCS#12 file holds too much"));
            Result<void> read = readOne(sk_PKCS12_SAFEBAG_value(bags, i), depth);
            if (!read)
                return read;
        }
        return {};
    }

    Result<void> readOne(const PKCS12_SAFEBAG *bag, int depth)
    {
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_keyBag:
            return addKey(bag, PKCS12_SAFEBAG_get0_p8inf(bag));
        case NID_pkcs8ShroudedKeyBag:
            return openKey(bag);
        case NID_certBag:
            return addCertificate(bag);
        case NID_safeContentsBag:
            return depth < maxNesting ? readAll(PKCS12_SAFEBAG_get0_safes(bag), depth + 1)
                                      : unreadable();
        default:
            return {}; // revocation lists and secrets are no business of ours
        }
    }

    Result<void> openKey(const PKCS12_SAFEBAG *bag)
    {
        const X509_SIG *sealed = PKCS12_SAFEBAG_get0_pkcs8(bag);
        const X509_ALGOR *algorithm = nullptr;
        X509_SIG_get0(sealed, &algorithm, nullptr);
        const Result<void> check = checkPasswordEncryption(algorithm);
        if (!check)
            return check;
        const Pkcs8InfoPtr info(PKCS8_decrypt(sealed, m_password.characters, m_password.size));
        return info ? addKey(bag, info.get()) : wrongPassword();
    }

    Result<void> addKey(const PKCS12_SAFEBAG *bag, const PKCS8_PRIV_KEY_INFO *info)
    {
        Result<PrivateKey> key = keyFromPkcs8Info(info);
        if (!key) {
            const bool isDamaged = key.error().kind() == Error::Kind::Damaged;
            return fail(isDamaged ? Error::Kind::InvalidInput : key.error().kind(),
                        key.error().detail());
        }
        m_bags.keys.push_back(*std::move(key));
        if (m_keyName.isEmpty())
            m_keyName = friendlyNameOf(bag);
        return {};
    }

    Result<void> addCertificate(const PKCS12_SAFEBAG *bag)
    {
        if (PKCS12_SAFEBAG_get_bag_nid(bag) != NID_x509Certificate)
            return {};
        const X509Ptr certificate(PKCS12_SAFEBAG_get1_cert(bag));
        if (!certificate)
            return unreadable();
        Result<Certificate> parsed = Certificate::fromDer(derOf<i2d_X509>(certificate.get()));
        if (!parsed)
            return fail(parsed.error());
        m_bags.certificates.push_back(*std::move(parsed));
        if (m_certificateName.isEmpty())
            m_certificateName = friendlyNameOf(bag);
        return {};
    }

    Pkcs12Password m_password;
    Pkcs12Bags m_bags;
    QString m_keyName;
    QString m_certificateName;
};

SafesPtr safesOf(const PKCS12 *file)
{
    return SafesPtr(PKCS12_unpack_authsafes(file));
}

Result<void> checkShroudedKeys(const PKCS7 *safe)
{
    const BagsPtr bags(PKCS12_unpack_p7data(const_cast<PKCS7 *>(safe)));
    if (!bags)
        return unreadable();
    for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags.get()); ++i) {
        const PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(bags.get(), i);
        if (PKCS12_SAFEBAG_get_nid(bag) != NID_pkcs8ShroudedKeyBag)
            continue;
        const X509_ALGOR *algorithm = nullptr;
        X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
        Result<void> check = checkPasswordEncryption(algorithm);
        if (!check)
            return check;
    }
    return {};
}

} // namespace

Result<void> checkVisibleEncryption(const PKCS12 *file)
{
    const SafesPtr safes = safesOf(file);
    if (!safes)
        return unreadable();
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
        const PKCS7 *safe = sk_PKCS7_value(safes.get(), i);
        if (!PKCS7_type_is_data(safe) && !PKCS7_type_is_encrypted(safe))
            return fail(Error::Kind::Unsupported,
                        QStringLiteral("the PKCS#12 file is not opened by a password"));
        Result<void> check = PKCS7_type_is_data(safe) ? checkShroudedKeys(safe)
                                                      : checkPasswordEncryption(encryptionOf(safe));
        if (!check)
            return check;
    }
    return {};
}

Result<Pkcs12Bags> openedBags(const PKCS12 *file, Pkcs12Password password)
{
    const SafesPtr safes = safesOf(file);
    if (!safes)
        return unreadable();
    BagReader reader(password);
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i) {
        const Result<void> read = reader.readSafe(sk_PKCS7_value(safes.get(), i));
        if (!read)
            return fail(read.error());
    }
    return std::move(reader).taken();
}

} // namespace certwright::crypto
