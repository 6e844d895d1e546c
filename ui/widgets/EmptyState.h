// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

namespace certwright::ui {

class PlainLabel;

/// What a page shows while it has nothing to show: why, and what to do.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(Icon which, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setContent(Icon which, const QString &title, const QString &text);
    [[nodiscard]] QString title() const;
    /// Buttons stand below each other, the first one prominent.
    QPushButton *addButton(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();
    void updateText();

    Icon m_icon;
    QString m_sentences; ///< not broken into lines yet
    QLabel *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QVBoxLayout *m_buttons;
};

} // namespace certwright::ui
