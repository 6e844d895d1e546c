// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Heartbeat.h"

#include <algorithm>

namespace certwright::issuance {

namespace {
constexpr qint64 longestPauseMs = 60'000;
}

Heartbeat::Heartbeat(store::OrderStore &orders, Clock &clock) : m_orders(orders), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
}

void Heartbeat::rearm()
{
    qint64 pause = longestPauseMs;
    const auto nearest = m_orders.nearestAttemptUtc();
    if (nearest && *nearest)
        pause = std::clamp<qint64>(m_clock.nowUtc().msecsTo(**nearest), 0, longestPauseMs);
    m_timer.start(static_cast<int>(pause));
}

void Heartbeat::beat()
{
    const auto rows = m_orders.due(m_clock.nowUtc());
    if (rows) {
        for (const store::OrderRow &row : *rows)
            Q_EMIT due(row.id);
    }
    // A due order answers by running and resting, which arms the timer again; this pause only
    // guards against an order that cannot run.
    m_timer.start(rows && !rows->empty() ? 1000 : 0);
    if (!rows || rows->empty())
        rearm();
}

} // namespace certwright::issuance
