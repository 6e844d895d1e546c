// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/OutlinedStyle.h"

#include "ui/theme/Contrast.h"

#include <QPainter>
#include <QStyleOption>

namespace certwright::ui {

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("fusion")) { }

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isFrame = element == PE_FrameLineEdit || element == PE_Frame;
    const bool isFocused = element == PE_FrameLineEdit && option->state.testFlag(State_HasFocus);
    if (!isFrame || isFocused || !isDark(option->palette))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::Mid), 1));
    painter->setBrush(Qt::NoBrush);
    const double radius = element == PE_Frame ? 0 : 2;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

} // namespace certwright::ui
