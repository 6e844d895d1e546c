// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CleanUpList.h"

#include "ui/Tr.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/ElidedLabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStringList>
#include <QVBoxLayout>
#include <algorithm>

namespace certwright::ui {

namespace {

int recordCount(const std::vector<CleanUpItem> &items)
{
    return int(std::count_if(items.begin(), items.end(),
                             [](const CleanUpItem &item) { return !item.value.isEmpty(); }));
}

QString headingFor(const std::vector<CleanUpItem> &items)
{
    const int records = recordCount(items);
    const int files = int(items.size()) - records;
    if (files == 0)
        return Tr::tr("Clean up: %n TXT record(s) can be deleted now", "", records);
    if (records == 0)
        return Tr::tr("Clean up: %n file(s) can be deleted now", "", files);
    return Tr::tr("Clean up: %n TXT record(s) and files can be deleted now", "", int(items.size()));
}

/// A name may carry more records than ours: another order's, or a permanent one.
QString warning()
{
    return Tr::tr("Delete only these values. Keep other records of the same name.");
}

} // namespace

QString cleanUpText(const std::vector<CleanUpItem> &items)
{
    QStringList lines { headingFor(items) };
    for (const CleanUpItem &item : items)
        lines.append(
                item.value.isEmpty()
                        ? item.what
                        : Tr::tr("%1 with the value %2", "a record").arg(item.what, item.value));
    if (recordCount(items) > 0)
        lines.append(warning());
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

CleanUpList::CleanUpList(QWidget *parent) : QWidget(parent)
{
    auto *card = new Card;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    m_heading = new PlainLabel(QString(), PlainLabel::Look::Strong);
    m_heading->setObjectName(QStringLiteral("cleanUpHeading"));
    auto *box = new QWidget;
    m_lines = new QVBoxLayout(box);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_warning = new PlainLabel(warning(), PlainLabel::Look::Secondary);
    m_copy = new CopyButton(Tr::tr("Copy the clean-up list"));
    m_copy->setObjectName(QStringLiteral("copyCleanUp"));
    m_copy->setCopyText(Tr::tr("Copy List"));
    m_done = new QCheckBox(Tr::tr("Done, they are removed"));
    m_done->setObjectName(QStringLiteral("cleanedUp"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addWidget(m_done);
    row->addStretch(1);
    card->body()->addWidget(m_heading);
    card->body()->addWidget(box);
    card->body()->addWidget(m_warning);
    card->body()->addLayout(row);
    connect(m_done, &QCheckBox::toggled, this, &CleanUpList::doneChanged);
}

void CleanUpList::setItems(const std::vector<CleanUpItem> &items, bool isDone)
{
    setVisible(!items.empty());
    const QSignalBlocker blocker(m_done);
    m_done->setChecked(isDone);
    if (items == m_items)
        return;
    m_items = items;
    m_heading->setText(headingFor(items));
    m_warning->setVisible(recordCount(items) > 0);
    while (QLayoutItem *old = m_lines->takeAt(0)) {
        old->widget()->deleteLater();
        delete old;
    }
    for (const CleanUpItem &item : items)
        addLine(item);
    m_copy->setValue(cleanUpText(items));
}

void CleanUpList::addLine(const CleanUpItem &item)
{
    auto *what = new PlainLabel;
    what->setOutsideText(item.what, Lines::One);
    what->setSelectable(true);
    m_lines->addWidget(what);
    if (item.value.isEmpty())
        return;
    auto *value = new ElidedLabel;
    value->setLook(PlainLabel::Look::Monospace);
    value->setIdentifier(item.value);
    value->setIndent(0);
    m_lines->addWidget(value);
}

} // namespace certwright::ui
