// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/OrderViews.h"

namespace certwright::samples {

/// An order for names, one proof each, as the CA leaves it after it was placed.
/// Pages are shown from such hand-made values, without a CA behind them.
inline issuance::ProofRecord proof(const QString &name)
{
    issuance::ProofRecord proof;
    proof.authorizationUrl = QStringLiteral("https://ca.example/authz/") + name;
    proof.identifier.value = name;
    const bool isWildcard = proof.identifier.isWildcard();
    for (const auto type : { acme::Challenge::Type::Dns01, acme::Challenge::Type::Http01 }) {
        if (type == acme::Challenge::Type::Http01 && isWildcard)
            continue;
        acme::Challenge challenge;
        challenge.type = type;
        challenge.url = proof.authorizationUrl + QLatin1Char('/') + acme::toString(type);
        challenge.token = QStringLiteral("LoqXcYV8q5ONbJQxbmR7SCTNo3tiAWrqsbQsv1wzE3A")
                + QString::number(name.size());
        proof.challenges.push_back(challenge);
    }
    return proof;
}

inline issuance::OrderRecord placedOrder(const QStringList &names)
{
    issuance::OrderRecord record;
    record.id = OrderId(7);
    record.stage = issuance::OrderRecord::Stage::Proving;
    record.account = AccountId(1);
    record.accountUrl = QStringLiteral("https://ca.example/acct/1");
    record.accountThumbprint = "9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI";
    record.orderUrl = QStringLiteral("https://ca.example/order/7");
    record.expiresUtc = QDateTime(QDate(2026, 11, 30), QTime(21, 4), Qt::UTC);
    for (const QString &name : names) {
        record.draft.identifiers.push_back(Identifier { Identifier::Type::Dns, name });
        record.proofs.push_back(proof(name));
    }
    return record;
}

inline checks::NameServerFinding finding(const QString &server,
                                         checks::NameServerFinding::State state)
{
    checks::NameServerFinding finding;
    finding.serverName = server;
    finding.serverAddress = QStringLiteral("192.0.2.53");
    finding.state = state;
    return finding;
}

inline checks::DnsReadiness readiness(const QString &recordName, const QString &zone,
                                      std::vector<checks::NameServerFinding> findings)
{
    checks::DnsReadiness readiness;
    readiness.recordName = recordName;
    readiness.canonicalName = recordName;
    readiness.zone = zone;
    readiness.findings = std::move(findings);
    return readiness;
}

inline issuance::ProofReadiness::Txt txt(const QString &name, const QByteArray &value)
{
    issuance::ProofReadiness::Txt txt;
    txt.instruction.identifier.value = name;
    const QString base = txt.instruction.identifier.isWildcard() ? name.mid(2) : name;
    txt.instruction.recordName = QStringLiteral("_acme-challenge.") + base;
    txt.instruction.value = value;
    return txt;
}

inline issuance::ProofReadiness::File file(const QString &name)
{
    issuance::ProofReadiness::File file;
    file.instruction.identifier.value = name;
    file.instruction.folder = QStringLiteral(".well-known/acme-challenge");
    file.instruction.fileName = QStringLiteral("LoqXcYV8q5ONbJQxbmR7SCTNo3tiAWrqsbQsv1wzE3A");
    file.instruction.content = "LoqXcYV8q5ONbJQxbmR7SCTNo3tiAWrqsbQsv1wzE3A.9jg46WB3rR_AHD-"
                               "EBXdN7cBkH1WOu0tA3M9fm21mqTI";
    file.instruction.url = QStringLiteral("http://%1/%2/%3")
                                   .arg(name, file.instruction.folder, file.instruction.fileName);
    return file;
}

/// example.test and *.example.test: two values at one name. The second name server lags behind
/// with the second value.
inline ui::ProveView apexAndWildcard()
{
    using State = checks::NameServerFinding::State;
    const QString zone = QStringLiteral("example.test");
    ui::ProveView view;
    view.deadlineUtc = QDateTime(QDate(2026, 11, 30), QTime(21, 4), Qt::UTC);
    auto apex = txt(zone, "gfj9Xq_zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1s");
    auto wildcard
            = txt(QStringLiteral("*.example.test"), "Kt3mW8vYx0pQeRn6uLdJ2sHfBz5gCa9oIiVy7TqEk4M");
    apex.readiness = readiness(apex.instruction.recordName, zone,
                               { finding(QStringLiteral("ns1.example.test"), State::Present),
                                 finding(QStringLiteral("ns2.example.test"), State::Present) });
    auto lagging = finding(QStringLiteral("ns2.example.test"), State::OtherValue);
    lagging.otherValues = { QString::fromLatin1(apex.instruction.value) };
    wildcard.readiness
            = readiness(wildcard.instruction.recordName, zone,
                        { finding(QStringLiteral("ns1.example.test"), State::Present), lagging });
    view.readiness.txtRecords = { apex, wildcard };
    for (const auto &each : view.readiness.txtRecords) {
        ui::ProofChoice choice;
        choice.identifier = each.instruction.identifier;
        choice.choosable = { acme::Challenge::Type::Dns01 };
        if (!choice.identifier.isWildcard())
            choice.choosable.push_back(acme::Challenge::Type::Http01);
        view.choices.push_back(choice);
    }
    return view;
}

} // namespace certwright::samples
