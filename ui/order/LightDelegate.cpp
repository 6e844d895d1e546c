// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/LightDelegate.h"

#include "ui/widgets/StatusBadge.h"

#include <QPainter>

namespace certwright::ui {

void LightDelegate::paintContent(QPainter &painter, const QRect &area,
                                 const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QVariant number = index.data(kindRole);
    if (number.isValid()) {
        const auto kind = static_cast<StatusKind>(number.toInt());
        StatusBadge::paint(painter, area, kind, text,
                           isSelected(option) ? textColor(option)
                                              : statusColor(kind, option.palette));
        return;
    }
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideMiddle, area.width()));
}

int LightDelegate::contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return index.data(kindRole).isValid() ? StatusBadge::widthFor(metrics, text)
                                          : metrics.horizontalAdvance(text);
}

} // namespace certwright::ui
