// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Completion.h"
#include "core/base/Task.h"
#include "core/base/TaskScope.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace certwright {

/// Runs all tasks side by side and gives their results in the order of the tasks.
/// Destroying the returned task cancels those still running.
template<typename T>
Task<std::vector<T>> whenAll(std::vector<Task<T>> tasks)
{
    std::vector<T> results;
    if (tasks.empty())
        co_return results;
    std::vector<std::optional<T>> slots_(tasks.size());
    std::size_t remaining = tasks.size();
    Completion<bool> allDone;
    TaskScope scope;
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        scope.start(std::move(tasks[index]), [&slots_, &remaining, &allDone, index](T result) {
            slots_[index].emplace(std::move(result));
            if (--remaining == 0)
                allDone.resolve(true);
        });
    }
    co_await allDone.wait();
    results.reserve(slots_.size());
    for (std::optional<T> &slot : slots_)
        results.push_back(std::move(*slot));
    co_return results;
}

} // namespace certwright
