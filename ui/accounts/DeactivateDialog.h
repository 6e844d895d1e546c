// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace certwright::ui {

/// Asks whether an account is to be given up, which nobody can undo. The default is Cancel, and a
/// word has to be typed.
class DeactivateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// word: what has to be typed, the account's contact or the CA's name.
    DeactivateDialog(const QString &word, const QString &authorityName, QWidget *parent);

private:
    QLineEdit *m_typed;
};

} // namespace certwright::ui
