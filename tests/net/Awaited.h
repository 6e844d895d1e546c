// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/TaskScope.h"

#include <QTest>

namespace certwright::tests {

/// Runs a task in the event loop and gives its result; aborts the test program when it never ends.
template<typename T>
T awaited(Task<T> task)
{
    constexpr int patienceMs = 30000;
    std::optional<T> result;
    TaskScope scope;
    scope.start(std::move(task), [&result](T value) { result.emplace(std::move(value)); });
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, patienceMs))
        qFatal("the task did not end within %d ms", patienceMs);
    return std::move(*result);
}

/// The error's kind by name, or "no error": reads well in a failing comparison.
template<typename T>
QString outcomeOf(const Result<T> &result)
{
    return result ? QStringLiteral("no error") : toString(result.error().kind());
}

} // namespace certwright::tests
