// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ColorScheme.h"

#include "ui/theme/Contrast.h"
#include "ui/theme/OutlinedStyle.h"

#include <QApplication>
#include <QStyle>

namespace certwright::ui {

namespace {

struct Colors
{
    QRgb window, windowText, base, alternateBase, button, mid, dark, shadow, light;
    QRgb highlight, link, disabledText, placeholder, toolTipBase;
};

constexpr Colors lightColors { 0xfff6f7f9, 0xff1b1f24, 0xffffffff, 0xfff3f5f8, 0xfff1f2f5,
                               0xffc5cad3, 0xff9aa1ac, 0xff5a616b, 0xffffffff, 0xff2f6fd0,
                               0xff0b62c4, 0xff8a929d, 0xff5f6b7a, 0xfffffbe6 };
constexpr Colors darkColors { 0xff1e2127, 0xffe6e9ee, 0xff16191d, 0xff1b1f24, 0xff2c3139,
                              0xff454c57, 0xff0f1114, 0xff08090b, 0xff3a404a, 0xff2f6fd0,
                              0xff6cb2ff, 0xff79818d, 0xff9aa3af, 0xff2c3139 };

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(role, QColor::fromRgb(color));
    };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.windowText);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternateBase);
    set(QPalette::Text, colors.windowText);
    set(QPalette::Button, colors.button);
    set(QPalette::ButtonText, colors.windowText);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::Light, colors.light);
    set(QPalette::Midlight, colors.button);
    set(QPalette::Mid, colors.mid);
    set(QPalette::Dark, colors.dark);
    set(QPalette::Shadow, colors.shadow);
    set(QPalette::Highlight, colors.highlight);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.link);
    set(QPalette::PlaceholderText, colors.placeholder);
    set(QPalette::ToolTipBase, colors.toolTipBase);
    set(QPalette::ToolTipText, colors.windowText);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colors.disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(colors.mid));
    return palette;
}

bool isFusion(const QStyle &style)
{
    return qobject_cast<const OutlinedStyle *>(&style)
            || style.name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
}

bool hasPlatformColors(const QApplication &application)
{
    return application.palette() != application.style()->standardPalette();
}

} // namespace

ColorScheme colorSchemeFromEnvironment()
{
    const QString name = qEnvironmentVariable("CERTWRIGHT_COLOR_SCHEME").toLower();
    if (name == QLatin1String("light"))
        return ColorScheme::Light;
    return name == QLatin1String("dark") ? ColorScheme::Dark : ColorScheme::System;
}

QPalette ownPalette(ColorScheme scheme)
{
    const bool dark = scheme == ColorScheme::Dark
            || (scheme == ColorScheme::System && isDark(QApplication::palette()));
    return paletteOf(dark ? darkColors : lightColors);
}

void applyColorScheme(QApplication &application, ColorScheme scheme)
{
    const bool isBareFusion = isFusion(*application.style()) && !hasPlatformColors(application);
    if (isFusion(*application.style()))
        application.setStyle(new OutlinedStyle);
    if (scheme != ColorScheme::System || isBareFusion) {
        application.setPalette(ownPalette(scheme));
        return;
    }
    QPalette palette = application.palette();
    palette.setColor(QPalette::PlaceholderText, secondaryText(palette));
    application.setPalette(palette);
}

} // namespace certwright::ui
