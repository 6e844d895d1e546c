// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace certwright::ui {

/// Gives every text of the windows one translation context: Tr::tr("Whole sentence.").
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(certwright::ui)
};

} // namespace certwright::ui
