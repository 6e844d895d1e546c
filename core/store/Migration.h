// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/store/Database.h"
#include "core/store/DatabaseFile.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace certwright::store {

/// One numbered step of the schema, from resources/migrations. Never edited once released.
struct Migration
{
    int version = 0; ///< the schema version that it leads to
    QString name; ///< "0001_first_tables"
    QString sql;

    Migration() = default;
};

/// The migrations of this build, by rising version without gaps.
std::vector<Migration> embeddedMigrations();

/// The single statements of a migration. A statement ends with a semicolon at the end of a line.
QStringList statementsOf(const QString &sql);

/// "/x/certwright.db.backup-v3": where a file of that version is copied to before it is migrated.
QString backupPath(const QString &path, int version);

/// Brings the database from its user_version to the last migration, each in one transaction. An
/// existing file with content is copied beside itself first; without that copy nothing is changed.
/// Errors: NoSpace, Denied, Storage, Damaged; subject is the path
Result<void> migrate(Database &database, FileOrigin origin,
                     const std::vector<Migration> &migrations);

/// What PRAGMA user_version says.
Result<int> schemaVersion(Database &database);

/// Marks a file as ours: "CWrt".
inline constexpr int applicationId = 0x43577274;

} // namespace certwright::store
