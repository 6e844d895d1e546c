// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WorkingIndicator.h"

#include "ui/theme/Contrast.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Status.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace certwright::ui {

class WorkingIndicator::Arc final : public QWidget
{
public:
    Arc() { setFixedSize(fontMetrics().height(), fontMetrics().height()); }

    void turn()
    {
        m_degrees = (m_degrees + 30) % 360;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double width = std::max(2.0, height() / 8.0);
        const QRectF circle = QRectF(rect()).adjusted(width, width, -width, -width);
        const QColor color = statusColor(StatusKind::Working, palette());
        painter.setPen(QPen(mixed(palette().color(QPalette::Window), color, 0.25), width));
        painter.drawEllipse(circle);
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(circle, (90 - m_degrees) * 16, -100 * 16);
    }

private:
    int m_degrees = 0;
};

WorkingIndicator::WorkingIndicator(const QString &text, QWidget *parent)
    : QWidget(parent), m_arc(new Arc), m_text(new PlainLabel(text))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(this));
    layout->addWidget(m_arc, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    m_turn.setInterval(std::chrono::milliseconds(80));
    connect(&m_turn, &QTimer::timeout, this, [this] { m_arc->turn(); });
    setText(text);
}

void WorkingIndicator::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

QString WorkingIndicator::text() const
{
    return m_text->text();
}

void WorkingIndicator::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!isMotionReduced(this))
        m_turn.start();
}

void WorkingIndicator::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_turn.stop();
}

} // namespace certwright::ui
