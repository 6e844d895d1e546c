// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QSettings;
class QWidget;

namespace certwright::ui {

/// Puts a window where the last one of its kind was closed.
class GeometryMemory final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window; settings outlive it.
    GeometryMemory(QWidget *window, QSettings &settings, QString name);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSettings &m_settings;
    QString m_name;
};

} // namespace certwright::ui
