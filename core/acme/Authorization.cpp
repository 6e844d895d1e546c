// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Authorization.h"

#include "core/acme/JsonMembers.h"

namespace certwright::acme {

namespace {

using Status = Authorization::Status;
constexpr std::array statusNames {
    WireName<Status> { Status::Pending, QLatin1String("pending") },
    WireName<Status> { Status::Valid, QLatin1String("valid") },
    WireName<Status> { Status::Invalid, QLatin1String("invalid") },
    WireName<Status> { Status::Deactivated, QLatin1String("deactivated") },
    WireName<Status> { Status::Expired, QLatin1String("expired") },
    WireName<Status> { Status::Revoked, QLatin1String("revoked") },
};

constexpr QLatin1String wildcardPrefix("*.");

Result<std::vector<Challenge>> challengesFrom(const QJsonArray &values)
{
    std::vector<Challenge> challenges;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isObject()) {
            const QString member = u"authorization.challenges[%1]"_qs.arg(i);
            return fail(Error::Kind::Malformed, u"The member %1 is not an object."_qs.arg(member),
                        member);
        }
        Result<std::optional<Challenge>> challenge = Challenge::fromJson(values.at(i).toObject());
        if (!challenge)
            return fail(challenge.error());
        if (*challenge)
            challenges.push_back(std::move(**challenge));
    }
    std::stable_sort(challenges.begin(), challenges.end(),
                     [](const Challenge &a, const Challenge &b) { return a.type < b.type; });
    return challenges;
}

} // namespace

Result<Authorization> Authorization::fromJson(const QJsonObject &object, const QString &url)
{
    JsonMembers members(object, u"authorization"_qs);
    Authorization authorization;
    authorization.url = url;
    authorization.status = members.requiredOneOf(QLatin1String("status"), statusNames);
    const QJsonObject identifier = members.requiredObject(QLatin1String("identifier"));
    authorization.isWildcard = members.optionalBool(QLatin1String("wildcard"));
    authorization.expiresUtc = members.optionalTime(QLatin1String("expires"));
    const QJsonArray challenges = members.requiredArray(QLatin1String("challenges"));
    if (members.error())
        return fail(*members.error());

    Result<Identifier> name = identifierFromJson(identifier, u"authorization.identifier"_qs);
    if (!name)
        return fail(name.error());
    authorization.identifier = std::move(*name);
    if (authorization.identifier.value.startsWith(wildcardPrefix)) {
        authorization.isWildcard = true;
        authorization.identifier.value.remove(0, wildcardPrefix.size());
    }

    Result<std::vector<Challenge>> known = challengesFrom(challenges);
    if (!known)
        return fail(known.error());
    authorization.challenges = std::move(*known);
    return authorization;
}

Identifier Authorization::orderedIdentifier() const
{
    Identifier ordered = identifier;
    if (isWildcard)
        ordered.value.prepend(wildcardPrefix);
    return ordered;
}

const Challenge *Authorization::challenge(Challenge::Type type) const
{
    const auto found
            = std::find_if(challenges.begin(), challenges.end(),
                           [type](const Challenge &offered) { return offered.type == type; });
    return found == challenges.end() ? nullptr : &*found;
}

QString toString(Authorization::Status status)
{
    return wireName(status, statusNames);
}

} // namespace certwright::acme
