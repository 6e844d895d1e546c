// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DomainName.h"

#include "core/base/NameTyping.h"

#include <QList>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace certwright {

namespace {

constexpr QLatin1String wildcardPrefix("*.");
constexpr QLatin1String internationalPrefix("xn--");
constexpr qsizetype maxLabelLength = 63;
constexpr qsizetype maxNameLength = 253;

bool isLetterDigitHyphen(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// UTS #46 non-transitional; empty when there is no such name.
QString toAscii(const QString &name)
{
    return QString::fromLatin1(QUrl::toAce(name));
}

QString toUnicode(const QString &ascii)
{
    return QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
}

NameFinding findingForStars(const QString &name)
{
    const qsizetype stars = name.count(u'*');
    if (stars > 1)
        return NameFinding::TooManyStars;
    if (stars == 1 && !name.startsWith(wildcardPrefix))
        return name.size() == 1 ? NameFinding::NotAName : NameFinding::WildcardNotLeftmost;
    return NameFinding::None;
}

NameFinding findingForLabel(QStringView label)
{
    if (label.isEmpty() || label.startsWith(u'-') || label.endsWith(u'-')
        || !std::all_of(label.begin(), label.end(), isLetterDigitHyphen))
        return NameFinding::NotAName;
    if (label.size() > maxLabelLength)
        return NameFinding::TooLong;
    if (label.startsWith(internationalPrefix)) {
        // A label that does not survive the round trip is not what UTS #46 would have made.
        const QString ascii = label.toString();
        const QString decoded = toUnicode(ascii);
        return decoded != ascii && toAscii(decoded) == ascii ? NameFinding::None
                                                             : NameFinding::NotAName;
    }
    const bool hasReservedHyphens = label.size() >= 4 && label[2] == u'-' && label[3] == u'-';
    return hasReservedHyphens ? NameFinding::ReservedLabel : NameFinding::None;
}

/// For a lower-case ASCII name without "*.".
NameFinding findingForLabels(const QString &base)
{
    const QList<QStringView> labels = QStringView(base).split(u'.');
    for (const QStringView label : labels) {
        const NameFinding finding = findingForLabel(label);
        if (finding != NameFinding::None)
            return finding;
    }
    if (labels.size() < 2)
        return NameFinding::SingleLabel;
    return looksLikeAddress(base) ? NameFinding::NotAName : NameFinding::None;
}

NameFinding findingForUnconvertible(const QString &base)
{
    const QList<QStringView> labels = QStringView(base).split(u'.');
    const bool isTooLong = std::any_of(labels.begin(), labels.end(), [](QStringView label) {
        return label.size() > maxLabelLength;
    });
    return isTooLong ? NameFinding::TooLong : NameFinding::NotAName;
}

/// Scripts that one language writes together (UTS #39, "highly restrictive").
bool isUsualMixture(const QSet<QChar::Script> &scripts)
{
    static const QList<QSet<QChar::Script>> mixtures {
        { QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana },
        { QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo },
        { QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul },
    };
    return scripts.size() <= 1
            || std::any_of(mixtures.begin(), mixtures.end(),
                           [&scripts](const auto &mixture) { return mixture.contains(scripts); });
}

bool isMixedLabel(QStringView label)
{
    QSet<QChar::Script> scripts;
    const QList<uint> codes = label.toUcs4();
    for (const uint code : codes) {
        const QChar::Script script = QChar::script(code);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(script);
    }
    return !isUsualMixture(scripts);
}

} // namespace

tl::expected<DomainName, NameFinding> DomainName::parsed(const QString &text)
{
    const QString host = hostAsTyped(text);
    if (host.isEmpty())
        return tl::unexpected(NameFinding::Empty);
    NameFinding finding = findingForStars(host);
    if (finding != NameFinding::None)
        return tl::unexpected(finding);

    // QUrl::toAce gives nothing at all for a name with a star.
    const bool hasStar = host.startsWith(wildcardPrefix);
    const QString base = hasStar ? host.mid(wildcardPrefix.size()) : host;
    if (base.contains(u'_'))
        return tl::unexpected(NameFinding::Underscore);
    const QString ascii = isAscii(base) ? base.toLower() : toAscii(base);
    finding = ascii.isEmpty() ? findingForUnconvertible(base) : findingForLabels(ascii);
    const qsizetype length = ascii.size() + (hasStar ? wildcardPrefix.size() : 0);
    if (finding == NameFinding::None && length > maxNameLength)
        finding = NameFinding::TooLong;
    if (finding != NameFinding::None)
        return tl::unexpected(finding);
    return DomainName(hasStar ? wildcardPrefix + ascii : ascii);
}

Result<DomainName> DomainName::fromUserInput(const QString &text)
{
    const auto name = parsed(text);
    if (!name)
        return fail(Error::Kind::InvalidInput, toString(name.error()), text);
    return *name;
}

Result<DomainName> DomainName::fromAscii(const QString &text)
{
    const auto name = parsed(text);
    // What the parser had to change was not an A-label name.
    if (!name || name->ascii() != text.toLower())
        return fail(Error::Kind::InvalidInput,
                    toString(name ? NameFinding::NotAName : name.error()), text);
    return *name;
}

QString DomainName::unicode() const
{
    if (hasMixedScripts())
        return m_ascii;
    const QString decoded = toUnicode(base().m_ascii);
    return isWildcard() ? wildcardPrefix + decoded : decoded;
}

bool DomainName::hasMixedScripts() const
{
    const QString decoded = toUnicode(base().m_ascii);
    const QList<QStringView> labels = QStringView(decoded).split(u'.');
    return std::any_of(labels.begin(), labels.end(), isMixedLabel);
}

bool DomainName::isWildcard() const
{
    return m_ascii.startsWith(wildcardPrefix);
}

DomainName DomainName::base() const
{
    return isWildcard() ? DomainName(m_ascii.mid(wildcardPrefix.size())) : *this;
}

bool DomainName::covers(const DomainName &name) const
{
    if (!isWildcard() || name.isWildcard())
        return false;
    // A star stands for exactly one label (RFC 6125 section 6.4.3).
    return QStringView(name.m_ascii).mid(name.m_ascii.indexOf(u'.') + 1) == base().m_ascii;
}

} // namespace certwright
