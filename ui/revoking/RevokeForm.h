// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/issuance/Certificates.h"

#include <QString>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLineEdit;

namespace certwright::ui {

class PlainLabel;

/// The certificate that is to be revoked.
struct RevokeSubject
{
    QString name; ///< as people read it; must be typed
    QString asciiName; ///< is taken as well
    QString accountName; ///< contact of the account, or its CA; empty: the account is not here
    bool hasKey = true; ///< the certificate's private key is known

    RevokeSubject() = default;
};

/// Reason, signature and the typed name. Emits edited() when the blocker may have changed.
class RevokeForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RevokeForm(QWidget *parent = nullptr);

    void setSubject(const RevokeSubject &subject);
    [[nodiscard]] acme::RevocationReason reason() const;
    [[nodiscard]] issuance::RevocationSigner signer() const;
    /// Why it cannot be revoked yet; empty: it can.
    [[nodiscard]] QString blocker() const;

Q_SIGNALS:
    void edited();

private:
    QWidget *makeReasons();

    RevokeSubject m_subject;
    PlainLabel *m_consequence = nullptr;
    QButtonGroup *m_reasons = nullptr;
    QComboBox *m_signer = nullptr;
    PlainLabel *m_typedPrompt = nullptr;
    QLineEdit *m_typed = nullptr;
};

} // namespace certwright::ui
