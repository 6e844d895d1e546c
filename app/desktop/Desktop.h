// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition/CoreGraph.h"
#include "core/base/TaskScope.h"
#include "ui/main/MainWindow.h"
#include "ui/main/WindowKeeper.h"

#include <QPointer>
#include <QSettings>
#include <memory>

class QApplication;

namespace certwright::ui {
class PassphraseDialog;
}

namespace certwright::app {

/// The windows on top of a core, wired together: what the desktop program shows.
class Desktop final
{
public:
    /// core outlives it.
    explicit Desktop(CoreGraph &core);
    ~Desktop();
    Q_DISABLE_COPY_MOVE(Desktop)

    void show();
    [[nodiscard]] ui::MainWindow &mainWindow() { return *m_mainWindow; }
    [[nodiscard]] ui::WindowKeeper &windows() { return *m_windows; }

private:
    void askForPassphrase();
    void submitPassphrase();

    CoreGraph &m_core;
    QSettings m_windowSettings;
    std::unique_ptr<ui::MainWindow> m_mainWindow;
    std::unique_ptr<ui::WindowKeeper> m_windows;
    QPointer<ui::PassphraseDialog> m_passphraseDialog;
    TaskScope m_scope;
};

/// Name, icon, look and language: what every program with windows does first.
/// language: a locale name such as "zh_CN"; empty: the system's.
void prepareApplication(QApplication &application, const QString &language);

} // namespace certwright::app
