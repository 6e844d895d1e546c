// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/OrderStore.h"

#include "core/store/Statement.h"

namespace certwright::store {

namespace {

QString selectRows(const QString &rest)
{
    return u"SELECT id, authority_id, account_id, stage, is_open, names, created_utc, updated_utc,"
           " next_attempt_utc, expires_utc, certificate_id, document FROM acme_order "_qs
            + rest;
}

OrderRow readRow(RowReader &reader)
{
    OrderRow row;
    row.id = reader.id<OrderId>();
    row.authority = reader.id<AuthorityId>();
    row.account = reader.optionalId<AccountId>();
    row.stage = reader.text();
    row.isOpen = reader.flag();
    row.names = reader.textList();
    row.createdUtc = reader.instant();
    row.updatedUtc = reader.instant();
    row.nextAttemptUtc = reader.optionalInstant();
    row.expiresUtc = reader.optionalInstant();
    row.certificate = reader.optionalId<CertificateId>();
    row.document = reader.json();
    return row;
}

void bindRow(Statement &statement, const OrderRow &row)
{
    statement.bind(row.authority);
    statement.bind(row.account);
    statement.bind(row.stage);
    statement.bind(row.isOpen);
    statement.bind(row.names);
    statement.bind(row.createdUtc);
    statement.bind(row.updatedUtc);
    statement.bind(row.nextAttemptUtc);
    statement.bind(row.expiresUtc);
    statement.bind(row.certificate);
    statement.bindJson(row.document);
}

OrderEventRow readEvent(RowReader &reader)
{
    OrderEventRow row;
    row.id = reader.number();
    row.order = reader.id<OrderId>();
    row.atUtc = reader.instant();
    row.kind = reader.text();
    row.details = reader.json();
    return row;
}

std::optional<QDateTime> readInstant(RowReader &reader)
{
    return reader.optionalInstant();
}

Result<void> appendEvent(Database &database, OrderId order, const OrderEventRow &event)
{
    Statement statement(database,
                        u"INSERT INTO order_event (order_id, at_utc, kind, details)"
                        " VALUES (?, ?, ?, ?)"_qs);
    statement.bind(order);
    statement.bind(event.atUtc);
    statement.bind(event.kind);
    statement.bindJson(event.details);
    return statement.run();
}

} // namespace

Result<std::vector<OrderRow>> OrderStore::all()
{
    Statement statement(m_database, selectRows(u"ORDER BY id"_qs));
    return statement.rows(&readRow);
}

Result<std::vector<OrderRow>> OrderStore::open()
{
    Statement statement(m_database, selectRows(u"WHERE is_open = 1 ORDER BY id"_qs));
    return statement.rows(&readRow);
}

Result<std::vector<OrderRow>> OrderStore::due(const QDateTime &nowUtc)
{
    Statement statement(m_database,
                        selectRows(u"WHERE is_open = 1 AND next_attempt_utc IS NOT NULL"
                                   " AND next_attempt_utc <= ? ORDER BY next_attempt_utc, id"_qs));
    statement.bind(nowUtc);
    return statement.rows(&readRow);
}

Result<std::optional<QDateTime>> OrderStore::nearestAttemptUtc()
{
    Statement statement(m_database,
                        u"SELECT min(next_attempt_utc) FROM acme_order"
                        " WHERE is_open = 1 AND next_attempt_utc IS NOT NULL"_qs);
    return statement.row(&readInstant);
}

Result<OrderRow> OrderStore::find(OrderId id)
{
    Statement statement(m_database, selectRows(u"WHERE id = ?"_qs));
    statement.bind(id);
    return statement.row(&readRow);
}

Result<OrderId> OrderStore::insert(const OrderRow &row, const OrderEventRow &event)
{
    OrderId id;
    const Result<void> written = m_database.inTransaction(
            [this, &row, &event, &id]() -> Result<void> {
                Statement statement(
                        m_database,
                        u"INSERT INTO acme_order (authority_id, account_id, stage, is_open, names,"
                        " created_utc, updated_utc, next_attempt_utc, expires_utc, certificate_id,"
                        " document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_qs);
                bindRow(statement, row);
                const Result<OrderId> inserted = statement.insertRow<OrderId>();
                if (!inserted)
                    return fail(inserted.error());
                id = *inserted;
                return appendEvent(m_database, id, event);
            });
    if (!written)
        return fail(written.error());
    return id;
}

Result<void> OrderStore::update(const OrderRow &row, const std::vector<OrderEventRow> &events)
{
    return m_database.inTransaction([this, &row, &events]() -> Result<void> {
        Statement statement(
                m_database,
                u"UPDATE acme_order SET authority_id = ?, account_id = ?, stage = ?,"
                " is_open = ?, names = ?, created_utc = ?, updated_utc = ?,"
                " next_attempt_utc = ?, expires_utc = ?, certificate_id = ?, document = ?"
                " WHERE id = ?"_qs);
        bindRow(statement, row);
        statement.bind(row.id);
        Result<void> done = statement.changeRow();
        for (const OrderEventRow &event : events) {
            if (done)
                done = appendEvent(m_database, row.id, event);
        }
        return done;
    });
}

Result<std::vector<OrderEventRow>> OrderStore::events(OrderId id)
{
    Statement statement(m_database,
                        u"SELECT id, order_id, at_utc, kind, details FROM order_event"
                        " WHERE order_id = ? ORDER BY id"_qs);
    statement.bind(id);
    return statement.rows(&readEvent);
}

} // namespace certwright::store
