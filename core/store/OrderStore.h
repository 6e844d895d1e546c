// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace certwright::store {

/// One order as the database keeps it: the columns that lists and the heartbeat ask for, and the
/// issuance layer's whole record as a JSON document.
struct OrderRow
{
    OrderId id;
    AuthorityId authority;
    std::optional<AccountId> account;
    QString stage; ///< issuance::OrderRecord's stage name
    bool isOpen = true; ///< false once issued, failed or cancelled
    QStringList names; ///< as ordered, sorted
    QDateTime createdUtc;
    QDateTime updatedUtc;
    std::optional<QDateTime> nextAttemptUtc; ///< when the heartbeat wakes it; none: a person must
    std::optional<QDateTime> expiresUtc;
    std::optional<CertificateId> certificate;
    QByteArray document; ///< JSON

    OrderRow() = default;
    bool operator==(const OrderRow &) const = default;
};

/// One line of an order's history. Append-only.
struct OrderEventRow
{
    qint64 id = 0;
    OrderId order;
    QDateTime atUtc;
    QString kind; ///< stable English word: "placed", "answered", "failed"
    QByteArray details; ///< JSON, without secrets

    OrderEventRow() = default;
    bool operator==(const OrderEventRow &) const = default;
};

/// Rows of the tables order and order_event.
class OrderStore final
{
public:
    explicit OrderStore(Database &database) : m_database(database) { }

    Result<std::vector<OrderRow>> all();
    Result<std::vector<OrderRow>> open();
    /// Open orders whose nextAttemptUtc has come.
    Result<std::vector<OrderRow>> due(const QDateTime &nowUtc);
    /// The nearest nextAttemptUtc of all open orders.
    Result<std::optional<QDateTime>> nearestAttemptUtc();
    Result<OrderRow> find(OrderId id);
    /// Writes the order and its first event together.
    Result<OrderId> insert(const OrderRow &row, const OrderEventRow &event);
    /// Writes the order and what happened to it together.
    Result<void> update(const OrderRow &row, const std::vector<OrderEventRow> &events);
    Result<std::vector<OrderEventRow>> events(OrderId id);

private:
    Database &m_database;
};

} // namespace certwright::store
