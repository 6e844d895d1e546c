// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QTimer>

namespace certwright::ui {

/// Copies one value and says so for a moment, without changing its width.
class CopyButton final : public QPushButton
{
    Q_OBJECT

public:
    /// accessibleName tells what it copies: "Copy value of record 2".
    explicit CopyButton(const QString &accessibleName, QWidget *parent = nullptr);

    /// The button is enabled while there is something to copy.
    void setValue(const QString &value);
    [[nodiscard]] QString value() const { return m_value; }
    /// Another text than "Copy", for buttons that stand alone.
    void setCopyText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copied();

private:
    void copy();
    void showCopied(bool isCopied);

    QString m_value;
    QString m_copyText;
    QTimer m_revert;
};

} // namespace certwright::ui
