// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

namespace certwright::ui {

/// When to look at the name servers again: after 5 s, then ever later up to 60 s, and not at all
/// while nobody looks.
class CheckSchedule final : public QObject
{
    Q_OBJECT

public:
    explicit CheckSchedule(QObject *parent = nullptr);

    /// Looks at once and starts counting from the shortest pause.
    void restart();
    /// A look has ended: counts down to the next one.
    void scheduleNext();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// The pause before the look with this number (0 is the first repetition).
    static std::chrono::seconds pause(int repetition);

Q_SIGNALS:
    void due();
    /// Once a second while it counts down; 0 when a look is under way.
    void countdownChanged(int secondsLeft);

private:
    void tick();

    QTimer m_timer;
    int m_secondsLeft = 0;
    int m_repetition = 0;
    bool m_isRunning = false;
};

} // namespace certwright::ui
