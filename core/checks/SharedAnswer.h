// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Completion.h"
#include "core/base/Task.h"

#include <list>
#include <memory>
#include <optional>

namespace certwright::checks {

/// One answer for all who want it, before or after it arrived. Held by shared_ptr: by whoever
/// brings the answer and by all who wait.
template<typename T>
class SharedAnswer
{
public:
    SharedAnswer() = default;
    Q_DISABLE_COPY_MOVE(SharedAnswer)

    /// Resumes all who wait; the last of them may end the caller's owner.
    static void settle(std::shared_ptr<SharedAnswer> answer, T value)
    {
        answer->m_value.emplace(std::move(value));
        while (!answer->m_places.empty()) {
            Place *const next = answer->m_places.front();
            answer->m_places.pop_front();
            next->arrived.resolve(true);
        }
    }

    static Task<T> of(std::shared_ptr<SharedAnswer> answer)
    {
        if (!answer->m_value) {
            Place place(*answer);
            co_await place.arrived.wait();
        }
        co_return *answer->m_value;
    }

private:
    /// Someone's place in the queue; given up when its coroutine is dropped.
    class Place
    {
    public:
        explicit Place(SharedAnswer &answer) : m_answer(answer)
        {
            m_answer.m_places.push_back(this);
        }
        ~Place() { m_answer.m_places.remove(this); }
        Q_DISABLE_COPY_MOVE(Place)

        Completion<bool> arrived;

    private:
        SharedAnswer &m_answer;
    };

    std::optional<T> m_value;
    std::list<Place *> m_places;
};

} // namespace certwright::checks
