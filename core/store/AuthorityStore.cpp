// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/AuthorityStore.h"

#include "core/store/Statement.h"

namespace certwright::store {

namespace {

using Environment = AuthorityRow::Environment;

constexpr std::array environmentWords {
    Word<Environment> { Environment::Production, QLatin1String("production") },
    Word<Environment> { Environment::Staging, QLatin1String("staging") },
    Word<Environment> { Environment::Custom, QLatin1String("custom") },
};

QString selectRows(const QString &rest)
{
    return u"SELECT id, name, directory_url, environment, extra_trusted_roots_pem FROM authority "_qs
            + rest;
}

AuthorityRow readRow(RowReader &reader)
{
    AuthorityRow row;
    row.id = reader.id<AuthorityId>();
    row.name = reader.text();
    row.directoryUrl = reader.text();
    row.environment = reader.oneOf(environmentWords);
    row.extraTrustedRootsPem = reader.blob();
    return row;
}

void bindRow(Statement &statement, const AuthorityRow &row)
{
    statement.bind(row.name);
    statement.bind(row.directoryUrl);
    statement.bind(wordFor(environmentWords, row.environment));
    statement.bind(row.extraTrustedRootsPem);
}

} // namespace

Result<std::vector<AuthorityRow>> AuthorityStore::all()
{
    Statement statement(m_database, selectRows(u"ORDER BY id"_qs));
    return statement.rows(&readRow);
}

Result<AuthorityRow> AuthorityStore::find(AuthorityId id)
{
    Statement statement(m_database, selectRows(u"WHERE id = ?"_qs));
    statement.bind(id);
    return statement.row(&readRow);
}

Result<AuthorityId> AuthorityStore::insert(const AuthorityRow &row)
{
    Statement statement(m_database,
                        u"INSERT INTO authority (name, directory_url, environment,"
                        " extra_trusted_roots_pem) VALUES (?, ?, ?, ?)"_qs);
    bindRow(statement, row);
    return statement.insertRow<AuthorityId>();
}

Result<void> AuthorityStore::update(const AuthorityRow &row)
{
    Statement statement(m_database,
                        u"UPDATE authority SET name = ?, directory_url = ?, environment = ?,"
                        " extra_trusted_roots_pem = ? WHERE id = ?"_qs);
    bindRow(statement, row);
    statement.bind(row.id);
    return statement.changeRow();
}

Result<void> AuthorityStore::remove(AuthorityId id)
{
    Statement statement(m_database, u"DELETE FROM authority WHERE id = ?"_qs);
    statement.bind(id);
    return statement.changeRow();
}

} // namespace certwright::store
