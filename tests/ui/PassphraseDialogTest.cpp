// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keystore/PassphraseDialog.h"
#include "tests/support/TestMain.h"
#include "tests/ui/Buttons.h"
#include "ui/widgets/MessageBar.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;

namespace {

QLineEdit *secretField(const PassphraseDialog &dialog, const QString &accessibleName)
{
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->accessibleName() == accessibleName)
            return field;
    }
    return nullptr;
}

QLineEdit *passphraseField(const PassphraseDialog &dialog)
{
    return secretField(dialog, QStringLiteral("Passphrase"));
}

QLineEdit *repeatField(const PassphraseDialog &dialog)
{
    return secretField(dialog, QStringLiteral("Repeat passphrase"));
}

} // namespace

class PassphraseDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setUpTakesALongEnoughPassphraseTypedTwice_data();
    void setUpTakesALongEnoughPassphraseTypedTwice();
    void unlockTakesWhatTheUserHas_data();
    void unlockTakesWhatTheUserHas();
    void hidesWhatIsTyped();
    void handsThePassphraseOverOnce();
    void staysOpenAndShowsWhyItFailed();
    void doesNothingWhenCancelled();
};

void PassphraseDialogTest::setUpTakesALongEnoughPassphraseTypedTwice_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("repeat");
    QTest::addColumn<QString>("reason");

    const QString tooShort = QStringLiteral("At least 8 characters are needed.");
    const QString differ = QStringLiteral("The two passphrases differ.");
    QTest::newRow("nothing") << QString() << QString() << tooShort;
    QTest::newRow("seven") << QStringLiteral("1234567") << QStringLiteral("1234567") << tooShort;
    QTest::newRow("once") << QStringLiteral("12345678") << QString() << differ;
    QTest::newRow("mistyped") << QStringLiteral("12345678") << QStringLiteral("12345679") << differ;
    QTest::newRow("twice") << QStringLiteral("12345678") << QStringLiteral("12345678") << QString();
}

void PassphraseDialogTest::setUpTakesALongEnoughPassphraseTypedTwice()
{
    QFETCH(const QString, passphrase);
    QFETCH(const QString, repeat);
    QFETCH(const QString, reason);
    const PassphraseDialog dialog(PassphraseDialog::Purpose::SetUp);
    const QPushButton *use = buttonReading(dialog, QStringLiteral("Use Encrypted Files"));

    passphraseField(dialog)->setText(passphrase);
    repeatField(dialog)->setText(repeat);

    QCOMPARE(use->isEnabled(), reason.isEmpty());
    QCOMPARE(use->toolTip(), reason);
}

void PassphraseDialogTest::unlockTakesWhatTheUserHas_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<bool>("isAllowed");

    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("shorter than a new one may be") << QStringLiteral("x") << true;
}

void PassphraseDialogTest::unlockTakesWhatTheUserHas()
{
    QFETCH(const QString, passphrase);
    QFETCH(const bool, isAllowed);
    const PassphraseDialog dialog(PassphraseDialog::Purpose::Unlock);

    passphraseField(dialog)->setText(passphrase);

    QCOMPARE(buttonReading(dialog, QStringLiteral("Unlock"))->isEnabled(), isAllowed);
    QVERIFY(repeatField(dialog)->isHidden());
}

void PassphraseDialogTest::hidesWhatIsTyped()
{
    const PassphraseDialog dialog(PassphraseDialog::Purpose::SetUp);

    QCOMPARE(passphraseField(dialog)->echoMode(), QLineEdit::Password);
    QCOMPARE(repeatField(dialog)->echoMode(), QLineEdit::Password);
}

void PassphraseDialogTest::handsThePassphraseOverOnce()
{
    PassphraseDialog dialog(PassphraseDialog::Purpose::SetUp);
    QSignalSpy submitted(&dialog, &PassphraseDialog::submitted);
    passphraseField(dialog)->setText(QStringLiteral("Passwört 证"));
    repeatField(dialog)->setText(QStringLiteral("Passwört 证"));

    buttonReading(dialog, QStringLiteral("Use Encrypted Files"))->click();
    const crypto::SecureBytes first = dialog.takePassphrase();
    const crypto::SecureBytes second = dialog.takePassphrase();

    QCOMPARE(submitted.size(), 1);
    QCOMPARE(first.unownedView(), QStringLiteral("Passwört 证").toUtf8());
    QVERIFY(second.isEmpty());
    QVERIFY(repeatField(dialog)->text().isEmpty());
}

void PassphraseDialogTest::staysOpenAndShowsWhyItFailed()
{
    PassphraseDialog dialog(PassphraseDialog::Purpose::Unlock);
    dialog.show();
    passphraseField(dialog)->setText(QStringLiteral("wrong"));
    QPushButton *unlock = buttonReading(dialog, QStringLiteral("Unlock"));
    unlock->click();
    QVERIFY(!unlock->isEnabled()); // while the work goes on

    dialog.showProblem(QStringLiteral("The passphrase is wrong."));

    const auto *problem = dialog.findChild<MessageBar *>();
    QVERIFY(dialog.isVisible());
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->kind(), MessageBar::Kind::Error);
    QCOMPARE(problem->text(), QStringLiteral("The passphrase is wrong."));
    QVERIFY(unlock->isEnabled());
    unlock->click();
    QVERIFY(!problem->isVisible()); // the next try begins without the old message
}

void PassphraseDialogTest::doesNothingWhenCancelled()
{
    PassphraseDialog dialog(PassphraseDialog::Purpose::Unlock);
    QSignalSpy submitted(&dialog, &PassphraseDialog::submitted);
    dialog.show();
    passphraseField(dialog)->setText(QStringLiteral("secret"));

    dialog.reject();

    QVERIFY(!dialog.isVisible());
    QCOMPARE(submitted.size(), 0);
}

CERTWRIGHT_WINDOW_TEST(PassphraseDialogTest)
#include "PassphraseDialogTest.moc"
