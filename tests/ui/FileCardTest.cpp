// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/FileCard.h"

#include "OrderSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "ui/order/DiagnosisLine.h"
#include "ui/theme/ColorScheme.h"
#include "ui/widgets/MessageBar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace certwright;
using namespace certwright::ui;
using Diagnosis = checks::FileDiagnosis;

namespace {

QPushButton *cardButton(const FileCard &card, const QString &accessibleName)
{
    for (QPushButton *each : card.findChildren<QPushButton *>()) {
        if (each->accessibleName() == accessibleName)
            return each;
    }
    return nullptr;
}

QByteArray savedBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// Presses the button and lets its dialog choose the path. Gives the name that was proposed.
QString saveBy(FileCard &card, const QString &accessibleName, const QString &path)
{
    cardButton(card, accessibleName)->click();
    auto *chooser = card.findChild<QFileDialog *>();
    const QString proposed = QFileInfo(chooser->selectedFiles().value(0)).fileName();
    Q_EMIT chooser->fileSelected(path);
    chooser->close();
    return proposed;
}

const QString saveName = QStringLiteral("Save file 1");
const QString archiveName = QStringLiteral("Save file 1 as ZIP");

issuance::ProofReadiness::File misplacedFile()
{
    auto file = samples::file(QStringLiteral("www.example.test"));
    checks::FileFinding v6;
    v6.address = QStringLiteral("2001:db8::10");
    v6.state = checks::FileFinding::State::Absent;
    v6.httpStatus = 404;
    v6.diagnoses = { Diagnosis::TextExtension, Diagnosis::Ipv6Differs };
    checks::FileFinding v4;
    v4.address = QStringLiteral("192.0.2.10");
    v4.state = checks::FileFinding::State::Present;
    v4.httpStatus = 200;
    v4.redirects = { QStringLiteral("https://www.example.test/.well-known/acme-challenge/LoqX") };
    checks::FileReachability reachability;
    reachability.findings = { v6, v4 };
    file.reachability = reachability;
    return file;
}

} // namespace

class FileCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void savesExactlyTheBytesUnderTheExactName()
    {
        const QTemporaryDir folder;
        FileCard card(1);
        const auto file = samples::file(QStringLiteral("www.example.test"));
        card.setView(file, false);
        const QString path = folder.filePath(file.instruction.fileName);

        const QString proposed = saveBy(card, saveName, path);

        QCOMPARE(proposed, file.instruction.fileName);
        QCOMPARE(savedBytes(path), file.instruction.content);
        QCOMPARE(card.findChild<MessageBar *>()->kind(), MessageBar::Kind::Success);
    }

    void warnsWhenTheNameIsNotTheExactOne()
    {
        const QTemporaryDir folder;
        FileCard card(1);
        const auto file = samples::file(QStringLiteral("www.example.test"));
        card.setView(file, false);
        const QString path = folder.filePath(file.instruction.fileName + QStringLiteral(".txt"));

        saveBy(card, saveName, path);

        QCOMPARE(savedBytes(path), file.instruction.content);
        const auto *message = card.findChild<MessageBar *>();
        QCOMPARE(message->kind(), MessageBar::Kind::Warning);
        QVERIFY(message->text().endsWith(file.instruction.fileName + QLatin1Char('.')));
    }

    void savesAZipFile()
    {
        const QTemporaryDir folder;
        FileCard card(1);
        const auto file = samples::file(QStringLiteral("www.example.test"));
        card.setView(file, false);
        const QString path = folder.filePath(QStringLiteral("x.zip"));

        const QString proposed = saveBy(card, archiveName, path);

        QCOMPARE(proposed, QStringLiteral("www.example.test-proof.zip"));
        const QByteArray bytes = savedBytes(path);
        QVERIFY(bytes.startsWith("PK"));
        QVERIFY(bytes.contains(file.instruction.content));
        const QByteArray name
                = ".well-known/acme-challenge/" + file.instruction.fileName.toLatin1();
        QVERIFY(bytes.contains(name));
        QCOMPARE(card.findChild<MessageBar *>()->kind(), MessageBar::Kind::Success);
    }

    void saysWhyItCouldNotSave_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("file") << saveName;
        QTest::newRow("ZIP") << archiveName;
    }

    void saysWhyItCouldNotSave()
    {
        QFETCH(QString, button);
        const QTemporaryDir folder;
        FileCard card(1);
        card.setView(samples::file(QStringLiteral("www.example.test")), false);

        saveBy(card, button, folder.filePath(QStringLiteral("missing/x")));

        const auto *message = card.findChild<MessageBar *>();
        QCOMPARE(message->kind(), MessageBar::Kind::Error);
        QVERIFY(!message->text().isEmpty());
    }

    void showsOneLineADiagnosisAndNoneWhenAllIsWell()
    {
        FileCard card(1);
        const auto shownLines = [&card] {
            int count = 0;
            for (const DiagnosisLine *line : card.findChildren<DiagnosisLine *>())
                count += line->isVisibleTo(&card) ? 1 : 0;
            return count;
        };

        card.setView(misplacedFile(), false);
        QCOMPARE(shownLines(), 3);

        card.setView(samples::file(QStringLiteral("www.example.test")), false);
        QCOMPARE(shownLines(), 0);
    }

    void drawsBothSchemesForPeople_data()
    {
        QTest::addColumn<ColorScheme>("scheme");
        QTest::newRow("light") << ColorScheme::Light;
        QTest::newRow("dark") << ColorScheme::Dark;
    }

    void drawsBothSchemesForPeople()
    {
        QFETCH(ColorScheme, scheme);
        applyColorScheme(*qApp, scheme);
        FileCard card(1);
        card.setView(misplacedFile(), false);
        card.resize(860, card.sizeHint().height());
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));

        const QString name = QStringLiteral("file_card_%1.png")
                                     .arg(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(card.grab().save(QDir(prepareScreens()).filePath(name)));

        for (const QLabel *label : card.findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()) - 1,
                         qPrintable(label->text()));
        }
    }
};

CERTWRIGHT_WINDOW_TEST(FileCardTest)
#include "FileCardTest.moc"
