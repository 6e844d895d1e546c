// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/CertificateFields.h"

#include "ui/Tr.h"
#include "ui/widgets/ShownTime.h"

namespace certwright::ui {

namespace {

using Fields = std::vector<FieldSection::Field>;

Fields fieldsOf(const std::vector<crypto::NameAttribute> &attributes)
{
    Fields fields;
    for (const crypto::NameAttribute &attribute : attributes)
        fields.push_back({ attribute.shortName, attribute.value });
    return fields;
}

Fields listed(const QString &label, const QStringList &values)
{
    Fields fields;
    for (const QString &value : values)
        fields.push_back({ label, value });
    return fields;
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(':').toUpper());
}

/// Collects sections and takes each extension that it shows off the list of the others.
class SectionBuilder
{
public:
    explicit SectionBuilder(const crypto::Certificate &certificate)
        : m_left(certificate.extensions())
    { }

    void add(const QString &title, Fields fields)
    {
        FieldSection section;
        section.title = title;
        section.fields = std::move(fields);
        if (!section.fields.empty())
            m_sections.push_back(std::move(section));
    }

    void addExtension(const QString &title, QLatin1String oid, Fields fields)
    {
        const auto found = std::find_if(m_left.begin(), m_left.end(),
                                        [oid](const auto &one) { return one.oid == oid; });
        if (found == m_left.end())
            return;
        FieldSection section;
        section.title = title;
        section.isCritical = found->isCritical;
        section.oid = found->oid;
        section.fields = fields.empty() ? Fields { { Tr::tr("Value"), found->text.trimmed() } }
                                        : std::move(fields);
        m_sections.push_back(std::move(section));
        m_left.erase(found);
    }

    std::vector<FieldSection> finish()
    {
        for (const auto &extension : std::vector(m_left))
            addExtension(extension.name, QLatin1String(extension.oid.toLatin1()), {});
        return std::move(m_sections);
    }

private:
    std::vector<crypto::CertificateExtension> m_left;
    std::vector<FieldSection> m_sections;
};

Fields names(const crypto::Certificate &certificate)
{
    Fields fields;
    for (const Identifier &identifier : certificate.identifiers()) {
        const bool isDns = identifier.type == Identifier::Type::Dns;
        const QString readable = identifier.displayName();
        fields.push_back({ isDns ? Tr::tr("DNS name") : Tr::tr("IP address"),
                           readable == identifier.value
                                   ? readable
                                   : QStringLiteral("%1  (%2)").arg(readable, identifier.value) });
    }
    return fields;
}

Fields timestamps(const crypto::Certificate &certificate)
{
    Fields fields;
    for (const crypto::EmbeddedSct &sct : certificate.embeddedScts()) {
        fields.push_back({ Tr::tr("Log ID"), hex(sct.logId) });
        fields.push_back({ Tr::tr("Timestamp"), shownMoment(sct.timestampUtc) });
    }
    return fields;
}

} // namespace

std::vector<FieldSection> fieldSections(const crypto::Certificate &certificate)
{
    const auto oid = [](const char *text) { return QLatin1String(text); };
    SectionBuilder builder(certificate);
    builder.add(Tr::tr("Subject Name"), fieldsOf(certificate.subject()));
    builder.add(Tr::tr("Issuer Name"), fieldsOf(certificate.issuer()));
    builder.add(Tr::tr("Validity"),
                { { Tr::tr("Not before"), shownMoment(certificate.notBeforeUtc()) },
                  { Tr::tr("Not after"), shownMoment(certificate.notAfterUtc()) } });
    builder.addExtension(Tr::tr("Subject Alternative Names"), oid("2.5.29.17"), names(certificate));
    builder.add(Tr::tr("Public Key"),
                { { Tr::tr("Algorithm"), certificate.publicKey().description() } });
    builder.add(Tr::tr("Miscellaneous"),
                { { Tr::tr("Serial number"), certificate.serialNumberText() },
                  { Tr::tr("Signature algorithm"), certificate.signatureAlgorithm() },
                  { Tr::tr("Version"), QString::number(certificate.version()) } });
    builder.add(Tr::tr("Fingerprints"),
                { { Tr::tr("SHA-256"), certificate.sha256FingerprintText() } });
    builder.addExtension(
            Tr::tr("Basic Constraints"), oid("2.5.29.19"),
            { { Tr::tr("Certificate authority"),
                certificate.isCertificateAuthority() ? Tr::tr("Yes") : Tr::tr("No") } });
    builder.addExtension(Tr::tr("Key Usages"), oid("2.5.29.15"),
                         listed(Tr::tr("Purpose"), certificate.keyUsages()));
    builder.addExtension(Tr::tr("Extended Key Usages"), oid("2.5.29.37"),
                         listed(Tr::tr("Purpose"), certificate.extendedKeyUsages()));
    builder.addExtension(Tr::tr("Subject Key ID"), oid("2.5.29.14"),
                         { { Tr::tr("Key ID"), hex(certificate.subjectKeyIdentifier()) } });
    builder.addExtension(Tr::tr("Authority Key ID"), oid("2.5.29.35"),
                         { { Tr::tr("Key ID"), hex(certificate.authorityKeyIdentifier()) } });
    builder.addExtension(Tr::tr("CRL Endpoints"), oid("2.5.29.31"),
                         listed(Tr::tr("Address"), certificate.crlUrls()));
    Fields access = listed(Tr::tr("OCSP"), certificate.ocspUrls());
    for (const FieldSection::Field &field :
         listed(Tr::tr("CA issuers"), certificate.caIssuersUrls()))
        access.push_back(field);
    builder.addExtension(Tr::tr("Authority Information Access"), oid("1.3.6.1.5.5.7.1.1"), access);
    builder.addExtension(Tr::tr("Certificate Policies"), oid("2.5.29.32"),
                         listed(Tr::tr("Policy"), certificate.policyOids()));
    builder.addExtension(Tr::tr("Embedded Timestamps (SCTs)"), oid("1.3.6.1.4.1.11129.2.4.2"),
                         timestamps(certificate));
    return builder.finish();
}

} // namespace certwright::ui
