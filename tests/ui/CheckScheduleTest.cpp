// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CheckSchedule.h"

#include "tests/support/TestMain.h"

#include <QSignalSpy>

using namespace certwright::ui;
using namespace std::chrono_literals;

class CheckScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesGrowFromFiveSecondsToOneMinute()
    {
        QCOMPARE(CheckSchedule::pause(0), 5s);
        for (int repetition = 1; repetition < 20; ++repetition) {
            QVERIFY(CheckSchedule::pause(repetition) >= CheckSchedule::pause(repetition - 1));
            QVERIFY(CheckSchedule::pause(repetition) <= 60s);
        }
        QCOMPARE(CheckSchedule::pause(19), 60s);
    }

    void aRestartLooksAtOnce()
    {
        CheckSchedule schedule;
        QSignalSpy due(&schedule, &CheckSchedule::due);

        schedule.restart();

        QCOMPARE(due.size(), 1);
        QVERIFY(schedule.isRunning());
    }

    void theNextLookIsAnnouncedBySecond()
    {
        CheckSchedule schedule;
        QSignalSpy countdown(&schedule, &CheckSchedule::countdownChanged);
        schedule.restart();

        schedule.scheduleNext();

        QCOMPARE(countdown.last().first().toInt(), 5);
        QTRY_COMPARE_WITH_TIMEOUT(countdown.last().first().toInt(), 4, 3000);
    }

    void aStoppedScheduleCountsNoMore()
    {
        CheckSchedule schedule;
        schedule.restart();
        schedule.stop();
        QSignalSpy countdown(&schedule, &CheckSchedule::countdownChanged);

        schedule.scheduleNext();

        QCOMPARE(countdown.size(), 0);
        QVERIFY(!schedule.isRunning());
    }
};

CERTWRIGHT_TEST(CheckScheduleTest)
#include "CheckScheduleTest.moc"
