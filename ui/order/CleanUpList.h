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

/// The clean-up list as text for a message or a ticket.
QString cleanUpText(const std::vector<CleanUpItem> &items);

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
    void addLine(const CleanUpItem &item);

    PlainLabel *m_heading = nullptr;
    QVBoxLayout *m_lines = nullptr;
    PlainLabel *m_warning = nullptr;
    std::vector<CleanUpItem> m_items;
    CopyButton *m_copy = nullptr;
    QCheckBox *m_done = nullptr;
};

} // namespace certwright::ui
