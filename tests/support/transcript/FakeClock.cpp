// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/transcript/FakeClock.h"

#include "core/base/Completion.h"

#include <QTimer>

namespace certwright::testing {

FakeClock::FakeClock() : m_now(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC) { }

Task<void> FakeClock::delay(std::chrono::milliseconds duration)
{
    m_delays.push_back(duration);
    advance(duration);
    Completion<bool> turn;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&turn] { turn.resolve(true); });
    timer.start(0);
    co_await turn.wait();
}

} // namespace certwright::testing
