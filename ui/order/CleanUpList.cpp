// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CleanUpList.h"

#include "ui/Tr.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/PlainLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStringList>
#include <QVBoxLayout>

namespace certwright::ui {

CleanUpList::CleanUpList(QWidget *parent) : QWidget(parent)
{
    auto *card = new Card;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    m_heading = new PlainLabel(QString(), PlainLabel::Look::Strong);
    m_box = new QWidget;
    m_lines = new QVBoxLayout(m_box);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_copy = new CopyButton(Tr::tr("Copy the clean-up list"));
    m_copy->setCopyText(Tr::tr("Copy List"));
    m_done = new QCheckBox(Tr::tr("Done, they are removed"));
    m_done->setObjectName(QStringLiteral("cleanedUp"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addWidget(m_done);
    row->addStretch(1);
    card->body()->addWidget(m_heading);
    card->body()->addWidget(m_box);
    card->body()->addLayout(row);
    connect(m_done, &QCheckBox::toggled, this, &CleanUpList::doneChanged);
}

void CleanUpList::setItems(const std::vector<CleanUpItem> &items, bool isDone)
{
    setVisible(!items.empty());
    m_heading->setText(Tr::tr("Clean up: %n item(s) can be removed now", "", int(items.size())));
    while (QLayoutItem *old = m_lines->takeAt(0)) {
        old->widget()->deleteLater();
        delete old;
    }
    QStringList text;
    for (const CleanUpItem &item : items) {
        const QString line = item.value.isEmpty()
                ? item.what
                : Tr::tr("%1 with the value %2", "a record").arg(item.what, item.value);
        auto *label = new PlainLabel;
        label->setOutsideText(line, Lines::One);
        label->setSelectable(true);
        m_lines->addWidget(label);
        text.append(line);
    }
    m_copy->setValue(text.join(QLatin1Char('\n')));
    const QSignalBlocker blocker(m_done);
    m_done->setChecked(isDone);
}

} // namespace certwright::ui
