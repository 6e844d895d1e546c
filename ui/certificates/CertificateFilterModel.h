// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificates/ListFilter.h"

#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace certwright::ui {

class CertificateListModel;

/// The list as the user looks at it: one choice of the sidebar, searched and sorted.
class CertificateFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CertificateFilterModel(CertificateListModel &source, QObject *parent = nullptr);

    void setFilter(ListFilter filter);
    [[nodiscard]] ListFilter filter() const { return m_filter; }
    /// Words that all must be found; empty: no search. A search looks through everything but the
    /// archive, whatever the filter.
    void setSearch(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }

    /// How many entries a choice of the sidebar has, search or not.
    [[nodiscard]] int count(ListFilter filter) const { return m_counts.value(filter); }
    /// nullptr for an invalid index.
    [[nodiscard]] const ListEntry *entry(const QModelIndex &index) const;
    [[nodiscard]] CertificateListModel &source() const { return m_source; }

Q_SIGNALS:
    void countsChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void recount();

    CertificateListModel &m_source;
    ListFilter m_filter = ListFilter::All;
    QStringList m_words;
    QHash<ListFilter, int> m_counts;
};

} // namespace certwright::ui
