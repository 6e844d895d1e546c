// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/OrderWindow.h"

#include "OrderSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/TestWindows.h"
#include "ui/errors/FailureCard.h"
#include "ui/order/AuthorityDialog.h"
#include "ui/order/AuthorityForm.h"
#include "ui/order/NamesEditor.h"
#include "ui/order/NamesPage.h"
#include "ui/order/ProvePage.h"
#include "ui/order/QuestionDialog.h"
#include "ui/order/TxtRecordCard.h"
#include "ui/widgets/StepBar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace certwright;
using namespace certwright::ui;
using issuance::OrderRecord;

namespace {

/// An order of the samples as the database holds it, valid for another week.
OrderRecord placed(TestWindows &windows, const QStringList &names)
{
    OrderRecord record = samples::placedOrder(names);
    record.draft.authority = windows.data().letsEncrypt();
    record.account = windows.data().addAccount(record.draft.authority, QString());
    record.createdUtc = windows.data().clock().nowUtc();
    record.expiresUtc = record.createdUtc.addDays(7);
    return record;
}

FailureCard *failureOf(OrderPage *page)
{
    return page->failureCard();
}

} // namespace

class OrderWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewOrderBeginsWithItsNames()
    {
        TestWindows windows;

        OrderWindow window(windows.issuance(), std::nullopt, OrderWindow::Start::Normal, nullptr);

        QCOMPARE(window.shownStep(), OrderStep::Names);
        QCOMPARE(window.windowTitle(), QStringLiteral("New Certificate"));
        QVERIFY(!window.findChild<NamesPage *>()->authority().isStaging());
    }

    void practiceChoosesStaging()
    {
        TestWindows windows;

        OrderWindow window(windows.issuance(), std::nullopt, OrderWindow::Start::Practice, nullptr);

        QVERIFY(window.findChild<NamesPage *>()->authority().isStaging());
    }

    void withoutNetworkTheDirectoryErrorStandsInThePage()
    {
        TestWindows windows;
        OrderWindow window(windows.issuance(), std::nullopt, OrderWindow::Start::Normal, nullptr);
        const NamesPage *page = window.findChild<NamesPage *>();
        const FailureCard *card = page->authority().findChild<FailureCard *>();

        QTRY_VERIFY(card->isVisibleTo(page));

        QVERIFY(card->view().text.title.contains(QStringLiteral("Let's Encrypt")));
    }

    void anOpenOrderShowsItsValuesAgain()
    {
        TestWindows windows;
        const OrderId id = windows.data().addOrder(placed(
                windows, { QStringLiteral("example.test"), QStringLiteral("*.example.test") }));

        OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);

        QCOMPARE(window.shownStep(), OrderStep::Prove);
        QCOMPARE(window.windowTitle(), QStringLiteral("example.test — Order"));
        QCOMPARE(window.findChildren<TxtRecordCard *>().size(), 2);
    }

    void stepsAreVisitedByKeysAsFarAsTheOrderHasCome()
    {
        TestWindows windows;
        const OrderId id
                = windows.data().addOrder(placed(windows, { QStringLiteral("example.test") }));
        OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();

        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.shownStep(), OrderStep::Names);

        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window.shownStep(), OrderStep::Prove);

        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window.shownStep(), OrderStep::Prove);
    }

    void cancellingAsksAndThenEndsTheOrder()
    {
        TestWindows windows;
        const OrderId id
                = windows.data().addOrder(placed(windows, { QStringLiteral("example.test") }));
        OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);

        window.findChild<QPushButton *>(QStringLiteral("cancelOrder"))->click();
        QVERIFY(windows.issuance().orders().record(id)->isOpen());
        window.findChild<QuestionDialog *>()
                ->findChild<QPushButton *>(QStringLiteral("verb"))
                ->click();

        QVERIFY(windows.issuance().orders().record(id)->stage == OrderRecord::Stage::Cancelled);
        QVERIFY(failureOf(window.findChild<ProvePage *>())->isVisibleTo(&window));
    }

    void aFailedOrderOffersTheSameNamesAgainInThisWindow()
    {
        TestWindows windows;
        OrderRecord record = placed(windows, { QStringLiteral("example.test") });
        record.stage = OrderRecord::Stage::Failed;
        record.proofs[0].status = acme::Authorization::Status::Invalid;
        record.lastError = Error(Error::Kind::Rejected, QStringLiteral("invalid"),
                                 QStringLiteral("example.test"));
        const OrderId id = windows.data().addOrder(record);
        OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);
        QSignalSpy started(&window, &OrderWindow::orderStarted);
        FailureCard *card = failureOf(window.findChild<ProvePage *>());
        QVERIFY(card->isVisibleTo(&window));

        Q_EMIT card->acted(FailureView::Act::NewOrder);

        QCOMPARE(started.size(), 1);
        QVERIFY(window.order() != id);
        QCOMPARE(windows.issuance().orders().record(*window.order())->names(),
                 QStringList { QStringLiteral("example.test") });
    }

    void tryingAgainClearsWhatNeededTheUser()
    {
        TestWindows windows;
        OrderRecord record = placed(windows, { QStringLiteral("example.test") });
        record.needsUser = true;
        record.lastError = Error(Error::Kind::Locked, QStringLiteral("locked"));
        const OrderId id = windows.data().addOrder(record);
        OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);

        Q_EMIT failureOf(window.findChild<ProvePage *>())->acted(FailureView::Act::TryAgain);

        QVERIFY(!windows.issuance().orders().record(id)->needsUser);
        QVERIFY(!failureOf(window.findChild<ProvePage *>())->isVisibleTo(&window));
    }

    void askingTheCaIsWrittenDown()
    {
        TestWindows windows;
        const OrderId id
                = windows.data().addOrder(placed(windows, { QStringLiteral("example.test") }));
        OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);

        Q_EMIT window.findChild<ProvePage *>()->confirmRequested();

        QVERIFY(windows.issuance().orders().record(id)->confirmedUtc);
        QCOMPARE(window.shownStep(), OrderStep::Issue);
    }

    void aChosenMethodIsWrittenDown()
    {
        TestWindows windows;
        const OrderId id
                = windows.data().addOrder(placed(windows, { QStringLiteral("example.test") }));
        OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);
        Identifier name;
        name.value = QStringLiteral("example.test");

        Q_EMIT window.findChild<ProvePage *>()->methodChosen(name, acme::Challenge::Type::Http01);

        QVERIFY(windows.issuance().orders().record(id)->proofs[0].chosen
                == acme::Challenge::Type::Http01);
    }

    void typedNamesAreThereAgainAfterClosing()
    {
        TestWindows windows;
        {
            OrderWindow window(windows.issuance(), std::nullopt, OrderWindow::Start::Normal,
                               nullptr);
            window.setNames(QStringLiteral("half-typed.example"));
            window.close();
        }

        OrderWindow again(windows.issuance(), std::nullopt, OrderWindow::Start::Normal, nullptr);

        QCOMPARE(again.findChild<NamesPage *>()->names().text(),
                 QStringLiteral("half-typed.example"));
    }

    void geometryAndNameFormsAreRemembered()
    {
        TestWindows windows;
        const OrderId id
                = windows.data().addOrder(placed(windows, { QStringLiteral("example.test") }));
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("windows.ini")), QSettings::IniFormat);
        {
            OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);
            window.setSettings(&settings);
            window.resize(777, 555);
            window.show();
            Q_EMIT window.findChild<ProvePage *>()->nameFormChosen(QStringLiteral("example.test"),
                                                                   NameForm::FinalDot);
            window.close();
        }

        OrderWindow again(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);
        again.setSettings(&settings);

        QCOMPARE(again.size(), QSize(777, 555));
        QCOMPARE(settings.value(QStringLiteral("nameForms/example.test")).toString(),
                 QStringLiteral("final-dot"));
    }

    void aDirectoryIsSummedUpInLines()
    {
        acme::Directory directory;
        directory.termsOfService = QStringLiteral("data:text/plain,x");
        directory.isExternalAccountRequired = true;
        directory.profiles = { { QStringLiteral("classic"), QString() },
                               { QStringLiteral("shortlived"), QString() } };
        directory.renewalInfo = QStringLiteral("https://ca.example/ari");

        const QString lines = AuthorityDialog::directoryLines(directory).join(QLatin1Char('\n'));

        QVERIFY(lines.contains(QStringLiteral("data:text/plain,x")));
        QVERIFY(lines.contains(QStringLiteral("HMAC")));
        QVERIFY(lines.contains(QRegularExpression(QStringLiteral("classic.*shortlived"))));
        QVERIFY(lines.contains(QStringLiteral("ARI")));
    }

    void aCaIsAddedOnlyAfterATest()
    {
        TestWindows windows;
        AuthorityDialog dialog(windows.issuance().accounts(), nullptr);
        dialog.findChild<QLineEdit *>(QStringLiteral("authorityName"))
                ->setText(QStringLiteral("Lab CA"));

        dialog.findChild<QLineEdit *>(QStringLiteral("directoryUrl"))
                ->setText(QStringLiteral("https://ca.example/directory"));

        for (const QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() != QStringLiteral("Add CA"))
                continue;
            QVERIFY(!button->isEnabled());
            QCOMPARE(button->toolTip(), QStringLiteral("Test the directory URL first"));
        }
    }
};

CERTWRIGHT_WINDOW_TEST(OrderWindowTest)
#include "OrderWindowTest.moc"
