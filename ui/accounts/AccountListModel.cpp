// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountListModel.h"

#include "core/crypto/PublicKey.h"
#include "ui/Tr.h"
#include "ui/certificates/CertificateListModel.h"
#include "ui/widgets/ShownText.h"

namespace certwright::ui {

using State = store::AccountRow::State;

StatusKind statusKind(State state)
{
    switch (state) {
    case State::Valid:
        return StatusKind::Valid;
    case State::Creating:
        return StatusKind::Working;
    case State::Deactivated:
        return StatusKind::Revoked;
    case State::Unknown:
        break;
    }
    return StatusKind::Failed;
}

QString stateWord(State state)
{
    switch (state) {
    case State::Valid:
        return Tr::tr("Valid");
    case State::Creating:
        return Tr::tr("Being created");
    case State::Deactivated:
        return Tr::tr("Deactivated");
    case State::Unknown:
        break;
    }
    return Tr::tr("Not known to the CA");
}

AccountListModel::AccountListModel(store::Stores &stores, QObject *parent)
    : QAbstractTableModel(parent), m_stores(stores)
{
    reload();
}

void AccountListModel::reload()
{
    const auto accounts = m_stores.accounts.all();
    const auto certificates = m_stores.certificates.all();
    QHash<AccountId, int> counts;
    if (certificates) {
        for (const store::CertificateRow &row : *certificates) {
            if (row.account && !row.archivedUtc)
                ++counts[*row.account];
        }
    }
    beginResetModel();
    m_entries.clear();
    if (accounts) {
        for (const store::AccountRow &row : *accounts) {
            m_entries.push_back(makeEntry(row));
            m_entries.back().certificateCount = counts.value(row.id);
        }
    }
    endResetModel();
}

const AccountEntry *AccountListModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? &m_entries.at(static_cast<std::size_t>(index.row())) : nullptr;
}

int AccountListModel::rowOf(AccountId id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const AccountEntry &one) { return one.row.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AccountListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    const AccountEntry *shown = entry(index);
    if (!shown)
        return {};
    if (role == CertificateListModel::StatusKindRole)
        return static_cast<int>(statusKind(shown->row.state));
    if (role == Qt::ToolTipRole && index.column() == Contact)
        return shownToolTip(shown->row.url);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Authority:
        return shownText(shown->authorityName, Lines::One);
    case Contact:
        return shown->row.contact.isEmpty() ? Tr::tr("no contact")
                                            : shownText(shown->row.contact, Lines::One);
    case State:
        return stateWord(shown->row.state);
    case Key:
        return shown->keyText;
    default:
        return QLocale().toString(shown->certificateCount);
    }
}

QVariant AccountListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Authority:
        return Tr::tr("CA");
    case Contact:
        return Tr::tr("Contact");
    case State:
        return Tr::tr("State");
    case Key:
        return Tr::tr("Key");
    default:
        return Tr::tr("Certificates");
    }
}

AccountEntry AccountListModel::makeEntry(const store::AccountRow &row) const
{
    AccountEntry entry;
    entry.row = row;
    if (const auto authority = m_stores.authorities.find(row.authority))
        entry.authorityName = authority->name;
    if (const auto item = m_stores.keyItems.find(row.key)) {
        if (const auto key = crypto::PublicKey::fromDer(item->publicKeyDer))
            entry.keyText = key->description();
    }
    return entry;
}

} // namespace certwright::ui
