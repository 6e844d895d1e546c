// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace certwright::demo {

/// Measures how long the window's thread did not answer: a timer that should fire every 10 ms
/// against the clock, less the time in which the thread could have run and other programs had the
/// processor.
class StallWatch final : public QObject
{
    Q_OBJECT

public:
    StallWatch();

    /// While paused nothing counts: for the demo's own screenshots. It begins paused, since the
    /// first painting of a window belongs to the start of the program.
    void pause();
    void resume();
    [[nodiscard]] qint64 longestStallMs() const { return m_longestMs; }
    [[nodiscard]] QString longestWhile() const { return m_longestWhile; }
    void setActivity(const QString &activity) { m_activity = activity; }

private:
    void tick();
    qint64 waitedForProcessorMs();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    qint64 m_waitedNs = 0;
    qint64 m_longestMs = 0;
    QString m_activity;
    QString m_longestWhile;
};

} // namespace certwright::demo
