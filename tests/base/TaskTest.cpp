// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Task.h"
#include "core/base/Clock.h"
#include "core/base/Completion.h"
#include "core/base/TaskScope.h"
#include "core/base/WhenAll.h"
#include "core/base/Worker.h"
#include "tests/support/TestMain.h"

#include <QThread>

using namespace certwright;
using namespace std::chrono_literals;

namespace {

/// Counts how many of it are alive, to prove that frames are destroyed.
class Guard
{
public:
    explicit Guard(int *alive) : m_alive(alive) { ++*m_alive; }
    ~Guard() { --*m_alive; }
    Q_DISABLE_COPY_MOVE(Guard)

private:
    int *m_alive;
};

Task<int> doubled(int value)
{
    co_return value * 2;
}

Task<int> sumOfDoubles(int count)
{
    int sum = 0;
    for (int i = 1; i <= count; ++i)
        sum += co_await doubled(i);
    co_return sum;
}

Task<int> waitingOn(Completion<int> *completion, int *alive)
{
    const Guard guard(alive);
    const int value = co_await completion->wait();
    co_return value;
}

} // namespace

class TaskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void awaitedTasksGiveTheirValues()
    {
        TaskScope scope;
        std::optional<int> result;

        scope.start(sumOfDoubles(100), [&result](int sum) { result = sum; });

        QTRY_COMPARE(result.value_or(0), 10100);
        QVERIFY(scope.isIdle());
    }

    void taskThatNobodyStartsDoesNotRun()
    {
        int alive = 0;
        Completion<int> completion;

        {
            const Task<int> task = waitingOn(&completion, &alive);
        }

        QCOMPARE(alive, 0);
    }

    void callbackRunsFromTheEventLoop()
    {
        TaskScope scope;
        bool called = false;

        scope.start(doubled(1), [&called](int) { called = true; });

        QVERIFY(!called);
        QTRY_VERIFY(called);
    }

    void destroyingTheScopeDestroysWaitingFrames()
    {
        int alive = 0;
        Completion<int> completion;
        bool called = false;
        {
            TaskScope scope;
            scope.start(waitingOn(&completion, &alive), [&called](int) { called = true; });
            QCOMPARE(alive, 1);
        }

        QCOMPARE(alive, 0);
        QVERIFY(!called);
    }

    void queuedResultOfADestroyedScopeIsDropped()
    {
        bool called = false;
        {
            TaskScope scope;
            scope.start(doubled(1), [&called](int) { called = true; });
        }

        QTest::qWait(10);

        QVERIFY(!called);
    }

    void callbackMayDestroyItsScope()
    {
        auto scope = std::make_unique<TaskScope>();
        bool called = false;

        scope->start(doubled(4), [&scope, &called](int) {
            scope.reset();
            called = true;
        });

        QTRY_VERIFY(called);
    }

    void whenAllKeepsTheOrderOfTheTasks()
    {
        Completion<int> first;
        Completion<int> second;
        int alive = 0;
        TaskScope scope;
        std::vector<int> results;
        std::vector<Task<int>> tasks;
        tasks.push_back(waitingOn(&first, &alive));
        tasks.push_back(waitingOn(&second, &alive));

        scope.start(whenAll(std::move(tasks)),
                    [&results](std::vector<int> all) { results = std::move(all); });
        second.resolve(2);
        first.resolve(1);

        QTRY_COMPARE(results, (std::vector<int> { 1, 2 }));
        QCOMPARE(alive, 0);
    }

    void droppingWhenAllCancelsItsTasks()
    {
        Completion<int> never;
        int alive = 0;
        {
            TaskScope scope;
            std::vector<Task<int>> tasks;
            tasks.push_back(waitingOn(&never, &alive));
            scope.start(whenAll(std::move(tasks)), [](const std::vector<int> &) {});
            QCOMPARE(alive, 1);
        }

        QCOMPARE(alive, 0);
    }

    void delayLastsAsLongAsAsked()
    {
        SystemClock clock;
        TaskScope scope;
        bool ended = false;
        QElapsedTimer timer;
        timer.start();

        scope.start(clock.delay(50ms), [&ended] { ended = true; });

        QTRY_VERIFY(ended);
        QVERIFY(timer.elapsed() >= 49);
    }

    void workerRunsOnAnotherThreadAndAnswersOnThisOne()
    {
        TaskScope scope;
        Qt::HANDLE workerThread = nullptr;
        Qt::HANDLE callbackThread = nullptr;
        const std::function<Qt::HANDLE(CancelFlag)> work
                = [](const CancelFlag &) { return QThread::currentThreadId(); };

        scope.start(inWorker(work), [&workerThread, &callbackThread](Qt::HANDLE thread) {
            workerThread = thread;
            callbackThread = QThread::currentThreadId();
        });

        QTRY_VERIFY(workerThread != nullptr);
        QVERIFY(workerThread != QThread::currentThreadId());
        QCOMPARE(callbackThread, QThread::currentThreadId());
    }

    void droppingAWorkerTellsItToStop()
    {
        std::atomic_bool sawCancel = false;
        bool called = false;
        const std::function<int(CancelFlag)> work = [&sawCancel](const CancelFlag &cancelled) {
            while (!cancelled->load())
                QThread::msleep(1);
            sawCancel = true;
            return 1;
        };
        {
            TaskScope scope;
            scope.start(inWorker(work), [&called](int) { called = true; });
        }

        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(10);

        QVERIFY(sawCancel);
        QVERIFY(!called);
    }
};

CERTWRIGHT_TEST(TaskTest)
#include "TaskTest.moc"
