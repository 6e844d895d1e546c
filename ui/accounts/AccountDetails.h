// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/AccountListModel.h"

#include <QWidget>

namespace certwright::ui {

class PlainLabel;
class ValueField;

/// What is copied from an account, and when its terms were agreed to.
class AccountDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountDetails(QWidget *parent = nullptr);

    /// nullptr: nothing is selected.
    void setEntry(const AccountEntry *entry);
    /// The CA's names for itself in CAA records; empty while unknown.
    void setCaaIdentities(const QStringList &identities);

private:
    QString m_accountUrl;
    PlainLabel *m_title;
    ValueField *m_url;
    ValueField *m_caa;
    PlainLabel *m_caaNote;
    PlainLabel *m_terms;
};

} // namespace certwright::ui
