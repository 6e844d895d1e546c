// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/HttpDate.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace certwright::net {

namespace {

/// The three forms, with the same names for the same parts.
const QString &imfFixdate()
{
    static const QString pattern = QStringLiteral(
            "^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\\d\\d) (?<month>[A-Z][a-z]{2}) "
            "(?<year>\\d{4}) (?<h>\\d\\d):(?<m>\\d\\d):(?<s>\\d\\d) GMT$");
    return pattern;
}

const QString &rfc850Date()
{
    static const QString pattern
            = QStringLiteral("^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, "
                             "(?<day>\\d\\d)-(?<month>[A-Z][a-z]{2})-(?<year>\\d\\d) "
                             "(?<h>\\d\\d):(?<m>\\d\\d):(?<s>\\d\\d) GMT$");
    return pattern;
}

const QString &asctimeDate()
{
    static const QString pattern = QStringLiteral(
            "^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<month>[A-Z][a-z]{2}) "
            "(?<day>[ \\d]\\d) (?<h>\\d\\d):(?<m>\\d\\d):(?<s>\\d\\d) (?<year>\\d{4})$");
    return pattern;
}

int monthNumber(const QString &name)
{
    static const QStringList names {
        QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar"), QStringLiteral("Apr"),
        QStringLiteral("May"), QStringLiteral("Jun"), QStringLiteral("Jul"), QStringLiteral("Aug"),
        QStringLiteral("Sep"), QStringLiteral("Oct"), QStringLiteral("Nov"), QStringLiteral("Dec"),
    };
    return static_cast<int>(names.indexOf(name)) + 1;
}

/// A two-digit year more than 50 years ahead lies in the past century.
int fullYear(const QString &digits)
{
    if (digits.size() == 4)
        return digits.toInt();
    const int now = QDateTime::currentDateTimeUtc().date().year();
    const int year = now / 100 * 100 + digits.toInt();
    return year > now + 50 ? year - 100 : year;
}

} // namespace

std::optional<QDateTime> parseHttpDate(const QByteArray &text)
{
    const QString date = QString::fromLatin1(text.trimmed());
    for (const QString &pattern : { imfFixdate(), rfc850Date(), asctimeDate() }) {
        const QRegularExpressionMatch match = QRegularExpression(pattern).match(date);
        if (!match.hasMatch())
            continue;
        const QDate day(fullYear(match.captured(QStringLiteral("year"))),
                        monthNumber(match.captured(QStringLiteral("month"))),
                        match.captured(QStringLiteral("day")).trimmed().toInt());
        const int second = match.captured(QStringLiteral("s")).toInt();
        // 60 is a leap second, which QTime does not know.
        const QTime time(match.captured(QStringLiteral("h")).toInt(),
                         match.captured(QStringLiteral("m")).toInt(), second == 60 ? 59 : second);
        if (!day.isValid() || !time.isValid())
            return std::nullopt;
        return QDateTime(day, time, Qt::UTC);
    }
    return std::nullopt;
}

} // namespace certwright::net
