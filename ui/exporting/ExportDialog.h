// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/TaskScope.h"
#include "core/issuance/Certificates.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class ExportForm;
class FailureCard;
class PlainLabel;
class StatusBadge;

/// Writes a certificate and its key as files for a server, and says what was verified of them.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(issuance::Issuance &issuance, CertificateId certificate, QWidget *parent);

private:
    QWidget *makeFormPage();
    QWidget *makeResultPage();
    void loadSubject();
    void refresh();
    void chooseFolder();
    void startExport();
    void finish(const Result<issuance::ExportReport> &result);
    void showReport(const issuance::ExportReport &report);
    void setBusy(bool isBusy);

    issuance::Issuance &m_issuance;
    CertificateId m_certificate;
    QStackedWidget *m_stack = nullptr;
    ExportForm *m_form = nullptr;
    FailureCard *m_failure = nullptr;
    PlainLabel *m_reason = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_openFolder = nullptr;
    QPushButton *m_close = nullptr;
    StatusBadge *m_checked = nullptr;
    PlainLabel *m_paths = nullptr;
    bool m_isBusy = false;
    TaskScope m_scope; ///< last: its tasks use the members above
};

} // namespace certwright::ui
