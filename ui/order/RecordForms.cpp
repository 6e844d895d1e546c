// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/RecordForms.h"

#include "ui/Tr.h"

namespace certwright::ui {

QString toString(NameForm form)
{
    switch (form) {
    case NameForm::Relative:
        return QStringLiteral("relative");
    case NameForm::Full:
        return QStringLiteral("full");
    case NameForm::FinalDot:
        return QStringLiteral("final-dot");
    }
    Q_UNREACHABLE();
}

std::optional<NameForm> nameFormFromString(const QString &word)
{
    for (const NameForm form : { NameForm::Relative, NameForm::Full, NameForm::FinalDot }) {
        if (toString(form) == word)
            return form;
    }
    return std::nullopt;
}

QString shownForm(NameForm form)
{
    switch (form) {
    case NameForm::Relative:
        return Tr::tr("Relative", "form of a record's name");
    case NameForm::Full:
        return Tr::tr("Full name", "form of a record's name");
    case NameForm::FinalDot:
        return Tr::tr("With final dot", "form of a record's name");
    }
    Q_UNREACHABLE();
}

QString nameInForm(const QString &recordName, const QString &zone, NameForm form)
{
    switch (form) {
    case NameForm::Relative:
        if (!zone.isEmpty() && recordName == zone)
            return QStringLiteral("@");
        if (!zone.isEmpty() && recordName.endsWith(QLatin1Char('.') + zone))
            return recordName.chopped(zone.size() + 1);
        return recordName;
    case NameForm::Full:
        return recordName;
    case NameForm::FinalDot:
        return recordName + QLatin1Char('.');
    }
    Q_UNREACHABLE();
}

QString valueInForm(const QByteArray &value, ValueForm form)
{
    return form == ValueForm::Plain ? QString::fromUtf8(value)
                                    : quotedStrings(value).join(QLatin1Char(' '));
}

QStringList quotedStrings(const QByteArray &value)
{
    QStringList strings;
    qsizetype start = 0;
    do {
        QString text(QLatin1Char('"'));
        for (const char each : value.mid(start, longestTxtString)) {
            const auto octet = static_cast<unsigned char>(each);
            if (each == '"' || each == '\\')
                text += QLatin1Char('\\') + QLatin1Char(each);
            else if (octet < 0x20 || octet >= 0x7f)
                text += QStringLiteral("\\%1").arg(octet, 3, 10, QLatin1Char('0'));
            else
                text += QLatin1Char(each);
        }
        strings.append(text + QLatin1Char('"'));
        start += longestTxtString;
    } while (start < value.size());
    return strings;
}

QString zoneFileText(const std::vector<ZoneRecord> &records)
{
    QStringList zones;
    for (const ZoneRecord &record : records) {
        if (!zones.contains(record.zone))
            zones.append(record.zone);
    }

    QString text;
    for (const QString &zone : zones) {
        if (!zone.isEmpty())
            text += QStringLiteral("$ORIGIN %1.\n").arg(zone);
        for (const ZoneRecord &record : records) {
            if (record.zone != zone)
                continue;
            const NameForm form = zone.isEmpty() ? NameForm::FinalDot : NameForm::Relative;
            text += QStringLiteral("%1  %2  IN  TXT  %3\n")
                            .arg(nameInForm(record.name, zone, form))
                            .arg(advisedTtl)
                            .arg(valueInForm(record.value, ValueForm::Quoted));
        }
    }
    return text;
}

} // namespace certwright::ui
