// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/AccountStore.h"

#include "core/store/Statement.h"

namespace certwright::store {

namespace {

using State = AccountRow::State;

constexpr std::array stateWords {
    Word<State> { State::Creating, QLatin1String("creating") },
    Word<State> { State::Valid, QLatin1String("valid") },
    Word<State> { State::Deactivated, QLatin1String("deactivated") },
    Word<State> { State::Unknown, QLatin1String("unknown") },
};

QString selectRows(const QString &rest)
{
    return u"SELECT id, authority_id, url, key_id, state, contact, terms_url, terms_agreed_utc,"
           " created_utc, orders_url, eab_key_id FROM account "_qs
            + rest;
}

AccountRow readRow(RowReader &reader)
{
    AccountRow row;
    row.id = reader.id<AccountId>();
    row.authority = reader.id<AuthorityId>();
    row.url = reader.text();
    row.key = reader.keyId();
    row.state = reader.oneOf(stateWords);
    row.contact = reader.text();
    row.termsUrl = reader.text();
    row.termsAgreedUtc = reader.optionalInstant();
    row.createdUtc = reader.instant();
    row.ordersUrl = reader.text();
    row.eabKeyId = reader.text();
    return row;
}

void bindRow(Statement &statement, const AccountRow &row)
{
    statement.bind(row.authority);
    statement.bind(row.url);
    statement.bind(row.key);
    statement.bind(wordFor(stateWords, row.state));
    statement.bind(row.contact);
    statement.bind(row.termsUrl);
    statement.bind(row.termsAgreedUtc);
    statement.bind(row.createdUtc);
    statement.bind(row.ordersUrl);
    statement.bind(row.eabKeyId);
}

} // namespace

Result<std::vector<AccountRow>> AccountStore::all()
{
    Statement statement(m_database, selectRows(u"ORDER BY id"_qs));
    return statement.rows(&readRow);
}

Result<std::vector<AccountRow>> AccountStore::ofAuthority(AuthorityId authority)
{
    Statement statement(m_database, selectRows(u"WHERE authority_id = ? ORDER BY id"_qs));
    statement.bind(authority);
    return statement.rows(&readRow);
}

Result<AccountRow> AccountStore::find(AccountId id)
{
    Statement statement(m_database, selectRows(u"WHERE id = ?"_qs));
    statement.bind(id);
    return statement.row(&readRow);
}

Result<AccountId> AccountStore::insert(const AccountRow &row)
{
    Statement statement(
            m_database,
            u"INSERT INTO account (authority_id, url, key_id, state, contact, terms_url,"
            " terms_agreed_utc, created_utc, orders_url, eab_key_id)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_qs);
    bindRow(statement, row);
    return statement.insertRow<AccountId>();
}

Result<void> AccountStore::update(const AccountRow &row)
{
    Statement statement(m_database,
                        u"UPDATE account SET authority_id = ?, url = ?, key_id = ?, state = ?,"
                        " contact = ?, terms_url = ?, terms_agreed_utc = ?, created_utc = ?,"
                        " orders_url = ?, eab_key_id = ? WHERE id = ?"_qs);
    bindRow(statement, row);
    statement.bind(row.id);
    return statement.changeRow();
}

} // namespace certwright::store
