// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "tests/ui/TestWindows.h"
#include "ui/accounts/AccountsPage.h"
#include "ui/accounts/DeactivateDialog.h"
#include "ui/certificate/CertificateWindow.h"
#include "ui/certificates/CertificateListModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/main/AboutDialog.h"
#include "ui/main/KeyStoreNotice.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Sidebar.h"
#include "ui/theme/ColorScheme.h"

#include <QApplication>
#include <QDir>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTreeView>

using namespace certwright;
using namespace certwright::ui;

/// Draws every screen in both colour schemes into build/…/screens, for people to look at, and holds
/// what a picture can prove.
class ScreensTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void mainWindow_data();
    void mainWindow();
    void mainWindowWithLockedKeyStore_data() { mainWindow_data(); }
    void mainWindowWithLockedKeyStore();
    void firstRun_data() { mainWindow_data(); }
    void firstRun();
    void noMatch_data() { mainWindow_data(); }
    void noMatch();
    void accounts_data() { mainWindow_data(); }
    void accounts();
    void certificate_data() { mainWindow_data(); }
    void certificate();
    void dialogs_data() { mainWindow_data(); }
    void dialogs();

private:
    void save(QWidget &widget, const QString &name);

    QString m_folder;
    QString m_scheme;
    QString m_settingsPath = QDir::tempPath() + QStringLiteral("/certwright-screens.ini");
};

void ScreensTest::initTestCase()
{
    m_folder = prepareScreens();
}

void ScreensTest::cleanup()
{
    QFile::remove(m_settingsPath);
}

void ScreensTest::save(QWidget &widget, const QString &name)
{
    widget.ensurePolished();
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QCoreApplication::processEvents();
    const QString path = QStringLiteral("%1/%2_%3.png").arg(m_folder, name, m_scheme);
    const QImage image = widget.grab().toImage();
    QVERIFY(image.save(path));
    const bool isDarkPicture = qGray(image.pixel(2, image.height() - 3)) < 128;
    QCOMPARE(isDarkPicture, m_scheme == QLatin1String("dark"));
}

void ScreensTest::mainWindow_data()
{
    QTest::addColumn<ColorScheme>("scheme");

    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
}

#define USE_SCHEME()                                                                               \
    QFETCH(const ColorScheme, scheme);                                                             \
    m_scheme = QString::fromLatin1(QTest::currentDataTag());                                       \
    applyColorScheme(*qApp, scheme)

void ScreensTest::mainWindow()
{
    USE_SCHEME();
    TestWindows windows;
    windows.data().fill();
    QSettings settings(m_settingsPath, QSettings::IniFormat);
    MainWindow window(windows.issuance(), settings);
    window.certificatesPage().select(CertificateId(2));

    save(window, QStringLiteral("main"));
}

void ScreensTest::mainWindowWithLockedKeyStore()
{
    USE_SCHEME();
    TestWindows windows;
    windows.data().fill();
    secrets::KeyStoreState locked;
    locked.kind = secrets::KeyStoreState::Kind::Locked;
    locked.storeName = QStringLiteral("GNOME Keyring");
    windows.keyStore().setState(locked);
    QSettings settings(m_settingsPath, QSettings::IniFormat);
    MainWindow window(windows.issuance(), settings);
    window.show();
    QTRY_VERIFY(window.findChild<KeyStoreNotice *>()->isVisible());
    window.sidebar().selectFilter(ListFilter::OrdersInProgress);
    QTRY_VERIFY(!window.certificatesPage().list()->verticalScrollBar()->isVisible());

    save(window, QStringLiteral("main_locked"));
}

void ScreensTest::firstRun()
{
    USE_SCHEME();
    TestWindows windows;
    QSettings settings(m_settingsPath, QSettings::IniFormat);
    MainWindow window(windows.issuance(), settings);

    save(window, QStringLiteral("first_run"));
}

void ScreensTest::noMatch()
{
    USE_SCHEME();
    TestWindows windows;
    windows.data().fill();
    CertificateListModel model(windows.data().stores(), windows.data().clock());
    model.reload();
    CertificatesPage page(model);
    page.resize(900, 500);
    page.setSearch(QStringLiteral("exmaple"));

    save(page, QStringLiteral("no_match"));
}

void ScreensTest::accounts()
{
    USE_SCHEME();
    TestWindows windows;
    windows.data().fill();
    QSettings settings(m_settingsPath, QSettings::IniFormat);
    MainWindow window(windows.issuance(), settings);
    window.sidebar().selectAccounts();

    save(window, QStringLiteral("accounts"));
}

void ScreensTest::certificate()
{
    USE_SCHEME();
    TestWindows windows;
    windows.data().fill();
    CertificateWindow window(windows.issuance(), CertificateId(2));

    const QStringList names { QStringLiteral("overview"), QStringLiteral("chain"),
                              QStringLiteral("history"), QStringLiteral("details"),
                              QStringLiteral("pem") };
    for (int tab = 0; tab < names.size(); ++tab) {
        window.tabs()->setCurrentIndex(tab);
        save(window, QStringLiteral("certificate_") + names[tab]);
    }
}

void ScreensTest::dialogs()
{
    USE_SCHEME();
    AboutDialog about;
    DeactivateDialog deactivate(QStringLiteral("admin@example.test"),
                                QStringLiteral("Let's Encrypt"), nullptr);

    save(about, QStringLiteral("about"));
    save(deactivate, QStringLiteral("deactivate"));
}

CERTWRIGHT_WINDOW_TEST(ScreensTest)
#include "ScreensTest.moc"
