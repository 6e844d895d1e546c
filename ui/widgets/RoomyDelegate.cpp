// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RoomyDelegate.h"

#include "ui/theme/Metrics.h"

namespace certwright::ui {

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize natural = QStyledItemDelegate::sizeHint(option, index);
    return { natural.width() + gap(option.fontMetrics),
             natural.height() + gap(option.fontMetrics) };
}

} // namespace certwright::ui
