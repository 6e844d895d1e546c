// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <optional>

namespace certwright::issuance {

/// Reads the members of a stored JSON object and remembers whether one was not what it should be.
class RecordReader final
{
public:
    explicit RecordReader(QJsonObject object) : m_object(std::move(object)) { }

    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }

    QString text(const char *name) const { return m_object.value(QLatin1String(name)).toString(); }
    int number(const char *name) const { return m_object.value(QLatin1String(name)).toInt(); }
    bool flag(const char *name) const { return m_object.value(QLatin1String(name)).toBool(); }
    QJsonArray array(const char *name) const
    {
        return m_object.value(QLatin1String(name)).toArray();
    }
    QJsonObject object(const char *name) const
    {
        return m_object.value(QLatin1String(name)).toObject();
    }
    [[nodiscard]] bool has(const char *name) const
    {
        return m_object.contains(QLatin1String(name));
    }

    std::optional<QDateTime> instant(const char *name)
    {
        if (!has(name))
            return std::nullopt;
        const QDateTime instant = QDateTime::fromString(text(name), Qt::ISODateWithMs);
        if (!instant.isValid())
            m_isDamaged = true;
        return instant;
    }

    template<typename Table>
    auto word(const char *name, const Table &table)
    {
        const QString stored = text(name);
        for (const auto &word : table) {
            if (stored == QLatin1String(word.text))
                return word.value;
        }
        m_isDamaged = true;
        return table.front().value;
    }

    Identifier identifier(const char *name) { return identifierFrom(object(name)); }

    Identifier identifierFrom(const QJsonObject &json)
    {
        Identifier identifier;
        const QString type = json.value(QLatin1String("type")).toString();
        identifier.type
                = type == QLatin1String("ip") ? Identifier::Type::Ip : Identifier::Type::Dns;
        identifier.value = json.value(QLatin1String("value")).toString();
        if (identifier.value.isEmpty())
            m_isDamaged = true;
        return identifier;
    }

    void markDamaged() { m_isDamaged = true; }

private:
    QJsonObject m_object;
    bool m_isDamaged = false;
};

} // namespace certwright::issuance
