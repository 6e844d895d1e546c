// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/DnsSeen.h"
#include "core/checks/ZoneFinder.h"

#include <QString>
#include <vector>

namespace certwright::checks {

/// Where the TXT records of a name were looked for, and what was seen there.
struct DnsChase
{
    QString name; ///< lower case, no final dot
    QString canonicalName; ///< the end of the CNAME chain, or the name
    QString ownApex; ///< zone of the name itself
    QString apex; ///< zone of the canonical name
    std::vector<DnsSeen> ownSeen; ///< by the servers of the name's own zone
    std::vector<DnsSeen> seen; ///< by all whose answer counts
    QString loopAt; ///< where CNAME records lead in a circle; empty without one
    QString problem; ///< English; why it ended early
    bool isCutOff = false; ///< nobody who knows the zone answered on port 53

    DnsChase() = default;
    [[nodiscard]] bool isAliased() const { return canonicalName != name; }
    [[nodiscard]] bool hasValueEverywhere() const;
    [[nodiscard]] bool hasValueSomewhere() const;
};

/// Asks every name server of the name's zone, and where CNAME records lead elsewhere those of the
/// target's zone. round and zones outlive the task.
Task<DnsChase> chased(DnsRound &round, ZoneFinder &zones, QString name, TextTest accepts);

/// Asks the view's resolvers; only seen is filled. A told zone is nothing that they could know.
Task<DnsChase> chasedByResolvers(DnsRound &round, const NetworkView &view, QString name,
                                 TextTest accepts);

/// Asks the view's resolvers over HTTPS one after the other, until one can tell.
Task<DnsChase> chasedOverHttps(DnsRound &round, const NetworkView &view, QString name,
                               TextTest accepts);

} // namespace certwright::checks
