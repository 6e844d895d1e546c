// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

class QPushButton;

namespace certwright::ui {

class MessageBar;

/// Says for a while what was done and takes it back on request.
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    void offer(const QString &whatWasDone, std::function<void()> undo);

private:
    MessageBar *m_bar;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace certwright::ui
