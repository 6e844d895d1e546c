// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Stores.h"
#include "ui/theme/Status.h"

#include <QAbstractTableModel>
#include <vector>

namespace certwright::ui {

/// An account as its page shows it.
struct AccountEntry
{
    store::AccountRow row;
    QString authorityName;
    QString keyText; ///< "ECDSA P-256"
    int certificateCount = 0;
};

StatusKind statusKind(store::AccountRow::State state);
/// "Valid", "Being created"
QString stateWord(store::AccountRow::State state);

/// The accounts at all CAs.
class AccountListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Authority, Contact, State, Key, Certificates, ColumnCount };

    explicit AccountListModel(store::Stores &stores, QObject *parent = nullptr);

    void reload();
    /// nullptr for an invalid index.
    [[nodiscard]] const AccountEntry *entry(const QModelIndex &index) const;
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(AccountId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] AccountEntry makeEntry(const store::AccountRow &row) const;

    store::Stores &m_stores;
    std::vector<AccountEntry> m_entries;
};

} // namespace certwright::ui
