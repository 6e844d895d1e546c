// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include "core/store/Migration.h"
#include "core/store/SettingStore.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QSqlError>
#include <QSqlQuery>

#include <sys/stat.h>

using namespace certwright;
using namespace certwright::store;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    const int found = ::stat(QFile::encodeName(path).constData(), &status);
    return found == 0 ? static_cast<int>(status.st_mode & 07777) : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QString answerTo(Database &database, const QString &sql)
{
    QSqlQuery query(database.connection());
    return query.exec(sql) && query.next() ? query.value(0).toString() : query.lastError().text();
}

/// A second connection to the same file, as another program would have it.
class ForeignConnection final
{
public:
    explicit ForeignConnection(const QString &path)
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_qs, name());
        connection.setDatabaseName(path);
        connection.open();
    }
    ~ForeignConnection()
    {
        QSqlDatabase::database(name(), false).close();
        QSqlDatabase::removeDatabase(name());
    }
    Q_DISABLE_COPY_MOVE(ForeignConnection)

    static bool run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(name(), false));
        return query.exec(sql);
    }

private:
    static QString name() { return u"foreign"_qs; }
};

} // namespace

class DatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshFilesAreForTheOwnerAlone()
    {
        const TemporaryDatabase database;

        QVERIFY(SettingStore(*database).setValue(u"a"_qs, u"b"_qs));

        QCOMPARE(modeOf(database.folder()), 0700);
        QCOMPARE(modeOf(database.path()), 0600);
        QCOMPARE(modeOf(database.path() + u"-wal"_qs), 0600);
        QCOMPARE(modeOf(database.path() + u"-shm"_qs), 0600);
    }

    void worldReadableFileIsRestrictedWhenOpened()
    {
        TemporaryDatabase database;
        database.close();
        QCOMPARE(::chmod(QFile::encodeName(database.path()).constData(), 0644), 0);

        database.reopen();

        QCOMPARE(modeOf(database.path()), 0600);
        QCOMPARE(modeOf(database.path() + u"-wal"_qs), 0600);
    }

    void connectionIsHardened_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("expected");
        QTest::newRow("log") << u"PRAGMA journal_mode"_qs << u"wal"_qs;
        QTest::newRow("durability") << u"PRAGMA synchronous"_qs << u"2"_qs;
        QTest::newRow("foreign keys") << u"PRAGMA foreign_keys"_qs << u"1"_qs;
        QTest::newRow("schema") << u"PRAGMA trusted_schema"_qs << u"0"_qs;
        QTest::newRow("cells") << u"PRAGMA cell_size_check"_qs << u"1"_qs;
        QTest::newRow("patience") << u"PRAGMA busy_timeout"_qs << u"5000"_qs;
        QTest::newRow("owner") << u"PRAGMA application_id"_qs << QString::number(applicationId);
        QTest::newRow("version") << u"PRAGMA user_version"_qs
                                 << QString::number(currentSchemaVersion());
    }

    void connectionIsHardened()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, expected);
        const TemporaryDatabase database;

        QCOMPARE(answerTo(*database, pragma), expected);
    }

    void opensInMemoryForTests()
    {
        const Result<std::unique_ptr<Database>> opened = Database::open(u":memory:"_qs);

        QVERIFY(opened);
        QVERIFY((*opened)->quickCheck());
        QCOMPARE(answerTo(**opened, u"SELECT count(*) FROM authority"_qs), u"2"_qs);
    }

    void closingRemovesTheConnection()
    {
        TemporaryDatabase database;
        QCOMPARE(QSqlDatabase::connectionNames().size(), 1);

        database.close();

        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }

    void unusableFileIsRefusedAndKept_data()
    {
        TemporaryDatabase database;
        database.close();
        const QByteArray whole = contentOf(database.path());
        QByteArray flipped = whole;
        flipped.replace(4096, 512, QByteArray(512, '\xa5'));
        QByteArray newer = whole;
        newer.replace(60, 4, QByteArray::fromHex("000003e7"));
        QByteArray foreign = whole;
        foreign.replace(68, 4, QByteArray::fromHex("0badcafe"));
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("failure");
        QTest::newRow("garbage") << QByteArray(8192, 'g') << u"damaged"_qs;
        QTest::newRow("short garbage") << QByteArrayLiteral("no database") << u"damaged"_qs;
        QTest::newRow("truncated") << whole.left(whole.size() / 2) << u"damaged"_qs;
        QTest::newRow("overwritten page") << flipped << u"damaged"_qs;
        QTest::newRow("another program's") << foreign << u"damaged"_qs;
        QTest::newRow("newer version") << newer << u"unsupported"_qs;
    }

    void unusableFileIsRefusedAndKept()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, failure);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"certwright.db"_qs);
        writeContent(path, content);

        const Result<std::unique_ptr<Database>> opened = Database::open(path);

        QCOMPARE(failureOf(opened), failure);
        QCOMPARE(opened.error().subject(), path);
        QCOMPARE(contentOf(path), content);
    }

    void emptyFileBecomesAFreshDatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"certwright.db"_qs);
        writeContent(path, QByteArray());

        const Result<std::unique_ptr<Database>> opened = Database::open(path);

        QVERIFY(opened);
        QCOMPARE(answerTo(**opened, u"SELECT count(*) FROM authority"_qs), u"2"_qs);
    }

    void committedWorkSurvivesReopening()
    {
        TemporaryDatabase database;
        const Result<void> committed = database->inTransaction(
                [&database] { return SettingStore(*database).setValue(u"name"_qs, u"kept"_qs); });

        database.reopen();

        QVERIFY(committed);
        QCOMPARE(SettingStore(*database).value(u"name"_qs)->value_or(QString()), u"kept"_qs);
    }

    void failedWorkIsRolledBack()
    {
        const TemporaryDatabase database;

        const Result<void> done = database->inTransaction([&database]() -> Result<void> {
            const Result<void> written = SettingStore(*database).setValue(u"name"_qs, u"lost"_qs);
            return written ? fail(Error::Kind::Cancelled, u"on purpose"_qs) : written;
        });

        QCOMPARE(failureOf(done), u"cancelled"_qs);
        QVERIFY(!SettingStore(*database).value(u"name"_qs)->has_value());
    }

    void nestedWorkJoinsTheOuterTransaction()
    {
        const TemporaryDatabase database;
        SettingStore settings(*database);

        const Result<void> done = database->inTransaction([&database, &settings]() -> Result<void> {
            const Result<void> inner = database->inTransaction(
                    [&settings] { return settings.setValue(u"inner"_qs, u"lost"_qs); });
            return inner ? fail(Error::Kind::Cancelled, u"on purpose"_qs) : inner;
        });

        QCOMPARE(failureOf(done), u"cancelled"_qs);
        QVERIFY(!settings.value(u"inner"_qs)->has_value());
    }

    void overlookedNestedFailureRollsEverythingBack()
    {
        const TemporaryDatabase database;
        SettingStore settings(*database);

        const Result<void> done = database->inTransaction([&database, &settings]() -> Result<void> {
            const Result<void> written = settings.setValue(u"outer"_qs, u"lost"_qs);
            const Result<void> ignored = database->inTransaction(
                    []() -> Result<void> { return fail(Error::Kind::Crypto, u"on purpose"_qs); });
            Q_UNUSED(ignored)
            return written;
        });

        QCOMPARE(failureOf(done), u"crypto"_qs);
        QVERIFY(!settings.value(u"outer"_qs)->has_value());
    }

    void transactionAfterAFailedOneWorks()
    {
        const TemporaryDatabase database;
        SettingStore settings(*database);
        const Result<void> failed = database->inTransaction(
                []() -> Result<void> { return fail(Error::Kind::Cancelled, u"on purpose"_qs); });

        const Result<void> done = settings.setValue(u"name"_qs, u"kept"_qs);

        QVERIFY(!failed);
        QVERIFY(done);
        QCOMPARE(settings.value(u"name"_qs)->value_or(QString()), u"kept"_qs);
    }

    void brokenReferenceIsRefused()
    {
        const TemporaryDatabase database;
        QSqlQuery query(database->connection());

        const bool inserted
                = query.exec(u"INSERT INTO order_event (order_id, at_utc, kind, details)"
                             " VALUES (404, 1, 'placed', '')"_qs);

        QVERIFY(!inserted);
        QCOMPARE(query.lastError().nativeErrorCode(), u"787"_qs);
    }

    void transactionWaitsForAnotherProgramAndThenGivesUp()
    {
        const TemporaryDatabase database;
        const ForeignConnection other(database.path());
        QVERIFY(ForeignConnection::run(u"BEGIN IMMEDIATE"_qs));
        QElapsedTimer timer;
        timer.start();

        const Result<void> refused = SettingStore(*database).setValue(u"name"_qs, u"value"_qs);
        const qint64 waited = timer.elapsed();
        QVERIFY(ForeignConnection::run(u"ROLLBACK"_qs));
        const Result<void> repeated = SettingStore(*database).setValue(u"name"_qs, u"value"_qs);

        QCOMPARE(failureOf(refused), u"storage"_qs);
        QVERIFY2(refused.error().detail().contains(u"busy"_qs),
                 qUtf8Printable(refused.error().detail()));
        QVERIFY(waited >= 4500);
        QVERIFY(repeated);
    }

    void openingASecondTimeKeepsTheFirstOnesLocks()
    {
        const TemporaryDatabase database;

        const Result<void> done = database->inTransaction([&database]() -> Result<void> {
            const Result<void> written = SettingStore(*database).setValue(u"a"_qs, u"1"_qs);
            const Result<FileOrigin> prepared = preparePrivateFile(database.path());
            const ForeignConnection other(database.path());
            ForeignConnection::run(u"PRAGMA busy_timeout = 0"_qs);
            const bool isShutOut = !ForeignConnection::run(u"BEGIN IMMEDIATE"_qs);
            return isShutOut && prepared ? written
                                         : fail(Error::Kind::Storage, u"the lock was lost"_qs);
        });

        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().detail()));
    }

    void nothingIsWrittenToARemovedOrReplacedFile_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("removed") << false;
        QTest::newRow("replaced") << true;
    }

    void nothingIsWrittenToARemovedOrReplacedFile()
    {
        QFETCH(bool, isReplaced);
        const TemporaryDatabase database;
        const QString aside = database.path() + u".aside"_qs;
        QVERIFY(QFile::rename(database.path(), aside));
        if (isReplaced)
            QVERIFY(QFile::copy(aside, database.path()));

        const Result<void> done = SettingStore(*database).setValue(u"name"_qs, u"value"_qs);

        QCOMPARE(failureOf(done), u"storage"_qs);
        QCOMPARE(done.error().subject(), database.path());
    }

    void quickCheckFindsAnOverwrittenPage()
    {
        TemporaryDatabase database;
        database.reopen();
        QVERIFY(database->quickCheck());
        // Makes the connection forget the pages that it has read.
        const ForeignConnection other(database.path());
        QVERIFY(ForeignConnection::run(u"INSERT INTO setting VALUES ('name', 'value')"_qs));
        QFile file(database.path());
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        file.seek(4096);
        file.write(QByteArray(4096 * 8, '\xa5'));
        file.close();

        QCOMPARE(failureOf(database->quickCheck()), u"damaged"_qs);
    }
};

CERTWRIGHT_TEST(DatabaseTest)
#include "DatabaseTest.moc"
