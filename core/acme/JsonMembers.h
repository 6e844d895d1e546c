// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"
#include "core/base/Problem.h"
#include "core/base/Result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <array>
#include <optional>

namespace certwright::acme {

/// The wire's name of one value of an enumeration.
template<typename Value>
struct WireName
{
    Value value;
    QLatin1String name;
};

/// Reads the members of one JSON object from the wire. Keeps the first thing that is wrong and
/// goes on with empty values, so that a parser reads as a list of members; the parser asks for
/// error() at its end. null counts as absent.
class JsonMembers final
{
public:
    /// place: what the object is, for messages: "order", "directory.meta".
    JsonMembers(const QJsonObject &object, QString place);

    QString requiredString(QLatin1String name);
    QString optionalString(QLatin1String name);
    bool optionalBool(QLatin1String name);
    /// Passed checkedAcmeUrl.
    QString requiredUrl(QLatin1String name);
    QString optionalUrl(QLatin1String name);
    QStringList optionalStrings(QLatin1String name);
    QStringList requiredUrls(QLatin1String name);
    QJsonArray requiredArray(QLatin1String name);
    QJsonObject optionalObject(QLatin1String name);
    QJsonObject requiredObject(QLatin1String name);
    /// RFC 3339, to the millisecond.
    QDateTime requiredTime(QLatin1String name);
    std::optional<QDateTime> optionalTime(QLatin1String name);
    std::optional<Problem> optionalProblem(QLatin1String name);

    template<typename Value, std::size_t count>
    Value requiredOneOf(QLatin1String name, const std::array<WireName<Value>, count> &names)
    {
        const QString text = requiredString(name);
        for (const WireName<Value> &known : names) {
            if (text == known.name)
                return known.value;
        }
        refuse(name, u"holds an unknown value"_qs);
        return names.front().value;
    }

    /// Notes that this member is wrong; the first note stays.
    void refuse(QLatin1String name, const QString &reason);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    [[nodiscard]] bool has(QLatin1String name) const;
    void require(QLatin1String name);
    QString checkedUrl(QLatin1String name, const QString &url);

    const QJsonObject m_object; ///< implicitly shared
    QString m_place;
    std::optional<Error> m_error;
};

/// An identifier object of an order or authorization, its value checked and canonical.
/// Errors: Malformed
Result<Identifier> identifierFromJson(const QJsonValue &value, const QString &place);
QJsonObject toJson(const Identifier &identifier);

/// A timestamp such as 2026-11-23T08:00:00.25+01:00. Source: RFC 3339
std::optional<QDateTime> timeFromRfc3339(const QString &text);

/// The name of a value in such a list.
template<typename Value, std::size_t count>
QString wireName(Value value, const std::array<WireName<Value>, count> &names)
{
    for (const WireName<Value> &known : names) {
        if (known.value == value)
            return QString(known.name);
    }
    Q_UNREACHABLE();
}

} // namespace certwright::acme
