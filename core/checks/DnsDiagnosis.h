// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <utility>

namespace certwright::checks {

/// One thing that is wrong or worth knowing about a record, found on the wire, with its evidence.
/// What a person does about it differs by kind; the sentences are the window's.
struct DnsDiagnosis
{
    enum class Kind {
        DoubledName, ///< found at name: the provider added the zone to the full name
        OtherName, ///< found at name, such as the apex or without "_acme-challenge"
        QuotedValue, ///< the quotes (or white space) became part of the value; seen is it
        AlteredValue, ///< part of the value is missing, added or in other case; seen is it
        OneOfSeveral, ///< at servers there is another value of this order, this one is missing
        StaleValue, ///< an older value stands beside or instead of ours; seen is it
        Delegated, ///< a CNAME leads to name: the record belongs there
        AliasLoop, ///< the CNAME records lead in a circle or never end; name is where
        OldSerial, ///< servers lack it and have a zone older than the others; seen is their serial
        LameServer, ///< servers do not know the zone that they are named for
        BrokenDnssec, ///< a validating resolver fails with checking on and answers with it off
        WildcardAnswer, ///< any name in the zone answers with this TXT; seen is it
        OverHttps ///< port 53 is blocked here; name is the resolver that was asked over HTTPS
    };
    Kind kind = Kind::StaleValue;
    QString name; ///< lower case, no final dot
    QStringList servers; ///< names of the servers that it is about, at most 12
    QString seen; ///< outside text, at most 300 characters
    /// StaleValue, LameServer, WildcardAnswer: our value can be seen all the same.
    bool isBesideOurs = false;

    DnsDiagnosis() = default;
    DnsDiagnosis(Kind diagnosisKind, QString where)
        : kind(diagnosisKind), name(std::move(where)) { }
    bool operator==(const DnsDiagnosis &) const = default;
    /// True where the CA would fail because of it, false where it is only worth knowing.
    [[nodiscard]] bool isObstacle() const;
};

} // namespace certwright::checks
