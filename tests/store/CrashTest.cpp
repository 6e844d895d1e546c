// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include "core/store/SettingStore.h"
#include "tests/store/TemporaryDatabase.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace certwright;
using namespace certwright::store;

namespace {

const char commitForever[] = "--commit-forever";

/// The child: counts up, one commit a number, and says each number after its commit.
int runCommitter(const QString &path)
{
    const Result<std::unique_ptr<Database>> opened = Database::open(path);
    if (!opened)
        return 2;
    SettingStore settings(**opened);
    const Result<std::optional<QString>> last = settings.value(u"count"_qs);
    int count = last ? last->value_or(u"0"_qs).toInt() : 0;
    while (settings.setValue(u"count"_qs, QString::number(++count))) {
        std::printf("%d\n", count);
        std::fflush(stdout);
    }
    return 3;
}

/// Runs a committer until it said as many numbers, kills it, and gives the last number it said.
int lastNumberBeforeDeath(const QString &path, int numbers)
{
    QProcess committer;
    committer.start(QCoreApplication::applicationFilePath(),
                    { QString::fromLatin1(commitForever), path });
    int said = 0;
    int last = 0;
    const auto readNumbers = [&committer, &said, &last] {
        while (committer.canReadLine()) {
            last = committer.readLine().trimmed().toInt();
            ++said;
        }
    };
    while (said < numbers && committer.waitForReadyRead(10000))
        readNumbers();
    ::kill(static_cast<pid_t>(committer.processId()), SIGKILL);
    committer.waitForFinished(10000);
    readNumbers();
    return committer.exitStatus() == QProcess::CrashExit ? last : -1;
}

} // namespace

class CrashTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killLosesNothingThatWasAcknowledged()
    {
        TemporaryDatabase database;

        for (int round = 0; round < 20; ++round) {
            database.close();
            const int acknowledged = lastNumberBeforeDeath(
                    database.path(), QRandomGenerator::global()->bounded(1, 60));
            database.reopen();

            const int kept
                    = SettingStore(*database).value(u"count"_qs)->value_or(QString()).toInt();
            QVERIFY(acknowledged > 0);
            QVERIFY2(kept == acknowledged || kept == acknowledged + 1,
                     qPrintable(u"%1 kept, %2 acknowledged"_qs.arg(kept).arg(acknowledged)));
            QVERIFY(database->quickCheck());
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String(commitForever))
        return runCommitter(arguments.at(2));
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "CrashTest.moc"
