// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StepBar.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/StepButton.h"

#include <QFrame>
#include <QHBoxLayout>

namespace certwright::ui {

namespace {

QFrame *connectingLine()
{
    auto *line = new QFrame;
    line->setFrameStyle(static_cast<int>(QFrame::HLine) | static_cast<int>(QFrame::Plain));
    line->setForegroundRole(QPalette::Mid);
    line->setMinimumWidth(gap(line));
    line->setMaximumWidth(gap(line) * 6);
    return line;
}

} // namespace

StepBar::StepBar(const QStringList &titles, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(Tr::tr("Steps"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(this) / 2);
    for (int index = 0; index < titles.size(); ++index) {
        if (index > 0)
            layout->addWidget(connectingLine(), 1);
        auto *step
                = new StepButton(index + 1, static_cast<int>(titles.size()), titles[index], this);
        connect(step, &StepButton::clicked, this, [this, index] { Q_EMIT stepActivated(index); });
        layout->addWidget(step);
        m_steps.append(step);
    }
    layout->addStretch(2);
    setCurrent(0);
}

void StepBar::setState(int index, State state)
{
    m_steps.at(index)->setState(state);
}

StepBar::State StepBar::state(int index) const
{
    return m_steps.at(index)->state();
}

void StepBar::setCurrent(int current)
{
    for (int index = 0; index < count(); ++index) {
        setState(index,
                 index < current           ? State::Done
                         : index > current ? State::Upcoming
                                           : State::Current);
    }
}

void StepBar::setLinked(int index, bool isLinked)
{
    m_steps.at(index)->setLinked(isLinked);
}

} // namespace certwright::ui
