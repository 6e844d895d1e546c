// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RateEventStore.h"

#include "core/store/Statement.h"

namespace certwright::store {

namespace {

RateEventRow readRateEvent(RowReader &reader)
{
    RateEventRow row;
    row.atUtc = reader.instant();
    row.kind = reader.text();
    row.details = reader.json();
    row.account = reader.optionalId<AccountId>();
    row.names = reader.textList();
    return row;
}

IssuedNamesRow readIssuedNames(RowReader &reader)
{
    IssuedNamesRow row;
    row.names = reader.textList();
    row.issuedUtc = reader.instant();
    return row;
}

} // namespace

Result<std::vector<RateEventRow>> RateEventStore::events(AuthorityId authority, const QString &kind,
                                                         const QDateTime &sinceUtc)
{
    Statement statement(m_database,
                        u"SELECT e.at_utc, e.kind, e.details, o.account_id, o.names"
                        " FROM order_event AS e JOIN acme_order AS o ON o.id = e.order_id"
                        " WHERE o.authority_id = ? AND e.kind = ? AND e.at_utc >= ?"
                        " ORDER BY e.at_utc, e.id"_qs);
    statement.bind(authority);
    statement.bind(kind);
    statement.bind(sinceUtc);
    return statement.rows(&readRateEvent);
}

Result<std::vector<IssuedNamesRow>> RateEventStore::issued(AuthorityId authority,
                                                           const QDateTime &sinceUtc)
{
    Statement statement(m_database,
                        u"SELECT names, CASE WHEN order_id IS NULL THEN not_before_utc"
                        " ELSE added_utc END AS issued_utc FROM certificate"
                        " WHERE authority_id = ? AND not_before_utc >= ?"
                        " ORDER BY issued_utc, id"_qs);
    statement.bind(authority);
    statement.bind(sinceUtc);
    return statement.rows(&readIssuedNames);
}

} // namespace certwright::store
