// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/OutsideText.h"

namespace certwright::acme {

namespace {

constexpr qsizetype maxCharacters = 2000;
constexpr qsizetype maxScannedBytes = 64 * 1024;

/// Where the text goes on after the tag that begins at start; scripts and styles end with their
/// closing tag.
qsizetype endOfTag(const QString &html, qsizetype start)
{
    qsizetype from = start;
    for (const QLatin1String hidden : { QLatin1String("script"), QLatin1String("style") }) {
        if (QStringView(html).mid(start + 1).startsWith(hidden, Qt::CaseInsensitive))
            from = html.indexOf(QLatin1String("</") + hidden, start, Qt::CaseInsensitive);
    }
    const qsizetype end = from < 0 ? -1 : html.indexOf(u'>', from);
    return end < 0 ? html.size() : end + 1;
}

QString withoutTags(const QString &html)
{
    QString text;
    qsizetype position = 0;
    while (position < html.size()) {
        const qsizetype tag = html.indexOf(u'<', position);
        text += QStringView(html).mid(position, tag < 0 ? -1 : tag - position);
        if (tag < 0)
            break;
        text += u' ';
        position = endOfTag(html, tag);
    }
    return text;
}

} // namespace

QString cutTo(const QString &text, qsizetype maxCharacters)
{
    if (text.size() <= maxCharacters)
        return text;
    return text.left(maxCharacters)
            + u"\u2026 (%1 more characters)"_qs.arg(text.size() - maxCharacters);
}

QString wordsOf(const QByteArray &body, bool isHtml)
{
    QString text = QString::fromUtf8(body.left(maxScannedBytes));
    if (isHtml)
        text = withoutTags(text);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return cutTo(text.simplified(), maxCharacters);
}

} // namespace certwright::acme
