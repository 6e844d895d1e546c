// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/GeometryMemory.h"

#include <QEvent>
#include <QSettings>
#include <QWidget>

namespace certwright::ui {

GeometryMemory::GeometryMemory(QWidget *window, QSettings &settings, QString name)
    : QObject(window), m_settings(settings), m_name(std::move(name))
{
    window->restoreGeometry(m_settings.value(m_name).toByteArray());
    window->installEventFilter(this);
}

bool GeometryMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close)
        m_settings.setValue(m_name, static_cast<QWidget *>(watched)->saveGeometry());
    return QObject::eventFilter(watched, event);
}

} // namespace certwright::ui
