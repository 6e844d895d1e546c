// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace certwright::ui {

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor &one, const QColor &other);

/// The share of top (0 to 1) laid over bottom.
QColor mixed(const QColor &bottom, const QColor &top, double share);

/// The hue mixed toward the palette's text until it is readable (4.5:1) on windows, lists and
/// their alternate rows.
QColor readable(const QColor &hue, const QPalette &palette);

/// For what stands beside the main text: grey, yet readable.
QColor secondaryText(const QPalette &palette);

/// True when text is lighter than its background.
bool isDark(const QPalette &palette);

} // namespace certwright::ui
