// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/MainWindow.h"
#include "tests/support/TestMain.h"
#include "tests/ui/TestWindows.h"
#include "ui/certificates/CertificateListModel.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/certificates/PreviewPane.h"
#include "ui/main/KeyStoreNotice.h"
#include "ui/main/MainActions.h"
#include "ui/main/Sidebar.h"
#include "ui/main/UndoBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>

using namespace certwright;
using namespace certwright::ui;

namespace {

/// A main window on sample data, shown.
class Fixture
{
public:
    explicit Fixture(bool isFilled = true)
        : settings(folder.filePath(QStringLiteral("windows.ini")), QSettings::IniFormat)
    {
        if (isFilled)
            windows.data().fill();
    }

    MainWindow &open()
    {
        window = std::make_unique<MainWindow>(windows.issuance(), settings);
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("The main window does not become active");
        return *window;
    }

    [[nodiscard]] QStringList shownNames() const
    {
        QStringList names;
        const CertificateFilterModel &model = window->certificatesPage().filterModel();
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row, 0).data().toString());
        return names;
    }

    QTemporaryDir folder;
    QSettings settings;
    TestWindows windows;
    std::unique_ptr<MainWindow> window;
};

EmptyState *visibleEmptyState(const QWidget &window)
{
    for (EmptyState *state : window.findChildren<EmptyState *>()) {
        if (state->isVisible())
            return state;
    }
    return nullptr;
}

QPushButton *buttonNamed(const QWidget &parent, const QString &text)
{
    for (QPushButton *button : parent.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

secrets::KeyStoreState keyStoreState(secrets::KeyStoreState::Kind kind)
{
    secrets::KeyStoreState state;
    state.kind = kind;
    state.storeName = QStringLiteral("GNOME Keyring");
    return state;
}

} // namespace

class MainWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTwoWaysToStart();
    void hasTheFocusOnWhatComesNext();
    void showsFiltersByKey();
    void searchesAndComesBackByEscape();
    void saysWhenNothingMatches();
    void opensCertificatesAndOrders();
    void asksForOtherWindows();
    void allowsOnlyWhatWorks();
    void copiesTheFingerprint();
    void archivesAndTakesItBack();
    void scrollsOnlyWhatDoesNotFit();
    void comparesOnlyFingerprintsInMonospace();
    void hidesThePreviewPane();
    void keepsItsStateBetweenRuns();
    void looksAtTheKeyStoreAgain();
    void cyclesPanes();
    void showsANewCertificateAtOnce();
    void everyMenuEntryDoesSomething();
    void namesEveryControlOnce();
};

void MainWindowTest::beginsWithTwoWaysToStart()
{
    Fixture fixture(false);
    MainWindow &window = fixture.open();
    QSignalSpy requested(&window, &MainWindow::newCertificateRequested);

    buttonNamed(window, QStringLiteral("New Certificate…"))->click();
    buttonNamed(window, QStringLiteral("Practise with the Staging CA…"))->click();

    QCOMPARE(requested.size(), 2);
    QCOMPARE(requested[0][0].toBool(), false);
    QCOMPARE(requested[1][0].toBool(), true);
    QVERIFY(!window.certificatesPage().preview()->isVisible());
}

void MainWindowTest::hasTheFocusOnWhatComesNext()
{
    Fixture empty(false);
    Fixture filled;

    const MainWindow &emptyWindow = empty.open();
    QCOMPARE(emptyWindow.focusWidget(),
             buttonNamed(emptyWindow, QStringLiteral("New Certificate…")));

    const MainWindow &filledWindow = filled.open();
    QCOMPARE(filledWindow.focusWidget(), filledWindow.certificatesPage().list());
}

void MainWindowTest::showsFiltersByKey()
{
    Fixture fixture;
    MainWindow &window = fixture.open();

    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);

    QCOMPARE(fixture.shownNames(),
             (QStringList { QStringLiteral("*.api.example.test"),
                            QStringLiteral("files.example.test") }));
    QCOMPARE(window.sidebar().currentRow(), 2);
    QVERIFY(window.actions().filters.value(ListFilter::OrdersInProgress)->isChecked());
}

void MainWindowTest::searchesAndComesBackByEscape()
{
    Fixture fixture;
    MainWindow &window = fixture.open();

    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(window.focusWidget(), QStringLiteral("mail"));
    const QStringList found = fixture.shownNames();
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);

    QCOMPARE(found, QStringList { QStringLiteral("mail.example.test") });
    QCOMPARE(fixture.shownNames().size(), 8);
    QCOMPARE(window.focusWidget(), window.certificatesPage().list());
}

