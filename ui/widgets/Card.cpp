// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Card.h"

#include "ui/theme/Metrics.h"

#include <QPainter>

namespace certwright::ui {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    const int unit = gap(this);
    m_body->setContentsMargins(unit * 2, unit + unit / 2, unit * 2, unit + unit / 2);
    m_body->setSpacing(unit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    const double radius = gap(this) * 0.7;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace certwright::ui
