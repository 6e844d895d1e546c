// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/OutlinedStyle.h"

#include "ui/theme/Contrast.h"
#include "ui/theme/Metrics.h"

#include <QPainter>
#include <QStyleOption>
#include <algorithm>

namespace certwright::ui {

namespace {

/// Fusion's own outline of check boxes and radio buttons cannot be seen on a dark card.
void outlineMark(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter)
{
    QColor color = option->palette.color(QPalette::Text);
    color.setAlphaF(option->state.testFlag(QStyle::State_Enabled) ? 0.6F : 0.3F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1));
    painter->setBrush(Qt::NoBrush);
    const QRectF mark = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (element == QStyle::PE_IndicatorRadioButton)
        painter->drawEllipse(mark);
    else
        painter->drawRoundedRect(mark, 2, 2);
    painter->restore();
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStringLiteral("fusion")) { }

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isMark = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    if (isMark && isDark(option->palette)) {
        outlineMark(element, option, painter);
        return;
    }
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

/// Fusion only sees to it that short buttons are of one width; a long text touches the frame.
QSize OutlinedStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                      const QSize &contents, const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton && option)
        size.setWidth(std::max(size.width(), contents.width() + 3 * gap(option->fontMetrics)));
    return size;
}

} // namespace certwright::ui
