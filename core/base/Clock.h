// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"

#include <QDateTime>
#include <chrono>

namespace certwright {

/// Wall time and delays, so that tests can own both.
class Clock
{
public:
    Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)
    virtual ~Clock() = default;

    [[nodiscard]] virtual QDateTime nowUtc() const = 0;

    /// Ends after the given time; at most a minute, longer waits are rows in the database.
    virtual Task<void> delay(std::chrono::milliseconds duration) = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    Task<void> delay(std::chrono::milliseconds duration) override;
};

} // namespace certwright
