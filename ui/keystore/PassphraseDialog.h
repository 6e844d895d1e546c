// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/SecureBytes.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace certwright::ui {

class MessageBar;

/// Asks for the passphrase of the key store that stands in where there is no keychain: to set it
/// up, in so many words, or to unlock it. Whoever opens it does what submitted() asks for and
/// closes it, or shows why not.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { SetUp, Unlock };

    explicit PassphraseDialog(Purpose purpose, QWidget *parent = nullptr);

    /// Empties the fields.
    [[nodiscard]] crypto::SecureBytes takePassphrase();
    /// The work has failed: the dialog can be used again.
    void showProblem(const QString &text);

Q_SIGNALS:
    void submitted();

private:
    void update();
    void submit();

    Purpose m_purpose;
    MessageBar *m_problem;
    QLineEdit *m_passphrase;
    QLineEdit *m_repeat;
    QPushButton *m_accept;
};

} // namespace certwright::ui
