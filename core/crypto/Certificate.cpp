// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Certificate.h"

#include "core/crypto/AlternativeNames.h"
#include "core/crypto/CertificateParsing.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Pem.h"

#include <algorithm>
#include <ctime>

namespace certwright::crypto {

namespace {

QString textOf(const ASN1_STRING *string)
{
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    if (size < 0) {
        drainErrors();
        return colonHex(bytesOf(string));
    }
    const OpenSslBytesPtr owned(utf8);
    return QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
}

std::vector<NameAttribute> attributesOf(const X509_NAME *name)
{
    std::vector<NameAttribute> attributes;
    for (int i = 0; i < X509_NAME_entry_count(name); ++i) {
        const X509_NAME_ENTRY *entry = X509_NAME_get_entry(name, i);
        const ASN1_OBJECT *object = X509_NAME_ENTRY_get_object(entry);
        const int nid = OBJ_obj2nid(object);
        attributes.push_back(
                { nid == NID_undef ? dottedOid(object) : QString::fromLatin1(OBJ_nid2sn(nid)),
                  textOf(X509_NAME_ENTRY_get_data(entry)) });
    }
    return attributes;
}

/// Source: RFC 4514 section 2.4
QString escaped(const QString &value)
{
    QString text;
    for (const QChar c : value) {
        if (QStringLiteral(",+\"\\<>;").contains(c))
            text.append(u'\\');
        text.append(c);
    }
    return text;
}

QString oneLine(std::vector<NameAttribute> attributes)
{
    QStringList parts;
    std::reverse(attributes.begin(), attributes.end());
    for (const NameAttribute &attribute : attributes)
        parts.append(attribute.shortName + u'=' + escaped(attribute.value));
    return parts.join(QStringLiteral(", "));
}

QString commonNameOf(const std::vector<NameAttribute> &attributes)
{
    const auto found
            = std::find_if(attributes.rbegin(), attributes.rend(), [](const auto &attribute) {
                  return attribute.shortName == QLatin1String("CN");
              });
    return found == attributes.rend() ? QString() : found->value;
}

QDateTime utcOf(const ASN1_TIME *time)
{
    std::tm parts {};
    if (ASN1_TIME_to_tm(time, &parts) != 1) {
        drainErrors();
        return {};
    }
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

} // namespace

Result<Certificate> Certificate::fromDer(const QByteArray &der)
{
    const X509Ptr certificate = parsedCertificate(der);
    if (!certificate)
        return fail(Error::Kind::InvalidInput, QStringLiteral("not a certificate"));
    return Certificate(der);
}

Result<Certificate> Certificate::fromPem(const QByteArray &pem)
{
    const Result<std::vector<PemBlock>> blocks = pemBlocks(pem, TextBetweenBlocks::Allowed);
    if (!blocks)
        return fail(Error::Kind::InvalidInput, blocks.error().detail());
    if (blocks->size() != 1 || blocks->front().label != "CERTIFICATE")
        return fail(Error::Kind::InvalidInput, QStringLiteral("not exactly one PEM certificate"));
    return fromDer(blocks->front().content);
}

QByteArray Certificate::pem() const
{
    return toPemBlock("CERTIFICATE", m_der);
}

int Certificate::version() const
{
    return static_cast<int>(X509_get_version(parsedCertificate(m_der).get())) + 1;
}

QByteArray Certificate::serialNumber() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const QByteArray encoded = derOf<i2d_ASN1_INTEGER>(X509_get0_serialNumber(certificate.get()));
    const unsigned char *content = bytesOf(encoded);
    long length = 0;
    int tag = 0;
    int tagClass = 0;
    if (ASN1_get_object(&content, &length, &tag, &tagClass, encoded.size()) & 0x80)
        return {};
    return QByteArray(reinterpret_cast<const char *>(content), length);
}

QString Certificate::serialNumberText() const
{
    const QByteArray octets = serialNumber();
    // Other programs leave out the octet that only keeps the number positive.
    const bool hasSignOctet = octets.size() > 1 && octets.front() == '\0';
    return colonHex(hasSignOctet ? octets.mid(1) : octets);
}

std::vector<NameAttribute> Certificate::subject() const
{
    return attributesOf(X509_get_subject_name(parsedCertificate(m_der).get()));
}

std::vector<NameAttribute> Certificate::issuer() const
{
    return attributesOf(X509_get_issuer_name(parsedCertificate(m_der).get()));
}

QString Certificate::subjectText() const
{
    return oneLine(subject());
}

QString Certificate::issuerText() const
{
    return oneLine(issuer());
}

QString Certificate::subjectCommonName() const
{
    return commonNameOf(subject());
}

QString Certificate::issuerCommonName() const
{
    return commonNameOf(issuer());
}

QDateTime Certificate::notBeforeUtc() const
{
    return utcOf(X509_get0_notBefore(parsedCertificate(m_der).get()));
}

QDateTime Certificate::notAfterUtc() const
{
    return utcOf(X509_get0_notAfter(parsedCertificate(m_der).get()));
}

std::vector<Identifier> Certificate::identifiers() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    return identifiersOf(
            extensionOf<GeneralNamesPtr>(certificate.get(), NID_subject_alt_name).get());
}

PublicKey Certificate::publicKey() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    return PublicKey::fromDer(derOf<i2d_X509_PUBKEY>(X509_get_X509_PUBKEY(certificate.get())))
            .value();
}

QString Certificate::signatureAlgorithm() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const int nid = X509_get_signature_nid(certificate.get());
    return nid == NID_undef ? dottedOid(X509_get0_tbs_sigalg(certificate.get())->algorithm)
                            : QString::fromLatin1(OBJ_nid2ln(nid));
}

QByteArray Certificate::sha256Fingerprint() const
{
    return sha256(m_der);
}

QString Certificate::sha256FingerprintText() const
{
    return colonHex(sha256Fingerprint());
}

bool Certificate::isSelfIssued() const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    return X509_NAME_cmp(X509_get_issuer_name(certificate.get()),
                         X509_get_subject_name(certificate.get()))
            == 0;
}

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    const X509Ptr certificate = parsedCertificate(m_der);
    const X509Ptr signer = parsedCertificate(issuer.m_der);
    EVP_PKEY *key = X509_get0_pubkey(signer.get());
    const bool isLinked = X509_NAME_cmp(X509_get_issuer_name(certificate.get()),
                                        X509_get_subject_name(signer.get()))
            == 0;
    const bool isSigned = isLinked && key && X509_verify(certificate.get(), key) == 1;
    drainErrors();
    return isSigned;
}

} // namespace certwright::crypto
