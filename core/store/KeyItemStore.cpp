// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/KeyItemStore.h"

#include "core/store/Statement.h"

namespace certwright::store {

namespace {

using State = KeyItemRow::State;
using Kind = KeyItemRow::Kind;

constexpr std::array stateWords {
    Word<State> { State::Pending, QLatin1String("pending") },
    Word<State> { State::Stored, QLatin1String("stored") },
    Word<State> { State::Deleting, QLatin1String("deleting") },
    Word<State> { State::Gone, QLatin1String("gone") },
    Word<State> { State::Damaged, QLatin1String("damaged") },
};

constexpr std::array kindWords {
    Word<Kind> { Kind::Account, QLatin1String("account") },
    Word<Kind> { Kind::Certificate, QLatin1String("certificate") },
};

QString selectRows(const QString &rest)
{
    return u"SELECT id, kind, state, public_key_der, store_name, created_utc FROM key_item "_qs
            + rest;
}

KeyItemRow readRow(RowReader &reader)
{
    KeyItemRow row;
    row.id = reader.keyId();
    row.kind = reader.oneOf(kindWords);
    row.state = reader.oneOf(stateWords);
    row.publicKeyDer = reader.blob();
    row.storeName = reader.text();
    row.createdUtc = reader.instant();
    return row;
}

} // namespace

Result<std::vector<KeyItemRow>> KeyItemStore::all()
{
    Statement statement(m_database, selectRows(u"ORDER BY created_utc, id"_qs));
    return statement.rows(&readRow);
}

Result<std::vector<KeyItemRow>> KeyItemStore::inState(KeyItemRow::State state)
{
    Statement statement(m_database, selectRows(u"WHERE state = ? ORDER BY created_utc, id"_qs));
    statement.bind(wordFor(stateWords, state));
    return statement.rows(&readRow);
}

Result<KeyItemRow> KeyItemStore::find(const KeyId &id)
{
    Statement statement(m_database, selectRows(u"WHERE id = ?"_qs));
    statement.bind(id);
    return statement.row(&readRow);
}

Result<void> KeyItemStore::insert(const KeyItemRow &row)
{
    Statement statement(m_database,
                        u"INSERT INTO key_item (id, kind, state, public_key_der, store_name,"
                        " created_utc) VALUES (?, ?, ?, ?, ?, ?)"_qs);
    statement.bind(row.id);
    statement.bind(wordFor(kindWords, row.kind));
    statement.bind(wordFor(stateWords, row.state));
    statement.bind(row.publicKeyDer);
    statement.bind(row.storeName);
    statement.bind(row.createdUtc);
    return statement.changeRow();
}

Result<void> KeyItemStore::setState(const KeyId &id, KeyItemRow::State state)
{
    Statement statement(m_database, u"UPDATE key_item SET state = ? WHERE id = ?"_qs);
    statement.bind(wordFor(stateWords, state));
    statement.bind(id);
    return statement.changeRow();
}

} // namespace certwright::store
