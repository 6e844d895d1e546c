// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/store/Database.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace certwright::store {

/// A CA directory that orders can be placed with.
struct AuthorityRow
{
    enum class Environment {
        Production,
        Staging, ///< certificates that nobody trusts, for practice
        Custom ///< the user's own directory URL
    };

    AuthorityId id;
    QString name;
    QString directoryUrl; ///< verbatim
    Environment environment = Environment::Custom;
    QByteArray extraTrustedRootsPem; ///< for TLS to this directory alone; empty: the system's roots

    AuthorityRow() = default;
    bool operator==(const AuthorityRow &) const = default;
};

/// Rows of the table authority. A fresh database holds Let's Encrypt and its staging twin.
class AuthorityStore final
{
public:
    explicit AuthorityStore(Database &database) : m_database(database) { }

    /// Errors of all: Storage, NoSpace; find also NotFound; insert also InvalidInput when the
    /// directory URL is there already
    Result<std::vector<AuthorityRow>> all();
    Result<AuthorityRow> find(AuthorityId id);
    Result<AuthorityId> insert(const AuthorityRow &row);
    Result<void> update(const AuthorityRow &row);
    /// Errors: InvalidInput while accounts, orders or certificates refer to it
    Result<void> remove(AuthorityId id);

private:
    Database &m_database;
};

} // namespace certwright::store
