// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/ExportDialog.h"

#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleKeys.h"
#include "tests/ui/TestWindows.h"
#include "ui/errors/FailureCard.h"
#include "ui/exporting/ExportForm.h"
#include "ui/exporting/PasswordFields.h"
#include "ui/widgets/StatusBadge.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>

using namespace certwright;
using namespace certwright::ui;

namespace {

/// A certificate of example.test; its key is in the key store if wanted.
CertificateId storedCertificate(TestWindows &windows, bool withKey)
{
    store::CertificateRow row
            = windows.data().certificateRow({ QStringLiteral("example.test") }, 1);
    if (!withKey)
        return windows.data().insert(row);
    store::KeyItemRow key;
    key.id = KeyId::generate();
    key.kind = store::KeyItemRow::Kind::Certificate;
    key.state = store::KeyItemRow::State::Stored;
    key.publicKeyDer = testing::otherEcKey()->publicKey().der();
    key.createdUtc = row.addedUtc;
    if (!windows.issuance().stores().keyItems.insert(key))
        qFatal("The key cannot be listed");
    TaskScope scope;
    scope.start(windows.keyStore().write(key.id, secrets::KeyKind::Certificate,
                                         *testing::otherEcKey()->toPkcs8()),
                [](const Result<void> &) {});
    row.key = key.id;
    return windows.data().insert(row);
}

QPushButton *exportButton(const QWidget &dialog)
{
    return dialog.findChild<QPushButton *>(QStringLiteral("export"));
}

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasWrittenAndVerified()
    {
        TestWindows windows;
        const CertificateId id = storedCertificate(windows, true);
        QTemporaryDir folder;
        ExportDialog dialog(windows.issuance(), id, nullptr);
        dialog.findChild<ExportForm *>()->setFolder(folder.path());

        exportButton(dialog)->click();

        auto *checked = dialog.findChild<StatusBadge *>(QStringLiteral("checked"));
        QTRY_VERIFY(checked->isVisibleTo(&dialog));
        QVERIFY(checked->text().contains(QStringLiteral("key matches, 2")));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 (QStringList { QStringLiteral("example.test.fullchain.pem"),
                                QStringLiteral("example.test.key") }));
        QVERIFY(!exportButton(dialog)->isVisibleTo(&dialog));
    }

    void announcesWhatWouldBeReplaced()
    {
        TestWindows windows;
        const CertificateId id = storedCertificate(windows, true);
        QTemporaryDir folder;
        QFile old(folder.filePath(QStringLiteral("example.test.key")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        ExportDialog dialog(windows.issuance(), id, nullptr);

        dialog.findChild<ExportForm *>()->setFolder(folder.path());

        QString said;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&dialog))
                said += label->text();
        }
        QVERIFY(said.contains(QStringLiteral(".bak")));
    }

    void anErrorStandsInTheDialogAndNothingIsLost()
    {
        TestWindows windows;
        const CertificateId id = storedCertificate(windows, false);
        QTemporaryDir folder;
        ExportDialog dialog(windows.issuance(), id, nullptr);
        dialog.findChild<ExportForm *>()->setFolder(folder.path());

        exportButton(dialog)->click();

        const auto *card = dialog.findChild<FailureCard *>();
        QTRY_VERIFY(card->isVisibleTo(&dialog));
        QVERIFY(card->view().text.title.contains(QStringLiteral("private key")));
        QVERIFY(exportButton(dialog)->isEnabled());
        QCOMPARE(dialog.findChild<ExportForm *>()->folder(), folder.path());
    }

    void theFolderIsOfferedAgainNextTime()
    {
        TestWindows windows;
        const CertificateId id = storedCertificate(windows, true);
        QTemporaryDir folder;
        {
            ExportDialog dialog(windows.issuance(), id, nullptr);
            dialog.findChild<ExportForm *>()->setFolder(folder.path());
            exportButton(dialog)->click();
            QTRY_VERIFY(dialog.findChild<StatusBadge *>(QStringLiteral("checked"))
                                ->isVisibleTo(&dialog));
        }

        ExportDialog again(windows.issuance(), id, nullptr);

        QCOMPARE(again.findChild<ExportForm *>()->folder(), folder.path());
    }
};

CERTWRIGHT_WINDOW_TEST(ExportDialogTest)
#include "ExportDialogTest.moc"
