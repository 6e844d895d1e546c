// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/FactGrid.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/CopyButton.h"

namespace certwright::ui {

QString fingerprintInLines(const QString &hex)
{
    constexpr qsizetype half = 16 * 3;
    return hex.size() > half ? hex.left(half) + u'\n' + hex.mid(half) : hex;
}

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap(this) * 2);
    m_grid->setVerticalSpacing(gap(this));
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::addFact(const QString &label, const QString &outsideText, const QString &copied,
                       PlainLabel::Look look)
{
    const int row = m_rowCount++;
    auto *name = new PlainLabel(label, PlainLabel::Look::Secondary);
    auto *value = new PlainLabel(QString(), look);
    name->setWordWrap(false);
    value->setOutsideText(outsideText);
    value->setSelectable(true);
    value->setAccessibleName(Tr::tr("%1: %2").arg(label, value->text()));
    m_grid->addWidget(name, row, 0, Qt::AlignVCenter);
    m_grid->addWidget(value, row, 1);
    if (copied.isEmpty()) {
        m_grid->setRowMinimumHeight(row, fontMetrics().height() + gap(this));
        return;
    }
    auto *copy = new CopyButton(Tr::tr("Copy: %1").arg(label));
    copy->setValue(copied);
    m_grid->addWidget(copy, row, 2, Qt::AlignVCenter);
}

void FactGrid::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < m_rowCount; ++row)
        m_grid->setRowMinimumHeight(row, 0);
    m_rowCount = 0;
}

} // namespace certwright::ui
