// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/NameTyping.h"

#include <algorithm>

namespace certwright {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

/// Only the forms that input methods produce. Full compatibility normalisation would let one
/// character become a slash and so change the host.
QString withAsciiForms(QString text)
{
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        if (code == u'\u3002' || code == u'\uFF61')
            c = u'.';
        else if (code >= u'\uFF01' && code <= u'\uFF5E')
            c = QChar(static_cast<char16_t>(code - 0xFEE0));
    }
    return text;
}

QString withoutScheme(const QString &text)
{
    const qsizetype separator = text.indexOf(QLatin1String("://"));
    if (separator < 0)
        return text;
    const QString rest = text.mid(separator + 3);
    const auto authorityEnd = std::find_if(
            rest.begin(), rest.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    // Where there is no scheme, an @ makes an e-mail address and no name.
    const QString authority = rest.left(authorityEnd - rest.begin());
    return authority.mid(authority.lastIndexOf(u'@') + 1);
}

QString withoutPort(const QString &host)
{
    if (host.startsWith(u'[')) {
        const qsizetype end = host.indexOf(u']');
        const QStringView after = QStringView(host).mid(end + 1);
        const bool isClean = after.isEmpty() || (after.startsWith(u':') && isNumber(after.mid(1)));
        return end > 0 && isClean ? host.mid(1, end - 1) : host;
    }
    const qsizetype colon = host.indexOf(u':');
    if (colon < 0 || host.count(u':') > 1 || !isNumber(QStringView(host).mid(colon + 1)))
        return host;
    return host.left(colon);
}

} // namespace

QString hostAsTyped(const QString &text)
{
    QString host = withoutScheme(withAsciiForms(text.trimmed()));
    host = host.left(host.indexOf(u'/'));
    host = withoutPort(host);
    if (host.endsWith(u'.'))
        host.chop(1);
    return host;
}

bool looksLikeAddress(const QString &host)
{
    return host.contains(u':') || isNumber(QStringView(host).mid(host.lastIndexOf(u'.') + 1));
}

} // namespace certwright
