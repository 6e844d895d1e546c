// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/DnsReadiness.h"
#include "core/checks/DnsRound.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace certwright::checks {

/// What one source says of a name, with what the diagnoses need beside the finding.
struct DnsSeen
{
    DnsSource source;
    NameServerFinding finding;
    std::vector<QByteArray> texts; ///< every TXT value there, the strings of each joined
    QString aliasTarget; ///< where a CNAME leads, empty without one
    bool isEndless = false; ///< the CNAME chain in this answer never ends
    bool knowsNoZone = false; ///< refuses or disowns the zone that it is named for

    DnsSeen() = default;
    [[nodiscard]] bool hasValue() const
    {
        return finding.state == NameServerFinding::State::Present;
    }
    /// Answered as a server of the zone does, whatever it has.
    [[nodiscard]] bool isInformed() const
    {
        return hasValue() || finding.state == NameServerFinding::State::Absent
                || finding.state == NameServerFinding::State::OtherValue;
    }
};

/// Asks for the TXT records of the name and, where an apex is given, for its SOA beside it.
Task<DnsSeen> seenAt(DnsRound &round, DnsSource source, QString name, TextTest accepts,
                     QString apex);

/// What the answer means for the value at the name itself, wherever a CNAME may lead.
DnsSeen judged(DnsSource source, const Result<net::DnsReply> &reply, const QString &name,
               const TextTest &accepts);

} // namespace certwright::checks
