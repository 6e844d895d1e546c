// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFontMetrics;
class QWidget;

namespace certwright::ui {

/// Half a line of text: the unit of all our gaps, so that they grow with the system's font.
int gap(const QFontMetrics &metrics);
int gap(const QWidget *widget);

/// True when the desktop asks for no moving parts.
bool isMotionReduced(const QWidget *widget);

} // namespace certwright::ui
