// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QSettings;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class CertificateWindow;
class MainWindow;

/// Opens what the main window asks for: one window per order and per certificate, raised when it
/// is open already, and the dialogs.
class WindowKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    WindowKeeper(issuance::Issuance &issuance, QSettings &settings, MainWindow &mainWindow);
    ~WindowKeeper() override;

    QWidget *openCertificate(CertificateId id);
    void showMainWindow();

Q_SIGNALS:
    void quitRequested();

private:
    void adopt(QWidget *window, const QString &geometryKey);

    issuance::Issuance &m_issuance;
    QSettings &m_settings;
    MainWindow &m_mainWindow;
    QHash<CertificateId, QPointer<QWidget>> m_certificates;
};

} // namespace certwright::ui
