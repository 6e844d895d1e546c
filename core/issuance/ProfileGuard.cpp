// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ProfileGuard.h"

#include <algorithm>

namespace certwright::issuance {

namespace {

/// A working day's morning: record handed in, published and seen everywhere.
constexpr std::chrono::hours enoughTime(4);

} // namespace

std::chrono::seconds ProfileFacts::timeForPlacing() const
{
    return std::min(pendingAuthorization, order);
}

bool ProfileFacts::isShort() const
{
    return timeForPlacing() < enoughTime;
}

const ProfileFacts *ProfileGuard::facts(const QString &chosen) const
{
    const QString wanted = chosen.isEmpty() ? defaultProfile : chosen;
    const auto found
            = std::find_if(profiles.begin(), profiles.end(),
                           [&wanted](const ProfileFacts &each) { return each.name == wanted; });
    return found == profiles.end() ? nullptr : &*found;
}

ProfileObstacle profileObstacle(const ProfileFacts &facts,
                                const std::vector<Identifier> &identifiers)
{
    if (facts.maxNames > 0 && identifiers.size() > std::size_t(facts.maxNames))
        return ProfileObstacle::TooManyNames;
    const bool hasAddress
            = std::any_of(identifiers.begin(), identifiers.end(),
                          [](const Identifier &each) { return each.type == Identifier::Type::Ip; });
    return hasAddress && !facts.takesAddresses ? ProfileObstacle::Addresses : ProfileObstacle::None;
}

} // namespace certwright::issuance
