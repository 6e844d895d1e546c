// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revoking/RevokeForm.h"

#include "tests/support/TestMain.h"
#include "tests/ui/TestWindows.h"
#include "ui/revoking/RevokeDialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace certwright;
using namespace certwright::ui;

namespace {

RevokeSubject subject()
{
    RevokeSubject subject;
    subject.name = QStringLiteral("例子.cn");
    subject.asciiName = QStringLiteral("xn--fsqu00a.cn");
    subject.accountName = QStringLiteral("admin@example.test");
    return subject;
}

QLineEdit *typedName(const QWidget &parent)
{
    return parent.findChild<QLineEdit *>(QStringLiteral("typedName"));
}

} // namespace

class RevokeFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNameMustBeTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isConfirmed");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("another name") << QStringLiteral("example.test") << false;
        QTest::newRow("as read") << QStringLiteral("例子.cn") << true;
        QTest::newRow("as on the wire") << QStringLiteral("XN--fsqu00a.cn ") << true;
    }

    void theNameMustBeTyped()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isConfirmed);
        RevokeForm form;
        form.setSubject(subject());

        typedName(form)->setText(typed);

        QCOMPARE(form.blocker().isEmpty(), isConfirmed);
    }

    void theReasonThatKeepsTheKeyIsChosenFirst()
    {
        RevokeForm form;
        form.setSubject(subject());

        QVERIFY(form.reason() == acme::RevocationReason::Superseded);
    }

    void accountOrKeyMaySign()
    {
        RevokeForm form;
        form.setSubject(subject());
        auto *signer = form.findChild<QComboBox *>(QStringLiteral("signer"));
        QVERIFY(form.signer() == issuance::RevocationSigner::Account);

        signer->setCurrentIndex(1);

        QVERIFY(form.signer() == issuance::RevocationSigner::CertificateKey);
    }

    void withoutAccountAndKeyItSaysSo()
    {
        RevokeForm form;
        RevokeSubject alone = subject();
        alone.accountName.clear();
        alone.hasKey = false;
        form.setSubject(alone);

        typedName(form)->setText(alone.name);

        QVERIFY(form.blocker().contains(QStringLiteral("Neither")));
    }

    void cancelIsTheDefaultAndRevokeWaitsForTheName()
    {
        TestWindows windows;
        const CertificateId id
                = windows.data().addCertificate({ QStringLiteral("example.test") }, 10);
        RevokeDialog dialog(windows.issuance(), id, nullptr);
        auto *revoke = dialog.findChild<QPushButton *>(QStringLiteral("revoke"));
        QVERIFY(!revoke->isEnabled());
        QVERIFY(!revoke->isDefault());
        QVERIFY(!revoke->toolTip().isEmpty());
        int defaults = 0;
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            defaults += button->isDefault() ? 1 : 0;
        QCOMPARE(defaults, 1);
    }
};

CERTWRIGHT_WINDOW_TEST(RevokeFormTest)
#include "RevokeFormTest.moc"
