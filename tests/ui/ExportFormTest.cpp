// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/ExportForm.h"

#include "tests/support/TestMain.h"
#include "ui/exporting/PasswordFields.h"
#include "ui/widgets/PlainLabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;

namespace {

ExportSubject subject()
{
    ExportSubject subject;
    subject.fileStem = QStringLiteral("example.test");
    subject.folder = QStringLiteral("/srv/certs");
    subject.friendlyName = QStringLiteral("example.test 2026-11-24");
    return subject;
}

template<typename Widget>
Widget *child(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QLatin1String(name));
}

void type(const ExportForm &form, const char *fields, const QString &password,
          const QString &repeated)
{
    auto *box = child<PasswordFields>(form, fields);
    child<QLineEdit>(*box, "password")->setText(password);
    child<QLineEdit>(*box, "passwordRepeated")->setText(repeated);
}

} // namespace

class ExportFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pemFilesAreChosenOneByOne()
    {
        ExportForm form;
        form.setSubject(subject());
        QCOMPARE(form.fileCount(), 2);
        QVERIFY(form.blocker().isEmpty());

        child<QCheckBox>(form, "withLeaf")->setChecked(true);
        child<QCheckBox>(form, "withFullChain")->setChecked(false);

        const bundles::PemOptions options = form.pemOptions();
        QVERIFY(options.withKey && options.withLeaf && !options.withFullChain
                && !options.withIssuers);
        QCOMPARE(form.fileCount(), 2);
    }

    void fileNamesAreShownBeforeTheyAreWritten()
    {
        ExportForm form;

        form.setSubject(subject());

        QVERIFY(child<QCheckBox>(form, "withKey")
                        ->text()
                        .startsWith(QStringLiteral("example.test.key")));
    }

    void withoutAnyFileNothingCanBeExported()
    {
        ExportForm form;
        form.setSubject(subject());

        child<QCheckBox>(form, "withKey")->setChecked(false);
        child<QCheckBox>(form, "withFullChain")->setChecked(false);

        QCOMPARE(form.blocker(), QStringLiteral("Choose at least one file"));
    }

    void passwordsAreJudgedBeforeUse_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("repeated");
        QTest::addColumn<PasswordFinding>("finding");
        QTest::newRow("fine") << QStringLiteral("abc") << QStringLiteral("abc")
                              << PasswordFinding::None;
        QTest::newRow("empty") << QString() << QString() << PasswordFinding::Empty;
        QTest::newRow("not repeated")
                << QStringLiteral("abc") << QString() << PasswordFinding::NotRepeated;
        QTest::newRow("mistyped") << QStringLiteral("abc") << QStringLiteral("abd")
                                  << PasswordFinding::NotRepeated;
        QTest::newRow("not ASCII") << QStringLiteral("pässword") << QStringLiteral("pässword")
                                   << PasswordFinding::RefusedByJava;
    }

    void passwordsAreJudgedBeforeUse()
    {
        QFETCH(QString, password);
        QFETCH(QString, repeated);
        QFETCH(PasswordFinding, finding);

        QVERIFY(findingFor(password, repeated) == finding);
    }

    void aPfxFileNeedsAPasswordOrAnExplicitNo()
    {
        ExportForm form;
        form.setSubject(subject());
        form.setTarget(ExportTarget::Pfx);
        QCOMPARE(form.blocker(), QStringLiteral("Enter a password"));

        child<QCheckBox>(form, "allowEmptyPassword")->setChecked(true);

        QVERIFY(form.blocker().isEmpty());
        QVERIFY(form.takePassword().isEmpty());
    }

    void mistypedPasswordsBlock()
    {
        ExportForm form;
        form.setSubject(subject());
        form.setTarget(ExportTarget::Pfx);

        type(form, "pfxPassword", QStringLiteral("one"), QStringLiteral("two"));

        QCOMPARE(form.blocker(), QStringLiteral("The two passwords differ"));
    }

    void aPasswordThatJavaRefusesIsOnlyAWarning()
    {
        ExportForm form;
        form.setSubject(subject());
        form.setTarget(ExportTarget::Pfx);

        type(form, "pfxPassword", QStringLiteral("pässword"), QStringLiteral("pässword"));

        QVERIFY(form.blocker().isEmpty());
        const auto *hint = child<PlainLabel>(form, "passwordHint");
        QVERIFY(hint->isVisibleTo(&form));
        QVERIFY(hint->text().contains(QStringLiteral("Java")));
    }

    void theFieldsAreEmptyAfterThePasswordIsTaken()
    {
        ExportForm form;
        form.setSubject(subject());
        form.setTarget(ExportTarget::Pfx);
        type(form, "pfxPassword", QStringLiteral("gehéim"), QStringLiteral("gehéim"));

        const crypto::SecureBytes password = form.takePassword();

        QCOMPARE(password.unownedView(), QStringLiteral("gehéim").toUtf8());
        auto *box = child<PasswordFields>(form, "pfxPassword");
        QVERIFY(child<QLineEdit>(*box, "password")->text().isEmpty());
        QVERIFY(child<QLineEdit>(*box, "passwordRepeated")->text().isEmpty());
    }

    void passwordsAreHiddenUntilSuggested()
    {
        PasswordFields fields;
        const auto *field = child<QLineEdit>(fields, "password");
        QCOMPARE(field->echoMode(), QLineEdit::Password);

        fields.suggest();

        QCOMPARE(field->echoMode(), QLineEdit::Normal);
        QCOMPARE(field->text().size(), 20);
        QVERIFY(fields.finding() == PasswordFinding::None);
    }

    void anEncryptedKeyNeedsItsPassword()
    {
        ExportForm form;
        form.setSubject(subject());

        child<QCheckBox>(form, "encryptKey")->setChecked(true);
        QCOMPARE(form.blocker(), QStringLiteral("Enter a password"));
        type(form, "keyPassword", QStringLiteral("abc"), QStringLiteral("abc"));

        QVERIFY(form.blocker().isEmpty());
        QCOMPARE(form.takePassword().unownedView(), QByteArray("abc"));
    }

    void withoutTheKeyItsPasswordIsNotAskedFor()
    {
        ExportForm form;
        form.setSubject(subject());
        child<QCheckBox>(form, "encryptKey")->setChecked(true);

        child<QCheckBox>(form, "withKey")->setChecked(false);

        QVERIFY(form.blocker().isEmpty());
        QVERIFY(form.takePassword().isEmpty());
    }

    void oldWindowsGetsTheOldEncryption()
    {
        ExportForm form;
        form.setSubject(subject());
        QVERIFY(form.pfxOptions().encryption == crypto::Pkcs12Encryption::Modern);

        child<QRadioButton>(form, "compatible")->setChecked(true);

        QVERIFY(form.pfxOptions().encryption == crypto::Pkcs12Encryption::Compatible);
        QCOMPARE(form.pfxOptions().friendlyName, QStringLiteral("example.test 2026-11-24"));
    }

    void aStagingCertificateNeedsOneMoreClick()
    {
        ExportForm form;
        ExportSubject practice = subject();
        practice.isStaging = true;
        form.setSubject(practice);
        QVERIFY(form.blocker().contains(QStringLiteral("staging")));

        child<QCheckBox>(form, "stagingConfirmed")->setChecked(true);

        QVERIFY(form.blocker().isEmpty());
    }

    void theFolderMustBeNamedInFull_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("absolute") << QStringLiteral("/srv/certs") << true;
        QTest::newRow("relative") << QStringLiteral("certs") << false;
        QTest::newRow("empty") << QString() << false;
    }

    void theFolderMustBeNamedInFull()
    {
        QFETCH(QString, folder);
        QFETCH(bool, isTaken);
        ExportForm form;
        form.setSubject(subject());

        form.setFolder(folder);

        QCOMPARE(form.blocker().isEmpty(), isTaken);
    }

    void everyChangeIsTold()
    {
        ExportForm form;
        form.setSubject(subject());
        QSignalSpy edited(&form, &ExportForm::edited);

        child<QRadioButton>(form, "targetPfx")->click();
        child<QLineEdit>(form, "folder")->setText(QStringLiteral("/tmp"));

        QVERIFY(edited.size() >= 2);
        QVERIFY(form.target() == ExportTarget::Pfx);
        QCOMPARE(form.fileCount(), 1);
    }
};

CERTWRIGHT_WINDOW_TEST(ExportFormTest)
#include "ExportFormTest.moc"
