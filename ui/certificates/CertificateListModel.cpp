// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/CertificateListModel.h"

#include "ui/Tr.h"
#include "ui/widgets/ShownText.h"
#include "ui/widgets/ShownTime.h"

namespace certwright::ui {

int CertificateListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CertificateListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CertificateListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Names ? shownToolTip(shown.names.join(u'\n')) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Names && shown.names.size() > 1)
            return Tr::tr("%1 %2").arg(display(index.row(), Names),
                                       data(index, FurtherNamesRole).toString());
        return display(index.row(), index.column());
    case StatusKindRole:
        return static_cast<int>(status(index.row()).kind);
    case SpanRole:
        return QVariant::fromValue(status(index.row()).span);
    case FurtherNamesRole:
        if (shown.names.size() < 2)
            return QString();
        return Tr::tr("+%n names", nullptr, static_cast<int>(shown.names.size() - 1));
    case SortRole:
        return sortKey(index.row(), index.column());
    case StagingRole:
        return shown.isStaging();
    default:
        return {};
    }
}

QVariant CertificateListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Names:
        return Tr::tr("Names");
    case Status:
        return Tr::tr("Status");
    case Validity:
        return Tr::tr("Validity");
    case Authority:
        return Tr::tr("CA");
    case Key:
        return Tr::tr("Key");
    default:
        return {};
    }
}

QString CertificateListModel::display(int row, int column) const
{
    const ListEntry &shown = entry(row);
    switch (column) {
    case Names:
        return shownText(shown.title, Lines::One);
    case Status:
        return status(row).word;
    case Validity:
        return status(row).validity;
    case Authority:
        return shownText(shown.authorityName, Lines::One);
    default:
        return shown.keyText;
    }
}

QVariant CertificateListModel::sortKey(int row, int column) const
{
    const ListEntry &shown = entry(row);
    switch (column) {
    case Names:
        return shown.title.toLower();
    case Status:
        return urgency(status(row).kind);
    case Validity:
        return shown.untilUtc.isValid() ? shown.untilUtc : shown.fromUtc;
    default:
        return display(row, column).toLower();
    }
}

const RowStatus &CertificateListModel::status(int row) const
{
    std::optional<RowStatus> &known = m_statuses.at(static_cast<std::size_t>(row));
    if (!known)
        known = rowStatus(entry(row), m_nowUtc);
    return *known;
}

} // namespace certwright::ui
