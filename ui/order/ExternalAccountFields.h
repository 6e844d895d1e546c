// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/SecureBytes.h"

#include <QObject>
#include <QString>

class QFormLayout;
class QLineEdit;

namespace certwright::ui {

/// The decoded key of what a CA's portal shows: base64url or base64, with or without padding.
/// Errors: InvalidInput
Result<crypto::SecureBytes> macKeyFromText(QString text);

/// Key ID and HMAC key of a customer account at the CA (external account binding).
/// Source: RFC 8555 section 7.3.4
class ExternalAccountFields final : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to the form, so that all labels form one column.
    explicit ExternalAccountFields(QFormLayout &form);

    void setVisible(bool isVisible);

    void setKeyId(const QString &keyId);
    [[nodiscard]] QString keyId() const;
    /// Why the fields cannot be used yet; empty: they can.
    [[nodiscard]] QString blocker() const;
    /// Empties the field. Empty when it does not hold a key.
    crypto::SecureBytes takeMacKey();

Q_SIGNALS:
    void edited();

private:
    QFormLayout &m_form;
    QLineEdit *m_keyId = nullptr;
    QLineEdit *m_macKey = nullptr;
};

} // namespace certwright::ui
