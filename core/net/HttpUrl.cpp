// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/HttpUrl.h"

namespace certwright::net {

namespace {

constexpr qsizetype maxUrlLength = 2048;

bool isPrintableAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

QString authorityIn(const QString &text)
{
    return text.section(u'/', 2, 2);
}

/// QNetworkAccessManager resolves dot segments and drops the first of two leading slashes.
bool isChangedWhenSent(const QUrl &url)
{
    return url.adjusted(QUrl::NormalizePathSegments) != url
            || url.path(QUrl::FullyEncoded).startsWith(QLatin1String("//"));
}

QString flawOf(const QString &text, const QUrl &url, bool allowPlainHttp)
{
    if (text.size() > maxUrlLength)
        return QStringLiteral("the URL is longer than %1 characters").arg(maxUrlLength);
    if (!isPrintableAscii(text) || !url.isValid())
        return QStringLiteral("this is not a URL");
    const bool isHttp = url.scheme() == QLatin1String("http");
    if (url.scheme() != QLatin1String("https") && !(isHttp && allowPlainHttp))
        return QStringLiteral("the URL does not begin with https://");
    if (url.host().isEmpty() || url.port() == 0)
        return QStringLiteral("the URL has no host");
    if (authorityIn(text).contains(u'@'))
        return QStringLiteral("the URL names a user");
    if (url.hasFragment())
        return QStringLiteral("the URL has a fragment");
    if (url.toEncoded() != text.toLatin1() || isChangedWhenSent(url))
        return QStringLiteral("the URL is not in normal form");
    return {};
}

} // namespace

Result<QUrl> checkedUrl(const QString &text, bool allowPlainHttp)
{
    QUrl url(text, QUrl::StrictMode);
    const QString flaw = flawOf(text, url, allowPlainHttp);
    if (!flaw.isEmpty())
        return fail(Error::Kind::InvalidInput, flaw, text.left(maxUrlLength));
    return url;
}

QByteArray authorityOf(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded).toLatin1();
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(url.scheme() == QLatin1String("http") ? 80 : 443));
}

} // namespace certwright::net
