// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright::ui {

/// Draws the screens in the language of the .qm file that CERTWRIGHT_SCREENS_TRANSLATION names, and
/// says where pictures in it go. Without that variable they are English.
[[nodiscard]] QString prepareScreens();

} // namespace certwright::ui
