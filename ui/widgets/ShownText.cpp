// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ShownText.h"

#include "ui/Tr.h"

namespace certwright::ui {

namespace {

constexpr qsizetype longest = 2000;

bool isHidden(char32_t character)
{
    return character < 0x20 || (character >= 0x7f && character <= 0x9f) || character == 0xad
            || character == 0x61c || character == 0x180e || character == 0x200b
            || character == 0x200e || character == 0x200f
            || (character >= 0x2028 && character <= 0x202e)
            || (character >= 0x2060 && character <= 0x206f) || character == 0xfeff
            || (character >= 0xfff9 && character <= 0xfffb)
            || (character >= 0xe0000 && character <= 0xe0fff);
}

QString escape(char32_t character)
{
    switch (character) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        return QStringLiteral("\\u%1").arg(
                QString::number(static_cast<quint32>(character), 16).toUpper(), 4, u'0');
    }
}

bool breaksLine(char32_t character)
{
    return character == '\n' || character == '\t';
}

qsizetype cutPosition(const QString &text)
{
    if (text.size() <= longest)
        return text.size();
    return text.at(longest).isLowSurrogate() ? longest - 1 : longest;
}

} // namespace

QString shownText(const QString &outsideText, Lines lines)
{
    const qsizetype cut = cutPosition(outsideText);
    QString shown;
    shown.reserve(cut);
    for (const uint character : QStringView(outsideText).first(cut).toUcs4()) {
        if (isHidden(character) && !(lines == Lines::Many && breaksLine(character)))
            shown += escape(character);
        else
            shown += QChar::fromUcs4(character);
    }
    const int left = static_cast<int>(outsideText.size() - cut);
    //: %1 is the beginning of a long text, %n how many characters of it are not shown.
    return left == 0 ? shown : Tr::tr("%1… %n more", nullptr, left).arg(shown);
}

QString shownToolTip(const QString &outsideText)
{
    return QStringLiteral("<span>%1</span>")
            .arg(shownText(outsideText, Lines::Many).toHtmlEscaped())
            .replace(u'\n', QLatin1String("<br>"));
}

} // namespace certwright::ui
