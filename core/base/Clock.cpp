// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

#include "core/base/Completion.h"

#include <QTimer>

namespace certwright {

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

Task<void> SystemClock::delay(std::chrono::milliseconds duration)
{
    Completion<bool> elapsed;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&elapsed] { elapsed.resolve(true); });
    timer.start(duration);
    co_await elapsed.wait();
}

} // namespace certwright
