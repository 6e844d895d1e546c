// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/RecordTable.h"

#include "ui/Tr.h"
#include "ui/order/DiagnosisLine.h"
#include "ui/order/LightDelegate.h"
#include "ui/order/LightRow.h"
#include "ui/order/NameSentences.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/ListHeader.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace certwright::ui {

namespace {

constexpr int nameColumn = 0;
constexpr int valueColumn = 1;
constexpr int stateColumn = 2;
constexpr int firstServerColumn = 3;

std::vector<Light> lightsOf(const TxtRecordView &record)
{
    return record.txt.readiness ? lights(*record.txt.readiness, record.siblings)
                                : std::vector<Light>();
}

/// Every server of every record once: the name servers in the order in which they come, then the
/// resolvers.
QStringList serversOf(const std::vector<TxtRecordView> &records)
{
    QStringList servers;
    QStringList resolvers;
    for (const TxtRecordView &record : records) {
        for (const Light &light : lightsOf(record)) {
            QStringList &labels = light.isResolver ? resolvers : servers;
            if (!labels.contains(light.label))
                labels.append(light.label);
        }
    }
    return servers + resolvers;
}

void setLight(QTableWidgetItem *item, LightState state, const QString &word, const QString &tip)
{
    item->setText(word);
    item->setData(LightDelegate::kindRole, int(statusOf(state)));
    item->setToolTip(tip);
}

} // namespace

RecordTable::RecordTable(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    makeGrid();
    column->addWidget(m_grid);
    makeDetails();
}

void RecordTable::makeGrid()
{
    m_grid = new QTableWidget;
    m_grid->setObjectName(QStringLiteral("recordGrid"));
    m_grid->setAccessibleName(Tr::tr("Records and name servers"));
    auto *delegate = new LightDelegate(m_grid);
    delegate->setLines(1.2);
    m_grid->setItemDelegate(delegate);
    m_grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_grid->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setTabKeyNavigation(false);
    m_grid->setShowGrid(false);
    m_grid->setAlternatingRowColors(true);
    m_grid->setWordWrap(false);
    m_grid->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setHorizontalHeader(new ListHeader(m_grid));
    m_grid->horizontalHeader()->setHighlightSections(false);
    m_grid->horizontalHeader()->setStretchLastSection(false);
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_grid->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_grid, &QTableWidget::currentCellChanged, this, &RecordTable::showChosen);
    auto *copy = new QShortcut(QKeySequence::Copy, m_grid, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { m_copyValue->click(); });
}

