// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/store/Database.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace certwright::store {

/// An account at a CA and the key that speaks for it.
struct AccountRow
{
    enum class State {
        Creating, ///< the key is stored, the CA has perhaps not answered yet
        Valid,
        Deactivated,
        Unknown ///< the CA says that it does not know this key
    };

    AccountId id;
    AuthorityId authority;
    QString url; ///< empty while Creating
    KeyId key;
    State state = State::Creating;
    QString contact; ///< e-mail address, may be empty
    QString termsUrl; ///< the terms that the user agreed to
    std::optional<QDateTime> termsAgreedUtc;
    QDateTime createdUtc;
    QString ordersUrl;
    QString eabKeyId; ///< the public half of the external account binding, if there was one

    AccountRow() = default;
    bool operator==(const AccountRow &) const = default;
};

/// Rows of the table account.
class AccountStore final
{
public:
    explicit AccountStore(Database &database) : m_database(database) { }

    Result<std::vector<AccountRow>> all();
    Result<std::vector<AccountRow>> ofAuthority(AuthorityId authority);
    Result<AccountRow> find(AccountId id);
    Result<AccountId> insert(const AccountRow &row);
    Result<void> update(const AccountRow &row);

private:
    Database &m_database;
};

} // namespace certwright::store
