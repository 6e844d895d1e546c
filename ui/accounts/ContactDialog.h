// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace certwright::ui {

/// Asks for another contact address. Accepted means: send it to the CA.
class ContactDialog final : public QDialog
{
    Q_OBJECT

public:
    ContactDialog(const QString &contact, const QString &authorityName, QWidget *parent);
    [[nodiscard]] QString contact() const;

private:
    QLineEdit *m_edit;
};

} // namespace certwright::ui
