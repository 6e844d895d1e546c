// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBar.h"

#include "ui/Tr.h"
#include "ui/theme/Contrast.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Status.h"
#include "ui/widgets/PlainLabel.h"

#include <QAccessible>
#include <QPainter>

namespace certwright::ui {

namespace {

StatusKind statusOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Warning:
        return StatusKind::ExpiresSoon;
    case MessageBar::Kind::Error:
        return StatusKind::Failed;
    case MessageBar::Kind::Success:
        return StatusKind::Valid;
    case MessageBar::Kind::Information:
        break;
    }
    return StatusKind::Working; // for its hue; the shape is an i
}

QString wordOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Warning:
        return Tr::tr("Warning");
    case MessageBar::Kind::Error:
        return Tr::tr("Error");
    case MessageBar::Kind::Success:
        return Tr::tr("Done");
    case MessageBar::Kind::Information:
        break;
    }
    return Tr::tr("Information");
}

class KindShape final : public QWidget
{
public:
    explicit KindShape(const MessageBar *bar) : m_bar(bar)
    {
        setFixedSize(fontMetrics().height(), fontMetrics().height());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const StatusKind status = statusOf(m_bar->kind());
        const QColor color = statusColor(status, palette());
        if (m_bar->kind() != MessageBar::Kind::Information) {
            paintStatusShape(painter, rect(), status, color);
            return;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        const double side = std::min(width(), height());
        painter.scale(side / 16, side / 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QRectF(1, 1, 14, 14));
        painter.setPen(QPen(palette().color(QPalette::Base), 1.9, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(8, 7.4), QPointF(8, 11.4));
        painter.drawPoint(QPointF(8, 4.6));
    }

private:
    const MessageBar *m_bar;
};

} // namespace

MessageBar::MessageBar(QWidget *parent) : MessageBar(Kind::Information, QString(), parent) { }

MessageBar::MessageBar(Kind kind, const QString &text, QWidget *parent)
    : QFrame(parent),
      m_kind(kind),
      m_shape(new KindShape(this)),
      m_text(new PlainLabel),
      m_actions(new QHBoxLayout)
{
    const int unit = gap(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(unit + unit / 2, unit, unit, unit);
    layout->setSpacing(unit);
    layout->addWidget(m_shape, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    m_actions->setSpacing(unit);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setMessage(kind, text);
}

void MessageBar::setMessage(Kind kind, const QString &text)
{
    const bool isNews = isVisible() && (kind != m_kind || text != m_text->text());
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(Tr::tr("%1: %2").arg(wordOf(kind), text));
    update();
    if (!isNews)
        return;
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

QString MessageBar::text() const
{
    return m_text->text();
}

QPushButton *MessageBar::addAction(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    m_actions->addWidget(button);
    return button;
}

void MessageBar::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the sender
        delete item;
    }
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mixed(palette().color(QPalette::Base), hue(), 0.7), 1));
    painter.setBrush(
            mixed(palette().color(QPalette::Base), hue(), isDark(palette()) ? 0.14 : 0.07));
    const double radius = gap(this) * 0.7;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QColor MessageBar::hue() const
{
    return statusColor(statusOf(m_kind), palette());
}

} // namespace certwright::ui
