// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/RowDelegate.h"

#include "ui/certificates/CertificateListModel.h"
#include "ui/theme/Contrast.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/StatusBadge.h"

#include <QApplication>
#include <QPainter>

namespace certwright::ui {

namespace {

void drawLine(QPainter &painter, const QRect &area, const QString &text, Qt::TextElideMode elide)
{
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, elide, area.width()));
}

QString text(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString();
}

StatusKind kindOf(const QModelIndex &index)
{
    return static_cast<StatusKind>(index.data(CertificateListModel::StatusKindRole).toInt());
}

void paintStripes(QPainter &painter, const QRect &edge, const QColor &color)
{
    painter.save();
    painter.setClipRect(edge);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2));
    for (int y = edge.top() - edge.width(); y < edge.bottom() + edge.width(); y += 5)
        painter.drawLine(edge.left() - 1, y + edge.width() + 1, edge.right() + 1, y);
    painter.restore();
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem panel(option);
    initStyleOption(&panel, index);
    panel.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, option.widget);

    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    painter->setFont(option.font);
    painter->setPen(textColor(option));
    const int padding = gap(option.fontMetrics);
    paintContent(*painter, option.rect.adjusted(padding, 0, -padding, 0), option, index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics &metrics = option.fontMetrics;
    return { contentWidth(metrics, index) + 2 * gap(metrics) + 2,
             static_cast<int>(metrics.height() * m_lines) + gap(metrics) };
}

void RowDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &,
                               const QModelIndex &index) const
{
    drawLine(painter, area, text(index), Qt::ElideRight);
}

int RowDelegate::contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const
{
    return metrics.horizontalAdvance(text(index));
}

bool RowDelegate::isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QColor RowDelegate::textColor(const QStyleOptionViewItem &option)
{
    return option.palette.color(isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

void NamesDelegate::paintContent(QPainter &painter, const QRect &area,
                                 const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(CertificateListModel::StagingRole).toBool()) {
        QRect edge(option.rect.left(), option.rect.top() + 1, 4, option.rect.height() - 2);
        if (option.direction == Qt::RightToLeft)
            edge.moveRight(option.rect.right());
        paintStripes(painter, edge,
                     isSelected(option) ? textColor(option)
                                        : statusColor(StatusKind::Staging, option.palette));
    }
    const QString further = index.data(CertificateListModel::FurtherNamesRole).toString();
    const QFontMetrics &metrics = option.fontMetrics;
    const int wantedWidth
            = further.isEmpty() ? 0 : metrics.horizontalAdvance(further) + gap(metrics);
    const int furtherWidth = std::min(wantedWidth, area.width() / 3);
    const QString name
            = metrics.elidedText(text(index), Qt::ElideMiddle, area.width() - furtherWidth);
    const int nameWidth = metrics.horizontalAdvance(name);
    QRect rest = area.adjusted(nameWidth + gap(metrics), 0, 0, 0);
    if (option.direction == Qt::RightToLeft)
        rest = area.adjusted(0, 0, -nameWidth - gap(metrics), 0);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, name);
    if (!isSelected(option))
        painter.setPen(secondaryText(option.palette));
    drawLine(painter, rest, further, Qt::ElideRight);
}

int NamesDelegate::contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const
{
    const QString further = index.data(CertificateListModel::FurtherNamesRole).toString();
    return metrics.horizontalAdvance(text(index)) + gap(metrics)
            + metrics.horizontalAdvance(further);
}

void StatusDelegate::paintContent(QPainter &painter, const QRect &area,
                                  const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const StatusKind kind = kindOf(index);
    StatusBadge::paint(painter, area, kind, text(index),
                       isSelected(option) ? textColor(option) : statusColor(kind, option.palette));
}

int StatusDelegate::contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const
{
    return StatusBadge::widthFor(metrics, text(index));
}

void ValidityDelegate::paintContent(QPainter &painter, const QRect &area,
                                    const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const int barHeight = std::max(8, line * 3 / 5);
    const int top = area.top() + (area.height() - line - 2 - barHeight) / 2;
    drawLine(painter, QRect(area.left(), top, area.width(), line), text(index), Qt::ElideRight);
    const auto span = index.data(CertificateListModel::SpanRole).value<ValiditySpan>();
    if (!span.untilUtc.isValid())
        return;
    paintValidityBar(painter, QRect(area.left(), top + line + 2, area.width(), barHeight), span,
                     option.palette, isSelected(option));
}

int ValidityDelegate::contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const
{
    return std::max(metrics.horizontalAdvance(text(index)), metrics.averageCharWidth() * 34);
}

} // namespace certwright::ui
