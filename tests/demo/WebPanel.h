// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace certwright::demo {

class PracticeZone;

/// The upload page of a pretend web server: files below .well-known/acme-challenge.
class WebPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WebPanel(PracticeZone &zone, QWidget *parent = nullptr);

private:
    void refresh();
    void upload();

    PracticeZone &m_zone;
    QTableWidget *m_table;
    QLineEdit *m_name;
    QLineEdit *m_content;
};

} // namespace certwright::demo
