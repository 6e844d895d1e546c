// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migration.h"

#include "core/store/AuthorityStore.h"
#include "core/store/SettingStore.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QRegularExpression>
#include <QSqlQuery>

#include <sys/stat.h>

using namespace certwright;
using namespace certwright::store;

namespace {

Migration migrationTo(int version, const QString &sql)
{
    Migration migration;
    migration.version = version;
    migration.name = u"%1_made_up"_qs.arg(version, 4, 10, QLatin1Char('0'));
    migration.sql = sql;
    return migration;
}

/// The embedded migrations and then two more; the second of them as given.
std::vector<Migration> withTwoMore(const QString &lastSql)
{
    std::vector<Migration> migrations = embeddedMigrations();
    const int newest = migrations.back().version;
    migrations.push_back(
            migrationTo(newest + 1, u"ALTER TABLE setting ADD COLUMN note TEXT;\n"_qs));
    migrations.push_back(migrationTo(newest + 2, lastSql));
    return migrations;
}

QStringList answersTo(Database &database, const QString &sql)
{
    QStringList answers;
    QSqlQuery query(database.connection());
    query.exec(sql);
    while (query.next())
        answers.append(query.value(0).toString());
    return answers;
}

QStringList tableNames(Database &database)
{
    return answersTo(database,
                     u"SELECT name FROM sqlite_schema WHERE type = 'table'"
                     " AND name NOT LIKE 'sqlite_%' ORDER BY name"_qs);
}

} // namespace

class MigrationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void embeddedMigrationsAreNumberedWithoutGaps()
    {
        const std::vector<Migration> migrations = embeddedMigrations();

        QVERIFY(!migrations.empty());
        int expected = 0;
        for (const Migration &migration : migrations)
            QCOMPARE(migration.version, ++expected);
        QCOMPARE(currentSchemaVersion(), expected);
    }

    void freshDatabaseHasEveryTable()
    {
        const TemporaryDatabase database;

        QCOMPARE(tableNames(*database),
                 (QStringList { u"account"_qs, u"acme_order"_qs, u"authority"_qs, u"certificate"_qs,
                                u"key_item"_qs, u"order_event"_qs, u"setting"_qs }));
    }

    void everyTableIsStrict()
    {
        const TemporaryDatabase database;

        const QStringList loose
                = answersTo(*database,
                            u"SELECT name FROM pragma_table_list"
                            " WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"_qs);

        QCOMPARE(loose, QStringList());
    }

    void everyColumnHasAComment()
    {
        const QRegularExpression column(u"^    [a-z_0-9]+ (INTEGER|TEXT|BLOB)\\b"_qs);
        int columns = 0;

        for (const Migration &migration : embeddedMigrations()) {
            const QStringList lines = migration.sql.split(QLatin1Char('\n'));
            for (const QString &line : lines) {
                if (!column.match(line).hasMatch())
                    continue;
                ++columns;
                QVERIFY2(line.contains(u" -- "_qs), qUtf8Printable(line));
            }
        }

        QVERIFY(columns > 50);
    }

    void statementsEndWithASemicolonAtALinesEnd()
    {
        const QString sql = u"-- A remark;\n\nCREATE TABLE a (\n  b TEXT -- c; d\n);\n"
                            "INSERT INTO a VALUES ('x;y');\n-- The end.\n"_qs;

        QCOMPARE(statementsOf(sql),
                 (QStringList { u"CREATE TABLE a (\n  b TEXT -- c; d\n)"_qs,
                                u"INSERT INTO a VALUES ('x;y')"_qs }));
    }

    void existingFileOfVersionZeroIsMigrated()
    {
        TemporaryDatabase database;
        const QStringList freshSchema
                = answersTo(*database, u"SELECT sql FROM sqlite_schema ORDER BY name"_qs);
        database.close();
        QVERIFY(QFile::remove(database.path()));
        {
            QSqlDatabase plain = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"plain"_qs);
            plain.setDatabaseName(database.path());
            QVERIFY(plain.open());
            plain.exec(u"PRAGMA application_id = %1"_qs.arg(applicationId));
        }
        QSqlDatabase::removeDatabase(u"plain"_qs);

        database.reopen();

        QCOMPARE(schemaVersion(*database).value(), currentSchemaVersion());
        QCOMPARE(answersTo(*database, u"SELECT sql FROM sqlite_schema ORDER BY name"_qs),
                 freshSchema);
        QVERIFY(QFile::exists(backupPath(database.path(), 0)));
    }

    void existingDataIsBackedUpBeforeTheFirstChange()
    {
        const TemporaryDatabase database;
        QVERIFY(SettingStore(*database).setValue(u"name"_qs, u"value"_qs));
        const int before = currentSchemaVersion();

        const Result<void> migrated
                = migrate(*database, FileOrigin::Existing,
                          withTwoMore(u"CREATE TABLE extra (id INTEGER);\n"_qs));

        QVERIFY(migrated);
        QCOMPARE(schemaVersion(*database).value(), before + 2);
        const QString backup = backupPath(database.path(), before);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(backup).constData(), &status), 0);
        QCOMPARE(static_cast<int>(status.st_mode & 07777), 0600);
        const std::unique_ptr<Database> old = Database::open(backup).value();
        QCOMPARE(SettingStore(*old).value(u"name"_qs)->value_or(QString()), u"value"_qs);
        QVERIFY(!tableNames(*old).contains(u"extra"_qs));
    }

    void freshFileIsNotBackedUp()
    {
        const TemporaryDatabase database;

        QCOMPARE(QDir(database.folder()).entryList(QDir::Files).filter(u"backup"_qs),
                 QStringList());
    }

    void failedMigrationLeavesTheVersionBeforeIt()
    {
        const TemporaryDatabase database;
        const int before = currentSchemaVersion();
        const QString halfBroken
                = u"CREATE TABLE half (id INTEGER);\nINSERT INTO nowhere VALUES (1);\n"_qs;

        const Result<void> migrated
                = migrate(*database, FileOrigin::Existing, withTwoMore(halfBroken));

        QCOMPARE(failureOf(migrated), u"storage"_qs);
        QCOMPARE(schemaVersion(*database).value(), before + 1);
        QVERIFY(!tableNames(*database).contains(u"half"_qs));
        QVERIFY(QFile::exists(backupPath(database.path(), before)));
    }

    void unfinishedBackupOfAKilledStartIsReplaced()
    {
        const TemporaryDatabase database;
        const QString backup = backupPath(database.path(), currentSchemaVersion());
        QFile unfinished(backup + u".unfinished"_qs);
        QVERIFY(unfinished.open(QIODevice::WriteOnly));
        unfinished.write("half a page");
        unfinished.close();

        const Result<void> migrated
                = migrate(*database, FileOrigin::Existing,
                          withTwoMore(u"CREATE TABLE extra (id INTEGER);\n"_qs));

        QVERIFY(migrated);
        QVERIFY(Database::open(backup));
        QVERIFY(!unfinished.exists());
    }

    void freshDatabaseOffersTheTwoDirectoriesOfLetsEncrypt()
    {
        const TemporaryDatabase database;

        const std::vector<AuthorityRow> authorities = AuthorityStore(*database).all().value();

        QCOMPARE(authorities.size(), std::size_t(2));
        QCOMPARE(authorities.at(0).name, u"Let's Encrypt"_qs);
        QCOMPARE(authorities.at(0).directoryUrl,
                 u"https://acme-v02.api.letsencrypt.org/directory"_qs);
        QCOMPARE(authorities.at(0).environment, AuthorityRow::Environment::Production);
        QCOMPARE(authorities.at(1).name, u"Let's Encrypt (Staging)"_qs);
        QCOMPARE(authorities.at(1).directoryUrl,
                 u"https://acme-staging-v02.api.letsencrypt.org/directory"_qs);
        QCOMPARE(authorities.at(1).environment, AuthorityRow::Environment::Staging);
    }
};

CERTWRIGHT_TEST(MigrationTest)
#include "MigrationTest.moc"
