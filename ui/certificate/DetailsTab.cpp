// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/DetailsTab.h"

#include "ui/Tr.h"
#include "ui/certificate/CertificateFields.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ListHeader.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/RoomyDelegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

QTreeWidgetItem *sectionItem(const FieldSection &section)
{
    auto *item = new QTreeWidgetItem(
            { section.isCritical ? Tr::tr("%1 (critical)").arg(section.title) : section.title });
    item->setText(0, shownText(item->text(0), Lines::One));
    item->setFirstColumnSpanned(true);
    QFont bold = item->font(0);
    bold.setBold(true);
    item->setFont(0, bold);
    if (!section.oid.isEmpty())
        item->setToolTip(0, Tr::tr("Object identifier %1").arg(section.oid));
    for (const FieldSection::Field &field : section.fields) {
        auto *line = new QTreeWidgetItem(
                item, { shownText(field.label, Lines::One), shownText(field.value, Lines::Many) });
        line->setToolTip(1, shownToolTip(field.value));
    }
    return item;
}

} // namespace

DetailsTab::DetailsTab(QWidget *parent)
    : QWidget(parent), m_choice(new QComboBox), m_tree(new QTreeWidget)
{
    setAutoFillBackground(true);
    auto *label = new PlainLabel(Tr::tr("Certificate"), PlainLabel::Look::Secondary);
    label->setWordWrap(false);
    label->setBuddy(m_choice);
    m_choice->setAccessibleName(Tr::tr("Certificate of the chain"));
    m_choice->view()->setAccessibleName(Tr::tr("Certificates of the chain"));
    m_tree->setAccessibleName(Tr::tr("Details"));
    m_tree->setHeader(new ListHeader(m_tree));
    m_tree->header()->setSectionsMovable(false);
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({ Tr::tr("Field"), Tr::tr("Value") });
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setWordWrap(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, fontMetrics().averageCharWidth() * 34);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(gap(this) * 2, gap(this), gap(this) * 2, 0);
    head->addWidget(label);
    head->addWidget(m_choice, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(this));
    layout->addLayout(head);
    layout->addWidget(m_tree, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &DetailsTab::showCertificate);
}

void DetailsTab::setChain(const crypto::CertificateChain &chain)
{
    m_certificates = chain.certificates();
    m_choice->clear();
    for (const crypto::Certificate &certificate : m_certificates) {
        const auto names = certificate.identifiers();
        const QString common = certificate.subjectCommonName();
        m_choice->addItem(
                shownText(!common.isEmpty() || names.empty() ? common : names.front().displayName(),
                          Lines::One));
    }
}

void DetailsTab::showCertificate(int index)
{
    m_tree->clear();
    if (index < 0 || index >= static_cast<int>(m_certificates.size()))
        return;
    for (const FieldSection &section :
         fieldSections(m_certificates[static_cast<std::size_t>(index)])) {
        QTreeWidgetItem *item = sectionItem(section);
        m_tree->addTopLevelItem(item);
        item->setFirstColumnSpanned(true);
        item->setExpanded(true);
    }
}

} // namespace certwright::ui
