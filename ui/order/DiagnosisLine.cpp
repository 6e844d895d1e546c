// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/DiagnosisLine.h"

#include "ui/Tr.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Status.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace certwright::ui {

DiagnosisLine::DiagnosisLine(int number, QWidget *parent) : QWidget(parent)
{
    m_title = new PlainLabel;
    m_title->setObjectName(QStringLiteral("diagnosis"));
    m_title->setSelectable(true);
    m_remedy = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->setSelectable(true);
    m_copy = new CopyButton(number == 0 ? Tr::tr("Copy the right name")
                                        : Tr::tr("Copy the right name of record %1").arg(number));
    m_copy->setCopyText(Tr::tr("Copy Name"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_remedy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(shapeSide() + gap(this), 0, 0, 0);
    row->setSpacing(gap(this));
    row->addLayout(texts, 1);
    row->addWidget(m_copy, 0, Qt::AlignBottom);
}

void DiagnosisLine::setText(const DiagnosisText &text)
{
    m_isObstacle = text.isObstacle;
    m_title->setOutsideText(text.title, Lines::One);
    m_remedy->setOutsideText(text.remedy, Lines::One);
    m_copy->setValue(text.copiedName);
    m_copy->setVisible(!text.copiedName.isEmpty());
    update();
}

void DiagnosisLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int lineHeight = fontMetrics().height();
    const QRect shape(0, (lineHeight - shapeSide()) / 2, shapeSide(), shapeSide());
    if (m_isObstacle)
        paintStatusShape(painter, shape, StatusKind::RenewNow,
                         statusColor(StatusKind::RenewNow, palette()));
    else
        icon(Icon::Info).paint(&painter, shape);
}

int DiagnosisLine::shapeSide() const
{
    return fontMetrics().ascent();
}

} // namespace certwright::ui
