// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Directory.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/TaskScope.h"

#include <QByteArray>
#include <QDialog>

class QLineEdit;
class QPushButton;

namespace certwright::issuance {
class Accounts;
}

namespace certwright::ui {

class Card;
class FailureCard;
class MessageBar;
class PlainLabel;
class WorkingIndicator;

/// Adds a CA by its directory URL, after trying it.
class AuthorityDialog final : public QDialog
{
    Q_OBJECT

public:
    AuthorityDialog(issuance::Accounts &accounts, QWidget *parent);

    /// What a directory offers, one line each.
    static QStringList directoryLines(const acme::Directory &directory);

Q_SIGNALS:
    void authorityAdded(certwright::AuthorityId authority);

private:
    void makeForm();
    void chooseRoot();
    void readRoot(const QString &path);
    void forgetTest();
    void test();
    void showTested(const Result<acme::Directory> &result);
    void showFailure(const Error &error);
    void add();
    void refresh();
    [[nodiscard]] QString blocker() const;

    issuance::Accounts &m_accounts;
    QByteArray m_rootsPem;
    bool m_isTested = false;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_name = nullptr;
    PlainLabel *m_root = nullptr;
    QPushButton *m_test = nullptr;
    WorkingIndicator *m_testing = nullptr;
    Card *m_resultCard = nullptr;
    PlainLabel *m_result = nullptr;
    FailureCard *m_failure = nullptr;
    PlainLabel *m_reason = nullptr;
    QPushButton *m_add = nullptr;
    TaskScope m_scope; ///< last: its tasks use the members above
};

} // namespace certwright::ui
