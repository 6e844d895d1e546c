// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StepButton.h"

#include "ui/Tr.h"
#include "ui/theme/Contrast.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Status.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

namespace certwright::ui {

namespace {

QFont boldFont(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

QString sentence(StepBar::State state)
{
    switch (state) {
    case StepBar::State::Current:
        return Tr::tr("Step %1 of %2: %3, current step");
    case StepBar::State::Done:
        return Tr::tr("Step %1 of %2: %3, done");
    case StepBar::State::Failed:
        return Tr::tr("Step %1 of %2: %3, failed");
    case StepBar::State::Upcoming:
        break;
    }
    return Tr::tr("Step %1 of %2: %3, still to come");
}

} // namespace

StepButton::StepButton(int number, int count, const QString &title, QWidget *parent)
    : QAbstractButton(parent), m_number(number), m_count(count)
{
    setText(title);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLinked(false);
    updateAccessibleName();
}

void StepButton::setState(StepBar::State state)
{
    m_state = state;
    updateAccessibleName();
    update();
}

void StepButton::setLinked(bool isLinked)
{
    setEnabled(isLinked);
    setFocusPolicy(isLinked ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(isLinked ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QSize StepButton::sizeHint() const
{
    const QFontMetrics metrics(boldFont(font()));
    const int line = metrics.height();
    return { line + gap(this) * 2 + metrics.horizontalAdvance(text()),
             std::max(24, line + gap(this)) };
}

QSize StepButton::minimumSizeHint() const
{
    return sizeHint();
}

void StepButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_state == StepBar::State::Current ? boldFont(font()) : font());
    const int side = fontMetrics().height() + 2;
    const QRect inner = rect().adjusted(gap(this) / 2, 0, -gap(this) / 2, 0);
    const QRect disc = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
                                           QSize(side, side), inner);
    paintDisc(painter, disc);
    const int shift = side + gap(this) / 2 + 1;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    painter.setPen(color());
    painter.drawText(isMirrored ? inner.adjusted(0, 0, -shift, 0) : inner.adjusted(shift, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text());
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

QColor StepButton::color() const
{
    QPalette active = palette();
    active.setCurrentColorGroup(QPalette::Active);
    switch (m_state) {
    case StepBar::State::Current:
        return statusColor(StatusKind::Working, active);
    case StepBar::State::Done:
        return statusColor(StatusKind::Valid, active);
    case StepBar::State::Failed:
        return statusColor(StatusKind::Failed, active);
    case StepBar::State::Upcoming:
        break;
    }
    return secondaryText(active);
}

void StepButton::paintDisc(QPainter &painter, const QRectF &disc) const
{
    if (m_state == StepBar::State::Done || m_state == StepBar::State::Failed) {
        const bool isDone = m_state == StepBar::State::Done;
        paintStatusShape(painter, disc, isDone ? StatusKind::Valid : StatusKind::Failed, color());
        return;
    }
    const bool isCurrent = m_state == StepBar::State::Current;
    painter.setPen(QPen(color(), 1.4));
    painter.setBrush(isCurrent ? QBrush(color()) : QBrush(Qt::NoBrush));
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
    painter.setPen(isCurrent ? palette().color(QPalette::Active, QPalette::Base) : color());
    painter.save();
    QFont small = painter.font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.88);
    painter.setFont(small);
    painter.drawText(disc, Qt::AlignCenter, QString::number(m_number));
    painter.restore();
}

void StepButton::updateAccessibleName()
{
    setAccessibleName(sentence(m_state).arg(m_number).arg(m_count).arg(text()));
}

} // namespace certwright::ui
