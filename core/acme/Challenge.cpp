// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Challenge.h"

#include "core/acme/AcmeToken.h"
#include "core/acme/DnsPersist.h"
#include "core/acme/IssueValue.h"
#include "core/acme/JsonMembers.h"

namespace certwright::acme {

namespace {

using Status = Challenge::Status;
constexpr std::array statusNames {
    WireName<Status> { Status::Pending, QLatin1String("pending") },
    WireName<Status> { Status::Processing, QLatin1String("processing") },
    WireName<Status> { Status::Valid, QLatin1String("valid") },
    WireName<Status> { Status::Invalid, QLatin1String("invalid") },
};

using Type = Challenge::Type;
constexpr std::array typeNames {
    WireName<Type> { Type::Http01, QLatin1String("http-01") },
    WireName<Type> { Type::Dns01, QLatin1String("dns-01") },
    WireName<Type> { Type::TlsAlpn01, QLatin1String("tls-alpn-01") },
    WireName<Type> { Type::DnsAccount01, QLatin1String("dns-account-01") },
    WireName<Type> { Type::DnsPersist01, QLatin1String("dns-persist-01") },
};

constexpr qsizetype minTokenLength = 16;
constexpr qsizetype maxTokenLength = 512;
constexpr qsizetype maxIssuerNames = 10;
constexpr qsizetype maxValidationRecords = 20;
constexpr qsizetype maxRecordText = 500;

QString recordText(const QJsonObject &record, const QString &name)
{
    const QJsonValue value = record.value(name);
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString().left(maxRecordText);
}

/// Both spellings that servers use; whatever is not as expected is left out.
std::vector<ValidationRecord> validationRecordsFrom(const QJsonObject &object)
{
    QJsonArray values = object.value(u"validationRecord"_qs).toArray();
    if (values.isEmpty())
        values = object.value(u"validationRecords"_qs).toArray();
    std::vector<ValidationRecord> records;
    for (qsizetype i = 0; i < std::min(values.size(), maxValidationRecords); ++i) {
        const QJsonObject value = values.at(i).toObject();
        ValidationRecord record;
        record.hostname = recordText(value, u"hostname"_qs);
        record.port = recordText(value, u"port"_qs);
        record.addressUsed = recordText(value, u"addressUsed"_qs);
        record.url = recordText(value, u"url"_qs);
        if (record != ValidationRecord())
            records.push_back(std::move(record));
    }
    return records;
}

/// The list has one name in drafts -00 and -01 and another in draft -02: that alone tells them
/// apart.
void readPersistMembers(Challenge &challenge, const QJsonObject &object, JsonMembers &members)
{
    constexpr QLatin1String newName("issuerDomainNames");
    constexpr QLatin1String oldName("issuer-domain-names");
    challenge.wantsAccountHash = object.contains(newName);
    challenge.issuerDomainNames
            = members.optionalStrings(challenge.wantsAccountHash ? newName : oldName);
    challenge.accountUri = members.optionalString(QLatin1String("accounturi"));
    challenge.accountHashPrefix = members.optionalString(QLatin1String("accountHashPrefix"));
}

bool areUsableIssuerNames(const QStringList &names)
{
    return !names.isEmpty() && names.size() <= maxIssuerNames
            && std::all_of(names.begin(), names.end(), isIssuerDomainName);
}

/// False when the challenge lacks what its type needs.
bool isComplete(const Challenge &challenge)
{
    if (challenge.url.isEmpty())
        return false;
    if (challenge.type == Type::DnsPersist01)
        return areUsableIssuerNames(challenge.issuerDomainNames)
                && isIssueParameterValue(challenge.accountUri);
    return !challenge.token.isEmpty();
}

void readTypeMembers(Challenge &challenge, const QJsonObject &object, JsonMembers &members)
{
    if (challenge.type == Type::DnsPersist01) {
        readPersistMembers(challenge, object, members);
        return;
    }
    constexpr QLatin1String token("token");
    challenge.token = members.optionalString(token);
    if (!challenge.token.isEmpty() && !isLegalToken(challenge.token))
        members.refuse(token, u"is not a legal token"_qs);
}

} // namespace

bool isLegalToken(const QString &token)
{
    if (token.size() < minTokenLength || token.size() > maxTokenLength)
        return false;
    return std::all_of(token.begin(), token.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                || c == u'-' || c == u'_';
    });
}

Result<std::optional<Challenge>> Challenge::fromJson(const QJsonObject &object)
{
    JsonMembers members(object, u"challenge"_qs);
    const QString typeName = members.requiredString(QLatin1String("type"));
    if (members.error())
        return fail(*members.error());
    const std::optional<Type> type = challengeTypeFromString(typeName);
    if (!type)
        return std::nullopt;

    Challenge challenge;
    challenge.type = *type;
    challenge.url = members.optionalUrl(QLatin1String("url"));
    challenge.status = members.requiredOneOf(QLatin1String("status"), statusNames);
    challenge.validatedUtc = members.optionalTime(QLatin1String("validated"));
    challenge.error = members.optionalProblem(QLatin1String("error"));
    challenge.validationRecords = validationRecordsFrom(object);
    readTypeMembers(challenge, object, members);
    if (members.error())
        return fail(*members.error());
    if (!isComplete(challenge))
        return std::nullopt;
    return challenge;
}

QString toString(Challenge::Type type)
{
    return wireName(type, typeNames);
}

std::optional<Challenge::Type> challengeTypeFromString(const QString &name)
{
    for (const WireName<Type> &known : typeNames) {
        if (name == known.name)
            return known.value;
    }
    return std::nullopt;
}

} // namespace certwright::acme
