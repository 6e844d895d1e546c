// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace certwright::demo {

class PracticeZone;

/// The page of a pretend DNS provider: the records of one zone and a form to add one.
class DnsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DnsPanel(PracticeZone &zone, QWidget *parent = nullptr);

private:
    QWidget *makeForm();
    void refresh();
    void addRecord();
    void deleteSelected();

    PracticeZone &m_zone;
    QTableWidget *m_table;
    QLineEdit *m_name;
    QLineEdit *m_value;
    QPushButton *m_add;
    QPushButton *m_delete;
};

} // namespace certwright::demo
