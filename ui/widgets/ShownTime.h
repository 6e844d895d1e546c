// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace certwright::ui {

/// "Dec 24", with the year where it is not this year; in the user's zone.
QString shownDay(const QDateTime &momentUtc, const QDateTime &nowUtc);

/// "Dec 24, 2026, 08:12 CET": a day and time with its zone.
QString shownMoment(const QDateTime &momentUtc);

/// "59 days left", "3 hours left".
QString shownTimeLeft(const QDateTime &untilUtc, const QDateTime &nowUtc);

/// "2 days ago", "3 hours ago", "just now".
QString shownTimeAgo(const QDateTime &sinceUtc, const QDateTime &nowUtc);

} // namespace certwright::ui
