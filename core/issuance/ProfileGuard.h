// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"

#include <QString>
#include <chrono>
#include <optional>
#include <vector>

namespace certwright::issuance {

/// What a CA has published about one of its certificate profiles.
struct ProfileFacts
{
    QString name;
    std::chrono::seconds pendingAuthorization {}; ///< how long a proof may take
    std::chrono::seconds order {}; ///< how long the whole order may take
    int maxNames = 0; ///< 0: not known
    bool takesAddresses = false; ///< IP addresses

    ProfileFacts() = default;
    bool operator==(const ProfileFacts &) const = default;

    /// What a person has from the order to the last record or file. What the CA says of the order
    /// itself, its "expires", holds once it is placed.
    [[nodiscard]] std::chrono::seconds timeForPlacing() const;
    /// Too short for work by hand that may have to wait for another person or for DNS.
    [[nodiscard]] bool isShort() const;
};

struct ProfileGuard
{
    std::vector<ProfileFacts> profiles;
    QString defaultProfile; ///< what the CA takes where an order names none; empty: not known

    ProfileGuard() = default;
    /// chosen: empty for the CA's default. None: nothing is known about it.
    [[nodiscard]] const ProfileFacts *facts(const QString &chosen) const;
};

/// Why these names do not go with a profile.
enum class ProfileObstacle { None, TooManyNames, Addresses };
ProfileObstacle profileObstacle(const ProfileFacts &facts,
                                const std::vector<Identifier> &identifiers);

} // namespace certwright::issuance
