// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/DnsPersist.h"

#include "core/acme/IssueValue.h"
#include "core/base/Base64Url.h"
#include "core/crypto/Digest.h"

#include <algorithm>

namespace certwright::acme {

namespace {

constexpr qsizetype maxIssuerNameLength = 253;
constexpr qsizetype maxDomainLength = 255; // one octet holds it in the hash
constexpr qsizetype maxSecondsDigits = 15;
constexpr QLatin1String accountTag("accounturi");
constexpr QLatin1String policyTag("policy");
constexpr QLatin1String wildcardPolicy("wildcard");
constexpr QLatin1String untilTag("persistUntil");

auto malformed(const QString &detail)
{
    return fail(Error::Kind::Malformed, detail);
}

QString withoutStar(const QString &domain)
{
    QString name = domain.startsWith(u"*.") ? domain.mid(2) : domain;
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

Result<QDateTime> untilFrom(const QString &digits)
{
    const bool isNumber = !digits.isEmpty() && digits.size() <= maxSecondsDigits
            && std::all_of(digits.begin(), digits.end(),
                           [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber)
        return malformed(u"The record's persistUntil is not a number of seconds."_qs);
    return QDateTime::fromSecsSinceEpoch(digits.toLongLong(), Qt::UTC);
}

/// Empty: the challenge does not say enough.
QString accountUriFor(const Challenge &challenge, const QString &domain,
                      const DnsPersistAccount &account)
{
    if (!challenge.wantsAccountHash)
        return challenge.accountUri.isEmpty() ? account.url : challenge.accountUri;
    if (challenge.accountHashPrefix.isEmpty() || domain.size() > maxDomainLength)
        return {};
    return challenge.accountHashPrefix + u"sha-256/"
            + QString::fromLatin1(dnsPersistAccountHash(domain, account));
}

} // namespace

QByteArray DnsPersistRecord::toText() const
{
    QString text = issuer + u"; " + accountTag + u'=' + accountUri;
    if (allowsWildcard)
        text += u"; " + policyTag + u'=' + wildcardPolicy;
    if (untilUtc)
        text += u"; " + untilTag + u'=' + QString::number(untilUtc->toSecsSinceEpoch());
    return text.toLatin1();
}

Result<DnsPersistRecord> DnsPersistRecord::fromText(const QString &text)
{
    const Result<IssueValue> value = IssueValue::fromText(text);
    if (!value)
        return fail(value.error());
    DnsPersistRecord record;
    record.issuer = value->issuer.toLower();
    record.accountUri = value->parameter(accountTag);
    record.allowsWildcard
            = value->parameter(policyTag).compare(wildcardPolicy, Qt::CaseInsensitive) == 0;
    if (value->has(untilTag)) {
        const Result<QDateTime> until = untilFrom(value->parameter(untilTag));
        if (!until)
            return fail(until.error());
        record.untilUtc = *until;
    }
    return record;
}

QString dnsPersistRecordName(const QString &domain)
{
    return u"_validation-persist."_qs + withoutStar(domain);
}

bool isIssuerDomainName(const QString &name)
{
    return name.size() <= maxIssuerNameLength && isIssueDomain(name) && name == name.toLower();
}

QByteArray dnsPersistAccountHash(const QString &domain, const DnsPersistAccount &account)
{
    const QByteArray name = domain.toLatin1();
    const QByteArray input = char(name.size()) + name + account.thumbprint + account.url.toUtf8();
    return toBase64Url(crypto::sha256(input));
}

Result<DnsPersistRecord> dnsPersistRecord(const Challenge &challenge, const QString &domain,
                                          const DnsPersistAccount &account)
{
    if (challenge.type != Challenge::Type::DnsPersist01 || challenge.issuerDomainNames.isEmpty())
        return malformed(u"The challenge has no issuers for a permanent record."_qs);
    DnsPersistRecord record;
    record.issuer = challenge.issuerDomainNames.constFirst();
    record.accountUri = accountUriFor(challenge, withoutStar(domain), account);
    if (!isIssuerDomainName(record.issuer) || record.accountUri.isEmpty()
        || !isIssueParameterValue(record.accountUri))
        return malformed(u"The challenge asks for a permanent record that cannot be written."_qs);
    record.allowsWildcard = domain.startsWith(u"*.");
    return record;
}

Result<Challenge> completed(const Challenge &challenge, const Directory &directory)
{
    if (!challenge.wantsAccountHash)
        return challenge;
    const QStringList &names = challenge.issuerDomainNames;
    const bool hasAll
            = std::all_of(directory.issuerDomainNames.begin(), directory.issuerDomainNames.end(),
                          [&names](const QString &name) { return names.contains(name); });
    const QStringList &known = directory.caaIdentities;
    const bool areKnown = known.isEmpty()
            || std::all_of(names.begin(), names.end(),
                           [&known](const QString &name) { return known.contains(name); });
    if (!hasAll || !areKnown)
        return malformed(u"The challenge and the directory name different issuers."_qs);
    const QString &prefix = directory.accountHashPrefix;
    if (prefix.isEmpty() || !isIssueParameterValue(prefix))
        return malformed(u"The directory has no usable accountHashPrefix."_qs);
    Challenge whole = challenge;
    whole.accountHashPrefix = prefix;
    return whole;
}

bool needsDirectory(const Authorization &authorization)
{
    return std::any_of(authorization.challenges.begin(), authorization.challenges.end(),
                       [](const Challenge &each) { return each.wantsAccountHash; });
}

void complete(Authorization &authorization, const Directory &directory)
{
    std::vector<Challenge> usable;
    for (const Challenge &challenge : authorization.challenges) {
        const Result<Challenge> whole = completed(challenge, directory);
        if (whole)
            usable.push_back(*whole);
    }
    authorization.challenges = std::move(usable);
}

bool satisfies(const QString &recordText, const DnsPersistRecord &expected, const QDateTime &nowUtc)
{
    const Result<DnsPersistRecord> record = DnsPersistRecord::fromText(recordText);
    return record && record->issuer == expected.issuer && record->accountUri == expected.accountUri
            && (record->allowsWildcard || !expected.allowsWildcard)
            && (!record->untilUtc || *record->untilUtc > nowUtc);
}

} // namespace certwright::acme
