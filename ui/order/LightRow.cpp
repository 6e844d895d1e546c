// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/LightRow.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/ShownText.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <algorithm>

namespace certwright::ui {

namespace {
constexpr int maxLabelCharacters = 60;
}

StatusKind statusOf(LightState state)
{
    switch (state) {
    case LightState::Present:
        return StatusKind::Valid;
    case LightState::Absent:
    case LightState::Unknown:
        return StatusKind::Unknown;
    case LightState::Other:
        return StatusKind::RenewNow;
    case LightState::Broken:
    case LightState::Failing:
        return StatusKind::Failed;
    case LightState::Foreign:
        return StatusKind::Revoked;
    case LightState::Silent:
        return StatusKind::WaitingForUser;
    }
    Q_UNREACHABLE();
}

QString lightToolTip(const Light &light)
{
    return light.details.isEmpty()
            ? shownToolTip(light.sentence)
            : shownToolTip(light.sentence + QLatin1Char('\n') + light.details);
}

LightLabel::LightLabel(const Light &light, QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setLight(light);
}

void LightLabel::setLight(const Light &light)
{
    m_light = light;
    m_light.label = shownText(light.label, Lines::One).left(maxLabelCharacters);
    setAccessibleName(shownText(light.sentence, Lines::One));
    setAccessibleDescription(shownText(light.details, Lines::Many));
    setToolTip(lightToolTip(light));
    updateGeometry();
    update();
}

int LightLabel::shapeSize() const
{
    return fontMetrics().ascent();
}

/// Having it needs no word: the check mark says so, and it is what the row is about.
QString LightLabel::word() const
{
    const bool isPlain
            = m_light.state == LightState::Present || m_light.state == LightState::Unknown;
    return isPlain ? QString() : lightWord(m_light.state);
}

QSize LightLabel::sizeHint() const
{
    const int space = gap(this);
    const int wordWidth
            = word().isEmpty() ? 0 : space / 2 + fontMetrics().horizontalAdvance(word());
    return { shapeSize() + space / 2 + fontMetrics().horizontalAdvance(m_light.label) + wordWidth
                     + 6,
             fontMetrics().height() + 4 };
}

void LightLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = shapeSize();
    const QRectF shape(2, (height() - size) / 2.0, size, size);
    const StatusKind kind = statusOf(m_light.state);
    paintStatusShape(painter, shape, kind, statusColor(kind, palette()));
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect text = rect().adjusted(2 + size + gap(this) / 2, 0, 0, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine, m_light.label);
    const int labelWidth = fontMetrics().horizontalAdvance(m_light.label) + gap(this) / 2;
    painter.setPen(statusColor(kind, palette()));
    painter.drawText(text.adjusted(labelWidth, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     word());
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect();
        option.backgroundColor = palette().color(QPalette::Base);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

LightRow::LightRow(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LightRow::setLights(const std::vector<Light> &lights)
{
    while (m_labels.size() > lights.size()) {
        delete m_labels.back();
        m_labels.pop_back();
    }
    for (std::size_t i = 0; i < lights.size(); ++i) {
        if (i < m_labels.size()) {
            m_labels[i]->setLight(lights[i]);
            continue;
        }
        m_labels.push_back(new LightLabel(lights[i], this));
        m_labels.back()->show();
    }
    arrange();
    updateGeometry();
}

int LightRow::heightForWidth(int width) const
{
    return linesFor(width) * lineHeight();
}

QSize LightRow::sizeHint() const
{
    int width = 0;
    for (const LightLabel *label : m_labels)
        width += label->sizeHint().width() + gap(this) * 2;
    return { width, lineHeight() };
}

QSize LightRow::minimumSizeHint() const
{
    int widest = 0;
    for (const LightLabel *label : m_labels)
        widest = std::max(widest, label->sizeHint().width());
    return { widest, lineHeight() };
}

void LightRow::resizeEvent(QResizeEvent *)
{
    arrange();
}

int LightRow::lineHeight() const
{
    return fontMetrics().height() + 4;
}

int LightRow::linesFor(int width) const
{
    return int(positions(width).size()) == 0 ? 1 : positions(width).back().y() + 1;
}

/// Column in pixels and line number of each label.
std::vector<QPoint> LightRow::positions(int width) const
{
    std::vector<QPoint> found;
    int x = 0;
    int line = 0;
    for (const LightLabel *label : m_labels) {
        const int needed = label->sizeHint().width();
        if (x > 0 && x + needed > width) {
            x = 0;
            ++line;
        }
        found.emplace_back(x, line);
        x += needed + gap(this) * 2;
    }
    return found;
}

void LightRow::arrange()
{
    // Layouts inside layouts remember heights of other widths: the least height is the true one.
    setMinimumHeight(heightForWidth(width()));
    const std::vector<QPoint> places = positions(width());
    const int top = qMax(0, (height() - linesFor(width()) * lineHeight()) / 2);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int needed = qMin(m_labels[i]->sizeHint().width(), width());
        m_labels[i]->setGeometry(places[i].x(), top + places[i].y() * lineHeight(), needed,
                                 lineHeight());
    }
}

} // namespace certwright::ui
