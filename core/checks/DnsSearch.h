// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/DnsChase.h"

#include <vector>

namespace certwright::checks {

/// A name at which people put a record by mistake.
struct MistakenName
{
    QString name;
    DnsDiagnosis::Kind kind = DnsDiagnosis::Kind::OtherName;

    MistakenName(QString mistakenName, DnsDiagnosis::Kind mistake)
        : name(std::move(mistakenName)), kind(mistake)
    { }
    bool operator==(const MistakenName &) const = default;
};

/// The usual mistakes for a record of this name in the zone, the likeliest first.
std::vector<MistakenName> mistakenNames(const QString &name, const QString &apex);

/// Looks for a missing value at the names where people put it by mistake, and whether the values
/// at hand come from a wildcard. Each question goes to one server; turn spreads the records of an
/// order over the servers. round outlives the task.
Task<std::vector<DnsDiagnosis>> searched(DnsRound &round, ExpectedRecord record, DnsChase chase,
                                         std::size_t turn);

/// Whether resolvers fail only because the zone's signatures do not hold.
Task<std::vector<DnsDiagnosis>> brokenDnssec(DnsRound &round, DnsChase chase,
                                             std::vector<DnsSeen> resolvers);

/// Whether the name's alias is a wildcard's, which a record at the name would override.
Task<bool> isWildcardAlias(DnsRound &round, DnsChase chase);

} // namespace certwright::checks
