// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Desktop.h"

#include "ui/Tr.h"
#include "ui/errors/ErrorPresenter.h"
#include "ui/keystore/PassphraseDialog.h"
#include "ui/theme/ColorScheme.h"
#include "ui/theme/Icons.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

namespace certwright::app {

namespace {

void installTranslation(QApplication &application, const QLocale &locale, const QString &name)
{
    auto *const translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(translator);
    else
        delete translator;
}

QString sentenceFor(const Error &error)
{
    const ui::ErrorText text
            = ui::present(error, ui::ErrorContext(ui::ErrorContext::Action::Unlock));
    return text.title + u' ' + text.remedy;
}

} // namespace

void prepareApplication(QApplication &application, const QString &language)
{
    ui::initResources();
    QApplication::setApplicationName(QStringLiteral("certwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Certwright"));
    QApplication::setApplicationVersion(QStringLiteral(CERTWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.certwright.Certwright"));
    QApplication::setWindowIcon(ui::applicationIcon());
    QApplication::setQuitOnLastWindowClosed(true);
    ui::applyColorScheme(application, ui::colorSchemeFromEnvironment());

    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    installTranslation(application, locale, QStringLiteral("qtbase"));
    // "1 day left" is a translation in English, too, and for languages that have none.
    installTranslation(application, QLocale(QLocale::English), QStringLiteral("certwright"));
    installTranslation(application, locale, QStringLiteral("certwright"));
}

Desktop::Desktop(CoreGraph &core)
    : m_core(core), m_windowSettings(core.folder().windowSettingsPath(), QSettings::IniFormat)
{
    issuance::Issuance &issuance = m_core.issuance();
    m_mainWindow = std::make_unique<ui::MainWindow>(issuance, m_windowSettings);
    m_windows = std::make_unique<ui::WindowKeeper>(issuance, m_windowSettings, *m_mainWindow);
    QObject::connect(m_windows.get(), &ui::WindowKeeper::quitRequested, m_windows.get(),
                     [] { QApplication::quit(); });
    QObject::connect(m_mainWindow.get(), &ui::MainWindow::passphraseRequested, m_windows.get(),
                     [this] { askForPassphrase(); });
    issuance.resume();
}

Desktop::~Desktop() = default;

void Desktop::show()
{
    m_mainWindow->show();
    if (m_core.keyStore().isPassphraseStoreInUse())
        askForPassphrase();
}

void Desktop::askForPassphrase()
{
    using Purpose = ui::PassphraseDialog::Purpose;
    if (!m_passphraseDialog) {
        const Purpose purpose
                = m_core.keyStore().isPassphraseStoreInUse() ? Purpose::Unlock : Purpose::SetUp;
        m_passphraseDialog = new ui::PassphraseDialog(purpose, m_mainWindow.get());
        m_passphraseDialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(m_passphraseDialog, &ui::PassphraseDialog::submitted, m_windows.get(),
                         [this] { submitPassphrase(); });
    }
    m_passphraseDialog->open();
}

void Desktop::submitPassphrase()
{
    secrets::PassphraseKeyStore &store = m_core.keyStore().passphraseStore();
    crypto::SecureBytes passphrase = m_passphraseDialog->takePassphrase();
    Task<Result<void>> work = store.isSetUp() ? store.unlock(std::move(passphrase))
                                              : store.setUp(std::move(passphrase));
    m_scope.start(std::move(work), [this](const Result<void> &done) {
        m_mainWindow->lookAtKeyStore();
        if (!m_passphraseDialog)
            return;
        if (done)
            m_passphraseDialog->accept();
        else
            m_passphraseDialog->showProblem(sentenceFor(done.error()));
    });
}

} // namespace certwright::app
