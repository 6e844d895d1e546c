// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsFlaws.h"
#include "core/checks/DnsSearch.h"
#include "tests/checks/SampleZone.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::checks;
using namespace certwright::tests;

namespace {

using Kind = DnsDiagnosis::Kind;
using State = NameServerFinding::State;
using Query = DnsTestServer::Query;

QStringList serversOf(const DnsDiagnosis *diagnosis)
{
    return diagnosis ? diagnosis->servers : QStringList();
}

/// Fails validation unless the question forbids it, as a resolver does with a bogus zone.
DnsTestServer::Responder validating(const ZoneData &data, const QString &bogus)
{
    return [data, bogus](const Query &query) {
        const bool fails = liesIn(query.name, bogus) && !query.checkingDisabled;
        return QList { fails ? query.reply().rcode(2).bytes() : data.answerTo(query) };
    };
}

} // namespace

class DnsDiagnosisTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingWhereAllIsWell()
    {
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone().txt(sample::record, sample::value));

        const DnsReadiness readiness = sample::checkedOne(internet);

        QVERIFY(readiness.isReady());
        QVERIFY(readiness.diagnoses.empty());
    }

    void findsTheRecordAtTheDoubledName()
    {
        const QString doubled = sample::record + u".example.test"_qs;
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone().txt(doubled, sample::value));

        const DnsReadiness readiness = sample::checkedOne(internet);

        QCOMPARE(readiness.findings.front().state, State::Absent);
        QVERIFY(!readiness.diagnoses.empty());
        QCOMPARE(readiness.diagnoses.front().kind, Kind::DoubledName);
        QCOMPARE(readiness.diagnoses.front().name, doubled);
        QCOMPARE(readiness.diagnoses.front().servers.size(), qsizetype(1));
    }

    void findsTheRecordAtAnotherName_data()
    {
        QTest::addColumn<QString>("name");

        for (const char *name :
             { "www.example.test", "example.test", "_acme-challenge.example.test",
               "_acme-challenge._acme-challenge.www.example.test",
               "_acme-challenge.www.www.example.test", "acme-challenge.www.example.test",
               "_acme_challenge.www.example.test" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void findsTheRecordAtAnotherName()
    {
        QFETCH(QString, name);
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone().txt(name, sample::value));

        const DnsReadiness readiness = sample::checkedOne(internet);

        const DnsDiagnosis *found = sample::find(readiness, Kind::OtherName);
        QVERIFY(found);
        QCOMPARE(found->name, name);
        QVERIFY(found->isObstacle());
    }

    void seesWhatPanelsAddToTheValue_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("quotes") << QByteArray('"' + sample::value + '"');
        QTest::newRow("escaped quotes") << QByteArray("\\\"" + sample::value + "\\\"");
        QTest::newRow("typographic quotes") << QByteArray("“" + sample::value + "”");
        QTest::newRow("space behind") << QByteArray(sample::value + ' ');
        QTest::newRow("line break")
                << QByteArray(sample::value.left(20) + "\r\n" + sample::value.mid(20));
    }

    void seesWhatPanelsAddToTheValue()
    {
        QFETCH(QByteArray, text);
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone().txt(sample::record, text));

        const DnsReadiness readiness = sample::checkedOne(internet);

        const DnsDiagnosis *found = sample::find(readiness, Kind::QuotedValue);
        QVERIFY(found);
        QCOMPARE(found->seen, QString::fromUtf8(text));
        QCOMPARE(found->servers, (QStringList { u"ns1.example.test"_qs, u"ns2.example.test"_qs }));
        QCOMPARE(readiness.findings.front().state, State::OtherValue);
    }

    void seesThatTheValueWasChanged_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("cut") << sample::value.left(32);
        QTest::newRow("lower case") << sample::value.toLower();
        QTest::newRow("whole line") << QByteArray("_acme-challenge.www 60 IN TXT " + sample::value);
    }

    void seesThatTheValueWasChanged()
    {
        QFETCH(QByteArray, text);
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone().txt(sample::record, text));

        const DnsReadiness readiness = sample::checkedOne(internet);

        const DnsDiagnosis *found = sample::find(readiness, Kind::AlteredValue);
        QVERIFY(found);
        QCOMPARE(found->seen, QString::fromUtf8(text));
        QVERIFY(!sample::find(readiness, Kind::StaleValue));
    }

    void tellsOneOfSeveralFromAnOldValue()
    {
        LoopbackInternet internet;
        sample::serveEverywhere(internet,
                                sample::emptyZone().txt(sample::record, sample::otherValue));
        ExpectedRecord first(sample::record, sample::value);
        first.siblings = { sample::otherValue };
        ExpectedRecord second(sample::record, sample::otherValue);
        second.siblings = { sample::value };

        const std::vector<DnsReadiness> both = sample::checked(internet, { first, second });

        QVERIFY(!both[0].isReady());
        QVERIFY(sample::find(both[0], Kind::OneOfSeveral));
        QVERIFY(!sample::find(both[0], Kind::StaleValue));
        QVERIFY(both[1].isReady());
        QVERIFY(both[1].diagnoses.empty());
    }

    void whatTheCaTakesInPlaceOfTheValueIsNoFlaw()
    {
        LoopbackInternet internet;
        ZoneData data = sample::emptyZone();
        for (int i = 0; i < 6; ++i)
            data.txt(sample::record, "another text " + QByteArray::number(i));
        sample::serveEverywhere(internet, data.txt(sample::record, "ca.test;policy=wildcard"));
        ExpectedRecord expected(sample::record, "ca.test; policy=wildcard");
        expected.test = [](const QByteArray &text) { return text.startsWith("ca.test;"); };

        const DnsReadiness readiness = sample::checked(internet, { expected }).front();

        QVERIFY(readiness.isReady());
        QVERIFY(!sample::find(readiness, Kind::QuotedValue));
    }

    void oldValueIsInTheWayOnlyInsteadOfOurs_data()
    {
        QTest::addColumn<bool>("isBesideOurs");

        QTest::newRow("beside") << true;
        QTest::newRow("instead") << false;
    }

    void oldValueIsInTheWayOnlyInsteadOfOurs()
    {
        QFETCH(bool, isBesideOurs);
        ZoneData data = sample::emptyZone().txt(sample::record, sample::otherValue);
        if (isBesideOurs)
            data.txt(sample::record, sample::value);
        LoopbackInternet internet;
        sample::serveEverywhere(internet, data);

        const DnsReadiness readiness = sample::checkedOne(internet);

        const DnsDiagnosis *found = sample::find(readiness, Kind::StaleValue);
        QVERIFY(found);
        QCOMPARE(found->seen, QString::fromLatin1(sample::otherValue));
        QCOMPARE(found->isObstacle(), !isBesideOurs);
        QCOMPARE(readiness.isReady(), isBesideOurs);
    }

    void namesTheServersWithAnOldCopyOfTheZone()
    {
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone());
        internet.serve(sample::primary,
                       ZoneData()
                               .soa(sample::zone, sample::serial + 1)
                               .txt(sample::record, sample::value));

        const DnsReadiness readiness = sample::checkedOne(internet);

        const DnsDiagnosis *found = sample::find(readiness, Kind::OldSerial);
        QVERIFY(found);
        QCOMPARE(serversOf(found), QStringList { u"ns2.example.test"_qs });
        QCOMPARE(found->seen, QString::number(sample::serial));
        QCOMPARE(readiness.findings[0].soaSerial.value_or(0), sample::serial + 1);
        QCOMPARE(readiness.findings[1].soaSerial.value_or(0), sample::serial);
    }

    void saysWhereTheRecordBelongsInstead()
    {
        const QString target = u"a1.values.example.test"_qs;
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone().cname(sample::record, target));

        const DnsReadiness readiness = sample::checkedOne(internet);

        const DnsDiagnosis *found = sample::find(readiness, Kind::Delegated);
        QVERIFY(found);
        QCOMPARE(found->name, target);
        QVERIFY(!found->isObstacle());
        QVERIFY(!readiness.isReady());
    }

    void circleOfAliasesIsNamed()
    {
        const QString second = u"b.example.test"_qs;
        LoopbackInternet internet;
        sample::serveEverywhere(
                internet,
                sample::emptyZone().cname(sample::record, second).cname(second, sample::record));

        const DnsReadiness readiness = sample::checkedOne(internet);

        QVERIFY(!readiness.diagnoses.empty());
        QCOMPARE(readiness.diagnoses.front().kind, Kind::AliasLoop);
        QVERIFY(!readiness.problem.isEmpty());
    }

    void endlessChainOfAliasesIsNamed()
    {
        ZoneData data = sample::emptyZone().cname(sample::record, u"a0.example.test"_qs);
        for (int i = 0; i < 40; ++i)
            data.cname(u"a%1.example.test"_qs.arg(i), u"a%1.example.test"_qs.arg(i + 1));
        LoopbackInternet internet;
        sample::serveEverywhere(internet, data);

        const DnsReadiness readiness = sample::checkedOne(internet);

        QVERIFY(sample::find(readiness, Kind::AliasLoop));
    }

    void serversThatDoNotKnowTheZoneAreLame_data()
    {
        QTest::addColumn<int>("rcode");
        QTest::addColumn<int>("state");

        QTest::newRow("refuses") << 5 << static_cast<int>(State::Refused);
        QTest::newRow("disowns") << 0 << static_cast<int>(State::NotAuthoritative);
    }

    void serversThatDoNotKnowTheZoneAreLame()
    {
        QFETCH(int, rcode);
        QFETCH(int, state);
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone().txt(sample::record, sample::value));
        internet.serve(sample::secondary, [rcode](const Query &query) {
            return QList { query.reply().rcode(static_cast<quint16>(rcode)).bytes() };
        });

        const DnsReadiness readiness = sample::checkedOne(internet);

        const DnsDiagnosis *found = sample::find(readiness, Kind::LameServer);
        QVERIFY(found);
        QCOMPARE(found->servers, QStringList { u"ns2.example.test"_qs });
        QCOMPARE(static_cast<int>(readiness.findings[1].state), state);
        QVERIFY(!found->isObstacle());
    }

    void brokenDnssecIsToldFromABrokenServer_data()
    {
        QTest::addColumn<bool>("isBogus");

        QTest::newRow("bogus signatures") << true;
        QTest::newRow("resolver fails anyway") << false;
    }

    void brokenDnssecIsToldFromABrokenServer()
    {
        QFETCH(bool, isBogus);
        ZoneData known = sample::delegation().txt(sample::record, sample::value);
        LoopbackInternet internet;
        sample::serveEverywhere(internet, sample::emptyZone().txt(sample::record, sample::value));
        internet.serve(
                sample::resolver,
                isBogus ? validating(known, sample::zone) : [known](const Query &query) {
                    return QList { query.type == 16 ? query.reply().rcode(2).bytes()
                                                    : known.answerTo(query) };
                });

        const DnsReadiness readiness = sample::checkedOne(internet);

        QCOMPARE(readiness.zone, sample::zone);
        QCOMPARE(readiness.resolverFindings.size(), size_t(1));
        QCOMPARE(readiness.resolverFindings.front().state, State::ServerFailure);
        const DnsDiagnosis *found = sample::find(readiness, Kind::BrokenDnssec);
        QCOMPARE(found != nullptr, isBogus);
        QCOMPARE(serversOf(found), isBogus ? QStringList { sample::resolver } : QStringList());
    }

    void wildcardTextIsNoOldValue()
    {
        LoopbackInternet internet;
        sample::serveEverywhere(
                internet,
                sample::emptyZone().wildcardTxt(u"www.example.test"_qs, sample::otherValue));

        const DnsReadiness readiness = sample::checkedOne(internet);

        const DnsDiagnosis *found = sample::find(readiness, Kind::WildcardAnswer);
        QVERIFY(found);
        QCOMPARE(found->name, u"*.www.example.test"_qs);
        QCOMPARE(found->seen, QString::fromLatin1(sample::otherValue));
        QVERIFY(found->isObstacle());
        QVERIFY(!sample::find(readiness, Kind::StaleValue));
    }

    void wildcardAliasIsNoDelegation()
    {
        LoopbackInternet internet;
        sample::serveEverywhere(
                internet,
                sample::emptyZone()
                        .wildcardCname(u"www.example.test"_qs, u"host.example.test"_qs)
                        .a(u"host.example.test"_qs, u"127.0.1.99"_qs));

        const DnsReadiness readiness = sample::checkedOne(internet);

        QVERIFY(sample::find(readiness, Kind::WildcardAnswer));
        QVERIFY(!sample::find(readiness, Kind::Delegated));
        QCOMPARE(readiness.canonicalName, sample::record);
        QCOMPARE(readiness.findings.front().state, State::Absent);
    }

    void serialsAreComparedOnTheirCircle_data()
    {
        QTest::addColumn<quint32>("one");
        QTest::addColumn<quint32>("other");
        QTest::addColumn<bool>("isOlder");

        QTest::newRow("older") << 1U << 2U << true;
        QTest::newRow("newer") << 2U << 1U << false;
        QTest::newRow("equal") << 7U << 7U << false;
        QTest::newRow("across the end") << 0xffffffffU << 0U << true;
        QTest::newRow("back across the end") << 0U << 0xffffffffU << false;
        QTest::newRow("largest step") << 0U << 0x7fffffffU << true;
        QTest::newRow("undefined step") << 0U << 0x80000000U << false;
    }

    void serialsAreComparedOnTheirCircle()
    {
        QFETCH(quint32, one);
        QFETCH(quint32, other);
        QFETCH(bool, isOlder);

        QCOMPARE(isOlderSerial(one, other), isOlder);
    }

    void looksForTheApexRecordOnlyWithinItsZone()
    {
        const std::vector<MistakenName> names
                = mistakenNames(u"_acme-challenge.example.test"_qs, sample::zone);

        QCOMPARE(names.front(),
                 MistakenName(u"_acme-challenge.example.test.example.test"_qs, Kind::DoubledName));
        for (const MistakenName &mistake : names) {
            QVERIFY(liesIn(mistake.name, sample::zone));
            QVERIFY(mistake.name != u"_acme-challenge.example.test"_qs);
        }
    }
};

CERTWRIGHT_TEST(DnsDiagnosisTest)
#include "DnsDiagnosisTest.moc"
