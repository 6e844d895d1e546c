// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/TaskScope.h"

#include <algorithm>

namespace certwright {

TaskScope::TaskScope() : m_context(std::make_unique<QObject>()) { }

TaskScope::~TaskScope()
{
    cancelAll();
}

void TaskScope::adopt(std::unique_ptr<detail::RootTask> root)
{
    detail::RootTask *started = root.get();
    m_roots.push_back(std::move(root));
    started->start();
}

void TaskScope::scheduleDelivery(detail::RootTask *root)
{
    const auto deliver = [this, root] {
        const auto found = std::find_if(m_roots.begin(), m_roots.end(),
                                        [root](const auto &owned) { return owned.get() == root; });
        if (found == m_roots.end())
            return;
        // The callback may destroy this scope: the root leaves the list first and nothing of the
        // scope is touched afterwards.
        const std::unique_ptr<detail::RootTask> finished = std::move(*found);
        m_roots.erase(found);
        finished->deliver();
    };
    QMetaObject::invokeMethod(m_context.get(), deliver, Qt::QueuedConnection);
}

void TaskScope::cancelAll()
{
    // A fresh context drops deliveries that are already queued.
    m_context = std::make_unique<QObject>();
    std::list<std::unique_ptr<detail::RootTask>> cancelled;
    cancelled.swap(m_roots);
}

} // namespace certwright
