// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/ProofArchive.h"

#include "tests/crypto/ProgramRun.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace certwright;
using namespace certwright::bundles;
using testing::ProgramRun;
using testing::runProgram;

namespace {

const QString token = QStringLiteral("LoqXcYV8q5ONbJQxbmR7SCTNo3tiAWrqsbQsv1wzE3A");
const QByteArray content("LoqXcYV8q5ONbJQxbmR7SCTNo3tiAWrqsbQsv1wzE3A.9jg46WB3rR_AHD-"
                         "EBXdN7cBkH1WOu0tA3M9fm21mqTI");

/// Lists "name mode content" in hexadecimal, one file a line, after Python has checked every CRC.
const QString listing
        = QStringLiteral("import sys, zipfile\n"
                         "archive = zipfile.ZipFile(sys.argv[1])\n"
                         "assert archive.testzip() is None\n"
                         "for entry in archive.infolist():\n"
                         "    mode = oct(entry.external_attr >> 16)\n"
                         "    print(entry.filename, mode, archive.read(entry).hex())\n");

QList<QByteArrayList> filesIn(const QString &path)
{
    const ProgramRun run
            = runProgram(QStringLiteral("python3"),
                         { QStringLiteral("-B"), QStringLiteral("-c"), listing, path });
    QList<QByteArrayList> files;
    for (const QByteArray &line : run.output.trimmed().split('\n'))
        files.append(run.exitCode == 0 ? line.split(' ') : QByteArrayList { run.output });
    return files;
}

} // namespace

class ProofArchiveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheFileAndAConfigurationForIisAndNothingElse()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"proof.zip"_qs);

        const Result<void> written = writeProofArchive(path, token, content);

        QCOMPARE(failureOf(written), u"none"_qs);
        const QList<QByteArrayList> files = filesIn(path);
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0],
                 QByteArrayList({ ".well-known/acme-challenge/" + token.toLatin1(), "0o100644",
                                  content.toHex() }));
        QCOMPARE(files[1].first(), QByteArray(".well-known/acme-challenge/web.config"));
    }

    void anotherReaderFindsNoFlaw()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"proof.zip"_qs);
        QCOMPARE(failureOf(writeProofArchive(path, token, content)), u"none"_qs);

        const ProgramRun run
                = runProgram(u"python3"_qs,
                             { u"-B"_qs, u"-m"_qs, u"zipfile"_qs, u"-e"_qs, path, folder.path() });

        QVERIFY2(run.exitCode == 0, run.output.constData());
        QFile unpacked(folder.filePath(u".well-known/acme-challenge/"_qs + token));
        QVERIFY(unpacked.open(QIODevice::ReadOnly));
        QCOMPARE(unpacked.readAll(), content);
    }

    void theConfigurationMapsFilesWithoutExtensionOnceWhateverTheSiteMaps()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"proof.zip"_qs);
        QCOMPARE(failureOf(writeProofArchive(path, token, content)), u"none"_qs);
        QXmlStreamReader xml(QByteArray::fromHex(filesIn(path).at(1).last()));
        QStringList steps;

        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement)
                steps.append(xml.name() + u' '
                             + xml.attributes().value(QLatin1String("fileExtension")));
        }

        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(steps,
                 QStringList({ u"configuration "_qs, u"system.webServer "_qs, u"staticContent "_qs,
                               u"remove ."_qs, u"mimeMap ."_qs }));
    }

    void keepsEveryByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("with line end") << QByteArray("a.b\r\n");
        QTest::newRow("any") << QByteArray("\0\xff\xfe\n", 4);
        QTest::newRow("long") << QByteArray(200000, 'x');
    }

    void keepsEveryByte()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"proof.zip"_qs);

        QCOMPARE(failureOf(writeProofArchive(path, token, bytes)), u"none"_qs);

        QCOMPARE(filesIn(path).at(0).at(2), bytes.toHex());
    }

    void refusesWhatIsNoToken_data()
    {
        QTest::addColumn<QString>("name");

        QTest::newRow("empty") << QString();
        QTest::newRow("way out") << u"../index"_qs;
        QTest::newRow("folder") << u"a/b"_qs;
        QTest::newRow("extension") << u"a.txt"_qs;
        QTest::newRow("letter outside ASCII") << u"ä"_qs;
    }

    void refusesWhatIsNoToken()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"proof.zip"_qs);

        QCOMPARE(failureOf(writeProofArchive(path, name, content)), u"invalidInput"_qs);

        QVERIFY(!QFileInfo::exists(path));
    }

    void saysWhereItCannotWrite()
    {
        const Result<void> written
                = writeProofArchive(u"/nonexistent/proof.zip"_qs, token, content);

        QVERIFY(!written);
        QCOMPARE(written.error().subject(), u"/nonexistent/proof.zip"_qs);
    }
};

CERTWRIGHT_TEST(ProofArchiveTest)
#include "ProofArchiveTest.moc"
