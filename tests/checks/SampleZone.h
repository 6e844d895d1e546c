// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/DnsReadiness.h"
#include "tests/checks/LoopbackInternet.h"
#include "tests/net/Awaited.h"

namespace certwright::tests {

/// example.test with two name servers and a resolver that knows them, all on loopback.
namespace sample {

inline const QString zone = QStringLiteral("example.test");
inline const QString record = QStringLiteral("_acme-challenge.www.example.test");
inline const QByteArray value("LoqXcYV8q5ONbJQxbmR7SCTNo3tiAXDfowyjxAjEuX0");
inline const QByteArray otherValue("gfj9Xq_zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1s");
inline const QString resolver = QStringLiteral("127.0.1.1");
inline const QString primary = QStringLiteral("127.0.1.11");
inline const QString secondary = QStringLiteral("127.0.1.12");
constexpr quint32 serial = 2026010101;

inline ZoneData delegation()
{
    return ZoneData()
            .soa(zone)
            .ns(zone, u"ns1.example.test"_qs)
            .ns(zone, u"ns2.example.test"_qs)
            .a(u"ns1.example.test"_qs, primary)
            .a(u"ns2.example.test"_qs, secondary);
}

inline ZoneData emptyZone()
{
    return ZoneData().soa(zone, serial).a(u"www.example.test"_qs, u"127.0.1.99"_qs);
}

inline checks::NetworkView view()
{
    checks::NetworkView view;
    view.resolvers.emplace_back(QHostAddress(resolver));
    return view;
}

/// The resolver and both name servers, all with the same data.
inline void serveEverywhere(LoopbackInternet &internet, const ZoneData &data)
{
    internet.serve(resolver, delegation());
    internet.serve(primary, data);
    internet.serve(secondary, data);
}

inline std::vector<checks::DnsReadiness> checked(LoopbackInternet &internet,
                                                 std::vector<checks::ExpectedRecord> records)
{
    checks::DnsReadinessCheck check(internet, view());
    return awaited(check.checkAll(std::move(records)));
}

inline checks::DnsReadiness checkedOne(LoopbackInternet &internet)
{
    return checked(internet, { checks::ExpectedRecord(record, value) }).front();
}

inline const checks::DnsDiagnosis *find(const checks::DnsReadiness &readiness,
                                        checks::DnsDiagnosis::Kind kind)
{
    for (const checks::DnsDiagnosis &diagnosis : readiness.diagnoses) {
        if (diagnosis.kind == kind)
            return &diagnosis;
    }
    return nullptr;
}

} // namespace sample
} // namespace certwright::tests
