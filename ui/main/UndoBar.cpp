// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/UndoBar.h"

#include "ui/Tr.h"
#include "ui/widgets/MessageBar.h"

#include <QVBoxLayout>

namespace certwright::ui {

namespace {

constexpr std::chrono::seconds offeredFor { 8 };

} // namespace

UndoBar::UndoBar(QWidget *parent) : QWidget(parent), m_bar(new MessageBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    m_timer.setSingleShot(true);
    m_timer.setInterval(offeredFor);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_bar->addAction(Tr::tr("Undo")), &QPushButton::clicked, this, [this] {
        hide();
        m_undo();
    });
    hide();
}

void UndoBar::offer(const QString &whatWasDone, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_bar->setMessage(MessageBar::Kind::Success, whatWasDone);
    show();
    m_timer.start();
}

} // namespace certwright::ui
