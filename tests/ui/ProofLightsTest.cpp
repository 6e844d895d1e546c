// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ProofLights.h"

#include "OrderSamples.h"
#include "tests/support/TestMain.h"

#include <QLocale>
#include <QSet>

using namespace certwright;
using namespace certwright::ui;
using DnsState = checks::NameServerFinding::State;
using FileState = checks::FileFinding::State;

class ProofLightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBadgeSaysHowFarTheRecordIs_data()
    {
        QTest::addColumn<QList<int>>("states");
        QTest::addColumn<LightState>("state");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QList<DnsState> &states, LightState state,
                            const char *words) {
            QList<int> numbers;
            for (const DnsState each : states)
                numbers.append(int(each));
            QTest::newRow(name) << numbers << state << QString::fromLatin1(words);
        };
        row("not looked", {}, LightState::Unknown, "Not checked yet");
        row("everywhere", { DnsState::Present, DnsState::Present }, LightState::Present,
            "Visible everywhere");
        row("one of two", { DnsState::Present, DnsState::Absent }, LightState::Other,
            "On 1 of 2 servers");
        row("other value", { DnsState::OtherValue, DnsState::Absent }, LightState::Other,
            "Other value");
        row("nowhere", { DnsState::Absent, DnsState::NoAnswer }, LightState::Absent,
            "Not found yet");
        row("refused", { DnsState::Refused, DnsState::NoAnswer }, LightState::Broken, "Refused");
        row("server error", { DnsState::ServerFailure, DnsState::Refused }, LightState::Failing,
            "Server error");
        row("lame", { DnsState::NotAuthoritative, DnsState::Refused }, LightState::Foreign,
            "Not responsible");
        row("silence", { DnsState::NoAnswer, DnsState::NoAnswer }, LightState::Silent, "No answer");
    }

    void aBadgeSaysHowFarTheRecordIs()
    {
        QFETCH(QList<int>, states);
        QFETCH(LightState, state);
        QFETCH(QString, words);
        checks::DnsReadiness readiness;
        for (const int each : states)
            readiness.findings.push_back(
                    samples::finding(QStringLiteral("ns.example.test"), DnsState(each)));

        const LightSummary found = summary(lights(readiness, {}), QString(), false);

        QCOMPARE(found.state, state);
        QCOMPARE(found.words, words);
    }

    void aReasonForNotAskingIsNotTakenForAbsence()
    {
        const LightSummary found = summary({}, QStringLiteral("no SOA"), false);

        QCOMPARE(found.state, LightState::Broken);
        QCOMPARE(found.words, QStringLiteral("Could not check"));
    }

    void everyStateHasItsOwnSentenceWithTheServersName()
    {
        checks::DnsReadiness readiness;
        for (const DnsState state :
             { DnsState::Present, DnsState::Absent, DnsState::OtherValue, DnsState::Refused,
               DnsState::ServerFailure, DnsState::NotAuthoritative, DnsState::NoAnswer })
            readiness.findings.push_back(
                    samples::finding(QStringLiteral("ns1.example.test"), state));

        const QStringList lines = evidence(lights(readiness, {}));

        QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), 7);
        for (const QString &line : lines)
            QVERIFY(line.startsWith(QStringLiteral("ns1.example.test: ")));
    }

    void everyStateHasItsOwnWord()
    {
        QSet<QString> words;
        for (int state = 0; state <= int(LightState::Unknown); ++state)
            words.insert(lightWord(LightState(state)));

        QCOMPARE(words.size(), int(LightState::Unknown) + 1);
    }

    void addressAndSerialStandBelowTheSentence()
    {
        checks::NameServerFinding finding
                = samples::finding(QStringLiteral("ns1.example.test"), DnsState::Present);
        finding.soaSerial = 2026112300;
        finding.isOverTcp = true;

        const Light light = lights(samples::readiness({}, {}, { finding }), {}).front();

        QVERIFY(light.details.contains(QStringLiteral("192.0.2.53")));
        QVERIFY(light.details.contains(QStringLiteral("2026112300")));
        QVERIFY(light.details.contains(QStringLiteral("TCP")));
    }

    void aNegativeAnswerSaysWhenItEnds()
    {
        checks::NameServerFinding finding
                = samples::finding(QStringLiteral("ns1.example.test"), DnsState::Absent);
        finding.negativeTtlSeconds = 900;
        checks::DnsReadiness readiness = samples::readiness({}, {}, { finding });
        readiness.checkedUtc = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
        const QString end = QLocale().toString(readiness.checkedUtc.addSecs(900).toLocalTime(),
                                               QStringLiteral("HH:mm"));

        const Light light = lights(readiness, {}).front();

        QVERIFY2(light.sentence.contains(end), qPrintable(light.sentence));
    }

    void resolversComeLastAreMarkedAndNotCounted()
    {
        checks::DnsReadiness readiness = samples::readiness(
                {}, {},
                { samples::finding(QStringLiteral("ns1.example.test"), DnsState::Present) });
        readiness.resolverFindings
                = { samples::finding(QStringLiteral("dns.example.net"), DnsState::Absent) };

        const std::vector<Light> all = lights(readiness, {});

        QCOMPARE(all.size(), std::size_t(2));
        QVERIFY(!all.front().isResolver);
        QVERIFY(all.back().isResolver);
        QCOMPARE(all.back().label, QStringLiteral("resolver dns.example.net"));
        QCOMPARE(summary(all, QString(), false).words, QStringLiteral("Visible everywhere"));
        QVERIFY(remarks(all).isEmpty());
    }

    void aServerWithOnlyTheOtherRecordOfTheNameMerelyLacksThisOne()
    {
        checks::NameServerFinding finding
                = samples::finding(QStringLiteral("ns1.example.test"), DnsState::OtherValue);
        finding.otherValues = { QStringLiteral("first") };
        const checks::DnsReadiness readiness = samples::readiness({}, {}, { finding });

        QCOMPARE(lights(readiness, { "first" }).front().state, LightState::Absent);
        QCOMPARE(lights(readiness, { "second" }).front().state, LightState::Other);
    }

    void aServerWithoutANameIsShownByItsAddress()
    {
        const checks::DnsReadiness readiness
                = samples::readiness({}, {}, { samples::finding(QString(), DnsState::Present) });

        QCOMPARE(lights(readiness, {}).front().label, QStringLiteral("192.0.2.53"));
    }

    void aFilesLightsNameTheAnswer()
    {
        checks::FileReachability reachability;
        checks::FileFinding v6;
        v6.address = QStringLiteral("2001:db8::10");
        v6.state = FileState::Absent;
        v6.httpStatus = 404;
        checks::FileFinding v4;
        v4.address = QStringLiteral("192.0.2.10");
        v4.state = FileState::OtherContent;
        v4.firstBytes = QByteArray("<html>\x1b[31m");
        reachability.findings = { v6, v4 };

        const std::vector<Light> found = lights(reachability);

        QVERIFY(found[0].sentence.contains(QStringLiteral("404")));
        QVERIFY(found[1].sentence.contains(QStringLiteral("<html> [31m")));
        QCOMPARE(summary(found, QString(), true).words, QStringLiteral("Other content"));
    }
};

CERTWRIGHT_TEST(ProofLightsTest)
#include "ProofLightsTest.moc"
