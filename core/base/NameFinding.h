// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright {

/// What is to be said about one name that a person typed.
enum class NameFinding {
    None,
    // The name cannot be used:
    Empty,
    NotAName, ///< characters or labels that no DNS name has
    Underscore, ///< allowed in DNS, not in certificates
    TooManyStars,
    WildcardNotLeftmost, ///< the star is not the whole first label
    SingleLabel, ///< "localhost": public CAs certify no such name
    TooLong, ///< a label over 63 or a name over 253 characters
    ReservedLabel, ///< "ab--cd": two hyphens that only "xn--" may have
    InvalidAddress, ///< looks like an IP address and is none, such as 192.0.2.01
    Duplicate, ///< listed before
    // The name can be used, but:
    CoveredByWildcard, ///< a wildcard of the same list serves it; CAs refuse the redundant name
    MixedScripts ///< letters of several scripts in one label: shown as xn--… on purpose
};

/// True when a name with this finding cannot go into an order.
bool isFatal(NameFinding finding);

/// One English clause for the log, without the name: "an underscore is not allowed in …".
QString toString(NameFinding finding);

} // namespace certwright
