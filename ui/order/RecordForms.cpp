// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/RecordForms.h"

#include <QStringList>

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
    const QString text = QString::fromLatin1(value);
    return form == ValueForm::Plain ? text : QLatin1Char('"') + text + QLatin1Char('"');
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
            text += QStringLiteral("%1  %2  IN  TXT  \"%3\"\n")
                            .arg(nameInForm(record.name, zone, form))
                            .arg(advisedTtl)
                            .arg(QString::fromLatin1(record.value));
        }
    }
    return text;
}

} // namespace certwright::ui
