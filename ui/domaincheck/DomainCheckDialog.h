// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/TaskScope.h"
#include "core/checks/DnsReadiness.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace certwright::issuance {
class DomainChecks;
}

namespace certwright::ui {

class PlainLabel;
class WorkingIndicator;

/// "Check DNS of a Domain…": what every name server says about a domain's challenge record.
/// Closing it ends a look that is under way.
class DomainCheckDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit DomainCheckDialog(issuance::DomainChecks &checks, QWidget *parent = nullptr);
    ~DomainCheckDialog() override;

    /// Fills in the domain and looks.
    void look(const QString &domain);

private:
    void makeForm();
    void makeResult();
    void start();
    void showResult(const checks::DnsReadiness &readiness, const QByteArray &expectedValue);

    issuance::DomainChecks &m_checks;
    QLineEdit *m_domain = nullptr;
    QLineEdit *m_value = nullptr;
    QPushButton *m_look = nullptr;
    WorkingIndicator *m_working = nullptr;
    PlainLabel *m_problem = nullptr; ///< why the name is none
    PlainLabel *m_summary = nullptr;
    PlainLabel *m_place = nullptr; ///< the record's name, and where a CNAME leads
    QTreeWidget *m_servers = nullptr;
    PlainLabel *m_remarks = nullptr; ///< what is wrong, in sentences
    TaskScope m_scope;
};

} // namespace certwright::ui
