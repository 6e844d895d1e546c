// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Directory.h"
#include "core/base/TaskScope.h"
#include "ui/accounts/AccountListModel.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeView;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class AccountDetails;
class EmptyState;
class MessageBar;
class WorkingIndicator;

/// The accounts at the CAs, and what can be done with them.
class AccountsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountsPage(issuance::Issuance &issuance, QWidget *parent = nullptr);
    ~AccountsPage() override;

    [[nodiscard]] int count() const { return m_model->rowCount(); }
    [[nodiscard]] QTreeView *list() const { return m_list; }

Q_SIGNALS:
    void addAuthorityRequested();
    void countChanged(int count);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeLayout();
    void reload();
    void showSelected();
    void describeAuthority();
    void refresh();
    void editContact();
    void deactivate();
    void run(const QString &working, Task<Result<void>> task, const QString &done);
    void finish(const Result<void> &result, const QString &done);
    void updateButtons();
    [[nodiscard]] const AccountEntry *selected() const;

    issuance::Issuance &m_issuance;
    AccountListModel *m_model;
    QStackedWidget *m_stack;
    QTreeView *m_list;
    EmptyState *m_empty;
    AccountDetails *m_details;
    MessageBar *m_message;
    WorkingIndicator *m_working;
    QPushButton *m_refresh;
    QPushButton *m_editContact;
    QPushButton *m_deactivate;
    QPushButton *m_addAuthority;
    TaskScope m_description;
    TaskScope m_scope; ///< last: its tasks use the members above
};

} // namespace certwright::ui
