// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Contrast.h"

#include <cmath>

namespace certwright::ui {

namespace {

constexpr double leastContrast = 4.5;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
            + 0.0722 * linear(color.blueF());
}

bool isReadable(const QColor &color, const QPalette &palette)
{
    return contrastRatio(color, palette.color(QPalette::Base)) >= leastContrast
            && contrastRatio(color, palette.color(QPalette::Window)) >= leastContrast
            && contrastRatio(color, palette.color(QPalette::AlternateBase)) >= leastContrast;
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &bottom, const QColor &top, double share)
{
    const auto channel = [share](float below, float above) {
        return static_cast<float>(below * (1 - share) + above * share);
    };
    return QColor::fromRgbF(channel(bottom.redF(), top.redF()),
                            channel(bottom.greenF(), top.greenF()),
                            channel(bottom.blueF(), top.blueF()));
}

QColor readable(const QColor &hue, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    QColor color = hue;
    for (int step = 1; step <= 20 && !isReadable(color, palette); ++step)
        color = mixed(hue, text, step / 20.0);
    return color;
}

QColor secondaryText(const QPalette &palette)
{
    const QColor grey = mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), 0.6);
    return readable(grey, palette);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window))
            < luminance(palette.color(QPalette::WindowText));
}

} // namespace certwright::ui
