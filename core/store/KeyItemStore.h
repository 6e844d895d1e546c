// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/store/Database.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <vector>

namespace certwright::store {

/// What we know of one private key without holding it: the ledger beside the key store.
struct KeyItemRow
{
    enum class State {
        Pending, ///< may or may not be in the key store
        Stored, ///< was written and read back
        Deleting, ///< to be removed; perhaps still there
        Gone,
        Damaged ///< there, but not what was written
    };
    enum class Kind { Account, Certificate };

    KeyId id;
    Kind kind = Kind::Certificate;
    State state = State::Pending;
    QByteArray publicKeyDer; ///< SubjectPublicKeyInfo
    QString storeName; ///< which key store took it, for "stored in another keychain"
    QDateTime createdUtc;

    KeyItemRow() = default;
    bool operator==(const KeyItemRow &) const = default;
};

/// Rows of the table key_item.
class KeyItemStore final
{
public:
    explicit KeyItemStore(Database &database) : m_database(database) { }

    Result<std::vector<KeyItemRow>> all();
    Result<std::vector<KeyItemRow>> inState(KeyItemRow::State state);
    Result<KeyItemRow> find(const KeyId &id);
    Result<void> insert(const KeyItemRow &row);
    Result<void> setState(const KeyId &id, KeyItemRow::State state);

private:
    Database &m_database;
};

} // namespace certwright::store
