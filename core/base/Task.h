// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include <QtGlobal>

namespace certwright {

template<typename T>
class Task;

namespace detail {

/// What every Task promise shares: it starts suspended and resumes its awaiter at the end.
class TaskPromiseBase
{
public:
    struct FinalAwaiter
    {
        [[nodiscard]] bool await_ready() const noexcept { return false; }
        template<typename Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> finished) noexcept
        {
            const std::coroutine_handle<> next = finished.promise().m_continuation;
            return next ? next : std::noop_coroutine();
        }
        void await_resume() const noexcept { }
    };

    std::suspend_always initial_suspend() noexcept { return {}; }
    FinalAwaiter final_suspend() noexcept { return {}; }
    /// Exceptions do not cross our functions; one that gets here is a bug.
    void unhandled_exception() noexcept { std::terminate(); }
    void setContinuation(std::coroutine_handle<> continuation) { m_continuation = continuation; }

private:
    std::coroutine_handle<> m_continuation;
};

template<typename T>
class TaskPromise : public TaskPromiseBase
{
public:
    Task<T> get_return_object();
    template<typename Value>
    void return_value(Value &&value)
    {
        m_value.emplace(std::forward<Value>(value));
    }
    T takeResult() { return std::move(*m_value); }

private:
    std::optional<T> m_value;
};

template<>
class TaskPromise<void> : public TaskPromiseBase
{
public:
    Task<void> get_return_object();
    void return_void() { }
    void takeResult() { }
};

} // namespace detail

/// One asynchronous operation that its holder owns: it starts when awaited (or given to a
/// TaskScope), and destroying it cancels whatever it waits for.
/// Thread: all resumptions happen on the thread that awaits.
template<typename T>
class [[nodiscard]] Task
{
public:
    using promise_type = detail::TaskPromise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    explicit Task(Handle handle) : m_handle(handle) { }
    Task(Task &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) { }
    Task &operator=(Task &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_handle = std::exchange(other.m_handle, {});
        }
        return *this;
    }
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;
    ~Task() { reset(); }

    struct Awaiter
    {
        Handle handle;
        [[nodiscard]] bool await_ready() const noexcept { return handle.done(); }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept
        {
            handle.promise().setContinuation(awaiting);
            return handle;
        }
        T await_resume() { return handle.promise().takeResult(); }
    };

    /// The task must outlive the await; a temporary does, until the end of the full expression.
    Awaiter operator co_await() &&noexcept
    {
        Q_ASSERT(m_handle);
        return Awaiter { m_handle };
    }

private:
    void reset()
    {
        if (m_handle)
            std::exchange(m_handle, {}).destroy();
    }

    Handle m_handle;
};

namespace detail {

template<typename T>
Task<T> TaskPromise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<TaskPromise<T>>::from_promise(*this));
}

inline Task<void> TaskPromise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<TaskPromise<void>>::from_promise(*this));
}

} // namespace detail

} // namespace certwright
