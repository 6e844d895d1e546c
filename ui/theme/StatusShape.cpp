// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Contrast.h"
#include "ui/theme/Status.h"

#include <QPainter>
#include <QPainterPath>

namespace certwright::ui {

namespace {

/// Shapes are drawn on a square of 16 units.
constexpr double units = 16;

class ShapePainter
{
public:
    ShapePainter(QPainter &painter, const QColor &color)
        : m_painter(painter),
          m_color(color),
          m_mark(contrastRatio(color, Qt::white) >= 3 ? QColor(Qt::white)
                                                      : QColor(0x12, 0x15, 0x1a))
    { }

    void paint(StatusKind kind)
    {
        switch (kind) {
        case StatusKind::Valid:
            return paintCheckedDisc();
        case StatusKind::RenewNow:
        case StatusKind::NotDeployed:
            return paintTriangle(false);
        case StatusKind::ExpiresSoon:
            return paintTriangle(true);
        case StatusKind::Expired:
        case StatusKind::Failed:
            return paintCrossedOctagon();
        case StatusKind::WaitingForUser:
            return paintClock();
        case StatusKind::Working:
            return paintArc();
        case StatusKind::Revoked:
            return paintSlashedCircle();
        case StatusKind::Staging:
            return paintFlag();
        case StatusKind::Unknown:
            return paintRing(1.8);
        }
    }

private:
    void fill() { m_painter.setPen(Qt::NoPen), m_painter.setBrush(m_color); }

    void stroke(const QColor &color, double width)
    {
        m_painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }

    void paintCheckedDisc()
    {
        fill();
        m_painter.drawEllipse(QRectF(1, 1, 14, 14));
        stroke(m_mark, 1.9);
        m_painter.drawPolyline(QPolygonF { { 4.6, 8.4 }, { 7, 10.8 }, { 11.5, 5.6 } });
    }

    void paintTriangle(bool withMark)
    {
        const QPolygonF triangle { { 8, 1.9 }, { 14.9, 14 }, { 1.1, 14 } };
        m_painter.setBrush(withMark ? QBrush(m_color) : QBrush(Qt::NoBrush));
        m_painter.setPen(
                QPen(m_color, withMark ? 1.4 : 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolygon(triangle);
        if (!withMark) {
            fill();
            m_painter.drawPolygon(QPolygonF { { 8, 6.4 }, { 11.3, 12.1 }, { 4.7, 12.1 } });
            return;
        }
        stroke(m_mark, 1.8);
        m_painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.6));
        m_painter.drawPoint(QPointF(8, 12));
    }

    void paintCrossedOctagon()
    {
        fill();
        m_painter.drawPolygon(QPolygonF { { 5.2, 1 },
                                          { 10.8, 1 },
                                          { 15, 5.2 },
                                          { 15, 10.8 },
                                          { 10.8, 15 },
                                          { 5.2, 15 },
                                          { 1, 10.8 },
                                          { 1, 5.2 } });
        stroke(m_mark, 1.9);
        m_painter.drawLine(QPointF(5.5, 5.5), QPointF(10.5, 10.5));
        m_painter.drawLine(QPointF(10.5, 5.5), QPointF(5.5, 10.5));
    }

    void paintRing(double width)
    {
        stroke(m_color, width);
        m_painter.drawEllipse(QRectF(1.9, 1.9, 12.2, 12.2));
    }

    void paintClock()
    {
        paintRing(1.8);
        m_painter.drawPolyline(QPolygonF { { 8, 4.6 }, { 8, 8.2 }, { 10.6, 9.8 } });
    }

    void paintArc()
    {
        stroke(mixed(m_color, m_mark, 0.6), 2);
        m_painter.drawEllipse(QRectF(2, 2, 12, 12));
        stroke(m_color, 2.4);
        m_painter.drawArc(QRectF(2, 2, 12, 12), 90 * 16, -220 * 16);
    }

    void paintSlashedCircle()
    {
        paintRing(1.8);
        m_painter.drawLine(QPointF(4, 12), QPointF(12, 4));
    }

    void paintFlag()
    {
        stroke(m_color, 1.8);
        m_painter.drawLine(QPointF(3.4, 1.6), QPointF(3.4, 14.8));
        fill();
        m_painter.drawPolygon(
                QPolygonF { { 3.4, 2 }, { 14, 2 }, { 11, 5.6 }, { 14, 9.2 }, { 3.4, 9.2 } });
    }

    QPainter &m_painter;
    QColor m_color;
    QColor m_mark; ///< on a filled shape
};

} // namespace

void paintStatusShape(QPainter &painter, const QRectF &area, StatusKind kind, const QColor &color)
{
    const double side = std::min(area.width(), area.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center() - QPointF(side / 2, side / 2));
    painter.scale(side / units, side / units);
    ShapePainter(painter, color).paint(kind);
    painter.restore();
}

} // namespace certwright::ui
