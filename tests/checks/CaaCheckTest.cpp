// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/CaaCheck.h"
#include "tests/checks/LoopbackInternet.h"
#include "tests/net/Awaited.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::checks;
using namespace certwright::tests;

namespace {

constexpr quint16 caaType = 257;
const QString caaResolver = QStringLiteral("127.0.1.1");
const QString silentResolver = QStringLiteral("127.0.1.9");

ZoneData &addCaa(ZoneData &zone, const QString &owner, const QByteArray &tag,
                 const QByteArray &value)
{
    return zone.add(owner, caaType,
                    wire::record(owner, caaType, 300, '\0' + wire::text(tag) + value));
}

ZoneData zoneWith(const QString &owner, const QByteArray &value)
{
    ZoneData zone;
    zone.soa(u"test"_qs).soa(u"example.test"_qs);
    addCaa(zone, owner, "issue", value);
    return zone;
}

CaaFinding checkedAt(LoopbackInternet &internet, const QString &name,
                     const QStringList &resolvers = { caaResolver })
{
    NetworkView view;
    for (const QString &address : resolvers)
        view.resolvers.emplace_back(QHostAddress(address));
    CaaQuery query;
    query.name = name;
    query.authorityNames = QStringList { u"ca.test"_qs };
    query.validationMethod = u"dns-01"_qs;
    CaaCheck check(internet, view);
    return awaited(check.check(query));
}

DnsTestServer::Responder answeringWith(quint16 rcode)
{
    return [rcode](const DnsTestServer::Query &query) {
        return QList { query.reply().rcode(rcode).bytes() };
    };
}

QStringList askedNames(const DnsTestServer &server)
{
    QStringList names;
    for (const DnsTestServer::Query &query : server.queries()) {
        if (query.type == caaType)
            names.append(query.name);
    }
    return names;
}

int number(CaaVerdict verdict)
{
    return static_cast<int>(verdict);
}

} // namespace

class CaaCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void climbsToTheFirstRecords_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("asked");

        const QString name = u"a.www.example.test"_qs;
        const QStringList way { name, u"www.example.test"_qs, u"example.test"_qs, u"test"_qs };
        QTest::newRow("the name") << name << name << way.mid(0, 1);
        QTest::newRow("its parent") << way[1] << name << way.mid(0, 2);
        QTest::newRow("the apex") << way[2] << name << way.mid(0, 3);
        QTest::newRow("the top level") << way[3] << name << way;
        QTest::newRow("wildcard") << way[2] << u"*.www.example.test"_qs << way.mid(1, 2);
    }

    void climbsToTheFirstRecords()
    {
        QFETCH(QString, owner);
        QFETCH(QString, name);
        QFETCH(QStringList, asked);
        LoopbackInternet internet;
        const DnsTestServer &server = internet.serve(caaResolver, zoneWith(owner, "ca.test"));

        const CaaFinding finding = checkedAt(internet, name);

        QCOMPARE(number(finding.verdict), number(CaaVerdict::Allows));
        QCOMPARE(finding.foundAt, owner);
        QCOMPARE(finding.records, QStringList { owner + u". 300 IN CAA 0 issue \"ca.test\"" });
        QCOMPARE(askedNames(server), asked);
        QVERIFY(finding.checkedUtc.isValid());
    }

    void nearerRecordsHideThoseAbove()
    {
        LoopbackInternet internet;
        ZoneData zone = zoneWith(u"www.example.test"_qs, "other.test");
        addCaa(zone, u"example.test"_qs, "issue", "ca.test");
        internet.serve(caaResolver, zone);

        const CaaFinding finding = checkedAt(internet, u"www.example.test"_qs);

        QCOMPARE(number(finding.verdict), number(CaaVerdict::ForbidsThisCa));
        QCOMPARE(finding.foundAt, u"www.example.test"_qs);
        QCOMPARE(finding.allowed, QStringList { u"other.test"_qs });
    }

    void withoutRecordsAnyCaMayIssue()
    {
        LoopbackInternet internet;
        internet.serve(caaResolver, ZoneData().soa(u"test"_qs));

        const CaaFinding finding = checkedAt(internet, u"www.example.test"_qs);

        QCOMPARE(number(finding.verdict), number(CaaVerdict::NoRecord));
        QVERIFY(finding.foundAt.isEmpty());
    }

    void followsAliasesAndThenClimbsFromTheNameItself_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<CaaVerdict>("verdict");

        QTest::newRow("at the target") << u"host.cdn.test"_qs << CaaVerdict::ForbidsThisCa;
        QTest::newRow("above the target") << u"cdn.test"_qs << CaaVerdict::NoRecord;
        QTest::newRow("above the name") << u"example.test"_qs << CaaVerdict::ForbidsThisCa;
    }

    void followsAliasesAndThenClimbsFromTheNameItself()
    {
        QFETCH(QString, owner);
        QFETCH(CaaVerdict, verdict);
        LoopbackInternet internet;
        ZoneData zone = zoneWith(owner, "other.test");
        zone.soa(u"cdn.test"_qs).cname(u"www.example.test"_qs, u"host.cdn.test"_qs);
        internet.serve(caaResolver, zone);

        const CaaFinding finding = checkedAt(internet, u"www.example.test"_qs);

        QCOMPARE(number(finding.verdict), number(verdict));
    }

    void failingLookupsAreToldFromAFailingNetwork_data()
    {
        QTest::addColumn<int>("rcode");
        QTest::addColumn<CaaVerdict>("verdict");

        QTest::newRow("SERVFAIL") << 2 << CaaVerdict::ServerFailure;
        QTest::newRow("REFUSED") << 5 << CaaVerdict::LookupFailed;
        QTest::newRow("NOTIMP") << 4 << CaaVerdict::LookupFailed;
    }

    void failingLookupsAreToldFromAFailingNetwork()
    {
        QFETCH(int, rcode);
        QFETCH(CaaVerdict, verdict);
        LoopbackInternet internet;
        internet.serve(caaResolver, answeringWith(static_cast<quint16>(rcode)));

        const CaaFinding finding = checkedAt(internet, u"www.example.test"_qs);

        QCOMPARE(number(finding.verdict), number(verdict));
        QCOMPARE(finding.foundAt, u"www.example.test"_qs);
        QCOMPARE(finding.isObstacle(), verdict == CaaVerdict::ServerFailure);
    }

    void silenceIsNoVerdict()
    {
        LoopbackInternet internet;
        internet.serve(silentResolver, [](const auto &) { return QList<QByteArray>(); });

        const CaaFinding finding = checkedAt(internet, u"www.example.test"_qs, { silentResolver });

        QCOMPARE(number(finding.verdict), number(CaaVerdict::LookupFailed));
    }

    void anotherResolverMayKnow()
    {
        LoopbackInternet internet;
        internet.serve(silentResolver, answeringWith(2));
        internet.serve(caaResolver, zoneWith(u"example.test"_qs, "ca.test"));

        const CaaFinding finding
                = checkedAt(internet, u"www.example.test"_qs, { silentResolver, caaResolver });

        QCOMPARE(number(finding.verdict), number(CaaVerdict::Allows));
    }

    void addressesHaveNoCaaRecords()
    {
        LoopbackInternet internet;
        const DnsTestServer &server = internet.serve(caaResolver, ZoneData());

        for (const QString &address : { u"192.0.2.1"_qs, u"2001:db8::1"_qs })
            QCOMPARE(number(checkedAt(internet, address).verdict),
                     number(CaaVerdict::NotApplicable));

        QVERIFY(server.queries().empty());
    }
};

CERTWRIGHT_TEST(CaaCheckTest)
#include "CaaCheckTest.moc"
