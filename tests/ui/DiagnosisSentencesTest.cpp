// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/DiagnosisSentences.h"

#include "BoardSamples.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::ui;
using checks::DnsDiagnosis;
using Kind = DnsDiagnosis::Kind;

namespace {

const QString diagnosedName = QStringLiteral("_acme-challenge.api.example.test");
const QString diagnosedZone = QStringLiteral("example.test");

DnsDiagnosis sampleDiagnosis(Kind kind)
{
    DnsDiagnosis made(kind, QStringLiteral("there.example.test"));
    made.servers = { QStringLiteral("ns1.example.test"), QStringLiteral("ns2.example.test") };
    made.seen = QStringLiteral("seen");
    return made;
}

} // namespace

class DiagnosisSentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDiagnosisSaysWhatWasFoundAndWhatToDo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isBesideOurs");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("remedy");
        QTest::addColumn<QString>("copied");
        const auto row = [](const char *name, Kind kind, const char *title, const char *remedy,
                            const char *copied = "", bool isBesideOurs = false) {
            QTest::newRow(name) << int(kind) << isBesideOurs << QString::fromUtf8(title)
                                << QString::fromUtf8(remedy) << QString::fromUtf8(copied);
        };
        row("doubled name", Kind::DoubledName,
            "Found at there.example.test: the provider added the zone to the full name.",
            "Enter only _acme-challenge.api there.", "_acme-challenge.api");
        row("other name", Kind::OtherName,
            "Found at there.example.test instead of _acme-challenge.api.example.test.",
            "Change the name there to _acme-challenge.api.", "_acme-challenge.api");
        row("quoted", Kind::QuotedValue, "Quotation marks or spaces became part of the value: seen",
            "Enter the value plain, with nothing before or after it.");
        row("altered", Kind::AlteredValue, "The value there was cut or changed: seen",
            "Copy the value again and enter it alone, in capital and small letters as it is.");
        row("one of several", Kind::OneOfSeveral,
            "Only the other value of this name is there, not this one (ns1.example.test, "
            "ns2.example.test).",
            "Add this value as one more record; do not replace the other.");
        row("stale", Kind::StaleValue, "An older value is there: seen",
            "Add this value; the older one may be deleted.");
        row("stale beside", Kind::StaleValue, "An older value stands beside this one: seen",
            "It does no harm and may be deleted.", "", true);
        row("delegated", Kind::Delegated, "This name is delegated by CNAME to there.example.test.",
            "Add the TXT record there: at this name it is not read.", "there");
        row("loop", Kind::AliasLoop,
            "The CNAME records at there.example.test lead in a circle or never end.",
            "Remove or correct the CNAME; nobody can find a record behind it.");
        row("old serial", Kind::OldSerial,
            "An older copy of the zone (serial seen) is at ns1.example.test, ns2.example.test.",
            "Wait until it has the new copy; if that takes hours, look at its zone transfer.");
        row("lame", Kind::LameServer,
            "The zone names a server that does not know it: ns1.example.test, ns2.example.test.",
            "Set up the zone there, or remove its NS record: the CA may ask it.");
        row("dnssec", Kind::BrokenDnssec,
            "The zone's DNSSEC is broken: resolvers that validate reject its answers.",
            "Correct the DS record at the registrar or the signatures of the zone: the CA "
            "validates too.");
        row("wildcard", Kind::WildcardAnswer,
            "A wildcard record answers for every name of the zone: seen",
            "Add the record with the name _acme-challenge.api; then the wildcard no longer "
            "answers for it.",
            "_acme-challenge.api");
        row("https", Kind::OverHttps,
            "Checked through there.example.test over HTTPS, because port 53 is blocked here.",
            "The name servers could not be asked one by one; the resolver may remember an older "
            "answer.");
    }

    void everyDiagnosisSaysWhatWasFoundAndWhatToDo()
    {
        QFETCH(int, kind);
        QFETCH(bool, isBesideOurs);
        QFETCH(QString, title);
        QFETCH(QString, remedy);
        QFETCH(QString, copied);
        DnsDiagnosis given = sampleDiagnosis(Kind(kind));
        given.isBesideOurs = isBesideOurs;

        const DiagnosisText text = diagnosisText(given, diagnosedName, diagnosedZone);

        QCOMPARE(text.title, title);
        QCOMPARE(text.remedy, remedy);
        QCOMPARE(text.copiedName, copied);
        QCOMPARE(text.isObstacle, given.isObstacle());
    }

    void withoutAZoneTheWholeNameIsToBeEntered()
    {
        const DiagnosisText text
                = diagnosisText(sampleDiagnosis(Kind::DoubledName), diagnosedName, QString());

        QCOMPARE(text.copiedName, diagnosedName);
    }

    void theHeadingSaysThatANameIsDelegatedAndTheLinesDoNotRepeatIt()
    {
        checks::DnsReadiness readiness = samples::readiness(diagnosedName, diagnosedZone, {});
        readiness.diagnoses
                = { sampleDiagnosis(Kind::Delegated), sampleDiagnosis(Kind::QuotedValue) };
        QCOMPARE(diagnosisTexts(readiness).size(), std::size_t(2));

        readiness.canonicalName = QStringLiteral("there.example.test");

        const std::vector<DiagnosisText> texts = diagnosisTexts(readiness);
        QCOMPARE(texts.size(), std::size_t(1));
        QVERIFY(texts.front().title.startsWith(QStringLiteral("Quotation marks")));
    }

    void aDoubledNameBehindADelegationIsEnteredAtItsEnd()
    {
        checks::DnsReadiness readiness
                = samples::readiness(diagnosedName, QStringLiteral("acme.example.net"), {});
        readiness.canonicalName = QStringLiteral("abc.acme.example.net");
        readiness.diagnoses = { sampleDiagnosis(Kind::DoubledName) };

        QCOMPARE(diagnosisTexts(readiness).front().copiedName, QStringLiteral("abc"));
    }

    void aCardIsNotFloodedWithDiagnoses()
    {
        checks::DnsReadiness readiness = samples::readiness(diagnosedName, diagnosedZone, {});
        readiness.diagnoses.assign(9, sampleDiagnosis(Kind::StaleValue));

        QCOMPARE(diagnosisTexts(readiness).size(), std::size_t(4));
    }
};

CERTWRIGHT_TEST(DiagnosisSentencesTest)
#include "DiagnosisSentencesTest.moc"
