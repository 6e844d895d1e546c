// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/StallWatch.h"

namespace certwright::demo {

namespace {
constexpr int tickMs = 10;
}

StallWatch::StallWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::tick);
    resume();
}

void StallWatch::pause()
{
    tick();
    m_timer.stop();
}

void StallWatch::resume()
{
    m_sinceTick.start();
    m_timer.start();
}

void StallWatch::tick()
{
    const qint64 stall = m_sinceTick.restart() - tickMs;
    if (stall > m_longestMs) {
        m_longestMs = stall;
        m_longestWhile = m_activity;
    }
}

} // namespace certwright::demo
