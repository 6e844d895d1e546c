// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/checks/DnsDiagnosis.h"
#include "core/checks/NetworkView.h"
#include "core/checks/ZoneFinder.h"
#include "core/net/DnsClient.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace certwright::net {
class HttpClient;
}

namespace certwright::checks {

/// What one authoritative name server says about one TXT value.
struct NameServerFinding
{
    enum class State {
        Present, ///< has the value
        Absent, ///< NXDOMAIN or no TXT record there
        OtherValue, ///< has TXT records, none of them ours
        Refused, ///< REFUSED and the like
        ServerFailure, ///< SERVFAIL: its data or its DNSSEC is broken
        NotAuthoritative, ///< lame: it does not know the zone
        NoAnswer ///< nothing came back in time
    };
    QString serverName; ///< "ns1.example.test"
    QString serverAddress; ///< "192.0.2.53"
    State state = State::NoAnswer;
    QStringList otherValues; ///< at most 5; outside text; may be there beside ours
    std::optional<quint32> soaSerial; ///< of its copy of the zone, where it said so
    bool isOverTcp = false; ///< the answer was too long for UDP
    std::optional<quint32> negativeTtlSeconds; ///< Absent: how long resolvers may remember that
    QString detail; ///< English, for the log and the tooltip: "NXDOMAIN"

    NameServerFinding() = default;
    bool operator==(const NameServerFinding &) const = default;
};

/// What all name servers of the zone say.
struct DnsReadiness
{
    QString recordName; ///< as asked, no final dot
    QString canonicalName; ///< where a CNAME leads; equal to recordName without one
    QString zone; ///< owner of the SOA; empty when it could not be found
    /// In the order of the server names, at most 12 a zone. Where a CNAME leads to another zone,
    /// the servers of the first zone that do not know the CNAME come first.
    std::vector<NameServerFinding> findings;
    std::vector<NameServerFinding> resolverFindings; ///< recursive resolvers; advice beside advice
    std::vector<DnsDiagnosis> diagnoses; ///< the most telling first
    QString problem; ///< English; why nothing could be asked, else empty
    QDateTime checkedUtc;

    DnsReadiness() = default;
    /// True when there is at least one server, every one has the value, and nothing else was seen
    /// that would make the CA fail.
    [[nodiscard]] bool isReady() const;
};

/// Whether a TXT value does what is looked for.
using TextTest = std::function<bool(const QByteArray &)>;

/// A record that should be in the zone.
struct ExpectedRecord
{
    QString name; ///< full, no final dot
    QByteArray value; ///< what the user is told to enter
    TextTest test; ///< what a CA takes in its place; none: the value alone, byte by byte
    std::vector<QByteArray> siblings; ///< other values that this order needs at the same name

    ExpectedRecord() = default;
    ExpectedRecord(QString recordName, QByteArray recordValue)
        : name(std::move(recordName)), value(std::move(recordValue))
    { }
    [[nodiscard]] bool accepts(const QByteArray &text) const
    {
        return test ? test(text) : text == value;
    }
};

/// Asks every authoritative name server of the record's zone directly (no recursion), follows
/// CNAMEs, and compares the joined TXT strings with the value.
/// The answer is advice: only the CA decides.
class DnsReadinessCheck final
{
public:
    /// dns outlives the check.
    DnsReadinessCheck(net::DnsClient &dns, NetworkView view);
    /// With http, which outlives the check, the view's httpsResolvers are asked where port 53 is
    /// blocked.
    DnsReadinessCheck(net::DnsClient &dns, net::HttpClient &http, NetworkView view);

    /// Never fails: what could not be learnt is part of the answer.
    Task<DnsReadiness> check(QString recordName, QByteArray expectedValue);
    /// All at once, in one round in which no server hears the same question twice. One answer a
    /// record, in their order.
    Task<std::vector<DnsReadiness>> checkAll(std::vector<ExpectedRecord> records);

private:
    net::DnsClient &m_dns;
    net::HttpClient *m_http = nullptr;
    NetworkView m_view;
};

} // namespace certwright::checks
