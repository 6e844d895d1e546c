// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace certwright::ui {

/// How a provider's form wants the name of a record.
enum class NameForm {
    Relative, ///< "_acme-challenge": the provider adds the zone
    Full, ///< "_acme-challenge.example.test"
    FinalDot ///< "_acme-challenge.example.test."
};

/// How a provider's form wants the value.
enum class ValueForm {
    Plain,
    Quoted ///< as a zone file wants it, cut into strings
};

/// Stable word for the settings: "relative", "full", "final-dot".
QString toString(NameForm form);
std::optional<NameForm> nameFormFromString(const QString &word);
/// "Relative", "Full name", in the user's language.
QString shownForm(NameForm form);

/// recordName and zone without final dot. Relative falls back to the full name when the zone is
/// unknown or the name is not below it; the zone itself is "@".
QString nameInForm(const QString &recordName, const QString &zone, NameForm form);
QString valueInForm(const QByteArray &value, ValueForm form);

/// The strings of a TXT record in quotation marks, with a backslash before what would end them.
/// Source: RFC 1035 sections 3.3.14 and 5.1
QStringList quotedStrings(const QByteArray &value);

/// One TXT record for zoneFileText.
struct ZoneRecord
{
    QString name; ///< full, no final dot
    QString zone; ///< empty: unknown
    QByteArray value;

    bool operator==(const ZoneRecord &) const = default;
};

/// Lines that can be pasted into a zone file, grouped under their $ORIGIN. Names of unknown zones
/// are written in full with a final dot. Source: RFC 1035 section 5.1
QString zoneFileText(const std::vector<ZoneRecord> &records);

/// What we advise, and write into zone files, in seconds.
inline constexpr int advisedTtl = 60;
/// Octets in one string of a TXT record at most. Source: RFC 1035 section 3.3
inline constexpr int longestTxtString = 255;

} // namespace certwright::ui
