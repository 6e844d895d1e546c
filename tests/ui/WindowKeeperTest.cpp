// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/WindowKeeper.h"
#include "core/issuance/OrderRows.h"
#include "tests/support/TestMain.h"
#include "tests/ui/Buttons.h"
#include "tests/ui/TestWindows.h"
#include "ui/certificate/CertificateWindow.h"
#include "ui/exporting/ExportDialog.h"
#include "ui/main/MainWindow.h"
#include "ui/order/AuthorityDialog.h"
#include "ui/order/OrderWindow.h"
#include "ui/order/QuestionDialog.h"
#include "ui/revoking/RevokeDialog.h"

#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace certwright;
using namespace certwright::ui;

namespace {

class KeeperFixture
{
public:
    KeeperFixture()
        : settings(folder.filePath(QStringLiteral("windows.ini")), QSettings::IniFormat),
          main(windows.issuance(), settings),
          keeper(windows.issuance(), settings, main)
    { }

    QTemporaryDir folder;
    QSettings settings;
    TestWindows windows;
    MainWindow main;
    WindowKeeper keeper;
};

} // namespace

class WindowKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOneWindowPerCertificate();
    void keepsOneWindowPerOrder();
    void keepsOneNewOrder();
    void opensAnotherWindowAfterOneIsClosed();
    void remembersWhereAWindowWas();
    void opensDialogsOverTheMainWindow();
    void renewsOnlyAfterAsking();
    void renewsWithTheNamesWhereNoOrderIsKnown();
};

void WindowKeeperTest::keepsOneWindowPerCertificate()
{
    KeeperFixture fixture;
    const CertificateId one
            = fixture.windows.data().addCertificate({ QStringLiteral("one.test") }, 1);
    const CertificateId two
            = fixture.windows.data().addCertificate({ QStringLiteral("two.test") }, 1);

    const QWidget *first = fixture.keeper.openCertificate(one);
    const QWidget *again = fixture.keeper.openCertificate(one);
    const QWidget *other = fixture.keeper.openCertificate(two);

    QCOMPARE(again, first);
    QVERIFY(other != first);
    QVERIFY(first->isVisible());
}

void WindowKeeperTest::keepsOneWindowPerOrder()
{
    KeeperFixture fixture;
    const OrderId id = fixture.windows.data().addOrder(fixture.windows.data().orderRecord(
            { QStringLiteral("example.test") }, acme::Challenge::Type::Dns01));

    const OrderWindow *first = fixture.keeper.openOrder(id);
    const OrderWindow *again = fixture.keeper.openOrder(id);

    QCOMPARE(again, first);
    QCOMPARE(first->order(), std::optional(id));
}

void WindowKeeperTest::keepsOneNewOrder()
{
    KeeperFixture fixture;

    const OrderWindow *first = fixture.keeper.newCertificate(false);
    const OrderWindow *again = fixture.keeper.newCertificate(false);

    QCOMPARE(again, first);
    QVERIFY(!first->order());
}

void WindowKeeperTest::opensAnotherWindowAfterOneIsClosed()
{
    KeeperFixture fixture;
    const CertificateId id
            = fixture.windows.data().addCertificate({ QStringLiteral("one.test") }, 1);
    const QPointer<QWidget> first = fixture.keeper.openCertificate(id);

    first->close();
    QTRY_VERIFY(!first);

    QVERIFY(fixture.keeper.openCertificate(id)->isVisible());
}

void WindowKeeperTest::remembersWhereAWindowWas()
{
    KeeperFixture fixture;
    const CertificateId id
            = fixture.windows.data().addCertificate({ QStringLiteral("one.test") }, 1);
    const QPointer<QWidget> first = fixture.keeper.openCertificate(id);
    first->resize(765, 543);
    first->close();
    QTRY_VERIFY(!first);

    QCOMPARE(fixture.keeper.openCertificate(id)->size(), QSize(765, 543));
}

void WindowKeeperTest::opensDialogsOverTheMainWindow()
{
    KeeperFixture fixture;
    const CertificateId id
            = fixture.windows.data().addCertificate({ QStringLiteral("one.test") }, 1);

    Q_EMIT fixture.main.exportRequested(id);
    Q_EMIT fixture.main.revokeRequested(id);
    Q_EMIT fixture.main.addAuthorityRequested();

    QVERIFY(fixture.main.findChild<ExportDialog *>()->isVisible());
    QVERIFY(fixture.main.findChild<RevokeDialog *>()->isVisible());
    QVERIFY(fixture.main.findChild<AuthorityDialog *>()->isVisible());
}

void WindowKeeperTest::renewsOnlyAfterAsking()
{
    KeeperFixture fixture;
    SampleData &data = fixture.windows.data();
    issuance::OrderRecord record
            = data.orderRecord({ QStringLiteral("one.test") }, acme::Challenge::Type::Dns01);
    record.stage = issuance::OrderRecord::Stage::Issued;
    store::CertificateRow row = data.certificateRow({ QStringLiteral("one.test") }, 70);
    row.order = data.addOrder(record);
    const CertificateId id = data.insert(row);

    fixture.keeper.renew(id);
    QCOMPARE(data.stores().orders.all()->size(), std::size_t(1));
    const auto *question = fixture.main.findChild<QuestionDialog *>();
    QVERIFY(question && question->isVisible());
    buttonReading(*question, QStringLiteral("Place Order"))->click();

    const auto orders = data.stores().orders.all();
    QCOMPARE(orders->size(), std::size_t(2));
    QCOMPARE(orders->back().names, QStringList { QStringLiteral("one.test") });
    QVERIFY(orders->back().isOpen);
}

void WindowKeeperTest::renewsWithTheNamesWhereNoOrderIsKnown()
{
    KeeperFixture fixture;
    const CertificateId id
            = fixture.windows.data().addCertificate({ QStringLiteral("one.test") }, 70);

    fixture.keeper.renew(id);

    bool isNamed = false;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        const auto *order = qobject_cast<const OrderWindow *>(window);
        isNamed = isNamed || (order && order->isVisible() && !order->order());
    }
    QVERIFY(isNamed);
    QVERIFY(fixture.windows.data().stores().orders.all()->empty());
}

CERTWRIGHT_WINDOW_TEST(WindowKeeperTest)
#include "WindowKeeperTest.moc"
