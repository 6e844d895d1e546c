// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ListHeader.h"

#include "ui/theme/Metrics.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeader>

namespace certwright::ui {

ListHeader::ListHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setStretchLastSection(false);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setMinimumSectionSize(fontMetrics().averageCharWidth() * 8);
}

void ListHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    initStyleOptionForIndex(&option, section);
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);

    option.rect = rect.adjusted(gap(this), 0, -gap(this), 0);
    QStyleOptionHeaderV2 arrow = option;
    if (option.sortIndicator != QStyleOptionHeader::None) {
        arrow.rect = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this);
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
    }
    const QString title = fontMetrics().elidedText(
            option.text, Qt::ElideRight,
            option.rect.width()
                    - (option.sortIndicator == QStyleOptionHeader::None ? 0 : arrow.rect.width()));
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->drawText(option.rect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, title);
}

QSize ListHeader::sectionSizeFromContents(int section) const
{
    const QSize natural = QHeaderView::sectionSizeFromContents(section);
    return { natural.width() + 2 * gap(this), fontMetrics().height() + gap(this) + 2 };
}

} // namespace certwright::ui
