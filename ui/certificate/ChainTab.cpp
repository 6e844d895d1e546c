// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/ChainTab.h"

#include "ui/Tr.h"
#include "ui/certificate/FactGrid.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ShownTime.h"
#include "ui/widgets/StatusBadge.h"

#include <QHBoxLayout>

namespace certwright::ui {

namespace {

QString titleOf(const crypto::Certificate &certificate)
{
    const QString name = certificate.subjectCommonName();
    if (!name.isEmpty())
        return name;
    const auto identifiers = certificate.identifiers();
    return identifiers.empty() ? certificate.subjectText() : identifiers.front().displayName();
}

QString roleOf(const crypto::Certificate &certificate, bool isLeaf)
{
    if (isLeaf)
        return Tr::tr("This certificate");
    return certificate.isSelfIssued() ? Tr::tr("Root") : Tr::tr("Intermediate");
}

Card *cardOf(const crypto::Certificate &certificate, bool isLeaf, const QDateTime &nowUtc)
{
    auto *title = new ElidedLabel;
    title->setLook(PlainLabel::Look::Heading);
    title->setIdentifier(titleOf(certificate));
    auto *role = new PlainLabel(roleOf(certificate, isLeaf), PlainLabel::Look::Secondary);
    role->setWordWrap(false);
    const bool isExpired = certificate.notAfterUtc() <= nowUtc;
    auto *badge = new StatusBadge(isExpired ? StatusKind::Expired : StatusKind::Valid,
                                  isExpired ? Tr::tr("Expired") : Tr::tr("In its lifetime"));
    auto *head = new QHBoxLayout;
    head->setSpacing(gap(title) * 2);
    head->addWidget(title);
    head->addWidget(role);
    head->addStretch();
    head->addWidget(badge);

    auto *facts = new FactGrid;
    facts->addFact(Tr::tr("Issued by"), certificate.issuerText(), QString());
    facts->addFact(Tr::tr("Valid until"), shownMoment(certificate.notAfterUtc()), QString());
    facts->addFact(Tr::tr("Key"), certificate.publicKey().description(), QString());
    facts->addFact(Tr::tr("SHA-256 fingerprint"),
                   fingerprintInLines(certificate.sha256FingerprintText()),
                   certificate.sha256FingerprintText(), PlainLabel::Look::Monospace);
    auto *card = new Card;
    card->body()->addLayout(head);
    card->body()->addWidget(facts);
    return card;
}

QString advice(const crypto::CertificateChain &chain)
{
    const auto &certificates = chain.certificates();
    const auto count = static_cast<int>(certificates.size());
    const crypto::Certificate &last = certificates.back();
    if (last.isSelfIssued())
        return Tr::tr("Servers must send the first %n certificates; the root may be left out.",
                      nullptr, count - 1);
    //: %1 is the name of a root certificate.
    return Tr::tr("Servers must send all %n certificates. They lead to “%1”, which browsers know "
                  "already.",
                  nullptr, count)
            .arg(shownText(last.issuerCommonName(), Lines::One));
}

} // namespace

ChainTab::ChainTab(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget;
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(gap(this) * 2, gap(this) * 2, gap(this) * 2, gap(this) * 2);
    m_cards->setSpacing(gap(this) + gap(this) / 2);
    setWidget(content);
}

void ChainTab::setChain(const crypto::CertificateChain &chain, const QDateTime &nowUtc)
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_cards->addWidget(new PlainLabel(advice(chain)));
    bool isLeaf = true;
    for (const crypto::Certificate &certificate : chain.certificates()) {
        m_cards->addWidget(cardOf(certificate, isLeaf, nowUtc));
        isLeaf = false;
    }
    m_cards->addStretch();
}

} // namespace certwright::ui
