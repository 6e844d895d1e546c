// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <optional>
#include <utility>

#include <QtGlobal>

namespace certwright {

/// Turns one callback into something a coroutine can await: the producer calls resolve() once, the
/// coroutine awaits wait(). Lives in the awaiting coroutine's frame, so the producer's connection
/// must end before the Completion does (declare the producer after it).
template<typename T>
class Completion
{
public:
    Completion() = default;
    Q_DISABLE_COPY_MOVE(Completion)

    /// Later values are dropped: the first answer counts.
    void resolve(T value)
    {
        if (m_value || m_taken)
            return;
        m_value.emplace(std::move(value));
        if (m_waiting)
            std::exchange(m_waiting, {}).resume();
    }

    [[nodiscard]] bool isResolved() const { return m_value.has_value() || m_taken; }

    struct Awaiter
    {
        Completion *completion;
        [[nodiscard]] bool await_ready() const noexcept { return completion->m_value.has_value(); }
        void await_suspend(std::coroutine_handle<> awaiting) noexcept
        {
            completion->m_waiting = awaiting;
        }
        T await_resume()
        {
            completion->m_taken = true;
            T value = std::move(*completion->m_value);
            completion->m_value.reset();
            return value;
        }
    };

    [[nodiscard]] Awaiter wait() { return Awaiter { this }; }

private:
    std::optional<T> m_value;
    std::coroutine_handle<> m_waiting;
    bool m_taken = false;
};

} // namespace certwright
