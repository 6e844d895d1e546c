// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migration.h"

#include "core/store/Statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>

static void registerMigrations()
{
    // A static library's resources are linked only when somebody asks for them, and the macro must
    // stand outside of any namespace.
    Q_INIT_RESOURCE(migrations);
}

namespace certwright::store {

namespace {

/// Copies the database beside itself, complete and on the disk before it gets its final name.
Result<void> backUp(Database &database, int version)
{
    const QString target = backupPath(database.path(), version);
    const QString unfinished = target + u".unfinished"_qs;
    QFile::remove(unfinished);
    const Result<FileOrigin> prepared = preparePrivateFile(unfinished);
    if (!prepared)
        return fail(prepared.error());
    Statement copy(database, u"VACUUM INTO ?"_qs);
    copy.bind(unfinished);
    Result<void> written = copy.run();
    // SQLite does not flush what VACUUM INTO writes.
    if (written)
        written = flushToDisk(unfinished);
    if (!written) {
        QFile::remove(unfinished);
        return written;
    }
    const int renamed = std::rename(QFile::encodeName(unfinished).constData(),
                                    QFile::encodeName(target).constData());
    if (renamed != 0)
        return fail(Error::Kind::Storage, u"cannot name the backup"_qs, target);
    return flushToDisk(target);
}

Result<void> runPlain(Database &database, const QString &sql)
{
    Statement statement(database, sql);
    return statement.run();
}

Result<void> applyMigration(Database &database, const Migration &migration)
{
    return database.inTransaction([&database, &migration]() -> Result<void> {
        const QStringList statements = statementsOf(migration.sql);
        for (const QString &statement : statements) {
            const Result<void> ran = runPlain(database, statement);
            if (!ran)
                return ran;
        }
        // Pragmas take no bound values; both numbers are our own constants.
        const Result<void> marked
                = runPlain(database, u"PRAGMA application_id = %1"_qs.arg(applicationId));
        if (!marked)
            return marked;
        return runPlain(database, u"PRAGMA user_version = %1"_qs.arg(migration.version));
    });
}

} // namespace

std::vector<Migration> embeddedMigrations()
{
    registerMigrations();
    std::vector<Migration> migrations;
    const QDir folder(u":/certwright/migrations"_qs);
    const QFileInfoList files = folder.entryInfoList({ u"*.sql"_qs }, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        Migration migration;
        migration.name = info.completeBaseName();
        migration.version = migration.name.section(QLatin1Char('_'), 0, 0).toInt();
        migration.sql = isOpen ? QString::fromUtf8(file.readAll()) : QString();
        migrations.push_back(migration);
        Q_ASSERT(migration.version == static_cast<int>(migrations.size()));
    }
    return migrations;
}

QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    QString current;
    const QStringList lines = sql.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const bool isComment = line.trimmed().startsWith(u"--"_qs);
        if (line.trimmed().isEmpty() || (current.isEmpty() && isComment))
            continue;
        current += line + QLatin1Char('\n');
        if (line.trimmed().endsWith(QLatin1Char(';'))) {
            statements.append(current.trimmed().chopped(1));
            current.clear();
        }
    }
    Q_ASSERT(current.isEmpty());
    return statements;
}

QString backupPath(const QString &path, int version)
{
    return path + u".backup-v%1"_qs.arg(version);
}

Result<int> schemaVersion(Database &database)
{
    Statement statement(database, u"PRAGMA user_version"_qs);
    return statement.row<int>([](RowReader &reader) { return static_cast<int>(reader.number()); });
}

Result<void> migrate(Database &database, FileOrigin origin,
                     const std::vector<Migration> &migrations)
{
    const Result<int> version = schemaVersion(database);
    if (!version)
        return fail(version.error());
    if (migrations.empty() || *version >= migrations.back().version)
        return {};
    if (origin == FileOrigin::Existing && QFileInfo(database.path()).size() > 0) {
        const Result<void> copied = backUp(database, *version);
        if (!copied)
            return copied;
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= *version)
            continue;
        const Result<void> applied = applyMigration(database, migration);
        if (!applied)
            return applied;
    }
    return {};
}

int currentSchemaVersion()
{
    return embeddedMigrations().back().version;
}

} // namespace certwright::store
