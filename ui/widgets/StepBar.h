// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace certwright::ui {

class StepButton;

/// Where one is in a job of several steps: ① Names ── ② Prove Control ── ③ Issue ── ④ Install.
/// Steps that may be visited are buttons, the others are read out but do nothing.
class StepBar final : public QWidget
{
    Q_OBJECT

public:
    enum class State { Upcoming, Current, Done, Failed };

    explicit StepBar(const QStringList &titles, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }
    void setState(int index, State state);
    [[nodiscard]] State state(int index) const;
    /// Steps before it are done, those after it are to come.
    void setCurrent(int index);
    /// A linked step can be activated; Upcoming steps normally are not.
    void setLinked(int index, bool isLinked);

Q_SIGNALS:
    void stepActivated(int index);

private:
    QList<StepButton *> m_steps;
};

} // namespace certwright::ui
