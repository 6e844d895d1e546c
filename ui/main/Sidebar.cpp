// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/Sidebar.h"

#include "ui/Tr.h"
#include "ui/theme/Contrast.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace certwright::ui {

namespace {

constexpr int countRole = Qt::UserRole + 1;

/// Icon, text and, at the far end, the count in grey.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem panel(option);
        initStyleOption(&panel, index);
        panel.icon = QIcon();
        panel.text.clear();
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, option.widget);
        if (!index.flags().testFlag(Qt::ItemIsSelectable))
            return paintSeparator(*painter, option);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const int unit = gap(option.fontMetrics);
        const int side = option.fontMetrics.height();
        const QRect area = option.rect.adjusted(unit, 0, -unit, 0);
        const QRect iconArea = QStyle::alignedRect(
                option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(side, side), area);
        index.data(Qt::DecorationRole)
                .value<QIcon>()
                .paint(painter, iconArea, Qt::AlignCenter,
                       isSelected ? QIcon::Selected : QIcon::Normal);
        painter->save();
        painter->setLayoutDirection(option.direction);
        const QColor text
                = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
        const QString count = QLocale().toString(index.data(countRole).toInt());
        painter->setPen(isSelected ? text : secondaryText(option.palette));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignTrailing, count);
        const int countWidth = option.fontMetrics.horizontalAdvance(count) + unit;
        const int start = side + unit;
        const QRect textArea = option.direction == Qt::RightToLeft
                ? area.adjusted(countWidth, 0, -start, 0)
                : area.adjusted(start, 0, -countWidth, 0);
        painter->setPen(text);
        painter->drawText(textArea, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                        textArea.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const int line = option.fontMetrics.height();
        const int unit = gap(option.fontMetrics);
        if (!index.flags().testFlag(Qt::ItemIsSelectable))
            return { 0, unit * 2 };
        const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
        const int count = option.fontMetrics.horizontalAdvance(QStringLiteral("9999"));
        return { text + count + line + unit * 4, std::max(24, line * 2) };
    }

private:
    static void paintSeparator(QPainter &painter, const QStyleOptionViewItem &option)
    {
        painter.setPen(QPen(option.palette.color(QPalette::Mid), 0));
        const int unit = gap(option.fontMetrics);
        painter.drawLine(option.rect.left() + unit, option.rect.center().y(),
                         option.rect.right() - unit, option.rect.center().y());
    }
};

Icon iconOf(ListFilter filter)
{
    switch (filter) {
    case ListFilter::All:
        return Icon::Certificate;
    case ListFilter::NeedsAttention:
        return Icon::Warning;
    case ListFilter::OrdersInProgress:
        return Icon::Order;
    case ListFilter::ExpiringSoon:
        return Icon::Renew;
    case ListFilter::Staging:
        return Icon::Staging;
    case ListFilter::Archived:
        break;
    }
    return Icon::Archive;
}

} // namespace

Sidebar::Sidebar(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(Tr::tr("Views"));
    setItemDelegate(new EntryDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ListFilter filter : allListFilters)
        addEntry(title(filter), icon(iconOf(filter)));
    auto *separator = new QListWidgetItem(this);
    separator->setFlags(Qt::NoItemFlags);
    m_accounts = addEntry(Tr::tr("Accounts and CAs"), icon(Icon::Account));
    setCurrentRow(0);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *current) {
        if (current == m_accounts)
            Q_EMIT accountsChosen();
        else if (current)
            Q_EMIT filterChosen(allListFilters[row(current)]);
    });
}

void Sidebar::setCount(ListFilter filter, int count)
{
    setItemCount(itemOf(filter), count);
}

void Sidebar::setAccountCount(int count)
{
    setItemCount(m_accounts, count);
}

void Sidebar::selectFilter(ListFilter filter)
{
    setCurrentItem(itemOf(filter));
}

void Sidebar::selectAccounts()
{
    setCurrentItem(m_accounts);
}

QSize Sidebar::sizeHint() const
{
    return { sizeHintForColumn(0) + 2 * frameWidth(), QListWidget::sizeHint().height() };
}

QListWidgetItem *Sidebar::addEntry(const QString &text, const QIcon &icon)
{
    auto *item = new QListWidgetItem(icon, text, this);
    setItemCount(item, 0);
    return item;
}

void Sidebar::setItemCount(QListWidgetItem *item, int count)
{
    item->setData(countRole, count);
    item->setData(Qt::AccessibleTextRole,
                  Tr::tr("%1, %2", "name of a view and its count").arg(item->text()).arg(count));
}

QListWidgetItem *Sidebar::itemOf(ListFilter filter) const
{
    return item(static_cast<int>(filter)); // in the order of allListFilters
}

} // namespace certwright::ui
