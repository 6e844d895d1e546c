// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

static void initIcons()
{
    Q_INIT_RESOURCE(ui); // must stand outside any namespace
}

namespace certwright::ui {

namespace {

QString fileName(Icon which)
{
    static const char *const names[]
            = { "account", "activity", "add",   "archive", "certificate", "check",   "chevron",
                "close",   "copy",     "error", "export",  "folder",      "info",    "key",
                "open",    "order",    "renew", "revoke",  "search",      "staging", "warning" };
    return QLatin1String(":/certwright/icons/%1.svg")
            .arg(QLatin1String(names[static_cast<std::size_t>(which)]));
}

QColor tint(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    const bool isSelected = mode == QIcon::Selected;
    return palette.color(QPalette::Active,
                         isSelected ? QPalette::HighlightedText : QPalette::ButtonText);
}

/// Renders an outline and colours it when it is painted, so that a change of theme needs no reload.
class TintedSvgEngine final : public QIconEngine
{
public:
    explicit TintedSvgEngine(QString file) : m_file(std::move(file)) { }

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatio();
        QPixmap picture = pixmap(area.size() * ratio, mode, state);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(area.topLeft(), picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QSvgRenderer(m_file).render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), tint(mode));
        painter.end();
        return QPixmap::fromImage(image);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedSvgEngine(m_file); }

private:
    QString m_file;
};

} // namespace

QIcon icon(Icon which)
{
    initResources();
    return QIcon(new TintedSvgEngine(fileName(which)));
}

QIcon applicationIcon()
{
    initResources();
    QIcon seal;
    QSvgRenderer renderer(QStringLiteral(":/certwright/icons/io.github.certwright.Certwright.svg"));
    for (const int side : { 16, 24, 32, 48, 64, 128, 256 }) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        seal.addPixmap(picture);
    }
    return seal;
}

void initResources()
{
    initIcons();
}

} // namespace certwright::ui
