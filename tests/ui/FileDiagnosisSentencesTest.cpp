// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/FileDiagnosisSentences.h"

#include "tests/support/TestMain.h"

#include <QSet>

using namespace certwright;
using namespace certwright::ui;
using Diagnosis = checks::FileDiagnosis;
using FileState = checks::FileFinding::State;

namespace {

const QString fileName = QStringLiteral("LoqXcYV8q5ONbJQxbmR7");

checks::FileFinding diagnosedFinding(const QString &address,
                                     const std::vector<Diagnosis> &diagnoses)
{
    checks::FileFinding finding;
    finding.address = address;
    finding.state = diagnoses.empty() ? FileState::Present : FileState::Absent;
    finding.diagnoses = diagnoses;
    return finding;
}

std::vector<DiagnosisText> textsOf(std::vector<checks::FileFinding> findings)
{
    checks::FileReachability reachability;
    reachability.findings = std::move(findings);
    return fileDiagnosisTexts(reachability, fileName);
}

} // namespace

class FileDiagnosisSentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDiagnosisHasItsOwnTitleAndARemedy()
    {
        QSet<QString> titles;
        const int last = int(Diagnosis::Ipv6Differs);

        for (int i = 0; i <= last; ++i) {
            checks::FileFinding finding;
            finding.seenUrl = QStringLiteral("http://www.example.test:8080/x");
            const DiagnosisText text = fileDiagnosisText(Diagnosis(i), finding, fileName);
            QVERIFY2(!text.title.isEmpty() && !text.remedy.isEmpty(), qPrintable(text.title));
            QVERIFY2(!text.title.contains(u'%') && !text.remedy.contains(u'%'),
                     qPrintable(text.title));
            titles.insert(text.title);
        }

        QCOMPARE(titles.size(), last + 1);
    }

    void titlesHoldTheEvidence_data()
    {
        QTest::addColumn<int>("diagnosis");
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("remedyWord");
        const auto row = [](const char *name, Diagnosis diagnosis, const char *url, int status,
                            const char *title, const char *remedyWord) {
            QTest::newRow(name) << int(diagnosis) << QString::fromLatin1(url) << status
                                << QString::fromLatin1(title) << QString::fromLatin1(remedyWord);
        };
        row("extension", Diagnosis::TextExtension, "", 404,
            "The file is there as LoqXcYV8q5ONbJQxbmR7.txt.", "off its name");
        row("403", Diagnosis::OtherStatus, "", 403,
            "The web server answers 403 instead of giving the file.", "password");
        row("503", Diagnosis::OtherStatus, "", 503,
            "The web server answers 503 instead of giving the file.", "log");
        row("206", Diagnosis::OtherStatus, "", 206,
            "The web server answers 206 instead of giving the file.", "status 200");
        row("port", Diagnosis::RedirectToOtherPort, "http://www.example.test:8080/x", 302,
            "The redirect leads to port 8080, where no CA follows.", "443");
        row("elsewhere", Diagnosis::RedirectElsewhere, "https://www.example.test/login", 200,
            "The redirect leads to https://www.example.test/login, not to the file.", "Exempt");
        row("no slash", Diagnosis::RedirectBroken,
            "http://example.test.well-known/acme-challenge/x", 302,
            "The redirect leads to http://example.test.well-known/acme-challenge/x, which nobody "
            "can open.",
            "slash");
        row("no target", Diagnosis::RedirectBroken, "", 302, "The redirect does not say where to.",
            "Exempt");
        row("other content", Diagnosis::WrongBody, "", 200, "The file has other content: <b>old",
            "exactly");
    }

    void titlesHoldTheEvidence()
    {
        QFETCH(int, diagnosis);
        QFETCH(QString, url);
        QFETCH(int, status);
        QFETCH(QString, title);
        QFETCH(QString, remedyWord);
        checks::FileFinding finding;
        finding.seenUrl = url;
        finding.httpStatus = status;
        finding.firstBytes = "<b>old\n";

        const DiagnosisText text = fileDiagnosisText(Diagnosis(diagnosis), finding, fileName);

        QCOMPARE(text.title, title);
        QVERIFY2(text.remedy.contains(remedyWord), qPrintable(text.remedy));
        QVERIFY(text.isObstacle);
    }

    void whatTheCaDoesNotMindIsNoObstacle()
    {
        for (const Diagnosis diagnosis : { Diagnosis::UntrustedTls, Diagnosis::PrivateAddress })
            QVERIFY(!fileDiagnosisText(diagnosis, {}, fileName).isObstacle);
    }

    void sameDiagnosisAtEveryAddressIsToldOnceWithoutAddresses()
    {
        const auto texts = textsOf(
                { diagnosedFinding(QStringLiteral("2001:db8::10"), { Diagnosis::NotFound404 }),
                  diagnosedFinding(QStringLiteral("192.0.2.10"), { Diagnosis::NotFound404 }) });

        QCOMPARE(texts.size(), std::size_t(1));
        QCOMPARE(texts[0].title, QStringLiteral("The web server has no such file (404)."));
    }

    void diagnosesOfSomeAddressesNameThem()
    {
        const auto texts
                = textsOf({ diagnosedFinding(QStringLiteral("2001:db8::10"),
                                             { Diagnosis::NotFound404, Diagnosis::Ipv6Differs }),
                            diagnosedFinding(QStringLiteral("192.0.2.10"), {}) });

        QCOMPARE(texts.size(), std::size_t(2));
        QCOMPARE(texts[0].title,
                 QStringLiteral("2001:db8::10: The web server has no such file (404)."));
        QVERIFY(texts[1].remedy.contains(QStringLiteral("AAAA")));
    }

    void obstaclesComeFirstAndAtMostFourAreTold()
    {
        const auto texts = textsOf(
                { diagnosedFinding(QStringLiteral("192.0.2.10"), { Diagnosis::PrivateAddress }),
                  diagnosedFinding(QStringLiteral("192.0.2.11"),
                                   { Diagnosis::RedirectElsewhere, Diagnosis::HtmlPage }),
                  diagnosedFinding(QStringLiteral("192.0.2.12"), { Diagnosis::Unreachable }),
                  diagnosedFinding(QStringLiteral("192.0.2.13"), { Diagnosis::EmptyFile }) });

        QCOMPARE(texts.size(), std::size_t(4));
        for (const DiagnosisText &text : texts)
            QVERIFY2(text.isObstacle, qPrintable(text.title));
    }

    void aRedirectThatWorksAndAddressesNotTriedAreMentioned()
    {
        checks::FileReachability reachability;
        reachability.findings = { diagnosedFinding(QStringLiteral("192.0.2.10"), {}) };
        reachability.findings[0].redirects = { QStringLiteral("https://www.example.test/x") };
        reachability.untriedAddresses = QStringList { QStringLiteral("2001:db8::10") };

        const auto texts = fileDiagnosisTexts(reachability, fileName);

        QCOMPARE(texts.size(), std::size_t(2));
        QCOMPARE(texts[0].title, QStringLiteral("Not checked from here: 2001:db8::10."));
        QCOMPARE(texts[1].title, QStringLiteral("Redirected to https://www.example.test/x."));
        QVERIFY(!texts[0].isObstacle && !texts[1].isObstacle);
    }

    void aFileThatIsSeenNeedsNoWords()
    {
        QVERIFY(textsOf({ diagnosedFinding(QStringLiteral("192.0.2.10"), {}) }).empty());
    }
};

CERTWRIGHT_TEST(FileDiagnosisSentencesTest)
#include "FileDiagnosisSentencesTest.moc"
