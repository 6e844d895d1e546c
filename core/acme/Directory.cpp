// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Directory.h"

#include "core/acme/JsonMembers.h"

namespace certwright::acme {

namespace {

constexpr QLatin1String newNonceName("newNonce");
constexpr QLatin1String newAccountName("newAccount");
constexpr QLatin1String newOrderName("newOrder");
constexpr QLatin1String newAuthzName("newAuthz");
constexpr QLatin1String revokeCertName("revokeCert");
constexpr QLatin1String keyChangeName("keyChange");
constexpr QLatin1String renewalInfoName("renewalInfo");
constexpr QLatin1String metaName("meta");
constexpr QLatin1String termsName("termsOfService");
constexpr QLatin1String websiteName("website");
constexpr QLatin1String caaName("caaIdentities");
constexpr QLatin1String externalAccountName("externalAccountRequired");
constexpr QLatin1String profilesName("profiles");
constexpr QLatin1String issuersName("issuerDomainNames");
constexpr QLatin1String hashPrefixName("accountHashPrefix");

constexpr qsizetype maxOutsideText = 2000;
constexpr qsizetype maxProfiles = 100;

void readMeta(Directory &directory, JsonMembers &meta)
{
    directory.termsOfService = meta.optionalString(termsName).left(maxOutsideText);
    directory.website = meta.optionalString(websiteName).left(maxOutsideText);
    directory.caaIdentities = meta.optionalStrings(caaName);
    directory.isExternalAccountRequired = meta.optionalBool(externalAccountName);
    directory.issuerDomainNames = meta.optionalStrings(issuersName);
    directory.accountHashPrefix = meta.optionalString(hashPrefixName);
    const QJsonObject profiles = meta.optionalObject(profilesName);
    if (profiles.size() > maxProfiles)
        meta.refuse(profilesName, u"holds more than %1 profiles"_qs.arg(maxProfiles));
    for (auto profile = profiles.begin(); profile != profiles.end(); ++profile) {
        if (!profile.value().isString())
            meta.refuse(profilesName, u"holds something that is not a string"_qs);
        directory.profiles.push_back(
                Profile { profile.key(), profile.value().toString().left(maxOutsideText) });
    }
}

void insertIfSet(QJsonObject &object, QLatin1String name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

QJsonObject metaOf(const Directory &directory)
{
    QJsonObject meta;
    insertIfSet(meta, termsName, directory.termsOfService);
    insertIfSet(meta, websiteName, directory.website);
    if (!directory.caaIdentities.isEmpty())
        meta.insert(caaName, QJsonArray::fromStringList(directory.caaIdentities));
    if (directory.isExternalAccountRequired)
        meta.insert(externalAccountName, true);
    if (!directory.issuerDomainNames.isEmpty())
        meta.insert(issuersName, QJsonArray::fromStringList(directory.issuerDomainNames));
    insertIfSet(meta, hashPrefixName, directory.accountHashPrefix);
    QJsonObject profiles;
    for (const Profile &profile : directory.profiles)
        profiles.insert(profile.name, profile.description);
    if (!profiles.isEmpty())
        meta.insert(profilesName, profiles);
    return meta;
}

} // namespace

Result<Directory> Directory::fromJson(const QJsonObject &object)
{
    JsonMembers members(object, u"directory"_qs);
    Directory directory;
    directory.newNonce = members.requiredUrl(newNonceName);
    directory.newAccount = members.requiredUrl(newAccountName);
    directory.newOrder = members.requiredUrl(newOrderName);
    directory.newAuthz = members.optionalUrl(newAuthzName);
    directory.revokeCert = members.requiredUrl(revokeCertName);
    directory.keyChange = members.requiredUrl(keyChangeName);
    directory.renewalInfo = members.optionalUrl(renewalInfoName);
    JsonMembers meta(members.optionalObject(metaName), u"directory.meta"_qs);
    readMeta(directory, meta);
    if (members.error())
        return fail(*members.error());
    if (meta.error())
        return fail(*meta.error());
    return directory;
}

QJsonObject Directory::toJson() const
{
    QJsonObject object { { newNonceName, newNonce },
                         { newAccountName, newAccount },
                         { newOrderName, newOrder },
                         { revokeCertName, revokeCert },
                         { keyChangeName, keyChange } };
    insertIfSet(object, newAuthzName, newAuthz);
    insertIfSet(object, renewalInfoName, renewalInfo);
    const QJsonObject meta = metaOf(*this);
    if (!meta.isEmpty())
        object.insert(metaName, meta);
    return object;
}

} // namespace certwright::acme
