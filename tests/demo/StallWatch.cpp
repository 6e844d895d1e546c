// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/StallWatch.h"

#include <QFile>

namespace certwright::demo {

namespace {
constexpr int tickMs = 10;
}

StallWatch::StallWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::tick);
}

void StallWatch::pause()
{
    if (m_timer.isActive())
        tick();
    m_timer.stop();
}

void StallWatch::resume()
{
    m_sinceTick.start();
    waitedForProcessorMs();
    m_timer.start();
}

void StallWatch::tick()
{
    const qint64 stall = m_sinceTick.restart() - tickMs - waitedForProcessorMs();
    if (stall > m_longestMs) {
        m_longestMs = stall;
        m_longestWhile = m_activity;
    }
}

/// Since the last call. The kernel's own account: run time, waiting time, slices.
qint64 StallWatch::waitedForProcessorMs()
{
    QFile account(QStringLiteral("/proc/thread-self/schedstat"));
    if (!account.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    const QList<QByteArray> numbers = account.read(100).split(' ');
    if (numbers.size() < 2)
        return 0;
    const qint64 before = m_waitedNs;
    m_waitedNs = numbers.at(1).toLongLong();
    return (m_waitedNs - before) / 1'000'000;
}

} // namespace certwright::demo
