// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright::ui {

/// Draws the screens in the language of the .qm file that CERTWRIGHT_SCREENS_TRANSLATION names, and
/// says where pictures in it go. Without that variable they are English.
[[nodiscard]] QString prepareScreens();

/// For the _data of a test that draws: a row for each colour scheme.
void addColorSchemes();
/// Draws in the colour scheme of the row from here on, and says its name.
QString applyColorSchemeOfRow();

} // namespace certwright::ui
