// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/SecureBytes.h"

#include <QString>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace certwright::ui {

/// What a new password is like, as far as it matters before it is used.
enum class PasswordFinding { None, Empty, NotRepeated, RefusedByJava };

PasswordFinding findingFor(const QString &password, const QString &repeated);

/// A new password typed twice, which can be shown and suggested.
class PasswordFields final : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordFields(QWidget *parent = nullptr);

    [[nodiscard]] PasswordFinding finding() const;
    /// UTF-8. Empties both fields.
    crypto::SecureBytes take();
    void clear();
    /// Fills in a random password and shows it, so that it can be written down.
    void suggest();

Q_SIGNALS:
    void edited();

private:
    void setRevealed(bool isRevealed);

    QLineEdit *m_password = nullptr;
    QLineEdit *m_repeated = nullptr;
    QCheckBox *m_reveal = nullptr;
};

} // namespace certwright::ui
