// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/RecordLetter.h"

#include "ui/Tr.h"
#include "ui/widgets/ShownTime.h"

#include <QStringList>
#include <algorithm>

namespace certwright::ui {

namespace {

bool hasSharedName(const RecordLetter &letter)
{
    return std::any_of(letter.entries.begin(), letter.entries.end(),
                       [](const RecordLetter::Entry &entry) { return entry.sharesName; });
}

/// What holds for all records, one sentence a line.
QStringList sentences(const RecordLetter &letter)
{
    QStringList lines;
    const int count = int(letter.entries.size());
    lines.append(count == 1
                         ? Tr::tr("Please add this TXT record. A certificate depends on it.")
                         : Tr::tr("Please add these %n TXT records. A certificate depends on them.",
                                  "", count));
    if (letter.dueUtc)
        lines.append((count == 1 ? Tr::tr("It is needed by %1.") : Tr::tr("They are needed by %1."))
                             .arg(shownMoment(*letter.dueUtc)));
    if (hasSharedName(letter))
        lines.append(Tr::tr("Two records have the same name. Add both: do not replace one with "
                            "the other, and keep records that are already there."));
    return lines;
}

QString csvRow(const QStringList &fields)
{
    QStringList quoted;
    for (const QString &field : fields) {
        QString escaped = field;
        escaped.replace(QLatin1Char('"'), QLatin1String("\"\""));
        quoted.append(QLatin1Char('"') + escaped + QLatin1Char('"'));
    }
    return quoted.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString letterSubject(const RecordLetter &letter)
{
    if (letter.entries.empty())
        return Tr::tr("DNS records");
    const int more = int(letter.entries.size()) - 1;
    const QString first = letter.entries.front().provedName;
    return more == 0 ? Tr::tr("DNS record for %1").arg(first)
                     : Tr::tr("DNS records for %1 and %n more", "", more).arg(first);
}

QString letterText(const RecordLetter &letter)
{
    QStringList lines = sentences(letter);
    int number = 0;
    for (const RecordLetter::Entry &entry : letter.entries) {
        const ZoneRecord &record = entry.record;
        lines.append(QString());
        lines.append(Tr::tr("Record %1, for %2").arg(++number).arg(entry.provedName));
        lines.append(Tr::tr("Type: TXT"));
        if (!record.zone.isEmpty() && record.name.endsWith(record.zone))
            lines.append(Tr::tr("Name: %1 (in the zone %2; in full %3)")
                                 .arg(nameInForm(record.name, record.zone, NameForm::Relative),
                                      record.zone, record.name));
        else
            lines.append(Tr::tr("Name: %1").arg(record.name));
        lines.append(Tr::tr("Value: %1").arg(valueInForm(record.value, ValueForm::Plain)));
        lines.append(Tr::tr("TTL: %1 or the lowest that your provider allows").arg(advisedTtl));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString letterCsv(const RecordLetter &letter)
{
    const QString due = letter.dueUtc ? letter.dueUtc->toUTC().toString(Qt::ISODate) : QString();
    QString text
            = csvRow({ Tr::tr("Type", "of a DNS record"), Tr::tr("Name", "of a DNS record"),
                       Tr::tr("TTL"), Tr::tr("Value", "of a DNS record"), Tr::tr("Zone", "of DNS"),
                       Tr::tr("For", "a name"), Tr::tr("Needed by", "a moment"), Tr::tr("Note") });
    for (const RecordLetter::Entry &entry : letter.entries) {
        const QString note = entry.sharesName
                ? Tr::tr("Another record has the same name: add both, replace neither.")
                : QString();
        text += csvRow({ QStringLiteral("TXT"), entry.record.name, QString::number(advisedTtl),
                         valueInForm(entry.record.value, ValueForm::Plain), entry.record.zone,
                         entry.provedName, due, note });
    }
    return text;
}

QString letterZoneFile(const RecordLetter &letter)
{
    QString comments;
    for (const QString &line : sentences(letter))
        comments += QStringLiteral("; %1\n").arg(line);
    return comments + bareZoneFile(letter);
}

QString bareZoneFile(const RecordLetter &letter)
{
    std::vector<ZoneRecord> records;
    for (const RecordLetter::Entry &entry : letter.entries)
        records.push_back(entry.record);
    return zoneFileText(records);
}

QUrl mailUrl(const QString &subject, const QString &body)
{
    QString lines = body;
    lines.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    return QUrl(QStringLiteral("mailto:?subject=%1&body=%2").arg(encoded(subject), encoded(lines)),
                QUrl::StrictMode);
}

} // namespace certwright::ui
