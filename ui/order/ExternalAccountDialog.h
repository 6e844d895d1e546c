// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/SecureBytes.h"

#include <QDialog>

class QPushButton;

namespace certwright::ui {

class ExternalAccountFields;
class PlainLabel;

/// Asks for the key ID and HMAC key of an order that waits for them. Shown with open().
class ExternalAccountDialog final : public QDialog
{
    Q_OBJECT

public:
    ExternalAccountDialog(const QString &keyId, QWidget *parent);

    [[nodiscard]] QString keyId() const;
    crypto::SecureBytes takeMacKey();

private:
    void refresh();

    ExternalAccountFields *m_fields = nullptr;
    PlainLabel *m_reason = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace certwright::ui
