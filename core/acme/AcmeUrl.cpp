// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/AcmeUrl.h"

#include "core/net/HttpUrl.h"

namespace certwright::acme {

namespace {

constexpr qsizetype maxUrlLength = 2048;
constexpr QLatin1String httpsPrefix("https://");

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isLetterOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isHostCharacter(QChar c)
{
    return isLetterOrDigit(c) || c == u'-' || c == u'.' || c == u'_';
}

/// RFC 3986 characters; a percent sign needs its two digits.
bool hasLegalCharacters(const QString &url)
{
    for (qsizetype i = 0; i < url.size(); ++i) {
        const QChar c = url[i];
        if (c == u'%') {
            if (i + 2 >= url.size() || !isHex(url[i + 1]) || !isHex(url[i + 2]))
                return false;
        } else if (!isLetterOrDigit(c) && !u"-._~:/?[]@!$&'()*+,;="_qs.contains(c)) {
            return false;
        }
    }
    return true;
}

bool isLegalPort(QStringView port)
{
    if (port.isEmpty() || port.size() > 5)
        return false;
    for (const QChar digit : port) {
        if (digit < u'0' || digit > u'9')
            return false;
    }
    const int number = port.toInt();
    return number >= 1 && number <= 65535;
}

bool isLegalHost(QStringView host)
{
    if (host.startsWith(u'[')) {
        if (!host.endsWith(u']') || host.size() < 4)
            return false;
        const QStringView address = host.mid(1, host.size() - 2);
        return std::all_of(address.begin(), address.end(),
                           [](QChar c) { return isHex(c) || c == u':' || c == u'.'; });
    }
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), isHostCharacter);
}

/// Host and port, as they stand between "https://" and the path.
bool isLegalAuthority(QStringView authority)
{
    const qsizetype bracket = authority.lastIndexOf(u']');
    const qsizetype colon = authority.indexOf(u':', std::max<qsizetype>(bracket, 0));
    if (colon < 0)
        return isLegalHost(authority);
    return isLegalHost(authority.left(colon)) && isLegalPort(authority.mid(colon + 1));
}

QStringView authorityOf(QStringView url)
{
    const QStringView rest = url.mid(httpsPrefix.size());
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (rest[i] == u'/' || rest[i] == u'?')
            return rest.left(i);
    }
    return rest;
}

tl::unexpected<Error> refused(const QString &url, const QString &reason)
{
    return fail(Error::Kind::Malformed, u"The server gave a URL that %1."_qs.arg(reason),
                url.left(maxUrlLength));
}

} // namespace

Result<QString> checkedAcmeUrl(const QString &url)
{
    if (url.isEmpty())
        return refused(url, u"is empty"_qs);
    if (url.size() > maxUrlLength)
        return refused(url, u"is longer than %1 characters"_qs.arg(maxUrlLength));
    if (url.contains(u'#'))
        return refused(url, u"has a fragment"_qs);
    if (!url.startsWith(httpsPrefix, Qt::CaseInsensitive))
        return refused(url, u"is not an absolute https URL"_qs);
    if (!hasLegalCharacters(url))
        return refused(url, u"holds characters that no URL may hold"_qs);
    const QStringView authority = authorityOf(url);
    if (authority.contains(u'@'))
        return refused(url, u"carries user information"_qs);
    if (!isLegalAuthority(authority))
        return refused(url, u"has no usable host and port"_qs);
    // The JWS carries the URL as it was given: it must also be what goes over the wire.
    if (!net::checkedUrl(url, false))
        return refused(url, u"is not in normal form"_qs);
    return url;
}

} // namespace certwright::acme
