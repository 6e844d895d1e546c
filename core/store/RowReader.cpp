// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RowReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

namespace certwright::store {

QDateTime RowReader::instant()
{
    return QDateTime::fromSecsSinceEpoch(number(), Qt::UTC);
}

std::optional<QDateTime> RowReader::optionalInstant()
{
    const QVariant value = next();
    if (value.isNull())
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

std::optional<int> RowReader::optionalNumber()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : std::optional<int>(value.toInt());
}

std::optional<KeyId> RowReader::optionalKeyId()
{
    const QVariant value = next();
    return value.isNull() ? std::nullopt : std::optional<KeyId>(KeyId(value.toString()));
}

QStringList RowReader::textList()
{
    const QJsonDocument document = QJsonDocument::fromJson(json());
    if (!document.isArray()) {
        m_isIntact = false;
        return {};
    }
    QStringList list;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        m_isIntact = m_isIntact && value.isString();
        list.append(value.toString());
    }
    return list;
}

} // namespace certwright::store
