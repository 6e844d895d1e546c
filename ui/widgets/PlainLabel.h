// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ShownText.h"

#include <QLabel>

namespace certwright::ui {

/// A label that never takes its text for markup; the only one that shows text from outside.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Look {
        Body,
        Secondary, ///< grey, for what explains
        Strong,
        Monospace, ///< for what is compared character by character
        Heading, ///< of a card or a page
        Title ///< of a window
    };

    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &ownText, QWidget *parent = nullptr);
    PlainLabel(const QString &ownText, Look look, QWidget *parent = nullptr);

    /// Shows what somebody else wrote, capped and with hidden characters made visible.
    void setOutsideText(const QString &text, Lines lines = Lines::Many);
    void setLook(Look look);
    /// Lets mouse and keyboard select the text.
    void setSelectable(bool isSelectable);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    Look m_look = Look::Body;
};

} // namespace certwright::ui
