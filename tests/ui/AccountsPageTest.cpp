// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountsPage.h"
#include "tests/support/TestMain.h"
#include "tests/ui/Buttons.h"
#include "tests/ui/TestWindows.h"
#include "ui/accounts/AccountDetails.h"
#include "ui/accounts/AccountListModel.h"
#include "ui/accounts/ContactDialog.h"
#include "ui/accounts/DeactivateDialog.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ValueField.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace certwright;
using namespace certwright::ui;

class AccountsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAccounts();
    void saysThatAccountsComeByThemselves();
    void givesTheCaaValueOfTheAccount();
    void saysWhatWentWrong();
    void offersOnlyWhatAnAccountAllows();
    void deactivatesOnlyWhatWasTyped_data();
    void deactivatesOnlyWhatWasTyped();
    void takesOnlyAddressesAsContact_data();
    void takesOnlyAddressesAsContact();
    void asksForAnotherCa();
};

void AccountsPageTest::listsAccounts()
{
    TestWindows windows;
    windows.data().fill();
    AccountListModel model(windows.data().stores());
    const QAbstractItemModelTester tester(&model);
    const auto text = [&model](int row, AccountListModel::Column column) {
        return model.index(row, column).data().toString();
    };

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(0, AccountListModel::Authority), QStringLiteral("Let's Encrypt"));
    QCOMPARE(text(0, AccountListModel::Contact), QStringLiteral("admin@example.test"));
    QCOMPARE(text(0, AccountListModel::State), QStringLiteral("Valid"));
    QCOMPARE(text(0, AccountListModel::Key), QStringLiteral("ECDSA P-256"));
    QCOMPARE(text(0, AccountListModel::Certificates), QStringLiteral("1"));
    QCOMPARE(text(1, AccountListModel::Contact), QStringLiteral("no contact"));
}

void AccountsPageTest::saysThatAccountsComeByThemselves()
{
    TestWindows windows;
    AccountsPage page(windows.issuance());
    page.show();

    QVERIFY(page.findChild<EmptyState *>()->isVisible());
    QVERIFY(!buttonReading(page, QStringLiteral("Refresh"))->isEnabled());
    QVERIFY(buttonReading(page, QStringLiteral("Add CA…"))->isEnabled());
}

void AccountsPageTest::givesTheCaaValueOfTheAccount()
{
    AccountEntry entry;
    entry.row.url = QStringLiteral("https://ca.example.test/acct/7");
    AccountDetails details;
    details.setEntry(&entry);
    const QList<ValueField *> fields = details.findChildren<ValueField *>();

    QVERIFY(fields[1]->isHidden()); // the CA has not been asked
    details.setCaaIdentities({ QStringLiteral("ca.example.test"), QStringLiteral("other.test") });

    QVERIFY(!fields[1]->isHidden());
    QCOMPARE(fields[0]->value(), QStringLiteral("https://ca.example.test/acct/7"));
    QCOMPARE(fields[1]->value(),
             QStringLiteral(
                     "0 issue \"ca.example.test; accounturi=https://ca.example.test/acct/7\""));
}

void AccountsPageTest::saysWhatWentWrong()
{
    TestWindows windows; // without network, and without the account's key
    windows.data().fill();
    AccountsPage page(windows.issuance());
    page.show();
    auto *message = page.findChild<MessageBar *>();

    buttonReading(page, QStringLiteral("Refresh"))->click();

    QTRY_VERIFY(message->isVisible());
    QCOMPARE(message->kind(), MessageBar::Kind::Error);
    QVERIFY(message->text().size() > 20);
    QVERIFY(buttonReading(page, QStringLiteral("Refresh"))->isEnabled());
}

void AccountsPageTest::offersOnlyWhatAnAccountAllows()
{
    TestWindows windows;
    const AccountId id = windows.data().addAccount(windows.data().letsEncrypt(),
                                                   QStringLiteral("a@example.test"));
    store::AccountRow row = *windows.data().stores().accounts.find(id);
    row.state = store::AccountRow::State::Deactivated;
    QVERIFY(windows.data().stores().accounts.update(row));

    AccountsPage page(windows.issuance());

    QVERIFY(buttonReading(page, QStringLiteral("Refresh"))->isEnabled());
    QVERIFY(!buttonReading(page, QStringLiteral("Edit Contact…"))->isEnabled());
    QVERIFY(!buttonReading(page, QStringLiteral("Deactivate…"))->isEnabled());
}

void AccountsPageTest::deactivatesOnlyWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isAllowed");

    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("part") << QStringLiteral("admin@example") << false;
    QTest::newRow("all") << QStringLiteral("admin@example.test") << true;
    QTest::newRow("other case and spaces") << QStringLiteral(" Admin@example.test ") << true;
}

void AccountsPageTest::deactivatesOnlyWhatWasTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isAllowed);
    DeactivateDialog dialog(QStringLiteral("admin@example.test"), QStringLiteral("Let's Encrypt"),
                            nullptr);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.show();

    dialog.findChild<QLineEdit *>()->setText(typed);
    QPushButton *deactivate = buttonReading(dialog, QStringLiteral("Deactivate"));
    deactivate->click();

    QCOMPARE(accepted.size(), isAllowed ? 1 : 0);
    QVERIFY(!deactivate->isDefault());
}

void AccountsPageTest::takesOnlyAddressesAsContact_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isAllowed");

    QTest::newRow("none") << QString() << true;
    QTest::newRow("address") << QStringLiteral("b@example.test") << true;
    QTest::newRow("no address") << QStringLiteral("b.example.test") << false;
    QTest::newRow("two") << QStringLiteral("a@example.test b@example.test") << false;
}

void AccountsPageTest::takesOnlyAddressesAsContact()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, isAllowed);
    ContactDialog dialog(QStringLiteral("a@example.test"), QStringLiteral("Let's Encrypt"),
                         nullptr);

    dialog.findChild<QLineEdit *>()->setText(typed);

    QCOMPARE(buttonReading(dialog, QStringLiteral("Save Contact"))->isEnabled(), isAllowed);
    QCOMPARE(dialog.contact(), typed);
}

void AccountsPageTest::asksForAnotherCa()
{
    TestWindows windows;
    const AccountsPage page(windows.issuance());
    QSignalSpy requested(&page, &AccountsPage::addAuthorityRequested);

    buttonReading(page, QStringLiteral("Add CA…"))->click();

    QCOMPARE(requested.size(), 1);
}

CERTWRIGHT_WINDOW_TEST(AccountsPageTest)
#include "AccountsPageTest.moc"
