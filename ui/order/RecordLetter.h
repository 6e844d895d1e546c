// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/RecordForms.h"

#include <QDateTime>
#include <QUrl>
#include <optional>
#include <vector>

namespace certwright::ui {

/// The records of an order as somebody else gets them who is to add them.
struct RecordLetter
{
    struct Entry
    {
        ZoneRecord record;
        QString provedName; ///< the ordered name that it is for
        bool sharesName = false; ///< another record of the letter has the same name

        Entry() = default;
        bool operator==(const Entry &) const = default;
    };
    std::vector<Entry> entries;
    std::optional<QDateTime> dueUtc;

    RecordLetter() = default;
    bool operator==(const RecordLetter &) const = default;
};

QString letterSubject(const RecordLetter &letter);

/// What to do, by when, and the records one by one; plain text.
QString letterText(const RecordLetter &letter);

/// A table for spreadsheets: every field quoted and exact, a value that begins with "-" or "="
/// included. Source: RFC 4180
QString letterCsv(const RecordLetter &letter);

/// Lines for a zone file, with what to know as comments before them.
QString letterZoneFile(const RecordLetter &letter);

/// The same without comments.
QString bareZoneFile(const RecordLetter &letter);

/// A new mail without addressee. Source: RFC 6068
QUrl mailUrl(const QString &subject, const QString &body);

} // namespace certwright::ui
