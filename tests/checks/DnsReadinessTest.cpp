// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/DnsReadiness.h"
#include "tests/checks/LoopbackInternet.h"
#include "tests/net/Awaited.h"
#include "tests/net/ChallengeTestServer.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::checks;
using namespace certwright::tests;

namespace {

using State = NameServerFinding::State;
using Query = DnsTestServer::Query;

const QString record = QStringLiteral("_acme-challenge.example.test");
const QByteArray value("LoqXcYV8q5ONbJQxbmR7SCTNo3tiAXDfowyjxAjEuX0");
const QString resolverAddress = QStringLiteral("127.0.1.1");

/// What a resolver knows of example.test, served at 127.0.1.11 and 127.0.1.12.
ZoneData resolverData()
{
    return ZoneData()
            .soa(u"example.test"_qs)
            .ns(u"example.test"_qs, u"ns2.example.test"_qs)
            .ns(u"example.test"_qs, u"ns1.example.test"_qs)
            .a(u"ns1.example.test"_qs, u"127.0.1.11"_qs)
            .a(u"ns2.example.test"_qs, u"127.0.1.12"_qs);
}

ZoneData zoneData()
{
    return ZoneData().soa(u"example.test"_qs);
}

NetworkView viewThrough(const QStringList &resolvers)
{
    NetworkView view;
    for (const QString &address : resolvers)
        view.resolvers.emplace_back(QHostAddress(address));
    return view;
}

DnsReadiness checked(LoopbackInternet &internet, const QString &name)
{
    DnsReadinessCheck check(internet, viewThrough({ resolverAddress }));
    return awaited(check.check(name, value));
}

/// A server's answer by the name of the fault.
DnsTestServer::Responder faulty(const QString &fault)
{
    return [fault](const Query &query) {
        DnsTestReply reply = query.reply();
        if (fault == u"silent"_qs)
            return QList<QByteArray>();
        if (fault == u"REFUSED"_qs)
            return QList { reply.rcode(5).bytes() };
        if (fault == u"SERVFAIL"_qs)
            return QList { reply.rcode(2).bytes() };
        if (fault == u"lame"_qs)
            return QList { reply.answer(wire::txt(query.name, value)).bytes() };
        return QList { QByteArray("garbage") };
    };
}

} // namespace

class DnsReadinessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadyWhenEveryServerHasTheValue()
    {
        LoopbackInternet internet;
        const DnsTestServer &resolver = internet.serve(resolverAddress, resolverData());
        const DnsTestServer &first
                = internet.serve(u"127.0.1.11"_qs, zoneData().txt(record, value));
        internet.serve(u"127.0.1.12"_qs, zoneData().txt(record, value));

        const DnsReadiness readiness = checked(internet, record.toUpper() + u'.');

        QVERIFY(readiness.isReady());
        QCOMPARE(readiness.recordName, record);
        QCOMPARE(readiness.canonicalName, record);
        QCOMPARE(readiness.zone, u"example.test"_qs);
        QCOMPARE(readiness.problem, QString());
        QCOMPARE(readiness.findings.size(), size_t(2));
        QCOMPARE(readiness.findings[0].serverName, u"ns1.example.test"_qs);
        QCOMPARE(readiness.findings[0].serverAddress, u"127.0.1.11"_qs);
        QCOMPARE(readiness.findings[1].serverName, u"ns2.example.test"_qs);
        QVERIFY(readiness.checkedUtc.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QVERIFY(resolver.queries().front().recursionDesired);
        QVERIFY(!first.queries().front().recursionDesired);
    }

    void isNotReadyWhileOneServerLags()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, resolverData());
        internet.serve(u"127.0.1.11"_qs, zoneData().txt(record, value));
        internet.serve(u"127.0.1.12"_qs, zoneData());

        const DnsReadiness readiness = checked(internet, record);

        QVERIFY(!readiness.isReady());
        QCOMPARE(readiness.findings.size(), size_t(2));
        QCOMPARE(readiness.findings[0].state, State::Present);
        QCOMPARE(readiness.findings[1].state, State::Absent);
        QCOMPARE(readiness.findings[1].detail, u"NXDOMAIN"_qs);
        QCOMPARE(readiness.findings[1].negativeTtlSeconds.value_or(0), ZoneData::negativeTtl);
    }

    void tellsAnEmptyNameFromAMissingOne()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, resolverData());
        internet.serve(u"127.0.1.11"_qs, zoneData().a(record, u"127.0.1.99"_qs));
        internet.serve(u"127.0.1.12"_qs, zoneData());

        const DnsReadiness readiness = checked(internet, record);

        QCOMPARE(readiness.findings[0].state, State::Absent);
        QVERIFY(readiness.findings[0].detail != readiness.findings[1].detail);
        QCOMPARE(readiness.findings[0].negativeTtlSeconds.value_or(0), ZoneData::negativeTtl);
    }

    void tellsWhatIsWrongWithAServer_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("state");

        QTest::newRow("silent") << u"silent"_qs << static_cast<int>(State::NoAnswer);
        QTest::newRow("garbage") << u"garbage"_qs << static_cast<int>(State::NoAnswer);
        QTest::newRow("REFUSED") << u"REFUSED"_qs << static_cast<int>(State::Refused);
        QTest::newRow("SERVFAIL") << u"SERVFAIL"_qs << static_cast<int>(State::ServerFailure);
        QTest::newRow("lame") << u"lame"_qs << static_cast<int>(State::NotAuthoritative);
    }

    void tellsWhatIsWrongWithAServer()
    {
        QFETCH(QString, fault);
        QFETCH(int, state);
        LoopbackInternet internet;
        internet.serve(resolverAddress, resolverData());
        internet.serve(u"127.0.1.11"_qs, faulty(fault));
        internet.serve(u"127.0.1.12"_qs, zoneData().txt(record, value));

        const DnsReadiness readiness = checked(internet, record);

        QVERIFY(!readiness.isReady());
        QCOMPARE(static_cast<int>(readiness.findings[0].state), state);
        QVERIFY(!readiness.findings[0].detail.isEmpty());
        QCOMPARE(readiness.findings[1].state, State::Present);
    }

    void oneOfSeveralValuesIsEnough()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, resolverData());
        const ZoneData both
                = zoneData().txt(record, "the value for the wildcard").txt(record, value);
        internet.serve(u"127.0.1.11"_qs, both);
        internet.serve(u"127.0.1.12"_qs, both);

        const DnsReadiness readiness = checked(internet, record);

        QVERIFY(readiness.isReady());
        QCOMPARE(readiness.findings[0].otherValues,
                 QStringList { u"the value for the wildcard"_qs });
    }

    void listsAtMostFiveOtherValues()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, resolverData());
        ZoneData many = zoneData();
        for (int i = 0; i < 8; ++i)
            many.txt(record, "other " + QByteArray::number(i));
        internet.serve(u"127.0.1.11"_qs, many);
        internet.serve(u"127.0.1.12"_qs, many);

        const DnsReadiness readiness = checked(internet, record);

        QCOMPARE(readiness.findings[0].state, State::OtherValue);
        QCOMPARE(readiness.findings[0].otherValues.size(), qsizetype(5));
    }

    void asksTheZoneClosestToTheName()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress,
                       resolverData()
                               .soa(u"sub.example.test"_qs)
                               .ns(u"sub.example.test"_qs, u"ns.sub.example.test"_qs)
                               .a(u"ns.sub.example.test"_qs, u"127.0.1.13"_qs));
        internet.serve(u"127.0.1.13"_qs,
                       ZoneData()
                               .soa(u"sub.example.test"_qs)
                               .txt(u"_acme-challenge.www.sub.example.test"_qs, value));

        const DnsReadiness readiness
                = checked(internet, u"_acme-challenge.www.sub.example.test"_qs);

        QVERIFY(readiness.isReady());
        QCOMPARE(readiness.zone, u"sub.example.test"_qs);
        QCOMPARE(readiness.findings.front().serverAddress, u"127.0.1.13"_qs);
    }

    void followsACnameIntoAnotherZone()
    {
        const QString target = u"a1.acme.other.test"_qs;
        LoopbackInternet internet;
        internet.serve(resolverAddress,
                       resolverData()
                               .cname(record, target)
                               .soa(u"other.test"_qs)
                               .ns(u"other.test"_qs, u"ns.other.test"_qs)
                               .a(u"ns.other.test"_qs, u"127.0.1.14"_qs));
        internet.serve(u"127.0.1.11"_qs, zoneData().cname(record, target));
        internet.serve(u"127.0.1.12"_qs, zoneData().cname(record, target));
        internet.serve(u"127.0.1.14"_qs, ZoneData().soa(u"other.test"_qs).txt(target, value));

        const DnsReadiness readiness = checked(internet, record);

        QCOMPARE(readiness.problem, QString());
        QCOMPARE(readiness.recordName, record);
        QCOMPARE(readiness.canonicalName, target);
        QCOMPARE(readiness.zone, u"other.test"_qs);
        QCOMPARE(readiness.findings.size(), size_t(1));
        QCOMPARE(readiness.findings[0].serverName, u"ns.other.test"_qs);
        QVERIFY(readiness.isReady());
    }

    void asksTheTargetZoneEvenWhenTheFirstServerKnowsTheTarget()
    {
        const QString target = u"a1.other.test"_qs;
        const ZoneData both
                = zoneData().cname(record, target).soa(u"other.test"_qs).txt(target, value);
        LoopbackInternet internet;
        internet.serve(resolverAddress,
                       resolverData()
                               .soa(u"other.test"_qs)
                               .ns(u"other.test"_qs, u"ns.other.test"_qs)
                               .a(u"ns.other.test"_qs, u"127.0.1.14"_qs));
        internet.serve(u"127.0.1.11"_qs, both);
        internet.serve(u"127.0.1.12"_qs, both);
        internet.serve(u"127.0.1.14"_qs, ZoneData().soa(u"other.test"_qs));

        const DnsReadiness readiness = checked(internet, record);

        QCOMPARE(readiness.zone, u"other.test"_qs);
        QVERIFY(!readiness.isReady());
    }

    void isNotReadyWhileOneServerDoesNotKnowTheCname()
    {
        const QString target = u"a1.other.test"_qs;
        LoopbackInternet internet;
        internet.serve(resolverAddress,
                       resolverData()
                               .soa(u"other.test"_qs)
                               .ns(u"other.test"_qs, u"ns.other.test"_qs)
                               .a(u"ns.other.test"_qs, u"127.0.1.14"_qs));
        internet.serve(u"127.0.1.11"_qs, zoneData());
        internet.serve(u"127.0.1.12"_qs, zoneData().cname(record, target));
        internet.serve(u"127.0.1.14"_qs, ZoneData().soa(u"other.test"_qs).txt(target, value));

        const DnsReadiness readiness = checked(internet, record);

        QVERIFY(!readiness.isReady());
        QCOMPARE(readiness.findings.size(), size_t(2));
        QCOMPARE(readiness.findings[0].serverAddress, u"127.0.1.11"_qs);
        QCOMPARE(readiness.findings[0].state, State::Absent);
        QCOMPARE(readiness.findings[1].serverAddress, u"127.0.1.14"_qs);
        QCOMPARE(readiness.findings[1].state, State::Present);
    }

    void followsACnameWithinTheZone_data()
    {
        QTest::addColumn<bool>("hasTarget");

        QTest::newRow("to a value") << true;
        QTest::newRow("to nothing") << false;
    }

    void followsACnameWithinTheZone()
    {
        QFETCH(bool, hasTarget);
        const QString target = u"values.example.test"_qs;
        ZoneData data = zoneData().cname(record, target);
        if (hasTarget)
            data.txt(target, value);
        LoopbackInternet internet;
        internet.serve(resolverAddress, resolverData().cname(record, target));
        internet.serve(u"127.0.1.11"_qs, data);
        internet.serve(u"127.0.1.12"_qs, data);

        const DnsReadiness readiness = checked(internet, record);

        QCOMPARE(readiness.isReady(), hasTarget);
        QCOMPARE(readiness.canonicalName, target);
        QCOMPARE(readiness.zone, u"example.test"_qs);
        QCOMPARE(readiness.findings.size(), size_t(2));
        QCOMPARE(readiness.problem, QString());
    }

    void aliasFromAChildZoneToItsParentIsAskedInBoth()
    {
        const QString name = u"_acme-challenge.sub.example.test"_qs;
        const QString target = u"values.example.test"_qs;
        LoopbackInternet internet;
        internet.serve(resolverAddress,
                       resolverData()
                               .cname(name, target)
                               .soa(u"sub.example.test"_qs)
                               .ns(u"sub.example.test"_qs, u"ns.sub.example.test"_qs)
                               .a(u"ns.sub.example.test"_qs, u"127.0.1.13"_qs));
        const DnsTestServer &child = internet.serve(
                u"127.0.1.13"_qs, ZoneData().soa(u"sub.example.test"_qs).cname(name, target));
        internet.serve(u"127.0.1.11"_qs, zoneData().txt(target, value));
        internet.serve(u"127.0.1.12"_qs, zoneData().txt(target, value));

        const DnsReadiness readiness = checked(internet, name);

        QVERIFY(readiness.isReady());
        QCOMPARE(std::count_if(child.queries().begin(), child.queries().end(),
                               [](const Query &query) { return query.type == 16; }),
                 1);
        QCOMPARE(readiness.zone, u"example.test"_qs);
    }

    void endlessCnamesAreAProblem_data()
    {
        QTest::addColumn<QString>("second");

        QTest::newRow("within a zone") << u"b.example.test"_qs;
        QTest::newRow("across zones") << u"b.other.test"_qs;
        QTest::newRow("to itself") << record;
    }

    void endlessCnamesAreAProblem()
    {
        QFETCH(QString, second);
        LoopbackInternet internet;
        internet.serve(resolverAddress,
                       resolverData()
                               .soa(u"other.test"_qs)
                               .ns(u"other.test"_qs, u"ns.other.test"_qs)
                               .a(u"ns.other.test"_qs, u"127.0.1.14"_qs));
        ZoneData here = zoneData().cname(record, second);
        if (second == u"b.example.test"_qs)
            here.cname(second, record);
        internet.serve(u"127.0.1.11"_qs, here);
        internet.serve(u"127.0.1.12"_qs, here);
        internet.serve(u"127.0.1.14"_qs, ZoneData().soa(u"other.test"_qs).cname(second, record));

        const DnsReadiness readiness = checked(internet, record);

        QVERIFY(!readiness.problem.isEmpty());
        QVERIFY(!readiness.isReady());
    }

    void domainThatNobodyRegisteredIsAProblem()
    {
        LoopbackInternet internet;
        internet.serve(resolverAddress, ZoneData().soa(u"com"_qs));

        const DnsReadiness readiness = checked(internet, u"_acme-challenge.example.com"_qs);

        QVERIFY(readiness.problem.contains(u"com delegates no domain"_qs));
        QVERIFY(readiness.findings.empty());
        QVERIFY(!readiness.isReady());
    }

    void resolverThatCannotAnswerIsAProblem_data()
    {
        QTest::addColumn<QString>("fault");

        for (const char *fault : { "silent", "REFUSED", "SERVFAIL" })
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void resolverThatCannotAnswerIsAProblem()
    {
        QFETCH(QString, fault);
        LoopbackInternet internet;
        internet.serve(resolverAddress, faulty(fault));

        const DnsReadiness readiness = checked(internet, record);

        QVERIFY(!readiness.problem.isEmpty());
        QVERIFY(!readiness.isReady());
    }

    void nextResolverIsAskedWhereOneCannotAnswer()
    {
        LoopbackInternet internet;
        internet.serve(u"127.0.1.2"_qs, faulty(u"SERVFAIL"_qs));
        internet.serve(resolverAddress, resolverData());
        internet.serve(u"127.0.1.11"_qs, zoneData().txt(record, value));
        internet.serve(u"127.0.1.12"_qs, zoneData().txt(record, value));
        DnsReadinessCheck check(internet, viewThrough({ u"127.0.1.2"_qs, resolverAddress }));

        const DnsReadiness readiness = awaited(check.check(record, value));

        QVERIFY(readiness.isReady());
    }

    void machineWithoutResolverIsAProblem()
    {
        LoopbackInternet internet;
        DnsReadinessCheck check(internet, NetworkView());

        const DnsReadiness readiness = awaited(check.check(record, value));

        QVERIFY(!readiness.problem.isEmpty());
    }

    void asksAtMostTwelveServers()
    {
        ZoneData data = ZoneData().soa(u"example.test"_qs);
        for (int i = 0; i < 20; ++i) {
            const QString server = u"ns%1.example.test"_qs.arg(i);
            data.ns(u"example.test"_qs, server).a(server, u"127.0.1.%1"_qs.arg(100 + i));
        }
        LoopbackInternet internet;
        internet.serve(resolverAddress, data);

        const DnsReadiness readiness = checked(internet, record);

        QCOMPARE(readiness.findings.size(), size_t(12));
    }

    void addressWithoutRouteIsLeftOutWhereTheServerHasAnother()
    {
        LoopbackInternet internet;
        // A link-local address without a link leads nowhere from any machine.
        internet.serve(
                resolverAddress,
                resolverData().add(
                        u"ns1.example.test"_qs, 28,
                        wire::record(u"ns1.example.test"_qs, 28, 60,
                                     QByteArray::fromHex("fe800000000000000000000000000001"))));
        internet.serve(u"127.0.1.11"_qs, zoneData().txt(record, value));
        internet.serve(u"127.0.1.12"_qs, zoneData().txt(record, value));

        const DnsReadiness readiness = checked(internet, record);

        QVERIFY(readiness.isReady());
        QCOMPARE(readiness.findings.size(), size_t(2));
    }

    void knownZoneNeedsNoResolver()
    {
        const ChallengeTestServer server;
        server.manage("/set-txt",
                      R"({"host":"_acme-challenge.example.test.","value":")" + value + R"("})");
        KnownZone wide;
        wide.apex = u"test"_qs;
        KnownZone narrow;
        narrow.apex = u"example.test"_qs;
        narrow.nameServers.emplace_back(u"practice"_qs, server.dns());
        NetworkView view;
        view.knownZones = { wide, narrow };
        net::SocketDnsClient dns;
        DnsReadinessCheck check(dns, view);

        const DnsReadiness readiness = awaited(check.check(record, value));

        QVERIFY(readiness.isReady());
        QCOMPARE(readiness.zone, u"example.test"_qs);
        QCOMPARE(readiness.findings.front().serverName, u"practice"_qs);
    }
};

CERTWRIGHT_TEST(DnsReadinessTest)
#include "DnsReadinessTest.moc"