void MainWindowTest::saysWhenNothingMatches()
{
    Fixture fixture;
    MainWindow &window = fixture.open();

    window.searchField().setText(QStringLiteral("<b>exmaple</b>"));

    const EmptyState *state = visibleEmptyState(window);
    QVERIFY(state);
    QCOMPARE(state->title(), QStringLiteral("Nothing matches “<b>exmaple</b>”"));

    buttonNamed(window, QStringLiteral("Clear Search"))->click();
    QCOMPARE(window.searchField().text(), QString());
    QVERIFY(!visibleEmptyState(window));
}

void MainWindowTest::opensCertificatesAndOrders()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    QSignalSpy certificate(&window, &MainWindow::certificateOpenRequested);
    QSignalSpy order(&window, &MainWindow::orderOpenRequested);
    QTreeView *list = window.certificatesPage().list();

    list->setCurrentIndex(list->model()->index(0, 0)); // an order
    QTest::keyClick(list, Qt::Key_Return);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);

    QCOMPARE(order.size(), 1);
    QCOMPARE(certificate.size(), 1);
    QCOMPARE(certificate[0][0].value<CertificateId>(), CertificateId(1));
}

void MainWindowTest::asksForOtherWindows()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    window.selectCertificate(CertificateId(2));
    QSignalSpy exported(&window, &MainWindow::exportRequested);
    QSignalSpy renewed(&window, &MainWindow::renewRequested);
    QSignalSpy revoked(&window, &MainWindow::revokeRequested);

    window.actions().exportFiles->trigger();
    window.actions().renew->trigger();
    window.actions().revoke->trigger();

    for (const QSignalSpy *spy : { &exported, &renewed, &revoked }) {
        QCOMPARE(spy->size(), 1);
        QCOMPARE(spy->first().first().value<CertificateId>(), CertificateId(2));
    }
}

void MainWindowTest::allowsOnlyWhatWorks()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    const MainActions &actions = window.actions();
    QTreeView *list = window.certificatesPage().list();

    list->setCurrentIndex(list->model()->index(0, 0)); // an order
    QVERIFY(actions.open->isEnabled());
    QVERIFY(!actions.exportFiles->isEnabled());
    QVERIFY(!actions.revoke->isEnabled());

    window.selectCertificate(CertificateId(5)); // revoked
    QVERIFY(actions.exportFiles->isEnabled());
    QVERIFY(!actions.revoke->isEnabled());

    window.sidebar().selectAccounts();
    QVERIFY(!actions.open->isEnabled());
}

void MainWindowTest::copiesTheFingerprint()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    window.selectCertificate(CertificateId(1));
    const auto row = fixture.windows.data().stores().certificates.find(CertificateId(1));

    window.actions().copyFingerprint->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString::fromLatin1(row->sha256Fingerprint.toHex(':').toUpper()));

    window.actions().copyPem->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), row->chainPem);
}

void MainWindowTest::archivesAndTakesItBack()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    window.selectCertificate(CertificateId(3));

    window.actions().archive->trigger();

    QVERIFY(!fixture.shownNames().contains(QStringLiteral("mail.example.test")));
    QVERIFY(fixture.windows.data().stores().certificates.find(CertificateId(3))->archivedUtc);

    buttonNamed(window, QStringLiteral("Undo"))->click();
    QVERIFY(fixture.shownNames().contains(QStringLiteral("mail.example.test")));
    QVERIFY(!fixture.windows.data().stores().certificates.find(CertificateId(3))->archivedUtc);
}

void MainWindowTest::scrollsOnlyWhatDoesNotFit()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    QTreeView *list = window.certificatesPage().list();
    window.resize(window.width(), 420);
    QTRY_VERIFY(list->verticalScrollBar()->isVisible());

    window.sidebar().selectFilter(ListFilter::OrdersInProgress);
    QCOMPARE(fixture.shownNames().size(), 2);

    QTRY_VERIFY(!list->verticalScrollBar()->isVisible());
}

void MainWindowTest::comparesOnlyFingerprintsInMonospace()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    const PlainLabel *last
            = window.certificatesPage().preview()->findChildren<PlainLabel *>().last();
    const QFont monospace = QFontDatabase::systemFont(QFontDatabase::FixedFont);

    window.selectCertificate(CertificateId(2));
    const QFont certificateFont = last->font();
    window.sidebar().selectFilter(ListFilter::OrdersInProgress);

    QVERIFY(last->text().contains(QStringLiteral("2026"))); // when the order runs out
    QCOMPARE(certificateFont.family(), monospace.family());
    QVERIFY(last->font().family() != monospace.family());
}

