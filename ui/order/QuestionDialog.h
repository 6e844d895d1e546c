// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace certwright::ui {

/// Asks before something that has a price. The default is to go back; accepted means the verb.
/// Shown with open(); deletes itself.
class QuestionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// question and text: own sentences; verb: what the button does, such as "Cancel Order".
    QuestionDialog(const QString &question, const QString &text, const QString &verb,
                   QWidget *parent);
};

} // namespace certwright::ui
