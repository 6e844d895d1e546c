// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/TaskScope.h"

#include <QDialog>

class QPushButton;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class FailureCard;
class PlainLabel;
class RevokeForm;

/// Revokes a certificate after the user has typed its name. The default button is Cancel.
/// Finishes as accepted once the CA has revoked it.
class RevokeDialog final : public QDialog
{
    Q_OBJECT

public:
    RevokeDialog(issuance::Issuance &issuance, CertificateId certificate, QWidget *parent);

private:
    void loadSubject();
    void refresh();
    void startRevoking();
    void finish(const Result<void> &result);

    issuance::Issuance &m_issuance;
    CertificateId m_certificate;
    FailureCard *m_failure = nullptr;
    RevokeForm *m_form = nullptr;
    PlainLabel *m_reason = nullptr;
    QPushButton *m_revoke = nullptr;
    TaskScope m_scope; ///< last: its tasks use the members above
};

} // namespace certwright::ui
