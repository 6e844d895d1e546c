// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <chrono>
#include <vector>

namespace certwright::testing {

/// A clock that a test owns: delays pass at once, and are remembered.
class FakeClock final : public Clock
{
public:
    /// Begins at 2026-11-23 08:00:00 UTC.
    FakeClock();

    [[nodiscard]] QDateTime nowUtc() const override { return m_now; }
    Task<void> delay(std::chrono::milliseconds duration) override;

    void advance(std::chrono::milliseconds duration) { m_now = m_now.addMSecs(duration.count()); }
    [[nodiscard]] const std::vector<std::chrono::milliseconds> &delays() const { return m_delays; }

private:
    QDateTime m_now;
    std::vector<std::chrono::milliseconds> m_delays;
};

} // namespace certwright::testing
