// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ViewSwitch.h"

#include "ui/Tr.h"
#include "ui/widgets/PlainLabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace certwright::ui {

ViewSwitch::ViewSwitch(QWidget *parent) : QWidget(parent)
{
    auto *label = new PlainLabel(Tr::tr("View", "of records"), PlainLabel::Look::Secondary);
    label->setWordWrap(false);
    m_cards = new QPushButton(Tr::tr("Cards", "a view"));
    m_cards->setObjectName(QStringLiteral("viewCards"));
    m_cards->setAccessibleName(Tr::tr("Show the records as cards"));
    m_table = new QPushButton(Tr::tr("Table", "a view"));
    m_table->setObjectName(QStringLiteral("viewTable"));
    m_table->setAccessibleName(Tr::tr("Show the records as a table"));
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    for (QPushButton *button : { m_cards, m_table }) {
        button->setCheckable(true);
        button->setAutoDefault(false);
        group->addButton(button);
        row->addWidget(button);
    }
    setTable(false);
    connect(m_cards, &QPushButton::clicked, this, [this] { Q_EMIT tableChosen(false); });
    connect(m_table, &QPushButton::clicked, this, [this] { Q_EMIT tableChosen(true); });
}

void ViewSwitch::setTable(bool isTable)
{
    m_cards->setChecked(!isTable);
    m_table->setChecked(isTable);
}

} // namespace certwright::ui
