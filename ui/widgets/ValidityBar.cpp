// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ValidityBar.h"

#include "ui/theme/Contrast.h"
#include "ui/theme/Metrics.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace certwright::ui {

namespace {

double barHeight(const QRectF &area)
{
    return std::clamp(area.height() * 0.55, 4.0, 12.0);
}

void paintWindow(QPainter &painter, const QRectF &window, const QColor &line, const QColor &ground)
{
    const QRectF frame = window.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.fillRect(frame, mixed(ground, line, 0.12));
    painter.save();
    painter.setClipRect(frame, Qt::IntersectClip);
    painter.setPen(QPen(mixed(ground, line, 0.6), 1));
    for (double x = frame.left() - frame.height(); x < frame.right(); x += 5)
        painter.drawLine(QPointF(x, frame.bottom()), QPointF(x + frame.height(), frame.top()));
    painter.restore();
    painter.setPen(QPen(mixed(ground, line, 0.75), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 1.5, 1.5);
}

} // namespace

double ValiditySpan::share(const QDateTime &moment) const
{
    const qint64 whole = fromUtc.msecsTo(untilUtc);
    if (whole <= 0)
        return 0;
    return std::clamp(static_cast<double>(fromUtc.msecsTo(moment)) / static_cast<double>(whole),
                      0.0, 1.0);
}

QDateTime renewalStartUtc(const QDateTime &fromUtc, const QDateTime &untilUtc)
{
    return untilUtc.addMSecs(-fromUtc.msecsTo(untilUtc) / 3);
}

void paintValidityBar(QPainter &painter, const QRectF &area, const ValiditySpan &span,
                      const QPalette &palette, bool selected)
{
    const double height = barHeight(area);
    const QRectF bar(area.left(), area.center().y() - height / 2, area.width(), height);
    const QColor ground = palette.color(selected ? QPalette::Highlight : QPalette::Base);
    const QColor text = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor color = selected ? text : statusColor(span.kind, palette);
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    const auto x = [&](const QDateTime &moment) {
        const double offset = bar.width() * span.share(moment);
        return isMirrored ? bar.right() - offset : bar.left() + offset;
    };

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath whole;
    whole.addRoundedRect(bar, height / 2, height / 2);
    painter.fillPath(whole, mixed(ground, text, selected ? 0.35 : 0.2));
    painter.setClipPath(whole);
    const double nowX = x(span.nowUtc);
    painter.fillRect(isMirrored ? QRectF(nowX, bar.top(), bar.right() - nowX, height)
                                : QRectF(bar.left(), bar.top(), nowX - bar.left(), height),
                     color);
    painter.setClipping(false);
    if (span.windowFromUtc && span.windowUntilUtc) {
        const double start = x(*span.windowFromUtc);
        const double end = x(*span.windowUntilUtc);
        const QRectF window(std::min(start, end), bar.top() - 2, std::abs(end - start), height + 4);
        const QColor line
                = selected ? text : mixed(statusColor(StatusKind::Working, palette), text, 0.1);
        paintWindow(painter, window, line, ground);
        // What has elapsed keeps its colour in front of the hatching.
        QRectF elapsed = bar.intersected(window);
        if (!isMirrored)
            elapsed.setRight(std::min(elapsed.right(), nowX));
        else
            elapsed.setLeft(std::max(elapsed.left(), nowX));
        if (elapsed.width() > 0) {
            painter.setClipPath(whole);
            painter.fillRect(elapsed, color);
            painter.setClipping(false);
        }
    }
    painter.restore();
}

ValidityBar::ValidityBar(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ValidityBar::setSpan(const ValiditySpan &span, const QString &fromText,
                          const QString &untilText, const QString &nowText, const QString &sentence)
{
    m_span = span;
    m_fromText = fromText;
    m_untilText = untilText;
    m_nowText = nowText;
    setAccessibleName(sentence);
    update();
}

QSize ValidityBar::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 3 + gap(this) * 2 };
}

QSize ValidityBar::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 40, sizeHint().height() };
}

void ValidityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int line = fontMetrics().height();
    const int inset = 1;
    const QRect bar(inset, line + gap(this) / 2, width() - 2 * inset, line + gap(this));
    paintValidityBar(painter, bar, m_span, palette(), false);
    paintTexts(painter, bar);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void ValidityBar::paintTexts(QPainter &painter, const QRect &bar) const
{
    const int line = fontMetrics().height();
    const QRect below(bar.left(), bar.bottom() + 1, bar.width(), line + 2);
    painter.setPen(secondaryText(palette()));
    painter.drawText(below, Qt::AlignLeading | Qt::AlignVCenter, m_fromText);
    painter.drawText(below, Qt::AlignTrailing | Qt::AlignVCenter, m_untilText);

    const double share = m_span.share(m_span.nowUtc);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int x = bar.left() + static_cast<int>(bar.width() * (isMirrored ? 1 - share : share));
    if (m_span.nowUtc >= m_span.fromUtc && m_span.nowUtc <= m_span.untilUtc) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
        painter.drawLine(x, bar.top(), x, bar.bottom());
    }
    const int textWidth = fontMetrics().horizontalAdvance(m_nowText);
    const int left = std::clamp(x - textWidth / 2, bar.left(),
                                std::max(bar.left(), bar.right() - textWidth));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(left, 0, textWidth + 2, line), Qt::AlignVCenter | Qt::TextSingleLine,
                     m_nowText);
}

} // namespace certwright::ui
