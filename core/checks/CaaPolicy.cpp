// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/CaaPolicy.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace certwright::checks {

namespace {

const QLatin1String accountTag("accounturi");
const QLatin1String methodsTag("validationmethods");
constexpr qsizetype mostShownRecords = 20;

bool isCritical(const net::DnsRecord &record)
{
    // Bit 0 is 128; so many zones say 1 instead that CAs take it for critical too.
    return (record.caaFlags & (128 | 1)) != 0;
}

bool isKnownTag(const QByteArray &tag)
{
    static const QByteArrayList known { "issue", "issuewild", "iodef", "issuemail" };
    return known.contains(tag);
}

std::vector<net::DnsRecord> tagged(const std::vector<net::DnsRecord> &records,
                                   const QByteArray &tag)
{
    std::vector<net::DnsRecord> found;
    std::copy_if(records.begin(), records.end(), std::back_inserter(found),
                 [&tag](const net::DnsRecord &record) { return record.caaTag == tag; });
    return found;
}

bool isParameterValue(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= u'!' && c <= u'~' && c != u';'; });
}

bool namesAuthority(const CaaValue &value, const CaaQuery &query)
{
    return std::any_of(query.authorityNames.begin(), query.authorityNames.end(),
                       [&value](const QString &name) { return name.toLower() == value.issuer; });
}

/// A parameter that is given twice is satisfied by nothing. Source: RFC 8657 section 3
bool allowsAccount(const CaaValue &value, const CaaQuery &query)
{
    const QStringList uris = value.valuesOf(accountTag);
    return uris.isEmpty() || (uris.size() == 1 && uris.first() == query.accountUrl);
}

bool allowsMethod(const CaaValue &value, const CaaQuery &query)
{
    const QStringList lists = value.valuesOf(methodsTag);
    if (lists.isEmpty())
        return true;
    const QStringList methods = lists.first().split(u',');
    return lists.size() == 1
            && (query.validationMethod.isEmpty() || methods.contains(query.validationMethod));
}

/// How near a record comes to allowing it: the nearest one explains best.
CaaVerdict verdictOf(const CaaValue &value, const CaaQuery &query)
{
    if (!namesAuthority(value, query))
        return CaaVerdict::ForbidsThisCa;
    if (!allowsAccount(value, query))
        return CaaVerdict::OtherAccount;
    if (!allowsMethod(value, query))
        return CaaVerdict::OtherMethod;
    return CaaVerdict::Allows;
}

int nearness(CaaVerdict verdict)
{
    switch (verdict) {
    case CaaVerdict::Allows:
        return 3;
    case CaaVerdict::OtherMethod:
        return 2;
    case CaaVerdict::OtherAccount:
        return 1;
    default:
        return 0;
    }
}

/// The properties that decide for this name; none where they leave it to every CA.
std::vector<net::DnsRecord> relevantOf(const CaaQuery &query,
                                       const std::vector<net::DnsRecord> &records)
{
    const std::vector<net::DnsRecord> wildcard = tagged(records, "issuewild");
    return query.isWildcard() && !wildcard.empty() ? wildcard : tagged(records, "issue");
}

QStringList namedInstead(CaaVerdict verdict, const CaaQuery &query,
                         const std::vector<net::DnsRecord> &relevant)
{
    QStringList named;
    for (const net::DnsRecord &record : relevant) {
        const CaaValue value = parsedCaaValue(record.caaValue);
        if (verdict == CaaVerdict::ForbidsThisCa) {
            named.append(value.issuer);
            continue;
        }
        if (!namesAuthority(value, query))
            continue;
        if (verdict == CaaVerdict::OtherAccount)
            named.append(value.valuesOf(accountTag));
        if (verdict == CaaVerdict::OtherMethod)
            named.append(value.valuesOf(methodsTag));
    }
    named.removeAll(QString());
    named.removeDuplicates();
    return named;
}

void judgeIssuers(CaaFinding &finding, const CaaQuery &query,
                  const std::vector<net::DnsRecord> &relevant)
{
    finding.verdict = CaaVerdict::ForbidsThisCa;
    const net::DnsRecord *nearest = &relevant.front();
    for (const net::DnsRecord &record : relevant) {
        const CaaVerdict verdict = verdictOf(parsedCaaValue(record.caaValue), query);
        if (nearness(verdict) <= nearness(finding.verdict))
            continue;
        finding.verdict = verdict;
        nearest = &record;
    }
    if (finding.verdict == CaaVerdict::Allows)
        return;
    finding.decisive = caaRecordText(*nearest);
    finding.allowed = namedInstead(finding.verdict, query, relevant);
    if (finding.verdict != CaaVerdict::ForbidsThisCa)
        return;
    if (nearest->caaTag == "issuewild")
        finding.verdict = CaaVerdict::ForbidsWildcard;
    else if (finding.allowed.isEmpty())
        finding.verdict = CaaVerdict::ForbidsEveryCa;
}

