// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/RenewalInfo.h"

#include "core/acme/JsonMembers.h"
#include "core/base/Base64Url.h"

#include <QUrl>

namespace certwright::acme {

namespace {

constexpr qsizetype maxExplanationUrl = 2048;

/// A page for people may have a fragment, so it is not held to the rules of ACME resources.
QString httpsPageOrNothing(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isUsable = text.size() <= maxExplanationUrl && url.isValid()
            && url.scheme() == u"https" && !url.host().isEmpty() && url.userInfo().isEmpty();
    return isUsable ? text : QString();
}

} // namespace

Result<RenewalInfo> RenewalInfo::fromJson(const QJsonObject &object)
{
    JsonMembers members(object, u"renewalInfo"_qs);
    JsonMembers window(members.requiredObject(QLatin1String("suggestedWindow")),
                       u"renewalInfo.suggestedWindow"_qs);
    if (members.error())
        return fail(*members.error());
    RenewalInfo info;
    info.windowStartUtc = window.requiredTime(QLatin1String("start"));
    info.windowEndUtc = window.requiredTime(QLatin1String("end"));
    if (info.windowEndUtc <= info.windowStartUtc)
        window.refuse(QLatin1String("end"), u"is not after the start"_qs);
    if (window.error())
        return fail(*window.error());
    // Only advice for people: a wrong one does not spoil the window.
    info.explanationUrl = httpsPageOrNothing(object.value(u"explanationURL"_qs).toString());
    return info;
}

std::optional<QString> renewalCertificateId(const crypto::Certificate &certificate)
{
    const QByteArray authority = certificate.authorityKeyIdentifier();
    if (authority.isEmpty())
        return std::nullopt;
    return QString::fromLatin1(toBase64Url(authority) + '.'
                               + toBase64Url(certificate.serialNumber()));
}

} // namespace certwright::acme
