// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/TxtRecordCard.h"

#include <QWidget>
#include <vector>

class QTableWidget;
class QTableWidgetItem;

namespace certwright::ui {

class CopyButton;
class DiagnosisLine;
class PlainLabel;

/// All records of an order and all name servers as one grid of lights, for orders with too many
/// records for cards. Below it: what can be copied of the chosen record, and what is wrong with it.
class RecordTable final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordTable(QWidget *parent = nullptr);

    void setRecords(const std::vector<TxtRecordView> &records);

Q_SIGNALS:
    void checkRequested();

private:
    void makeGrid();
    void makeDetails();
    void setHeaders();
    void fillRow(int row, const TxtRecordView &record);
    void fitHeight();
    void fitColumns();
    void showChosen();
    [[nodiscard]] QTableWidgetItem *cell(int row, int column);

    std::vector<TxtRecordView> m_records;
    QStringList m_servers; ///< labels, resolvers last
    QTableWidget *m_grid = nullptr;
    PlainLabel *m_chosen = nullptr;
    CopyButton *m_copyName = nullptr;
    CopyButton *m_copyValue = nullptr;
    std::vector<DiagnosisLine *> m_diagnoses;
};

} // namespace certwright::ui
