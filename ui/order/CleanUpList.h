// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/OrderViews.h"

#include <QWidget>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace certwright::ui {

class CopyButton;
class PlainLabel;

/// The records and files of an order that have served their purpose, and whether the user has
/// removed them.
class CleanUpList final : public QWidget
{
    Q_OBJECT

public:
    explicit CleanUpList(QWidget *parent = nullptr);

    void setItems(const std::vector<CleanUpItem> &items, bool isDone);

Q_SIGNALS:
    void doneChanged(bool isDone);

private:
    PlainLabel *m_heading = nullptr;
    QWidget *m_box = nullptr;
    QVBoxLayout *m_lines = nullptr;
    CopyButton *m_copy = nullptr;
    QCheckBox *m_done = nullptr;
};

} // namespace certwright::ui
