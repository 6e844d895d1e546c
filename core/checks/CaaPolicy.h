// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/DnsMessage.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

namespace certwright::checks {

/// What is to be issued, as far as CAA records care.
struct CaaQuery
{
    QString name; ///< A-label name, perhaps with "*." in front; no final dot
    QStringList authorityNames; ///< the CA's caaIdentities
    QString accountUrl; ///< empty: not registered yet, which no accounturi matches
    QString validationMethod; ///< "dns-01"; empty: not chosen yet, any will do

    CaaQuery() = default;
    [[nodiscard]] bool isWildcard() const { return name.startsWith(QLatin1String("*.")); }
    /// The name without "*.".
    [[nodiscard]] QString baseName() const { return isWildcard() ? name.mid(2) : name; }
};

enum class CaaVerdict {
    NoRecord, ///< none from the name to the root: any CA may issue
    Allows, ///< this CA, account and method
    ForbidsEveryCa, ///< `issue ";"`
    ForbidsThisCa, ///< other CAs are named
    ForbidsWildcard, ///< issuewild does not name this CA, though it decides alone
    OtherAccount, ///< accounturi is another one
    OtherMethod, ///< validationmethods lacks the chosen one
    UnknownCritical, ///< a critical property that no CA may ignore
    ServerFailure, ///< SERVFAIL: the CA will not issue while it lasts
    LookupFailed, ///< no resolver answers here; says nothing about the CA
    AuthorityUnknown, ///< the CA does not say by which names it goes
    NotApplicable ///< IP addresses have no CAA records
};

/// What the CAA records say about one name.
struct CaaFinding
{
    CaaVerdict verdict = CaaVerdict::LookupFailed;
    QString name; ///< as asked
    QString foundAt; ///< owner of the records that decide; where the look-up failed; else empty
    QStringList records; ///< as in a zone file, outside text, at most 20
    QString decisive; ///< the record that forbids, where it is one
    QStringList allowed; ///< CAs, accounts or methods that the records name instead; outside text
    QDateTime checkedUtc;

    CaaFinding() = default;
    bool operator==(const CaaFinding &) const = default;
    /// True where the CA would refuse.
    [[nodiscard]] bool isObstacle() const;
};

/// An issue or issuewild value taken apart. Source: RFC 8659 section 4.2
struct CaaValue
{
    QString issuer; ///< lower case; empty: no CA, also where the value is malformed
    std::vector<std::pair<QString, QString>> parameters; ///< tags in lower case

    CaaValue() = default;
    [[nodiscard]] QStringList valuesOf(QLatin1String tag) const;
};
CaaValue parsedCaaValue(const QByteArray &value);

/// Judges the records found at one name. Source: RFC 8659 section 4, RFC 8657 sections 3 and 4
CaaFinding judgedCaa(const CaaQuery &query, const std::vector<net::DnsRecord> &records);

/// `example.test. 300 IN CAA 0 issue "ca.test"`
QString caaRecordText(const net::DnsRecord &record);

/// Records with which only this account may get certificates, and only by these methods.
struct CaaHardening
{
    QString domain; ///< where the records go, without "*."
    QString authorityName; ///< the first of caaIdentities
    QString accountUrl;
    QStringList methods; ///< for the name itself; empty: no issue record
    QStringList wildcardMethods; ///< empty: no issuewild record

    CaaHardening() = default;
};

/// The exact lines for a zone file; empty where CA or account are not known or the account's URL
/// cannot be written in such a record.
QStringList hardenedRecords(const CaaHardening &hardening);

} // namespace certwright::checks
