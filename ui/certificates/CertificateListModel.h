// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/store/Stores.h"
#include "ui/certificates/CertificateRowStatus.h"

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

/// Certificates and open orders as one list. An order that failed stays for a week, unless its
/// names were ordered again since.
class CertificateListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Names, Status, Validity, Authority, Key, ColumnCount };
    enum Role {
        StatusKindRole = Qt::UserRole + 1, ///< int of StatusKind
        SpanRole, ///< ValiditySpan
        FurtherNamesRole, ///< "+3 names"
        SortRole,
        StagingRole ///< bool
    };

    CertificateListModel(store::Stores &stores, Clock &clock, QObject *parent = nullptr);

    /// Refreshes rows when the issuance layer says that they changed.
    void follow(issuance::Issuance &issuance);
    /// Reads everything again.
    void reload();
    void refreshCertificate(CertificateId id);
    void refreshOrder(OrderId id);
    /// Takes the clock's time for every row's words.
    void refreshTime();

    [[nodiscard]] const ListEntry &entry(int row) const
    {
        return m_entries.at(static_cast<std::size_t>(row));
    }
    [[nodiscard]] QDateTime nowUtc() const { return m_nowUtc; }
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(CertificateId id) const;
    [[nodiscard]] int rowOf(OrderId id) const;
    /// Why the last reading failed, if it did.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// Anything changed that counts depend on.
    void entriesChanged();
    void errorChanged();

private:
    [[nodiscard]] QString display(int row, int column) const;
    [[nodiscard]] QVariant sortKey(int row, int column) const;
    [[nodiscard]] const RowStatus &status(int row) const;
    [[nodiscard]] bool isShown(const store::OrderRow &row,
                               const std::vector<store::OrderRow> &all) const;
    [[nodiscard]] const store::AuthorityRow &authority(AuthorityId id);
    [[nodiscard]] QString firstName(const store::CertificateRow &row);
    void place(const ListEntry &entry);
    void removeRow(int row);
    /// The rows whose mark changed.
    std::vector<int> updateReplaced();
    void setError(std::optional<Error> error);

    store::Stores &m_stores;
    Clock &m_clock;
    QDateTime m_nowUtc;
    std::vector<ListEntry> m_entries;
    mutable std::vector<std::optional<RowStatus>> m_statuses; ///< filled when first shown
    QHash<AuthorityId, store::AuthorityRow> m_authorities;
    std::optional<Error> m_error;
};

} // namespace certwright::ui

Q_DECLARE_METATYPE(certwright::ui::ValiditySpan)
