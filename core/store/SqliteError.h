// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QSqlError>
#include <QString>

namespace certwright::store {

/// Names what SQLite reported by what the caller does next: InvalidInput (a constraint that input
/// can break), Damaged, NoSpace, Denied, else Storage. action says what was tried, in English.
/// Source: https://www.sqlite.org/rescode.html
Error sqliteError(const QSqlError &error, const QString &action, const QString &path);

} // namespace certwright::store