void RecordTable::makeDetails()
{
    m_chosen = new PlainLabel(QString(), PlainLabel::Look::Strong);
    m_chosen->setObjectName(QStringLiteral("chosenRecord"));
    m_copyName = new CopyButton(Tr::tr("Copy the name of the chosen record"));
    m_copyName->setCopyText(Tr::tr("Copy Name"));
    m_copyValue = new CopyButton(Tr::tr("Copy the value of the chosen record"));
    m_copyValue->setCopyText(Tr::tr("Copy Value"));
    auto *check = new QPushButton(Tr::tr("Check Now"));
    check->setAccessibleName(Tr::tr("Check all records now"));
    check->setAutoDefault(false);
    connect(check, &QPushButton::clicked, this, &RecordTable::checkRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(m_chosen, 1);
    row->addWidget(m_copyName);
    row->addWidget(m_copyValue);
    row->addWidget(check);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void RecordTable::setRecords(const std::vector<TxtRecordView> &records)
{
    m_records = records;
    const QStringList servers = serversOf(records);
    const bool isOther = servers != m_servers || m_grid->rowCount() != int(records.size());
    if (isOther) {
        m_servers = servers;
        m_grid->setRowCount(int(records.size()));
        m_grid->setColumnCount(firstServerColumn + int(servers.size()));
        setHeaders();
    }
    for (std::size_t i = 0; i < records.size(); ++i)
        fillRow(int(i), records[i]);
    fitColumns();
    fitHeight();
    if (!records.empty() && m_grid->currentRow() < 0)
        m_grid->setCurrentCell(0, nameColumn);
    showChosen();
}

void RecordTable::setHeaders()
{
    QStringList titles { Tr::tr("Name", "of a DNS record"), Tr::tr("Value", "of a DNS record"),
                         Tr::tr("State", "of a DNS record") };
    for (const QString &server : m_servers)
        titles.append(shownText(server, Lines::One));
    m_grid->setHorizontalHeaderLabels(titles);
    for (int column = 0; column < titles.size(); ++column)
        m_grid->horizontalHeaderItem(column)->setToolTip(shownToolTip(titles.at(column)));
}

void RecordTable::fillRow(int row, const TxtRecordView &record)
{
    const QString name = recordPlace(record.txt);
    const QString zone = record.txt.readiness ? record.txt.readiness->zone : QString();
    const QString value = QString::fromUtf8(record.txt.instruction.value);
    cell(row, nameColumn)->setText(shownText(nameInForm(name, zone, record.nameForm), Lines::One));
    cell(row, nameColumn)->setToolTip(shownToolTip(name));
    cell(row, valueColumn)->setText(shownText(value, Lines::One));
    cell(row, valueColumn)->setToolTip(shownToolTip(value));

    const std::vector<Light> all = lightsOf(record);
    const QString problem = record.txt.readiness ? record.txt.readiness->problem : QString();
    const LightSummary words = summary(all, problem, false);
    setLight(cell(row, stateColumn), words.state, words.words, shownToolTip(problem));
    for (int i = 0; i < m_servers.size(); ++i) {
        QTableWidgetItem *item = cell(row, firstServerColumn + i);
        const auto light = std::find_if(all.begin(), all.end(), [&](const Light &each) {
            return each.label == m_servers.at(i);
        });
        if (light == all.end()) {
            item->setText(Tr::tr("–", "a server that is not asked for a record"));
            item->setData(LightDelegate::kindRole, QVariant());
            item->setToolTip(Tr::tr("This server is not asked for this record"));
            item->setData(Qt::AccessibleTextRole, item->toolTip());
            item->setData(Qt::AccessibleDescriptionRole, QVariant());
            continue;
        }
        setLight(item, light->state, lightWord(light->state), lightToolTip(*light));
        item->setData(Qt::AccessibleTextRole, shownText(light->sentence, Lines::One));
        item->setData(Qt::AccessibleDescriptionRole, shownText(light->details, Lines::Many));
    }
}

QTableWidgetItem *RecordTable::cell(int row, int column)
{
    if (!m_grid->item(row, column))
        m_grid->setItem(row, column, new QTableWidgetItem);
    return m_grid->item(row, column);
}

/// As high as its rows, up to a dozen; more are scrolled.
void RecordTable::fitHeight()
{
    constexpr int mostRows = 12;
    m_grid->resizeRowsToContents();
    int height = m_grid->horizontalHeader()->sizeHint().height() + 2 * m_grid->frameWidth();
    for (int row = 0; row < std::min(m_grid->rowCount(), mostRows); ++row)
        height += m_grid->rowHeight(row);
    const int scrollBar = m_grid->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_grid->setFixedHeight(height + scrollBar);
}

/// Lights as wide as they need, at most some 24 characters; the value gives way first.
void RecordTable::fitColumns()
{
    m_grid->resizeColumnsToContents();
    const int character = m_grid->fontMetrics().averageCharWidth();
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        const int most = column == nameColumn ? 34 : column == valueColumn ? 18 : 24;
        if (m_grid->columnWidth(column) > most * character)
            m_grid->setColumnWidth(column, most * character);
    }
}

void RecordTable::showChosen()
{
    const int row = m_grid->currentRow();
    const bool hasRow = row >= 0 && row < int(m_records.size());
    const TxtRecordView record = hasRow ? m_records[std::size_t(row)] : TxtRecordView();
    const QString zone = record.txt.readiness ? record.txt.readiness->zone : QString();
    m_chosen->setOutsideText(hasRow ? Tr::tr("Record %1 for %2")
                                              .arg(record.number)
                                              .arg(shownName(record.txt.instruction.identifier))
                                    : QString(),
                             Lines::One);
    m_copyName->setValue(hasRow ? nameInForm(recordPlace(record.txt), zone, record.nameForm)
                                : QString());
    m_copyValue->setValue(QString::fromUtf8(record.txt.instruction.value));

    std::vector<DiagnosisText> texts;
    if (record.txt.readiness)
        texts = diagnosisTexts(*record.txt.readiness);
    while (m_diagnoses.size() < texts.size()) {
        m_diagnoses.push_back(new DiagnosisLine(0));
        static_cast<QVBoxLayout *>(layout())->addWidget(m_diagnoses.back());
    }
    for (std::size_t i = 0; i < m_diagnoses.size(); ++i) {
        m_diagnoses[i]->setVisible(i < texts.size());
        if (i < texts.size())
            m_diagnoses[i]->setText(texts[i]);
    }
}

} // namespace certwright::ui
