// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/NamesInput.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace certwright::ui {

/// What is to be said about one typed name, in the user's language; empty: nothing.
QString findingSentence(const NamesLine &line);

/// "xn--…" names as people read them, with the form of the wire behind where the two differ.
QString shownName(const Identifier &identifier);

/// "www." names that a user of these names may also want: not listed yet, not below another listed
/// name, not for wildcards or addresses.
QStringList missingWwwNames(const std::vector<NamesLine> &lines);

} // namespace certwright::ui
