// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/WindowKeeper.h"

#include "ui/certificate/CertificateWindow.h"
#include "ui/main/MainWindow.h"

#include <QEvent>
#include <QSettings>

namespace certwright::ui {

namespace {

/// Remembers where windows of one kind were closed.
class GeometryMemory final : public QObject
{
public:
    GeometryMemory(QWidget *window, QSettings &settings, QString name)
        : QObject(window), m_settings(settings), m_name(std::move(name))
    {
        window->restoreGeometry(m_settings.value(m_name).toByteArray());
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Close)
            m_settings.setValue(m_name, static_cast<QWidget *>(watched)->saveGeometry());
        return QObject::eventFilter(watched, event);
    }

private:
    QSettings &m_settings;
    QString m_name;
};

void bringUp(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

WindowKeeper::WindowKeeper(issuance::Issuance &issuance, QSettings &settings,
                           MainWindow &mainWindow)
    : m_issuance(issuance), m_settings(settings), m_mainWindow(mainWindow)
{
    connect(&mainWindow, &MainWindow::certificateOpenRequested, this,
            &WindowKeeper::openCertificate);
    connect(&mainWindow, &MainWindow::quitRequested, this, &WindowKeeper::quitRequested);
}

WindowKeeper::~WindowKeeper()
{
    for (const QPointer<QWidget> &window : std::as_const(m_certificates))
        delete window;
}

QWidget *WindowKeeper::openCertificate(CertificateId id)
{
    QPointer<QWidget> &window = m_certificates[id];
    if (!window) {
        auto *opened = new CertificateWindow(m_issuance, id);
        adopt(opened, QStringLiteral("certificateWindow/geometry"));
        window = opened;
    }
    bringUp(window);
    return window;
}

void WindowKeeper::showMainWindow()
{
    bringUp(&m_mainWindow);
}

void WindowKeeper::adopt(QWidget *window, const QString &geometryKey)
{
    window->setAttribute(Qt::WA_DeleteOnClose);
    new GeometryMemory(window, m_settings, geometryKey);
}

} // namespace certwright::ui
