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

/// One thing that happened at a CA, with whose and which order it was.
struct RateEventRow
{
    QDateTime atUtc;
    QString kind; ///< of the order's event
    QByteArray details; ///< JSON
    std::optional<AccountId> account;
    QStringList names; ///< of the order, sorted

    RateEventRow() = default;
};

/// A certificate that counts at its CA.
struct IssuedNamesRow
{
    QStringList names; ///< sorted
    QDateTime issuedUtc; ///< when it came here from an order, else the beginning of its validity

    IssuedNamesRow() = default;
};

/// What a CA may count, read from the tables order_event and certificate. Only reads.
/// Errors: storage kinds
class RateEventStore final
{
public:
    explicit RateEventStore(Database &database) : m_database(database) { }

    /// Events of one kind in all orders of an authority since a moment, oldest first.
    Result<std::vector<RateEventRow>> events(AuthorityId authority, const QString &kind,
                                             const QDateTime &sinceUtc);
    /// Certificates of an authority that began to be valid since a moment, oldest first.
    Result<std::vector<IssuedNamesRow>> issued(AuthorityId authority, const QDateTime &sinceUtc);

private:
    Database &m_database;
};

} // namespace certwright::store
