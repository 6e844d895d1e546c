// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificates/RowDelegate.h"

namespace certwright::ui {

/// A cell of the table of records: shape and word of a light, or plain text without one.
class LightDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    /// A StatusKind as a number; absent: the cell is text, cut in its middle.
    static constexpr int kindRole = Qt::UserRole;

    using RowDelegate::RowDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    [[nodiscard]] int contentWidth(const QFontMetrics &metrics,
                                   const QModelIndex &index) const override;
};

} // namespace certwright::ui
