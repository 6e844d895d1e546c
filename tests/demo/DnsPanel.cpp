// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/DnsPanel.h"

#include "tests/demo/PracticeZone.h"
#include "ui/Tr.h"
#include "ui/widgets/PlainLabel.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::demo {

using ui::PlainLabel;
using ui::Tr;

DnsPanel::DnsPanel(PracticeZone &zone, QWidget *parent)
    : QWidget(parent),
      m_zone(zone),
      m_table(new QTableWidget(0, 3, this)),
      m_name(new QLineEdit(this)),
      m_value(new QLineEdit(this)),
      m_add(new QPushButton(Tr::tr("Add Record"), this)),
      m_delete(new QPushButton(Tr::tr("Delete"), this))
{
    setObjectName(QStringLiteral("dnsPanel"));
    m_table->setObjectName(QStringLiteral("records"));
    m_table->setAccessibleName(Tr::tr("Records of %1").arg(zone.apex()));
    m_table->setHorizontalHeaderLabels({ Tr::tr("Type"), Tr::tr("Name"), Tr::tr("Content") });
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);

    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(new PlainLabel(Tr::tr("DNS records of %1").arg(zone.apex()),
                                     PlainLabel::Look::Heading, this));
    auto *const hint
            = new PlainLabel(Tr::tr("This stands for the panel of a DNS provider. Like most of "
                                    "them it adds the zone to the name by itself."),
                             PlainLabel::Look::Secondary, this);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeForm());

    connect(&m_zone, &PracticeZone::changed, this, &DnsPanel::refresh);
    connect(m_add, &QPushButton::clicked, this, &DnsPanel::addRecord);
    connect(m_value, &QLineEdit::returnPressed, this, &DnsPanel::addRecord);
    connect(m_delete, &QPushButton::clicked, this, &DnsPanel::deleteSelected);
    refresh();
}

QWidget *DnsPanel::makeForm()
{
    auto *const group = new QGroupBox(Tr::tr("New TXT record"), this);
    m_name->setObjectName(QStringLiteral("recordName"));
    m_name->setPlaceholderText(QStringLiteral("_acme-challenge"));
    m_value->setObjectName(QStringLiteral("recordValue"));
    m_add->setObjectName(QStringLiteral("addRecord"));
    auto *const zoneNote = new PlainLabel(u'.' + m_zone.apex(), PlainLabel::Look::Secondary, group);
    zoneNote->setWordWrap(false);
    auto *const nameRow = new QHBoxLayout;
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(zoneNote);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_delete);
    buttons->addStretch();
    buttons->addWidget(m_add);
    auto *const form = new QFormLayout(group);
    form->addRow(Tr::tr("&Name"), nameRow);
    form->addRow(Tr::tr("&Content"), m_value);
    form->addRow(buttons);
    static_cast<QLabel *>(form->labelForField(nameRow))->setBuddy(m_name);
    return group;
}

void DnsPanel::refresh()
{
    const QVector<PracticeRecord> &records = m_zone.records();
    m_table->setRowCount(static_cast<int>(records.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(QStringLiteral("TXT")));
        m_table->setItem(row, 1, new QTableWidgetItem(records.at(row).name));
        m_table->setItem(row, 2, new QTableWidgetItem(records.at(row).value));
    }
    m_table->resizeColumnsToContents();
    m_delete->setEnabled(!records.isEmpty());
}

void DnsPanel::addRecord()
{
    const QString value = m_value->text().trimmed();
    if (value.isEmpty())
        return;
    m_zone.addTxt(m_name->text().trimmed(), value);
    m_value->clear();
    m_name->setFocus();
    m_name->selectAll();
}

void DnsPanel::deleteSelected()
{
    const int row = m_table->currentRow();
    if (row >= 0)
        m_zone.removeTxt(row);
}

} // namespace certwright::demo
