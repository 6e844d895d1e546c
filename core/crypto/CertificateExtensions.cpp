// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Certificate.h"

#include "core/crypto/CertificateParsing.h"

#include <QtEndian>

#include <array>
#include <optional>

namespace certwright::crypto {

namespace {

using AccessPtr = std::unique_ptr<AUTHORITY_INFO_ACCESS, Deleter<AUTHORITY_INFO_ACCESS_free>>;
using AuthorityKeyPtr = std::unique_ptr<AUTHORITY_KEYID, Deleter<AUTHORITY_KEYID_free>>;
using BasicConstraintsPtr = std::unique_ptr<BASIC_CONSTRAINTS, Deleter<BASIC_CONSTRAINTS_free>>;
using BitStringPtr = std::unique_ptr<ASN1_BIT_STRING, Deleter<ASN1_BIT_STRING_free>>;
using DistributionPointsPtr = std::unique_ptr<CRL_DIST_POINTS, Deleter<CRL_DIST_POINTS_free>>;
using ExtendedUsagePtr = std::unique_ptr<EXTENDED_KEY_USAGE, Deleter<EXTENDED_KEY_USAGE_free>>;
using PoliciesPtr = std::unique_ptr<CERTIFICATEPOLICIES, Deleter<CERTIFICATEPOLICIES_free>>;

QStringList urlsOf(const GENERAL_NAMES *names)
{
    QStringList urls;
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);
        if (name->type == GEN_URI)
            urls.append(QString::fromLatin1(bytesOf(name->d.uniformResourceIdentifier)));
    }
    return urls;
}

QStringList accessUrls(const QByteArray &der, int method)
{
    const X509Ptr certificate = parsedCertificate(der);
    const auto access = extensionOf<AccessPtr>(certificate.get(), NID_info_access);
    QStringList urls;
    for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(access.get()); ++i) {
        const ACCESS_DESCRIPTION *entry = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (OBJ_obj2nid(entry->method) == method && entry->location->type == GEN_URI)
            urls.append(QString::fromLatin1(bytesOf(entry->location->d.uniformResourceIdentifier)));
    }
    return urls;
}

CertificateExtension described(X509_EXTENSION *extension)
{
    const ASN1_OBJECT *object = X509_EXTENSION_get_object(extension);
    const int nid = OBJ_obj2nid(object);
    CertificateExtension result;
    result.oid = dottedOid(object);
    result.name = nid == NID_undef ? result.oid : QString::fromLatin1(OBJ_nid2ln(nid));
    result.isCritical = X509_EXTENSION_get_critical(extension) == 1;
    const BioPtr memory(BIO_new(BIO_s_mem()));
    if (X509V3_EXT_print(memory.get(), extension, X509V3_EXT_DUMP_UNKNOWN, 0) == 1)
        result.text = QString::fromUtf8(contentOf(memory.get())).trimmed();
    if (result.text.isEmpty())
        result.text = colonHex(bytesOf(X509_EXTENSION_get_data(extension)));
    drainErrors();
    return result;
}

/// Takes a vector with a 16-bit length off the front; empty where it is cut off.
QByteArrayView takeVector(QByteArrayView &bytes)
{
    if (bytes.size() < 2)
        return {};
    const qsizetype size = qFromBigEndian<quint16>(bytes.data());
    if (bytes.size() < 2 + size)
        return {};
    const QByteArrayView taken = bytes.sliced(2, size);
    bytes = bytes.sliced(2 + size);
    return taken;
}

/// Source: RFC 6962 section 3.2: version, log id, milliseconds since 1970
std::optional<EmbeddedSct> sctOf(QByteArrayView bytes)
{
    constexpr qsizetype headSize = 1 + 32 + 8;
    constexpr char version1 = 0;
    if (bytes.size() < headSize || bytes.front() != version1)
        return std::nullopt;
    const auto milliseconds = qFromBigEndian<quint64>(bytes.data() + 33);
    return EmbeddedSct { bytes.sliced(1, 32).toByteArray(),
                         QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds),
                                                        Qt::UTC) };
}

} // namespace

bool Certificate::isCertificateAuthority() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const auto constraints
            = extensionOf<BasicConstraintsPtr>(certificate.get(), NID_basic_constraints);
    return constraints && constraints->ca != 0;
}

