// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include "core/store/Migration.h"
#include "core/store/SettingStore.h"
#include "tests/store/TmpfsMount.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

#include <QDir>

using namespace certwright;
using namespace certwright::store;

namespace {

constexpr const char *needsMounts = "mounting a small file system needs root";

} // namespace

/// What happens when the disk is full or read-only.
class FileSystemTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullDiskFailsTheCommitAndKeepsTheData()
    {
        const TmpfsMount disk("size=1m");
        if (!disk.isMounted())
            QSKIP(needsMounts);
        const QString path = disk.path() + u"/data/certwright.db"_qs;
        const std::unique_ptr<Database> database = Database::open(path).value();
        SettingStore settings(*database);
        QVERIFY(settings.setValue(u"before"_qs, u"kept"_qs));
        const QString ballast = disk.fill();

        const Result<void> refused = settings.setValue(u"big"_qs, QString(200000, u'x'));
        const Result<std::optional<QString>> kept = settings.value(u"before"_qs);
        QVERIFY(QFile::remove(ballast));
        const Result<void> repeated = settings.setValue(u"big"_qs, QString(200000, u'x'));

        QCOMPARE(failureOf(refused), u"noSpace"_qs);
        QCOMPARE(kept->value_or(QString()), u"kept"_qs);
        QVERIFY(repeated);
        QVERIFY(database->quickCheck());
    }

    void fullDiskCreatesNoDatabase()
    {
        const TmpfsMount disk("size=64k");
        if (!disk.isMounted())
            QSKIP(needsMounts);
        QVERIFY(QDir(disk.path()).mkdir(u"data"_qs));
        disk.fill();

        const Result<std::unique_ptr<Database>> opened
                = Database::open(disk.path() + u"/data/certwright.db"_qs);

        QCOMPARE(failureOf(opened), u"noSpace"_qs);
    }

    void migrationIsNotBegunWithoutRoomForTheBackup()
    {
        const TmpfsMount disk("size=1m");
        if (!disk.isMounted())
            QSKIP(needsMounts);
        const QString path = disk.path() + u"/data/certwright.db"_qs;
        const std::unique_ptr<Database> database = Database::open(path).value();
        std::vector<Migration> migrations = embeddedMigrations();
        Migration next;
        next.version = currentSchemaVersion() + 1;
        next.name = u"9999_next"_qs;
        next.sql = u"CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT;"_qs;
        migrations.push_back(next);
        disk.fill();

        const Result<void> migrated = migrate(*database, FileOrigin::Existing, migrations);

        QCOMPARE(failureOf(migrated), u"noSpace"_qs);
        QCOMPARE(schemaVersion(*database).value(), currentSchemaVersion());
        const QStringList names = QDir(QFileInfo(path).path()).entryList(QDir::Files);
        QVERIFY(names.filter(u"backup"_qs).isEmpty());
    }

    void readOnlyDiskIsDenied_data()
    {
        QTest::addColumn<bool>("isExisting");
        QTest::newRow("no file yet") << false;
        QTest::newRow("existing file") << true;
    }

    void readOnlyDiskIsDenied()
    {
        QFETCH(bool, isExisting);
        const TmpfsMount disk("size=1m");
        if (!disk.isMounted())
            QSKIP(needsMounts);
        const QString path = disk.path() + u"/data/certwright.db"_qs;
        QVERIFY(QDir(disk.path()).mkdir(u"data"_qs));
        if (isExisting)
            QVERIFY(Database::open(path));
        QVERIFY(disk.makeReadOnly());

        const Result<std::unique_ptr<Database>> opened = Database::open(path);

        QCOMPARE(failureOf(opened), u"denied"_qs);
        QVERIFY(opened.error().subject().startsWith(disk.path()));
    }
};

CERTWRIGHT_TEST(FileSystemTest)
#include "FileSystemTest.moc"
