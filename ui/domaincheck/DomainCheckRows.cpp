// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domaincheck/DomainCheckRows.h"

#include "ui/Tr.h"

#include <algorithm>

namespace certwright::ui {

namespace {

using checks::NameServerFinding;
using State = NameServerFinding::State;

/// Without an expected value, any TXT record is simply what is there.
StatusKind rowStatus(State state, bool isExpecting)
{
    switch (state) {
    case State::Present:
        return StatusKind::Valid;
    case State::Absent:
        return StatusKind::Unknown;
    case State::OtherValue:
        return isExpecting ? StatusKind::RenewNow : StatusKind::Valid;
    case State::Refused:
    case State::ServerFailure:
    case State::NotAuthoritative:
        return StatusKind::Failed;
    case State::NoAnswer:
        return StatusKind::WaitingForUser;
    }
    Q_UNREACHABLE();
}

QString rowAnswer(const NameServerFinding &finding, bool isExpecting)
{
    switch (finding.state) {
    case State::Present:
        return Tr::tr("Has the value");
    case State::Absent:
        return Tr::tr("No TXT record there");
    case State::OtherValue:
        return isExpecting
                ? Tr::tr("Has another value")
                : Tr::tr("%n TXT records", nullptr, static_cast<int>(finding.otherValues.size()));
    case State::Refused:
        return Tr::tr("Refused to answer");
    case State::ServerFailure:
        return Tr::tr("Server failure (SERVFAIL)");
    case State::NotAuthoritative:
        return Tr::tr("Does not know the zone");
    case State::NoAnswer:
        return Tr::tr("No answer");
    }
    Q_UNREACHABLE();
}

DomainCheckRow rowFor(const NameServerFinding &finding, const QByteArray &expectedValue)
{
    const bool isExpecting = !expectedValue.isEmpty();
    DomainCheckRow row;
    row.server = finding.serverName;
    row.address = finding.serverAddress;
    row.status = rowStatus(finding.state, isExpecting);
    row.answer = rowAnswer(finding, isExpecting);
    if (finding.state == State::Present)
        row.values.append(QString::fromUtf8(expectedValue));
    row.values += finding.otherValues;
    if (finding.negativeTtlSeconds)
        row.hint = Tr::tr("Resolvers remember that for %n seconds", nullptr,
                          static_cast<int>(std::min<quint32>(*finding.negativeTtlSeconds, 999999)));
    if (finding.soaSerial)
        row.serial = QString::number(*finding.soaSerial);
    return row;
}

bool haveAll(const checks::DnsReadiness &readiness, State state)
{
    return std::all_of(
            readiness.findings.begin(), readiness.findings.end(),
            [state](const NameServerFinding &finding) { return finding.state == state; });
}

} // namespace

std::vector<DomainCheckRow> domainCheckRows(const checks::DnsReadiness &readiness,
                                            const QByteArray &expectedValue)
{
    std::vector<DomainCheckRow> rows;
    for (const NameServerFinding &finding : readiness.findings)
        rows.push_back(rowFor(finding, expectedValue));
    for (const NameServerFinding &finding : readiness.resolverFindings) {
        DomainCheckRow row = rowFor(finding, expectedValue);
        row.server = Tr::tr("Resolver");
        rows.push_back(row);
    }
    return rows;
}

QString domainCheckSummary(const checks::DnsReadiness &readiness, const QByteArray &expectedValue)
{
    if (readiness.findings.empty())
        return Tr::tr("No name server of this domain could be asked.");
    if (!expectedValue.isEmpty() && readiness.isReady())
        return Tr::tr("Every name server of %1 has the value.").arg(readiness.zone);
    if (haveAll(readiness, State::Absent))
        return Tr::tr("No name server of %1 has a TXT record there.").arg(readiness.zone);
    if (haveAll(readiness, State::OtherValue))
        return expectedValue.isEmpty()
                ? Tr::tr("Every name server of %1 has a TXT record there.").arg(readiness.zone)
                : Tr::tr("Every name server of %1 has another value there.").arg(readiness.zone);
    return Tr::tr("The name servers of %1 do not agree.").arg(readiness.zone);
}

} // namespace certwright::ui
