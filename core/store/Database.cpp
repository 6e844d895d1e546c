// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include "core/base/AtomicFile.h"
#include "core/store/Migration.h"
#include "core/store/SqliteError.h"
#include "core/store/Statement.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace certwright::store {

namespace {

bool isInMemory(const QString &path)
{
    return path == u":memory:"_qs;
}

QString firstText(RowReader &reader)
{
    return reader.text();
}

int firstNumber(RowReader &reader)
{
    return static_cast<int>(reader.number());
}

Result<FileOrigin> prepareFile(const QString &path)
{
    if (isInMemory(path))
        return FileOrigin::Created;
    const Result<void> folder = makePrivateFolder(QFileInfo(path).absolutePath());
    if (!folder)
        return fail(folder.error());
    return preparePrivateFile(path);
}

/// Settings that SQLite keeps for a connection and not for the file. None of them writes.
Result<void> hardenConnection(Database &database)
{
    const QStringList pragmas { u"PRAGMA foreign_keys = ON"_qs, u"PRAGMA trusted_schema = OFF"_qs,
                                u"PRAGMA cell_size_check = ON"_qs,
                                u"PRAGMA synchronous = FULL"_qs };
    for (const QString &pragma : pragmas) {
        Statement statement(database, pragma);
        const Result<void> ran = statement.run();
        if (!ran)
            return ran;
    }
    return {};
}

/// Refuses, before anything is written, a file that a newer version or another program made.
Result<void> checkOwnership(Database &database)
{
    Statement mark(database, u"PRAGMA application_id"_qs);
    const Result<int> markFound = mark.row(&firstNumber);
    if (!markFound)
        return fail(markFound.error());
    const Result<int> version = schemaVersion(database);
    if (!version)
        return fail(version.error());
    Statement tables(database, u"SELECT count(*) FROM sqlite_schema"_qs);
    const Result<int> tableCount = tables.row(&firstNumber);
    if (!tableCount)
        return fail(tableCount.error());
    const bool isBlank = *markFound == 0 && *tableCount == 0;
    if (*markFound != applicationId && !isBlank)
        return fail(Error::Kind::Damaged, u"the file is a database of another program"_qs,
                    database.path());
    if (*version > currentSchemaVersion()) {
        const QString detail = u"the database has schema version %1, this program knows %2"_qs;
        return fail(Error::Kind::Unsupported, detail.arg(*version).arg(currentSchemaVersion()),
                    database.path());
    }
    return {};
}

Result<void> useWriteAheadLog(Database &database)
{
    Statement statement(database, u"PRAGMA journal_mode = WAL"_qs);
    const Result<QString> mode = statement.row(&firstText);
    if (!mode)
        return fail(mode.error());
    if (*mode != u"wal"_qs && !isInMemory(database.path()))
        return fail(Error::Kind::Storage, u"the database cannot keep a write-ahead log"_qs,
                    database.path());
    return {};
}

/// Whether the file that we write is still the one that others find under its name.
Result<void> checkIdentity(const QString &path, const FileIdentity &opened)
{
    const Result<FileIdentity> now = fileIdentity(path);
    if (now && *now == opened)
        return {};
    return fail(Error::Kind::Storage, u"the database file was removed or replaced while in use"_qs,
                path);
}

Result<void> run(Database &database, const QString &sql)
{
    Statement statement(database, sql);
    return statement.run();
}

} // namespace

Database::Database(QString path, QString connectionName)
    : m_path(std::move(path)), m_connectionName(std::move(connectionName))
{ }

Database::~Database()
{
    connection().close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    const Result<FileOrigin> origin = prepareFile(path);
    if (!origin)
        return fail(origin.error());
    const QString name
            = u"certwright-store-"_qs + QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_qs, name);
        connection.setDatabaseName(path);
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_qs);
    }
    std::unique_ptr<Database> database(new Database(path, name));
    const Result<void> started = database->start(*origin);
    if (!started)
        return fail(started.error());
    return database;
}

Result<void> Database::start(FileOrigin origin)
{
    QSqlDatabase opening = connection();
    if (!opening.open())
        return fail(sqliteError(opening.lastError(), u"cannot open the database"_qs, m_path));
    if (!isInMemory(m_path)) {
        const Result<FileIdentity> identity = fileIdentity(m_path);
        if (!identity)
            return fail(identity.error());
        m_openedFile = *identity;
    }
    Result<void> done = hardenConnection(*this);
    // open() says yes to any file; the first read finds out what it is.
    if (done)
        done = checkOwnership(*this);
    if (done && origin == FileOrigin::Existing)
        done = quickCheck();
    if (done)
        done = useWriteAheadLog(*this);
    if (done)
        done = migrate(*this, origin, embeddedMigrations());
    return done;
}

Result<void> Database::quickCheck()
{
    Statement statement(*this, u"PRAGMA quick_check(1)"_qs);
    const Result<QString> finding = statement.row(&firstText);
    if (!finding)
        return fail(finding.error());
    if (*finding != u"ok"_qs)
        return fail(Error::Kind::Damaged, u"the database is damaged: "_qs + *finding, m_path);
    return {};
}

Result<void> Database::inTransaction(const std::function<Result<void>()> &work)
{
    if (m_transactionDepth > 0)
        return joinTransaction(work);
    const Result<void> same = m_openedFile ? checkIdentity(m_path, *m_openedFile) : Result<void>();
    if (!same)
        return same;
    // Not QSqlDatabase::transaction(): it begins DEFERRED, and such a transaction fails at once
    // instead of waiting when another one wrote after its first read.
    const Result<void> begun = run(*this, u"BEGIN IMMEDIATE"_qs);
    if (!begun)
        return begun;
    m_joinedFailure.reset();
    ++m_transactionDepth;
    Result<void> done = work();
    --m_transactionDepth;
    if (done && m_joinedFailure)
        done = fail(*m_joinedFailure);
    if (done)
        done = run(*this, u"COMMIT"_qs);
    if (!done) {
        // SQLite may have rolled back by itself; then there is nothing left to undo.
        QSqlQuery rollback(connection());
        rollback.exec(u"ROLLBACK"_qs);
    }
    return done;
}

Result<void> Database::joinTransaction(const std::function<Result<void>()> &work)
{
    ++m_transactionDepth;
    const Result<void> done = work();
    --m_transactionDepth;
    // Half of an inner step must not be committed, even when the outer step overlooks its failure.
    if (!done)
        m_joinedFailure = done.error();
    return done;
}

} // namespace certwright::store
