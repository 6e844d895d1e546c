// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"

#include <QObject>
#include <functional>
#include <list>
#include <memory>
#include <optional>

namespace certwright {

namespace detail {

/// A started task at the root of its call tree. At its end it asks for its own removal.
class RootTask
{
public:
    RootTask() = default;
    Q_DISABLE_COPY_MOVE(RootTask)
    virtual ~RootTask() = default;
    virtual void start() = 0;
    /// Hands the result to whoever started it.
    virtual void deliver() = 0;
};

} // namespace detail

/// Owns running tasks on behalf of an object: destroying the scope cancels them all, and a
/// finished task's callback runs from the event loop, never from inside a coroutine, so it may
/// even destroy the scope.
class TaskScope
{
public:
    TaskScope();
    ~TaskScope();
    Q_DISABLE_COPY_MOVE(TaskScope)

    /// Runs the task at once up to its first wait. onDone gets the result, unless cancelled.
    template<typename T, typename Callback>
    void start(Task<T> task, Callback onDone);

    /// Runs a task whose end interests nobody.
    void start(Task<void> task)
    {
        start(std::move(task), [] {});
    }

    /// Destroys every running task; no callback of theirs runs any more.
    /// Never called from inside a task of this scope.
    void cancelAll();

    [[nodiscard]] bool isIdle() const { return m_roots.empty(); }

private:
    template<typename T, typename Callback>
    class Root;

    void adopt(std::unique_ptr<detail::RootTask> root);
    void scheduleDelivery(detail::RootTask *root);

    std::list<std::unique_ptr<detail::RootTask>> m_roots;
    std::unique_ptr<QObject> m_context; ///< receives the queued deliveries, dies with the scope
};

namespace detail {

/// Coroutine frame of a root: awaits the task, keeps its value, then tells the owner.
class RootFrame
{
public:
    struct promise_type
    {
        RootFrame get_return_object()
        {
            return RootFrame(std::coroutine_handle<promise_type>::from_promise(*this));
        }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        void return_void() { }
        void unhandled_exception() noexcept { std::terminate(); }
    };

    RootFrame() = default;
    explicit RootFrame(std::coroutine_handle<promise_type> handle) : m_handle(handle) { }
    RootFrame(RootFrame &&other) noexcept : m_handle(std::exchange(other.m_handle, {})) { }
    RootFrame &operator=(RootFrame &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~RootFrame()
    {
        if (m_handle)
            m_handle.destroy();
    }
    void resume() { m_handle.resume(); }

private:
    std::coroutine_handle<promise_type> m_handle;
};

} // namespace detail

template<typename T, typename Callback>
class TaskScope::Root final : public detail::RootTask
{
public:
    Root(TaskScope *scope, Task<T> task, Callback onDone)
        : m_scope(scope), m_onDone(std::move(onDone)), m_frame(run(std::move(task), this))
    { }

    void start() override { m_frame.resume(); }

    void deliver() override
    {
        if constexpr (std::is_void_v<T>)
            m_onDone();
        else
            m_onDone(std::move(*m_result));
    }

private:
    using Stored = std::conditional_t<std::is_void_v<T>, char, T>;

    static detail::RootFrame run(Task<T> task, Root *self)
    {
        if constexpr (std::is_void_v<T>)
            co_await std::move(task);
        else
            self->m_result.emplace(co_await std::move(task));
        self->m_scope->scheduleDelivery(self);
    }

    TaskScope *m_scope;
    Callback m_onDone;
    std::optional<Stored> m_result;
    detail::RootFrame m_frame; ///< last, so that it is destroyed first
};

template<typename T, typename Callback>
void TaskScope::start(Task<T> task, Callback onDone)
{
    adopt(std::make_unique<Root<T, Callback>>(this, std::move(task), std::move(onDone)));
}

} // namespace certwright
