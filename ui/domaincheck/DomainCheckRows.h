// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/DnsReadiness.h"
#include "ui/theme/Status.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace certwright::ui {

/// What one server says about a domain's challenge record.
struct DomainCheckRow
{
    QString server; ///< "ns1.example.test", or that it is a resolver
    QString address;
    StatusKind status = StatusKind::Unknown;
    QString answer; ///< "Has no such record", "2 TXT records"
    QString hint; ///< how long a negative answer lasts; may be empty
    QStringList values; ///< outside text
    QString serial; ///< of its copy of the zone; empty: not said

    DomainCheckRow() = default;
    bool operator==(const DomainCheckRow &) const = default;
};

/// One row a server, authoritative servers first. expectedValue: empty when none was given.
std::vector<DomainCheckRow> domainCheckRows(const checks::DnsReadiness &readiness,
                                            const QByteArray &expectedValue);

/// What all of them say together, in a sentence.
QString domainCheckSummary(const checks::DnsReadiness &readiness, const QByteArray &expectedValue);

} // namespace certwright::ui
