// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <array>
#include <cstddef>
#include <optional>

namespace certwright::store {

/// The word that the database keeps for an enumerator.
template<typename Enum>
struct Word
{
    Enum value;
    QLatin1String text;
};

template<typename Enum, std::size_t size>
QString wordFor(const std::array<Word<Enum>, size> &words, Enum value)
{
    for (const Word<Enum> &word : words) {
        if (word.value == value)
            return QString(word.text);
    }
    Q_UNREACHABLE();
}

/// Hands out the columns of the current row from left to right.
class RowReader final
{
public:
    explicit RowReader(const QSqlQuery &query) : m_query(query) { }

    QString text() { return next().toString(); }
    QByteArray blob() { return next().toByteArray(); }
    QByteArray json() { return next().toString().toUtf8(); }
    qint64 number() { return next().toLongLong(); }
    bool flag() { return next().toInt() != 0; }
    QDateTime instant();
    std::optional<QDateTime> optionalInstant();
    std::optional<int> optionalNumber();
    QStringList textList();
    KeyId keyId() { return KeyId(text()); }
    std::optional<KeyId> optionalKeyId();

    template<typename Id>
    Id id()
    {
        return Id(number());
    }

    template<typename Id>
    std::optional<Id> optionalId()
    {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional<Id>(Id(value.toLongLong()));
    }

    template<typename Enum, std::size_t size>
    Enum oneOf(const std::array<Word<Enum>, size> &words)
    {
        const QString found = text();
        for (const Word<Enum> &word : words) {
            if (found == word.text)
                return word.value;
        }
        m_isIntact = false;
        return words.front().value;
    }

    /// False when a column held something that this version never writes.
    [[nodiscard]] bool isIntact() const { return m_isIntact; }

private:
    QVariant next() { return m_query.value(m_column++); }

    const QSqlQuery &m_query;
    int m_column = 0;
    bool m_isIntact = true;
};

} // namespace certwright::store
