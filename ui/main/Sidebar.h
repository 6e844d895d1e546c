// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificates/ListFilter.h"

#include <QListWidget>

namespace certwright::ui {

/// The choices at the left of the main window, each with how many entries it has.
class Sidebar final : public QListWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setCount(ListFilter filter, int count);
    void setAccountCount(int count);
    void selectFilter(ListFilter filter);
    void selectAccounts();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void filterChosen(certwright::ui::ListFilter filter);
    void accountsChosen();

private:
    QListWidgetItem *addEntry(const QString &text, const QIcon &icon);
    void setItemCount(QListWidgetItem *item, int count);
    [[nodiscard]] QListWidgetItem *itemOf(ListFilter filter) const;

    QListWidgetItem *m_accounts;
};

} // namespace certwright::ui
