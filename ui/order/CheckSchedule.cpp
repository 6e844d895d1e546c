// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/CheckSchedule.h"

#include <algorithm>
#include <array>

namespace certwright::ui {

using namespace std::chrono_literals;

CheckSchedule::CheckSchedule(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &CheckSchedule::tick);
}

void CheckSchedule::restart()
{
    m_timer.stop();
    m_isRunning = true;
    m_repetition = 0;
    m_secondsLeft = 0;
    Q_EMIT countdownChanged(0);
    Q_EMIT due();
}

void CheckSchedule::scheduleNext()
{
    if (!m_isRunning || m_timer.isActive())
        return;
    m_secondsLeft = int(pause(m_repetition++).count());
    m_timer.start();
    Q_EMIT countdownChanged(m_secondsLeft);
}

void CheckSchedule::stop()
{
    m_isRunning = false;
    m_timer.stop();
}

std::chrono::seconds CheckSchedule::pause(int repetition)
{
    static constexpr std::array pauses { 5s, 8s, 12s, 20s, 30s, 45s, 60s };
    const auto index = static_cast<std::size_t>(std::max(repetition, 0));
    return pauses[std::min(index, pauses.size() - 1)];
}

void CheckSchedule::tick()
{
    --m_secondsLeft;
    Q_EMIT countdownChanged(std::max(m_secondsLeft, 0));
    if (m_secondsLeft > 0)
        return;
    m_timer.stop();
    Q_EMIT due();
}

} // namespace certwright::ui
