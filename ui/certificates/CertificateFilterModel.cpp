// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/CertificateFilterModel.h"

#include "ui/certificates/CertificateListModel.h"

namespace certwright::ui {

CertificateFilterModel::CertificateFilterModel(CertificateListModel &source, QObject *parent)
    : QSortFilterProxyModel(parent), m_source(source)
{
    setSourceModel(&source);
    setSortRole(CertificateListModel::SortRole);
    connect(&source, &CertificateListModel::entriesChanged, this, [this] {
        invalidateFilter(); // with the time, entries move between the choices
        recount();
    });
    recount();
}

void CertificateFilterModel::setFilter(ListFilter filter)
{
    m_filter = filter;
    invalidateFilter();
}

void CertificateFilterModel::setSearch(const QString &text)
{
    m_words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

const ListEntry *CertificateFilterModel::entry(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? &m_source.entry(source.row()) : nullptr;
}

bool CertificateFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ListEntry &one = m_source.entry(row);
    if (!isSearching())
        return accepts(m_filter, one, m_source.nowUtc());
    return one.isArchived() == (m_filter == ListFilter::Archived) && one.matches(m_words);
}

bool CertificateFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const ListEntry &one = m_source.entry(left.row());
    const ListEntry &other = m_source.entry(right.row());
    const int byName = one.title.compare(other.title, Qt::CaseInsensitive);
    if (left.column() == CertificateListModel::Names)
        return byName != 0 ? byName < 0 : one.fromUtc > other.fromUtc;
    if (left.column() == CertificateListModel::Status) {
        const int first = urgency(statusKind(one, m_source.nowUtc()));
        const int second = urgency(statusKind(other, m_source.nowUtc()));
        return first != second ? first < second : byName < 0;
    }
    const QPartialOrdering order = QVariant::compare(left.data(sortRole()), right.data(sortRole()));
    return order == QPartialOrdering::Equivalent ? byName < 0 : order == QPartialOrdering::Less;
}

void CertificateFilterModel::recount()
{
    QHash<ListFilter, int> counts;
    for (int row = 0; row < m_source.rowCount(); ++row) {
        for (const ListFilter filter : allListFilters)
            counts[filter] += accepts(filter, m_source.entry(row), m_source.nowUtc()) ? 1 : 0;
    }
    m_counts = counts;
    Q_EMIT countsChanged();
}

} // namespace certwright::ui
