// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/PublishedRules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

static void registerPublishedRules()
{
    // As for the migrations: a static library's resources are linked only when asked for.
    Q_INIT_RESOURCE(published);
}

namespace certwright::issuance {

namespace {

struct LimitWord
{
    RateLimit::Kind kind;
    QLatin1String text;
};
constexpr std::array limitWords {
    LimitWord { RateLimit::Kind::NewAccounts, QLatin1String("newAccounts") },
    LimitWord { RateLimit::Kind::NewOrders, QLatin1String("newOrders") },
    LimitWord { RateLimit::Kind::CertificatesPerDomain, QLatin1String("certificatesPerDomain") },
    LimitWord { RateLimit::Kind::CertificatesPerNames, QLatin1String("certificatesPerNames") },
    LimitWord { RateLimit::Kind::FailedValidations, QLatin1String("failedValidations") },
};

QString text(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toString();
}

int number(const QJsonObject &object, QLatin1String name)
{
    return object.value(name).toInt();
}

std::optional<RateLimit> limitFrom(const QJsonObject &object)
{
    const QString kind = text(object, QLatin1String("kind"));
    RateLimit limit;
    limit.burst = number(object, QLatin1String("burst"));
    limit.window = std::chrono::seconds(number(object, QLatin1String("windowSeconds")));
    for (const LimitWord &word : limitWords) {
        if (kind == word.text && limit.burst > 0 && limit.window.count() > 0) {
            limit.kind = word.kind;
            return limit;
        }
    }
    return std::nullopt;
}

std::optional<ProfileFacts> profileFrom(const QJsonObject &object)
{
    ProfileFacts facts;
    facts.name = text(object, QLatin1String("name"));
    facts.pendingAuthorization
            = std::chrono::seconds(number(object, QLatin1String("pendingAuthorizationSeconds")));
    facts.order = std::chrono::seconds(number(object, QLatin1String("orderSeconds")));
    facts.maxNames = number(object, QLatin1String("maxNames"));
    facts.takesAddresses = object.value(QLatin1String("takesAddresses")).toBool();
    if (facts.name.isEmpty() || facts.timeForPlacing().count() <= 0)
        return std::nullopt;
    return facts;
}

Result<PublishedRules> rulesFrom(const QJsonObject &object)
{
    PublishedRules rules;
    rules.directoryUrl = text(object, QLatin1String("directory"));
    rules.limitsSource = text(object, QLatin1String("limitsSource"));
    rules.limitsAsOf = QDate::fromString(text(object, QLatin1String("limitsAsOf")), Qt::ISODate);
    rules.profilesSource = text(object, QLatin1String("profilesSource"));
    rules.profilesAsOf
            = QDate::fromString(text(object, QLatin1String("profilesAsOf")), Qt::ISODate);
    rules.profiles.defaultProfile = text(object, QLatin1String("defaultProfile"));
    const QJsonArray limits = object.value(QLatin1String("limits")).toArray();
    for (const QJsonValue &value : limits) {
        const std::optional<RateLimit> limit = limitFrom(value.toObject());
        if (!limit)
            return fail(Error::Kind::Malformed, QStringLiteral("a published limit is incomplete"),
                        rules.directoryUrl);
        rules.limits.push_back(*limit);
    }
    const QJsonArray profiles = object.value(QLatin1String("profiles")).toArray();
    for (const QJsonValue &value : profiles) {
        const std::optional<ProfileFacts> profile = profileFrom(value.toObject());
        if (!profile)
            return fail(Error::Kind::Malformed, QStringLiteral("a published profile is incomplete"),
                        rules.directoryUrl);
        rules.profiles.profiles.push_back(*profile);
    }
    return rules;
}

} // namespace

Result<std::vector<PublishedRules>> publishedRulesFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(Error::Kind::Malformed, QStringLiteral("the published rules are no JSON"));
    std::vector<PublishedRules> all;
    const QJsonArray authorities = document.object().value(QLatin1String("authorities")).toArray();
    for (const QJsonValue &value : authorities) {
        Result<PublishedRules> rules = rulesFrom(value.toObject());
        if (!rules)
            return fail(rules.error());
        all.push_back(std::move(*rules));
    }
    return all;
}

PublishedRules publishedRules(const QString &directoryUrl)
{
    registerPublishedRules();
    QFile file(QStringLiteral(":/certwright/authorities/published.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<std::vector<PublishedRules>> all = publishedRulesFromJson(file.readAll());
    if (!all)
        return {};
    for (const PublishedRules &rules : *all) {
        if (rules.directoryUrl == directoryUrl)
            return rules;
    }
    return {};
}

} // namespace certwright::issuance
