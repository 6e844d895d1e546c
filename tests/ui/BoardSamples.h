// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OrderSamples.h"

namespace certwright::samples {

/// A readiness with one diagnosis: as a card shows it.
inline checks::DnsReadiness diagnosed(checks::DnsReadiness readiness,
                                      checks::DnsDiagnosis::Kind kind, const QString &where,
                                      const QString &seen)
{
    checks::DnsDiagnosis diagnosis(kind, where);
    diagnosis.servers = { QStringLiteral("ns2.example.test") };
    diagnosis.seen = seen;
    readiness.diagnoses.push_back(diagnosis);
    return readiness;
}

/// One record that every kind of server has an opinion about, and two resolvers.
inline ui::ProveView allStates()
{
    using State = checks::NameServerFinding::State;
    const QString zone = QStringLiteral("example.test");
    ui::ProveView view;
    view.deadlineUtc = QDateTime(QDate(2026, 11, 30), QTime(21, 4), Qt::UTC);
    auto record = txt(zone, "gfj9Xq_zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1s");
    record.readiness = readiness(record.instruction.recordName, zone, {});
    record.readiness->checkedUtc = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    int number = 0;
    for (const State state : { State::Present, State::Absent, State::OtherValue, State::Refused,
                               State::ServerFailure, State::NotAuthoritative, State::NoAnswer }) {
        auto each = finding(QStringLiteral("ns%1.example.test").arg(++number), state);
        each.detail
                = state == State::Refused ? QStringLiteral("REFUSED") : QStringLiteral("SERVFAIL");
        each.soaSerial = 2026112300;
        each.negativeTtlSeconds = 900;
        if (state == State::OtherValue)
            each.otherValues = { QStringLiteral("<b>old</b>") };
        record.readiness->findings.push_back(each);
    }
    record.readiness->resolverFindings
            = { finding(QStringLiteral("dns.example.net"), State::Present),
                finding(QString(), State::Absent) };
    view.readiness.txtRecords = { record };
    view.choices = { apexAndWildcard().choices.front() };
    return view;
}

/// More records than cards are good for: six names in two zones with their own servers.
inline ui::ProveView manyRecords()
{
    using State = checks::NameServerFinding::State;
    ui::ProveView view = apexAndWildcard();
    const QString other = QStringLiteral("example.net");
    for (int number = 1; number <= 4; ++number) {
        auto record = txt(QStringLiteral("host%1.example.net").arg(number),
                          QByteArray("LoqXcYV8q5ONbJQxbmR7SCTNo3tiAWrqsbQsv1wzE3")
                                  + char('A' + number));
        record.readiness
                = readiness(record.instruction.recordName, other,
                            { finding(QStringLiteral("a.dns.example.net"), State::Absent),
                              finding(QStringLiteral("b.dns.example.net"),
                                      number % 2 ? State::ServerFailure : State::Present) });
        record.readiness->resolverFindings
                = { finding(QStringLiteral("dns.example.net"), State::NoAnswer) };
        view.readiness.txtRecords.push_back(record);
    }
    auto &doubled = view.readiness.txtRecords[2];
    doubled.readiness
            = diagnosed(*doubled.readiness, checks::DnsDiagnosis::Kind::DoubledName,
                        doubled.instruction.recordName + QLatin1String(".example.net"), {});
    return view;
}

/// A record whose value one string cannot hold.
inline ui::ProveView longValue()
{
    ui::ProveView view = allStates();
    view.readiness.txtRecords[0].instruction.value
            = "ca.example.test; accounturi=https://ca.example.test/acct/" + QByteArray(398, '7');
    return view;
}

} // namespace certwright::samples
