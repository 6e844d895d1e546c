// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Applied.h"

#include "core/issuance/OutcomeApplication.h"

#include <algorithm>
#include <array>

namespace certwright::issuance {

using namespace std::chrono_literals;

AppliedOutcome applied(OrderRecord record, const Step &step, const StepOutcome &outcome,
                       const QDateTime &nowUtc)
{
    OutcomeApplication application(std::move(record), step, nowUtc);
    std::visit([&application](const auto &each) { application(each); }, outcome);
    return application.take();
}

std::chrono::milliseconds pollDelay(int polls)
{
    const int doublings = std::clamp(polls, 0, 7);
    return std::min<std::chrono::milliseconds>(250ms * (1 << doublings), 30s);
}

std::chrono::seconds retryDelay(int attempts)
{
    static constexpr std::array ladder { 2s,   5s,    15s,   60s,    120s,  300s,
                                         600s, 1800s, 3600s, 10800s, 21600s };
    const auto rung = static_cast<std::size_t>(std::max(attempts - 1, 0));
    return ladder[std::min(rung, ladder.size() - 1)];
}

} // namespace certwright::issuance
