// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ShownTime.h"

#include "ui/Tr.h"

#include <QLocale>

namespace certwright::ui {

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

int whole(qint64 seconds, qint64 unit)
{
    return static_cast<int>(seconds / unit);
}

} // namespace

QString shownDay(const QDateTime &momentUtc, const QDateTime &nowUtc)
{
    const QDate date = momentUtc.toLocalTime().date();
    const bool isThisYear = date.year() == nowUtc.toLocalTime().date().year();
    //: Format of a day in this year, for QLocale: "Dec 24".
    const QString shortFormat = Tr::tr("MMM d");
    //: Format of a day with its year, for QLocale: "Dec 24, 2026".
    return QLocale().toString(date, isThisYear ? shortFormat : Tr::tr("MMM d, yyyy"));
}

QString shownMoment(const QDateTime &momentUtc)
{
    const QDateTime local = momentUtc.toLocalTime();
    //: Format of a day and time, for QLocale: "Dec 24, 2026, 08:12"; %2 below is the time zone.
    const QString format = Tr::tr("MMM d, yyyy, HH:mm");
    return Tr::tr("%1 %2").arg(QLocale().toString(local, format), local.timeZoneAbbreviation());
}

QString shownTimeLeft(const QDateTime &untilUtc, const QDateTime &nowUtc)
{
    const qint64 seconds = std::max<qint64>(0, nowUtc.secsTo(untilUtc));
    if (seconds >= 2 * day)
        return Tr::tr("%n days left", nullptr, whole(seconds, day));
    if (seconds >= hour)
        return Tr::tr("%n hours left", nullptr, whole(seconds, hour));
    return Tr::tr("%n minutes left", nullptr, whole(seconds, 60));
}

QString shownTimeAgo(const QDateTime &sinceUtc, const QDateTime &nowUtc)
{
    const qint64 seconds = std::max<qint64>(0, sinceUtc.secsTo(nowUtc));
    if (seconds >= 2 * day)
        return Tr::tr("%n days ago", nullptr, whole(seconds, day));
    if (seconds >= hour)
        return Tr::tr("%n hours ago", nullptr, whole(seconds, hour));
    if (seconds >= 60)
        return Tr::tr("%n minutes ago", nullptr, whole(seconds, 60));
    return Tr::tr("just now");
}

} // namespace certwright::ui
