// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SettingStore.h"

#include "core/store/Statement.h"

namespace certwright::store {

namespace {

QString readValue(RowReader &reader)
{
    return reader.text();
}

} // namespace

Result<std::optional<QString>> SettingStore::value(const QString &name)
{
    Statement statement(m_database, u"SELECT value FROM setting WHERE name = ?"_qs);
    statement.bind(name);
    const Result<QString> found = statement.row(&readValue);
    if (found)
        return std::optional<QString>(*found);
    if (found.error().kind() == Error::Kind::NotFound)
        return std::optional<QString>();
    return fail(found.error());
}

Result<void> SettingStore::setValue(const QString &name, const QString &value)
{
    Statement statement(m_database,
                        u"INSERT INTO setting (name, value) VALUES (?, ?)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_qs);
    statement.bind(name);
    statement.bind(value);
    return statement.changeRow();
}

} // namespace certwright::store
