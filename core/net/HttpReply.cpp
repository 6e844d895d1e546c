// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/HttpClient.h"
#include "core/net/HttpDate.h"

namespace certwright::net {

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QList<QByteArray> HttpReply::headerValues(const QByteArray &name) const
{
    QList<QByteArray> values;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

QByteArray HttpReply::mediaType() const
{
    const QByteArray value = header("Content-Type");
    const qsizetype parameters = value.indexOf(';');
    return value.left(parameters < 0 ? value.size() : parameters).trimmed().toLower();
}

std::optional<QDateTime> HttpReply::dateUtc() const
{
    return parseHttpDate(header("Date"));
}

} // namespace certwright::net
