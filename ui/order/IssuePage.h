// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/order/OrderPage.h"
#include "ui/order/OrderViews.h"

#include <vector>

class QGridLayout;

namespace certwright::ui {

class PlainLabel;
class StatusBadge;

/// Step 3: what the CA and this program do by themselves. Nothing is asked of the user.
class IssuePage final : public OrderPage
{
    Q_OBJECT

public:
    explicit IssuePage(QWidget *parent = nullptr);

    void setLines(const std::vector<IssueLine> &lines);

private:
    struct Row
    {
        StatusBadge *badge = nullptr;
        PlainLabel *text = nullptr;
    };
    void addRow();

    QGridLayout *m_grid = nullptr;
    std::vector<Row> m_rows;
};

} // namespace certwright::ui
