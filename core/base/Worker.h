// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Completion.h"
#include "core/base/Task.h"

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

namespace certwright {

/// Told to a long calculation that its result is no longer wanted. Shared by the worker thread and
/// the waiting coroutine, the only two owners.
using CancelFlag = std::shared_ptr<std::atomic_bool>;

namespace detail {

/// Ends the worker's wish to deliver when the awaiting frame goes away.
class WorkerTicket
{
public:
    WorkerTicket() : m_cancelled(std::make_shared<std::atomic_bool>(false)) { }
    Q_DISABLE_COPY_MOVE(WorkerTicket)
    ~WorkerTicket() { m_cancelled->store(true); }
    [[nodiscard]] CancelFlag flag() const { return m_cancelled; }

private:
    CancelFlag m_cancelled;
};

} // namespace detail

/// Runs work on the thread pool, value in and value out; the caller's thread goes on.
/// Destroying the task sets the flag, and the result of the work is dropped.
/// Thread: work runs on another thread and touches nothing but its own captures.
template<typename T>
Task<T> inWorker(std::function<T(CancelFlag)> work)
{
    Completion<T> done;
    const detail::WorkerTicket ticket;
    const CancelFlag flag = ticket.flag();
    Completion<T> *const completion = &done;
    // Owned by the reply it carries: it lives on the awaiting thread and outlives an awaiter that
    // gave up. The flag is set and read on that thread only, so no reply reaches a dead frame.
    QObject *const relay = new QObject;
    QThreadPool::globalInstance()->start(
            [work = std::move(work), flag, relay, completion]() mutable {
                auto result = std::make_shared<T>(work(flag));
                QMetaObject::invokeMethod(
                        relay,
                        [relay, flag, completion, result] {
                            relay->deleteLater();
                            if (!flag->load())
                                completion->resolve(std::move(*result));
                        },
                        Qt::QueuedConnection);
            });
    T value = co_await done.wait();
    co_return value;
}

} // namespace certwright