void MainWindowTest::hidesThePreviewPane()
{
    Fixture fixture;
    MainWindow &window = fixture.open();

    QTest::keyClick(&window, Qt::Key_F9);

    QVERIFY(!window.certificatesPage().preview()->isVisible());
}

void MainWindowTest::keepsItsStateBetweenRuns()
{
    Fixture fixture;
    fixture.open().resize(1000, 560);
    fixture.window->actions().previewPane->setChecked(false);
    fixture.window->certificatesPage().list()->sortByColumn(CertificateListModel::Status,
                                                            Qt::DescendingOrder);
    fixture.window->close();

    MainWindow &window = fixture.open();

    QCOMPARE(window.size(), QSize(1000, 560));
    QVERIFY(!window.certificatesPage().preview()->isVisible());
    QCOMPARE(window.certificatesPage().list()->header()->sortIndicatorSection(),
             int(CertificateListModel::Status));
}

void MainWindowTest::looksAtTheKeyStoreAgain()
{
    Fixture fixture;
    fixture.windows.keyStore().setState(keyStoreState(secrets::KeyStoreState::Kind::Locked));
    MainWindow &window = fixture.open();
    auto *notice = window.findChild<KeyStoreNotice *>();
    QTRY_VERIFY(notice->isVisible());
    fixture.windows.keyStore().setState(keyStoreState(secrets::KeyStoreState::Kind::Ready));

    buttonNamed(*notice, QStringLiteral("Try Again"))->click();

    QTRY_VERIFY(!notice->isVisible());
}

void MainWindowTest::cyclesPanes()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    QList<QWidget *> visited;

    for (int step = 0; step < 3; ++step) {
        QTest::keyClick(&window, Qt::Key_F6);
        visited.append(window.focusWidget());
    }

    QCOMPARE(visited,
             (QList<QWidget *> { &window.searchField(), &window.sidebar(),
                                 window.certificatesPage().list() }));
}

void MainWindowTest::showsANewCertificateAtOnce()
{
    Fixture fixture(false);
    MainWindow &window = fixture.open();
    QVERIFY(visibleEmptyState(window));
    const CertificateId id
            = fixture.windows.data().addCertificate({ QStringLiteral("new.test") }, 0);

    Q_EMIT fixture.windows.issuance().orders().certificateAdded(id);

    QCOMPARE(fixture.shownNames(), QStringList { QStringLiteral("new.test") });
    QVERIFY(!visibleEmptyState(window));
}

void MainWindowTest::everyMenuEntryDoesSomething()
{
    /// Sees whether anybody listens, which only the object itself may ask.
    class Listeners : public QAction
    {
    public:
        [[nodiscard]] static int of(const QAction *action, const char *signal)
        {
            return (action->*&Listeners::receivers)(signal);
        }
    };
    Fixture fixture;
    MainWindow &window = fixture.open();

    for (const QAction *menu : window.menuBar()->actions()) {
        QVERIFY(!menu->menu()->isEmpty());
        for (const QAction *action : menu->menu()->actions()) {
            // "2" marks a signal.
            const int count = Listeners::of(action, "2triggered(bool)")
                    + Listeners::of(action, "2toggled(bool)");
            QVERIFY2(action->isSeparator() || count > (action->actionGroup() ? 1 : 0),
                     qPrintable(action->text()));
        }
    }
}

void MainWindowTest::namesEveryControlOnce()
{
    Fixture fixture;
    MainWindow &window = fixture.open();
    window.selectCertificate(CertificateId(2));
    QHash<QString, int> names;

    for (const QWidget *control : window.findChildren<QWidget *>()) {
        if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus
            || control->inherits("QAbstractScrollArea") != control->inherits("QAbstractItemView"))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
                const_cast<QWidget *>(control));
        const QString name = interface->text(QAccessible::Name);
        QVERIFY2(!name.isEmpty(), control->metaObject()->className());
        ++names[name];
    }

    for (auto one = names.cbegin(); one != names.cend(); ++one)
        QVERIFY2(one.value() == 1, qPrintable(one.key()));
    QVERIFY(names.size() >= 6);
}

CERTWRIGHT_WINDOW_TEST(MainWindowTest)
#include "MainWindowTest.moc"
