// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDialog>

namespace certwright::app {

/// All there is to see when the program cannot open its data: what happened, why, what to do.
class StartFailureDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit StartFailureDialog(const Error &error, QWidget *parent = nullptr);
};

} // namespace certwright::app
