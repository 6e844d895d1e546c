// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/OverviewTab.h"

#include "ui/Tr.h"
#include "ui/certificate/FactGrid.h"
#include "ui/certificates/CertificateRowStatus.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ShownTime.h"

#include <QVBoxLayout>

namespace certwright::ui {

namespace {

/// "shop.例子.cn  (shop.xn--fsqu00a.cn)", one name a line.
QString namesText(const QStringList &names)
{
    QStringList lines;
    for (const QString &name : names) {
        const QString readable = readableName(name);
        lines.append(readable == name ? name : QStringLiteral("%1  (%2)").arg(readable, name));
    }
    return lines.join(u'\n');
}

QString validityText(const CertificateView &view)
{
    const qint64 days = (view.row.notBeforeUtc.secsTo(view.row.notAfterUtc) + 43200) / 86400;
    //: %1 and %2 are moments, %n is the length in days.
    return Tr::tr("%1 – %2 (%n days)", nullptr, static_cast<int>(days))
            .arg(shownMoment(view.row.notBeforeUtc), shownMoment(view.row.notAfterUtc));
}

QString keyText(const CertificateView &view)
{
    if (view.keyStoreName.isEmpty())
        return Tr::tr("%1 · the private key is not on this computer", "%1: ECDSA P-256")
                .arg(view.entry.keyText);
    return Tr::tr("%1 · the private key is in %2", "%1: ECDSA P-256, %2: GNOME Keyring")
            .arg(view.entry.keyText, view.keyStoreName);
}

QString revocationText(const store::CertificateRow &row)
{
    if (!row.revokedUtc)
        return Tr::tr("Not revoked from this computer");
    const QString moment = shownMoment(*row.revokedUtc);
    if (!row.revocationReason)
        return Tr::tr("Revoked on %1").arg(moment);
    return Tr::tr("Revoked on %1 · %2", "%2 is a reason")
            .arg(moment, revocationReasonWord(*row.revocationReason));
}

QString transparencyText(const crypto::Certificate &leaf)
{
    const auto count = static_cast<int>(leaf.embeddedScts().size());
    return count == 0 ? Tr::tr("None embedded") : Tr::tr("%n embedded timestamps", nullptr, count);
}

} // namespace

OverviewTab::OverviewTab(QWidget *parent) : QScrollArea(parent), m_facts(new FactGrid)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(gap(this) * 2, gap(this) * 2, gap(this) * 2, gap(this) * 2);
    layout->addWidget(m_facts);
    layout->addStretch();
    setWidget(content);
}

void OverviewTab::setView(const CertificateView &view)
{
    const store::CertificateRow &row = view.row;
    const QString fingerprint = QString::fromLatin1(row.sha256Fingerprint.toHex(':').toUpper());
    const QString issuer = view.chain ? view.chain->leaf().issuerText() : row.issuerName;
    m_facts->clear();
    m_facts->addFact(Tr::tr("Names"), namesText(view.entry.names), view.entry.names.join(u'\n'));
    m_facts->addFact(Tr::tr("Issuer"), issuer, issuer);
    m_facts->addFact(Tr::tr("CA"), view.entry.authorityName, view.entry.authorityName);
    m_facts->addFact(Tr::tr("Validity"), validityText(view), validityText(view));
    if (!row.profile.isEmpty())
        m_facts->addFact(Tr::tr("Profile"), row.profile, row.profile);
    m_facts->addFact(Tr::tr("Key"), keyText(view), view.entry.keyText);
    m_facts->addFact(Tr::tr("Serial number"), row.serialNumber, row.serialNumber,
                     PlainLabel::Look::Monospace);
    m_facts->addFact(Tr::tr("SHA-256 fingerprint"), fingerprintInLines(fingerprint), fingerprint,
                     PlainLabel::Look::Monospace);
    if (view.chain)
        m_facts->addFact(Tr::tr("Transparency logs"), transparencyText(view.chain->leaf()),
                         QString());
    m_facts->addFact(Tr::tr("Revocation"), revocationText(row), QString());
}

} // namespace certwright::ui
