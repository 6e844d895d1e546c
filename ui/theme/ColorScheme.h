// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

class QApplication;

namespace certwright::ui {

enum class ColorScheme { System, Light, Dark };

/// The scheme that CERTWRIGHT_COLOR_SCHEME names ("light", "dark"), else System.
ColorScheme colorSchemeFromEnvironment();

/// Our own colours, for where the platform brings none. System: by the lightness of the palette
/// that the application has now.
QPalette ownPalette(ColorScheme scheme);

/// Light and Dark always set our palette. System sets it only where the bare Fusion style has no
/// platform colours, and otherwise only makes placeholder text readable.
void applyColorScheme(QApplication &application, ColorScheme scheme);

} // namespace certwright::ui
