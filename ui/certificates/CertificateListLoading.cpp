// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Issuance.h"
#include "ui/certificates/CertificateListModel.h"

namespace certwright::ui {

namespace {

constexpr qint64 failedDays = 7;

bool isFailed(const store::OrderRow &row)
{
    return row.stage == toString(issuance::OrderRecord::Stage::Failed);
}

} // namespace

CertificateListModel::CertificateListModel(store::Stores &stores, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_stores(stores), m_clock(clock), m_nowUtc(clock.nowUtc())
{ }

void CertificateListModel::follow(issuance::Issuance &issuance)
{
    connect(&issuance.orders(), &issuance::Orders::orderChanged, this,
            &CertificateListModel::refreshOrder);
    connect(&issuance.orders(), &issuance::Orders::certificateAdded, this,
            &CertificateListModel::refreshCertificate);
    connect(&issuance.certificates(), &issuance::Certificates::certificateChanged, this,
            &CertificateListModel::refreshCertificate);
    connect(&issuance.accounts(), &issuance::Accounts::authoritiesChanged, this,
            &CertificateListModel::reload);
}

void CertificateListModel::reload()
{
    const auto certificates = m_stores.certificates.all();
    const auto orders = m_stores.orders.all();
    const auto authorities = m_stores.authorities.all();
    beginResetModel();
    m_entries.clear();
    m_authorities.clear();
    m_nowUtc = m_clock.nowUtc();
    if (certificates && orders && authorities) {
        for (const store::AuthorityRow &row : *authorities)
            m_authorities.insert(row.id, row);
        QHash<OrderId, QString> firstNames;
        for (const store::OrderRow &row : *orders) {
            firstNames.insert(row.id, row.names.value(0));
            if (isShown(row, *orders))
                m_entries.push_back(makeEntry(row, authority(row.authority)));
        }
        m_entries.reserve(m_entries.size() + certificates->size());
        for (const store::CertificateRow &row : *certificates) {
            const QString first = row.order ? firstNames.value(*row.order) : QString();
            m_entries.push_back(makeEntry(row, authority(row.authority), first));
        }
    }
    m_statuses.assign(m_entries.size(), std::nullopt);
    updateReplaced();
    endResetModel();
    setError(!certificates          ? std::optional(certificates.error())
                     : !orders      ? std::optional(orders.error())
                     : !authorities ? std::optional(authorities.error())
                                    : std::nullopt);
    Q_EMIT entriesChanged();
}

void CertificateListModel::refreshCertificate(CertificateId id)
{
    const Result<store::CertificateRow> row = m_stores.certificates.find(id);
    // A certificate of this minute is valid now, not at the next turn of the clock.
    m_nowUtc = m_clock.nowUtc();
    if (row)
        place(makeEntry(*row, authority(row->authority), firstName(*row)));
    else if (row.error().kind() == Error::Kind::NotFound)
        removeRow(rowOf(id));
    else
        setError(row.error());
    for (const int changed : updateReplaced())
        Q_EMIT dataChanged(index(changed, 0), index(changed, ColumnCount - 1));
    Q_EMIT entriesChanged();
}

void CertificateListModel::refreshOrder(OrderId id)
{
    const Result<store::OrderRow> row = m_stores.orders.find(id);
    if (!row) {
        if (row.error().kind() == Error::Kind::NotFound)
            removeRow(rowOf(id));
        else
            setError(row.error());
        Q_EMIT entriesChanged();
        return;
    }
    if (row->isOpen || isFailed(*row))
        place(makeEntry(*row, authority(row->authority)));
    else
        removeRow(rowOf(id));
    Q_EMIT entriesChanged();
}

void CertificateListModel::refreshTime()
{
    m_nowUtc = m_clock.nowUtc();
    m_statuses.assign(m_entries.size(), std::nullopt);
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, Status), index(rowCount() - 1, Validity));
    Q_EMIT entriesChanged();
}

int CertificateListModel::rowOf(CertificateId id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [id](const ListEntry &one) {
        return !one.isOrder() && one.rowId == id.value();
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int CertificateListModel::rowOf(OrderId id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [id](const ListEntry &one) {
        return one.isOrder() && one.rowId == id.value();
    });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

bool CertificateListModel::isShown(const store::OrderRow &row,
                                   const std::vector<store::OrderRow> &all) const
{
    if (row.isOpen)
        return true;
    if (!isFailed(row) || row.updatedUtc.daysTo(m_nowUtc) > failedDays)
        return false;
    return std::none_of(all.begin(), all.end(), [&row](const store::OrderRow &other) {
        return other.id > row.id && other.names == row.names && other.authority == row.authority;
    });
}

const store::AuthorityRow &CertificateListModel::authority(AuthorityId id)
{
    const auto known = m_authorities.constFind(id);
    if (known != m_authorities.constEnd())
        return *known;
    const Result<store::AuthorityRow> found = m_stores.authorities.find(id);
    return *m_authorities.insert(id, found ? *found : store::AuthorityRow());
}

QString CertificateListModel::firstName(const store::CertificateRow &row)
{
    if (!row.order)
        return {};
    const Result<store::OrderRow> order = m_stores.orders.find(*row.order);
    return order ? order->names.value(0) : QString();
}

void CertificateListModel::place(const ListEntry &changed)
{
    const int row = changed.isOrder() ? rowOf(changed.order()) : rowOf(changed.certificate());
    if (row < 0) {
        const int last = rowCount();
        beginInsertRows({}, last, last);
        m_entries.push_back(changed);
        m_statuses.emplace_back();
        endInsertRows();
        return;
    }
    m_entries[static_cast<std::size_t>(row)] = changed;
    m_statuses[static_cast<std::size_t>(row)].reset();
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void CertificateListModel::removeRow(int row)
{
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    m_statuses.erase(m_statuses.begin() + row);
    endRemoveRows();
}

/// A certificate is replaced when a newer one, neither revoked nor archived, has exactly its names.
std::vector<int> CertificateListModel::updateReplaced()
{
    const auto keyOf = [](const ListEntry &one) -> QString {
        QStringList names = one.names;
        names.sort();
        return names.join(u' ') + QChar(one.isStaging() ? u'!' : u' ');
    };
    QHash<QString, QDateTime> newest;
    std::vector<QString> keys(m_entries.size());
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        const ListEntry &one = m_entries[row];
        if (one.isOrder())
            continue;
        keys[row] = keyOf(one);
        QDateTime &latest = newest[keys[row]];
        if (!one.revokedUtc && !one.isArchived() && (!latest.isValid() || one.fromUtc > latest))
            latest = one.fromUtc;
    }
    std::vector<int> changed;
    for (std::size_t row = 0; row < m_entries.size(); ++row) {
        ListEntry &one = m_entries[row];
        const bool isReplaced = !one.isOrder() && newest.value(keys[row]) > one.fromUtc;
        if (isReplaced == one.isReplaced)
            continue;
        one.isReplaced = isReplaced;
        m_statuses[row].reset();
        changed.push_back(static_cast<int>(row));
    }
    return changed;
}

void CertificateListModel::setError(std::optional<Error> error)
{
    if (m_error == error)
        return;
    m_error = std::move(error);
    Q_EMIT errorChanged();
}

} // namespace certwright::ui
