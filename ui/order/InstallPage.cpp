// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/InstallPage.h"

#include "ui/Tr.h"
#include "ui/order/CleanUpList.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ShownTime.h"
#include "ui/widgets/StatusBadge.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace certwright::ui {

InstallPage::InstallPage(QWidget *parent) : OrderPage(parent)
{
    m_title = new StatusBadge;
    m_title->setLook(PlainLabel::Look::Heading);
    m_facts = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    auto *practice = new MessageBar(
            MessageBar::Kind::Information,
            Tr::tr("This was practice: browsers do not trust this staging certificate. The same "
                   "names can be ordered for real now."));
    m_practice = practice;
    connect(practice->addAction(Tr::tr("Do It for Real…")), &QPushButton::clicked, this,
            &InstallPage::forRealRequested);

    auto *card = new Card;
    card->body()->addWidget(
            new PlainLabel(Tr::tr("Bring it to your server"), PlainLabel::Look::Strong));
    card->body()->addWidget(new PlainLabel(Tr::tr(
            "Export PEM files for nginx, Apache, HAProxy and the like, or a PFX file for IIS, "
            "Windows and Java. Then load them in the server.")));
    auto *exportButton = new QPushButton(Tr::tr("Export…"));
    exportButton->setObjectName(QStringLiteral("export"));
    exportButton->setDefault(true);
    auto *open = new QPushButton(Tr::tr("Open Certificate"));
    open->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(exportButton);
    buttons->addWidget(open);
    buttons->addStretch(1);
    card->body()->addLayout(buttons);

    m_cleanUp = new CleanUpList;
    content()->addWidget(m_title);
    content()->addWidget(m_facts);
    content()->addWidget(m_practice);
    content()->addWidget(card);
    content()->addWidget(m_cleanUp);
    content()->addStretch(1);
    addCloseButton();

    connect(exportButton, &QPushButton::clicked, this, &InstallPage::exportRequested);
    connect(open, &QPushButton::clicked, this, &InstallPage::certificateRequested);
    connect(m_cleanUp, &CleanUpList::doneChanged, this, &InstallPage::cleanedUpChanged);
}

void InstallPage::setView(const InstallView &view)
{
    const QString until = shownDay(view.notAfterUtc, QDateTime());
    m_title->setStatus(
            StatusKind::Valid,
            Tr::tr("Certificate issued for %n name(s), valid until %1", "", int(view.names.size()))
                    .arg(until));
    m_title->setToolTip(shownToolTip(shownMoment(view.notAfterUtc)));
    const QString names = view.names.join(Tr::tr(", ", "between names"));
    m_facts->setOutsideText(
            view.issuer.isEmpty() ? names : Tr::tr("%1. Issued by %2.").arg(names, view.issuer));
    m_practice->setVisible(view.isStaging);
    m_cleanUp->setItems(view.cleanUp, view.isCleanedUp);
}

} // namespace certwright::ui
