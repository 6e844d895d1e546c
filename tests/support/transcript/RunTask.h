// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/base/TaskScope.h"

#include <QEventLoop>
#include <QTimer>
#include <chrono>
#include <optional>

namespace certwright::testing {

/// Runs a task to its end and gives its result; ends the test program when that takes a minute.
template<typename T>
T runTask(Task<T> task)
{
    using namespace std::chrono_literals;
    std::optional<T> result;
    QEventLoop loop;
    TaskScope scope;
    scope.start(std::move(task), [&result, &loop](T value) {
        result.emplace(std::move(value));
        loop.quit();
    });
    QTimer::singleShot(60s, &loop, &QEventLoop::quit);
    loop.exec();
    if (!result)
        qFatal("The task did not end within a minute.");
    return std::move(*result);
}

} // namespace certwright::testing
