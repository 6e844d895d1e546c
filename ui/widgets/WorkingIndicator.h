// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace certwright::ui {

class PlainLabel;

/// Says that something is being done: a turning arc and a sentence. Where the desktop asks for no
/// motion, the arc stands still.
class WorkingIndicator final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkingIndicator(const QString &text = QString(), QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isTurning() const { return m_turn.isActive(); }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Arc;

    Arc *m_arc;
    PlainLabel *m_text;
    QTimer m_turn;
};

} // namespace certwright::ui
