// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <vector>

namespace certwright::net {

/// Record types that the program asks for.
/// Source: RFC 1035, RFC 3596, RFC 8659
enum class DnsType : quint16 {
    A = 1,
    Ns = 2,
    Cname = 5,
    Soa = 6,
    Txt = 16,
    Aaaa = 28,
    Ds = 43,
    Caa = 257
};

/// Response codes that differ in what a person does about them; the value is the wire's.
enum class DnsRcode : quint8 {
    NoError = 0,
    FormatError = 1,
    ServerFailure = 2,
    NameError = 3, ///< NXDOMAIN
    NotImplemented = 4,
    Refused = 5,
    Other = 255
};

struct DnsQuestion
{
    QString name; ///< ASCII, with or without the final dot
    DnsType type = DnsType::Txt;
    bool recursionDesired = false; ///< off when an authoritative server is asked
    bool checkingDisabled = false;
    bool dnssecOk = false;

    DnsQuestion() = default;
    DnsQuestion(QString questionName, DnsType questionType)
        : name(std::move(questionName)), type(questionType)
    { }
};

struct DnsRecord
{
    QString owner; ///< lower case, no final dot
    DnsType type = DnsType::Txt;
    quint32 ttlSeconds = 0;
    QByteArray text; ///< Txt: all strings joined; outside bytes
    QString target; ///< Cname, Ns, Soa (primary server): lower case, no final dot
    QHostAddress address; ///< A, Aaaa
    quint32 soaSerial = 0;
    quint32 soaMinimumSeconds = 0;
    quint8 caaFlags = 0;
    QByteArray caaTag;
    QByteArray caaValue;

    DnsRecord() = default;
};

struct DnsReply
{
    DnsRcode rcode = DnsRcode::NoError;
    bool isAuthoritative = false; ///< AA
    bool isAuthenticData = false; ///< AD
    bool isTruncated = false; ///< TC; only over UDP
    bool isOverTcp = false; ///< was too long for UDP; decoding leaves it false
    std::vector<DnsRecord> answers;
    std::vector<DnsRecord> authority;
    std::vector<DnsRecord> additional;

    DnsReply() = default;

    /// Answer records of this type whose owner is the question's name or lies at the end of the
    /// CNAME chain that starts there (at most 16 hops, loops end it).
    [[nodiscard]] std::vector<DnsRecord> answersFor(const QString &name, DnsType type) const;
    /// The last name of that CNAME chain; the name itself where there is none.
    [[nodiscard]] QString canonicalName(const QString &name) const;
};

/// Wire bytes of a query with EDNS 1232. Errors: InvalidInput (name)
Result<QByteArray> encodeDnsQuery(const DnsQuestion &question, quint16 id);

/// Errors: Malformed (not a reply to this question with this id, or broken)
Result<DnsReply> decodeDnsReply(const QByteArray &message, const DnsQuestion &question, quint16 id);

} // namespace certwright::net
