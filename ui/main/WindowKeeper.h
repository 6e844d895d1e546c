// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QWidget>
#include <optional>

class QSettings;

namespace certwright::issuance {
class Issuance;
}

namespace certwright::ui {

class CertificateWindow;
class MainWindow;
class OrderWindow;

/// Opens what the main window asks for: one window per order and per certificate, raised when it
/// is open already, and the dialogs.
class WindowKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    WindowKeeper(issuance::Issuance &issuance, QSettings &settings, MainWindow &mainWindow);
    ~WindowKeeper() override;

    CertificateWindow *openCertificate(CertificateId id);
    OrderWindow *openOrder(OrderId id);
    OrderWindow *newCertificate(bool staging);
    /// Asks, then orders the same names again.
    void renew(CertificateId id);
    void showMainWindow();

Q_SIGNALS:
    void quitRequested();

private:
    void connectMainWindow();
    void follow(OrderWindow *window, OrderId started);
    OrderWindow *makeOrderWindow(std::optional<OrderId> id, bool staging);
    void openExport(CertificateId id);
    void openRevoke(CertificateId id);
    void openAuthorityDialog();
    void openDomainCheck();
    void orderAgain(OrderId order);
    void remember(QWidget *window, const QString &geometryKey);
    [[nodiscard]] QWidget *dialogParent(CertificateId id) const;

    issuance::Issuance &m_issuance;
    QSettings &m_settings;
    MainWindow &m_mainWindow;
    QHash<CertificateId, QPointer<CertificateWindow>> m_certificates;
    QHash<OrderId, QPointer<OrderWindow>> m_orders;
    QPointer<OrderWindow> m_newOrder; ///< not placed yet
};

} // namespace certwright::ui
