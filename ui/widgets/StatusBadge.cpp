// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StatusBadge.h"

#include "ui/theme/Metrics.h"

#include <QPainter>

namespace certwright::ui {

namespace {

int shapeSide(const QFontMetrics &metrics)
{
    return std::max(10, metrics.ascent());
}

int shapeGap(const QFontMetrics &metrics)
{
    return std::max(4, metrics.height() / 3);
}

} // namespace

StatusBadge::StatusBadge(QWidget *parent) : PlainLabel(parent)
{
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

StatusBadge::StatusBadge(StatusKind kind, const QString &word, QWidget *parent)
    : StatusBadge(parent)
{
    setStatus(kind, word);
}

void StatusBadge::setStatus(StatusKind kind, const QString &word)
{
    m_kind = kind;
    setText(word);
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return { widthFor(fontMetrics(), text()), fontMetrics().height() + 2 };
}

QSize StatusBadge::minimumSizeHint() const
{
    return sizeHint();
}

void StatusBadge::paint(QPainter &painter, const QRect &area, StatusKind kind, const QString &word,
                        const QColor &color)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int side = shapeSide(metrics);
    QRect shape(area.left(), area.top() + (area.height() - side) / 2, side, side);
    QRect text = area.adjusted(side + shapeGap(metrics), 0, 0, 0);
    if (painter.layoutDirection() == Qt::RightToLeft) {
        shape.moveRight(area.right());
        text = area.adjusted(0, 0, -(side + shapeGap(metrics)), 0);
    }
    paintStatusShape(painter, shape, kind, color);
    painter.setPen(color);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     metrics.elidedText(word, Qt::ElideRight, text.width()));
}

int StatusBadge::widthFor(const QFontMetrics &metrics, const QString &word)
{
    return shapeSide(metrics) + shapeGap(metrics) + metrics.horizontalAdvance(word) + 2;
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_kind, text(), statusColor(m_kind, palette()));
}

} // namespace certwright::ui
