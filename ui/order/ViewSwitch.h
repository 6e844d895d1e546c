// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace certwright::ui {

/// Cards or a table: two buttons of which one is down.
class ViewSwitch final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewSwitch(QWidget *parent = nullptr);

    void setTable(bool isTable);

Q_SIGNALS:
    /// By the user.
    void tableChosen(bool isTable);

private:
    QPushButton *m_cards = nullptr;
    QPushButton *m_table = nullptr;
};

} // namespace certwright::ui
