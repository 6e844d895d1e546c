// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ExternalAccountDialog.h"
#include "core/issuance/OrderRows.h"
#include "tests/support/TestMain.h"
#include "tests/ui/Buttons.h"
#include "tests/ui/TestWindows.h"
#include "ui/errors/FailureCard.h"
#include "ui/order/OrderWindow.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;

namespace {

/// Its base64 has both characters that base64url writes otherwise, and padding.
const QByteArray macKey = QByteArrayLiteral("\xfb\xff\xbf\x00\x01");

QLineEdit *externalField(const QDialog &dialog, const char *name)
{
    return dialog.findChild<QLineEdit *>(QLatin1String(name));
}

QPushButton *goOn(const QDialog &dialog)
{
    return buttonReading(dialog, QStringLiteral("Go On"));
}

} // namespace

class ExternalAccountDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverEveryWayToWriteTheKey_data();
    void handsOverEveryWayToWriteTheKey();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void startsWithTheKeyIdThatTheOrderKnows();
    void hidesTheKeyAndForgetsIt();
    void setsAWaitingOrderGoingAgain();
};

void ExternalAccountDialogTest::handsOverEveryWayToWriteTheKey_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("base64") << QStringLiteral("+/+/AAE=");
    QTest::newRow("base64 without padding") << QStringLiteral("+/+/AAE");
    QTest::newRow("base64url") << QStringLiteral("-_-_AAE");
    QTest::newRow("base64url with padding") << QStringLiteral("-_-_AAE=");
    QTest::newRow("pasted with spaces around") << QStringLiteral("  -_-_AAE\t ");
}

void ExternalAccountDialogTest::handsOverEveryWayToWriteTheKey()
{
    QFETCH(const QString, typed);
    ExternalAccountDialog dialog(QString(), nullptr);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.show();

    externalField(dialog, "eabKeyId")->setText(QStringLiteral(" kid-1 "));
    externalField(dialog, "eabMacKey")->setText(typed);
    goOn(dialog)->click();
    const crypto::SecureBytes key = dialog.takeMacKey();

    QCOMPARE(accepted.size(), 1);
    QCOMPARE(dialog.keyId(), QStringLiteral("kid-1"));
    QCOMPARE(key.unownedView(), macKey);
}

void ExternalAccountDialogTest::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("keyId");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");

    const QString kid = QStringLiteral("kid-1");
    const QString noBase64 = QStringLiteral("The HMAC key is not complete: it must be base64 text");
    QTest::newRow("no key ID") << QStringLiteral(" ") << QStringLiteral("AAE")
                               << QStringLiteral("Enter the key ID that the CA gave you");
    QTest::newRow("no key") << kid << QString()
                            << QStringLiteral("Enter the HMAC key that the CA gave you");
    QTest::newRow("other characters") << kid << QStringLiteral("AA*E") << noBase64;
    QTest::newRow("cut off") << kid << QStringLiteral("AAEBA") << noBase64;
    QTest::newRow("outside Latin-1") << kid << QStringLiteral("AAE证") << noBase64;
    QTest::newRow("padding alone") << kid << QStringLiteral("==") << noBase64;
}

void ExternalAccountDialogTest::saysWhatIsMissing()
{
    QFETCH(const QString, keyId);
    QFETCH(const QString, typed);
    QFETCH(const QString, reason);
    ExternalAccountDialog dialog(keyId, nullptr);
    QSignalSpy accepted(&dialog, &QDialog::accepted);

    externalField(dialog, "eabMacKey")->setText(typed);
    goOn(dialog)->click();

    QCOMPARE(goOn(dialog)->toolTip(), reason);
    QCOMPARE(accepted.size(), 0);
}

void ExternalAccountDialogTest::startsWithTheKeyIdThatTheOrderKnows()
{
    const ExternalAccountDialog dialog(QStringLiteral("kid-7"), nullptr);

    QCOMPARE(externalField(dialog, "eabKeyId")->text(), QStringLiteral("kid-7"));
    QVERIFY(!goOn(dialog)->isEnabled());
}

void ExternalAccountDialogTest::hidesTheKeyAndForgetsIt()
{
    ExternalAccountDialog dialog(QStringLiteral("kid-1"), nullptr);
    QLineEdit *field = externalField(dialog, "eabMacKey");
    field->setText(QStringLiteral("AAE"));

    const crypto::SecureBytes key = dialog.takeMacKey();

    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!key.isEmpty());
    QVERIFY(field->text().isEmpty());
    QVERIFY(dialog.takeMacKey().isEmpty());
}

void ExternalAccountDialogTest::setsAWaitingOrderGoingAgain()
{
    TestWindows windows;
    issuance::OrderRecord record = windows.data().orderRecord({ QStringLiteral("example.test") },
                                                              acme::Challenge::Type::Dns01);
    record.stage = issuance::OrderRecord::Stage::Draft;
    record.proofs.clear();
    record.needsUser = true;
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:externalAccountRequired");
    record.lastError
            = Error(Error::Kind::ActionRequired, QStringLiteral("The CA wants a customer account"))
                      .withProblem(problem);
    const OrderId id = windows.data().addOrder(record);
    OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);
    window.show();

    window.findChild<QPushButton *>(
                  QStringLiteral("act%1").arg(int(FailureView::Act::GiveExternalAccount)))
            ->click();
    const auto *dialog = window.findChild<ExternalAccountDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    externalField(*dialog, "eabKeyId")->setText(QStringLiteral("kid-1"));
    externalField(*dialog, "eabMacKey")->setText(QStringLiteral("-_-_AAE"));
    goOn(*dialog)->click();

    const auto row = windows.data().stores().orders.find(id);
    QVERIFY(row);
    const auto stored = issuance::loadRecord(windows.data().stores().orders, id);
    QVERIFY(stored);
    QCOMPARE(stored->draft.eabKeyId, QStringLiteral("kid-1"));
    QVERIFY(!stored->needsUser);
    QVERIFY(!row->document.contains("-_-_AAE")); // the HMAC key is never written down
}

CERTWRIGHT_WINDOW_TEST(ExternalAccountDialogTest)
#include "ExternalAccountDialogTest.moc"
