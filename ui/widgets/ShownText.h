// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright::ui {

/// Whether line breaks in outside text may break lines on the screen.
enum class Lines { One, Many };

/// Text from outside as it may be shown: at most 2,000 characters and then "… n more"; control,
/// bidirectional and invisible characters appear as escapes such as \u202E.
QString shownText(const QString &outsideText, Lines lines);

/// The same inside a tooltip, which would otherwise read it as markup.
QString shownToolTip(const QString &outsideText);

} // namespace certwright::ui