QString quotedValue(const QByteArray &value)
{
    QString text;
    for (const char byte : value) {
        const auto code = static_cast<uchar>(byte);
        if (byte == '"' || byte == '\\')
            text += u'\\' + QString(QLatin1Char(byte));
        else if (code < 0x20 || code > 0x7e)
            text += QStringLiteral("\\%1").arg(code, 3, 10, QLatin1Char('0'));
        else
            text += QLatin1Char(byte);
    }
    return u'"' + text + u'"';
}

QString caaLine(const QString &owner, quint32 ttl, quint8 flags, const QByteArray &tag,
                const QByteArray &value)
{
    return QStringLiteral("%1. %2 IN CAA %3 ").arg(owner).arg(ttl).arg(flags)
            + QString::fromLatin1(tag) + u' ' + quotedValue(value);
}

} // namespace

bool CaaFinding::isObstacle() const
{
    switch (verdict) {
    case CaaVerdict::ForbidsEveryCa:
    case CaaVerdict::ForbidsThisCa:
    case CaaVerdict::ForbidsWildcard:
    case CaaVerdict::OtherAccount:
    case CaaVerdict::OtherMethod:
    case CaaVerdict::UnknownCritical:
    case CaaVerdict::ServerFailure:
        return true;
    default:
        return false;
    }
}

QStringList CaaValue::valuesOf(QLatin1String tag) const
{
    QStringList values;
    for (const auto &[name, value] : parameters) {
        if (name == tag)
            values.append(value);
    }
    return values;
}

CaaValue parsedCaaValue(const QByteArray &value)
{
    static const QRegularExpression issuerForm(
            QStringLiteral("^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-"
                           "Za-z0-9])?)*$"));
    static const QRegularExpression tagForm(QStringLiteral("^[A-Za-z0-9]+(-+[A-Za-z0-9]+)*$"));
    QStringList parts = QString::fromLatin1(value).split(u';');
    CaaValue parsed;
    const QString issuer = parts.takeFirst().trimmed();
    for (qsizetype index = 0; index < parts.size(); ++index) {
        const QString part = parts.at(index).trimmed();
        if (part.isEmpty() && index + 1 == parts.size())
            continue; // a semicolon at the end
        const qsizetype equals = part.indexOf(u'=');
        const QString tag = part.left(equals).trimmed();
        const QString content = part.mid(equals + 1).trimmed();
        if (equals < 0 || !tagForm.match(tag).hasMatch() || !isParameterValue(content))
            return {};
        parsed.parameters.emplace_back(tag.toLower(), content);
    }
    if (issuerForm.match(issuer).hasMatch())
        parsed.issuer = issuer.toLower();
    return parsed;
}

CaaFinding judgedCaa(const CaaQuery &query, const std::vector<net::DnsRecord> &records)
{
    CaaFinding finding;
    finding.name = query.name;
    if (records.empty()) {
        finding.verdict = CaaVerdict::NoRecord;
        return finding;
    }
    for (const net::DnsRecord &record : records) {
        if (finding.records.size() < mostShownRecords)
            finding.records.append(caaRecordText(record));
    }
    for (const net::DnsRecord &record : records) {
        if (!isCritical(record) || isKnownTag(record.caaTag))
            continue;
        finding.verdict = CaaVerdict::UnknownCritical;
        finding.decisive = caaRecordText(record);
        return finding;
    }
    const std::vector<net::DnsRecord> relevant = relevantOf(query, records);
    if (relevant.empty())
        finding.verdict = CaaVerdict::Allows;
    else if (query.authorityNames.isEmpty())
        finding.verdict = CaaVerdict::AuthorityUnknown;
    else
        judgeIssuers(finding, query, relevant);
    return finding;
}

QString caaRecordText(const net::DnsRecord &record)
{
    return caaLine(record.owner, record.ttlSeconds, record.caaFlags, record.caaTag,
                   record.caaValue);
}

QStringList hardenedRecords(const CaaHardening &hardening)
{
    constexpr quint32 ttl = 300;
    const QString &account = hardening.accountUrl;
    if (hardening.authorityName.isEmpty() || account.isEmpty() || !isParameterValue(account))
        return {};
    const auto line = [&hardening, &account](const QByteArray &tag, const QStringList &methods) {
        const QString value = hardening.authorityName + QStringLiteral("; accounturi=") + account
                + QStringLiteral("; validationmethods=") + methods.join(u',');
        return caaLine(hardening.domain, ttl, 0, tag, value.toLatin1());
    };
    QStringList lines;
    if (!hardening.methods.isEmpty())
        lines.append(line("issue", hardening.methods));
    if (!hardening.wildcardMethods.isEmpty())
        lines.append(line("issuewild", hardening.wildcardMethods));
    return lines;
}

} // namespace certwright::checks