QStringList Certificate::keyUsages() const
{
    static constexpr std::array names {
        QLatin1String("digitalSignature"), QLatin1String("nonRepudiation"),
        QLatin1String("keyEncipherment"),  QLatin1String("dataEncipherment"),
        QLatin1String("keyAgreement"),     QLatin1String("keyCertSign"),
        QLatin1String("cRLSign"),          QLatin1String("encipherOnly"),
        QLatin1String("decipherOnly"),
    };
    const X509Ptr certificate = parsedCertificate(m_der);
    const auto bits = extensionOf<BitStringPtr>(certificate.get(), NID_key_usage);
    QStringList usages;
    for (size_t i = 0; bits && i < names.size(); ++i) {
        if (ASN1_BIT_STRING_get_bit(bits.get(), static_cast<int>(i)) == 1)
            usages.append(QString(names[i]));
    }
    return usages;
}

QStringList Certificate::extendedKeyUsages() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const auto purposes = extensionOf<ExtendedUsagePtr>(certificate.get(), NID_ext_key_usage);
    QStringList usages;
    for (int i = 0; i < sk_ASN1_OBJECT_num(purposes.get()); ++i) {
        const ASN1_OBJECT *purpose = sk_ASN1_OBJECT_value(purposes.get(), i);
        const int nid = OBJ_obj2nid(purpose);
        usages.append(nid == NID_undef ? dottedOid(purpose) : QString::fromLatin1(OBJ_nid2sn(nid)));
    }
    return usages;
}

QByteArray Certificate::subjectKeyIdentifier() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    return bytesOf(
            extensionOf<OctetStringPtr>(certificate.get(), NID_subject_key_identifier).get());
}

QByteArray Certificate::authorityKeyIdentifier() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const auto authority
            = extensionOf<AuthorityKeyPtr>(certificate.get(), NID_authority_key_identifier);
    return authority ? bytesOf(authority->keyid) : QByteArray();
}

QStringList Certificate::ocspUrls() const
{
    return accessUrls(m_der, NID_ad_OCSP);
}

QStringList Certificate::caIssuersUrls() const
{
    return accessUrls(m_der, NID_ad_ca_issuers);
}

QStringList Certificate::crlUrls() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const auto points
            = extensionOf<DistributionPointsPtr>(certificate.get(), NID_crl_distribution_points);
    QStringList urls;
    for (int i = 0; i < sk_DIST_POINT_num(points.get()); ++i) {
        const DIST_POINT *point = sk_DIST_POINT_value(points.get(), i);
        constexpr int fullName = 0;
        if (point->distpoint && point->distpoint->type == fullName)
            urls += urlsOf(point->distpoint->name.fullname);
    }
    return urls;
}

QStringList Certificate::policyOids() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const auto policies = extensionOf<PoliciesPtr>(certificate.get(), NID_certificate_policies);
    QStringList oids;
    for (int i = 0; i < sk_POLICYINFO_num(policies.get()); ++i)
        oids.append(dottedOid(sk_POLICYINFO_value(policies.get(), i)->policyid));
    return oids;
}

std::vector<EmbeddedSct> Certificate::embeddedScts() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const int index = X509_get_ext_by_NID(certificate.get(), NID_ct_precert_scts, -1);
    if (index < 0)
        return {};
    const QByteArray value
            = bytesOf(X509_EXTENSION_get_data(X509_get_ext(certificate.get(), index)));
    const QByteArray content
            = bytesOf(parsedDer<d2i_ASN1_OCTET_STRING, OctetStringPtr>(value).get());
    QByteArrayView list = content;
    QByteArrayView rest = takeVector(list);
    std::vector<EmbeddedSct> scts;
    while (!rest.isEmpty()) {
        const QByteArrayView entry = takeVector(rest);
        if (entry.isEmpty())
            break;
        if (const std::optional<EmbeddedSct> sct = sctOf(entry))
            scts.push_back(*sct);
    }
    return scts;
}

std::vector<CertificateExtension> Certificate::extensions() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    std::vector<CertificateExtension> all;
    for (int i = 0; i < X509_get_ext_count(certificate.get()); ++i)
        all.push_back(described(X509_get_ext(certificate.get(), i)));
    return all;
}

} // namespace certwright::crypto
