// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/CaaPolicy.h"

#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::checks;

namespace {

const QString accountUrl = QStringLiteral("https://ca.test/acct/7");

/// "issue ca.test" or "128 issue ca.test"
net::DnsRecord caa(const QByteArray &text)
{
    const bool hasFlags = text.front() >= '0' && text.front() <= '9';
    const QByteArray rest = hasFlags ? text.mid(text.indexOf(' ') + 1) : text;
    net::DnsRecord record;
    record.owner = QStringLiteral("example.test");
    record.type = net::DnsType::Caa;
    record.ttlSeconds = 300;
    record.caaFlags
            = hasFlags ? static_cast<quint8>(text.left(text.indexOf(' ')).toUInt()) : quint8(0);
    record.caaTag = rest.left(rest.indexOf(' '));
    record.caaValue = rest.mid(rest.indexOf(' ') + 1);
    return record;
}

CaaQuery queryFor(const QString &name)
{
    CaaQuery query;
    query.name = name;
    query.authorityNames = QStringList { u"ca.test"_qs, u"CA.example"_qs };
    query.accountUrl = accountUrl;
    query.validationMethod = u"dns-01"_qs;
    return query;
}

const QString plainName = QStringLiteral("www.example.test");
const QString wildcardName = QStringLiteral("*.example.test");

CaaHardening hardening()
{
    CaaHardening hardening;
    hardening.domain = u"example.test"_qs;
    hardening.authorityName = u"ca.test"_qs;
    hardening.accountUrl = accountUrl;
    hardening.methods = QStringList { u"dns-01"_qs };
    return hardening;
}

} // namespace

class CaaPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesRecords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArrayList>("records");
        QTest::addColumn<CaaVerdict>("verdict");
        using V = CaaVerdict;
        const auto row = [](const char *title, const QString &name, const QByteArrayList &records,
                            V verdict) { QTest::newRow(title) << name << records << verdict; };
        const QByteArray ours = "accounturi=" + accountUrl.toLatin1();

        row("none", plainName, {}, V::NoRecord);
        row("ours", plainName, { "issue ca.test" }, V::Allows);
        row("our other name, other case", plainName, { "issue Ca.Example" }, V::Allows);
        row("one of several", plainName, { "issue other.test", "issue ca.test" }, V::Allows);
        row("spaces", plainName, { "issue  ca.test ; " }, V::Allows);
        row("iodef alone", plainName, { "iodef mailto:a@example.test" }, V::Allows);
        row("another CA", plainName, { "issue other.test" }, V::ForbidsThisCa);
        row("a CA below ours", plainName, { "issue sub.ca.test" }, V::ForbidsThisCa);
        row("no CA", plainName, { "issue ;" }, V::ForbidsEveryCa);
        row("empty value", plainName, { "issue " }, V::ForbidsEveryCa);
        row("no CA and ours", plainName, { "issue ;", "issue ca.test" }, V::Allows);
        row("malformed issuer", plainName, { "issue ca test" }, V::ForbidsEveryCa);
        row("malformed parameter", plainName, { "issue ca.test; x" }, V::ForbidsEveryCa);
        row("unknown parameter", plainName, { "issue ca.test; policy=ev" }, V::Allows);

        row("wildcard falls back", wildcardName, { "issue ca.test" }, V::Allows);
        row("wildcard, another CA", wildcardName, { "issue other.test" }, V::ForbidsThisCa);
        row("issuewild alone decides", wildcardName, { "issue other.test", "issuewild ca.test" },
            V::Allows);
        row("issuewild forbids", wildcardName, { "issue ca.test", "issuewild ;" },
            V::ForbidsWildcard);
        row("issuewild names another", wildcardName, { "issue ca.test", "issuewild other.test" },
            V::ForbidsWildcard);
        row("issuewild is not for plain names", plainName, { "issue ca.test", "issuewild ;" },
            V::Allows);
        row("issuewild alone, plain name", plainName, { "issuewild ;" }, V::Allows);

        row("our account", plainName, { "issue ca.test; " + ours }, V::Allows);
        row("another account", plainName, { "issue ca.test; " + ours + "1" }, V::OtherAccount);
        row("account twice", plainName, { "issue ca.test; " + ours + "; " + ours },
            V::OtherAccount);
        row("our account among others", plainName,
            { "issue ca.test; accounturi=https://ca.test/acct/1", "issue ca.test; " + ours },
            V::Allows);
        row("our method", plainName, { "issue ca.test; validationmethods=http-01,dns-01" },
            V::Allows);
        row("another method", plainName, { "issue ca.test; validationmethods=http-01" },
            V::OtherMethod);
        row("other tag case", plainName, { "issue ca.test; ValidationMethods=http-01" },
            V::OtherMethod);
        row("method of a part", plainName, { "issue ca.test; validationmethods=xdns-01" },
            V::OtherMethod);
        row("account and method", plainName,
            { "issue ca.test; " + ours + ";validationmethods=dns-01" }, V::Allows);
        row("nearest record explains", plainName,
            { "issue other.test", "issue ca.test; validationmethods=http-01" }, V::OtherMethod);

        row("unknown, not critical", plainName, { "tbs x", "issue ca.test" }, V::Allows);
        row("unknown, critical", plainName, { "128 tbs x", "issue ca.test" }, V::UnknownCritical);
        row("unknown, critical by habit", plainName, { "1 tbs x" }, V::UnknownCritical);
        row("known, critical", plainName, { "128 issue ca.test" }, V::Allows);
    }

    void judgesRecords()
    {
        QFETCH(QString, name);
        QFETCH(QByteArrayList, records);
        QFETCH(CaaVerdict, verdict);
        std::vector<net::DnsRecord> found;
        for (const QByteArray &record : records)
            found.push_back(caa(record));

        const CaaFinding finding = judgedCaa(queryFor(name), found);

        QCOMPARE(static_cast<int>(finding.verdict), static_cast<int>(verdict));
        QCOMPARE(finding.records.size(), records.size());
        QCOMPARE(finding.name, name);
        QCOMPARE(finding.decisive.isEmpty(), !finding.isObstacle());
    }

    void anAccountThatDoesNotExistYetIsNotTheNamedOne()
    {
        CaaQuery query = queryFor(plainName);
        query.accountUrl.clear();

        const CaaFinding finding
                = judgedCaa(query, { caa("issue ca.test; accounturi=https://ca.test/acct/1") });

        QCOMPARE(static_cast<int>(finding.verdict), static_cast<int>(CaaVerdict::OtherAccount));
        QCOMPARE(finding.allowed, QStringList { u"https://ca.test/acct/1"_qs });
    }

    void anyMethodWillDoWhileNoneIsChosen()
    {
        CaaQuery query = queryFor(plainName);
        query.validationMethod.clear();

        const CaaFinding finding
                = judgedCaa(query, { caa("issue ca.test; validationmethods=http-01") });

        QCOMPARE(static_cast<int>(finding.verdict), static_cast<int>(CaaVerdict::Allows));
    }

    void aCaWithoutNamesCannotBeCompared()
    {
        CaaQuery query = queryFor(plainName);
        query.authorityNames.clear();

        const CaaFinding finding = judgedCaa(query, { caa("issue ca.test") });

        QCOMPARE(static_cast<int>(finding.verdict), static_cast<int>(CaaVerdict::AuthorityUnknown));
        QVERIFY(!finding.isObstacle());
    }

    void namesWhoMayIssueInstead()
    {
        const CaaFinding finding
                = judgedCaa(queryFor(plainName),
                            { caa("issue one.test"), caa("issue two.test; x=y"), caa("issue ;") });

        QCOMPARE(finding.allowed, QStringList({ u"one.test"_qs, u"two.test"_qs }));
        QCOMPARE(finding.decisive, u"example.test. 300 IN CAA 0 issue \"one.test\""_qs);
    }

    void recordsAreWrittenAsInAZoneFile_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("text");

        const QString start = u"example.test. 300 IN CAA "_qs;
        QTest::newRow("plain") << QByteArray("issue ca.test") << start + u"0 issue \"ca.test\"";
        QTest::newRow("none") << QByteArray("issue ;") << start + u"0 issue \";\"";
        QTest::newRow("flags") << QByteArray("128 tbs x") << start + u"128 tbs \"x\"";
        QTest::newRow("quotes") << QByteArray("issue a\"b\\") << start + u"0 issue \"a\\\"b\\\\\"";
        QTest::newRow("bytes") << QByteArray("issue \x07\xe4") << start + u"0 issue \"\\007\\228\"";
    }

    void recordsAreWrittenAsInAZoneFile()
    {
        QFETCH(QByteArray, record);
        QFETCH(QString, text);

        QCOMPARE(caaRecordText(caa(record)), text);
    }

    void hardenedRecordsBindAccountAndMethod()
    {
        CaaHardening wanted = hardening();
        wanted.methods.append(u"http-01"_qs);
        wanted.wildcardMethods = QStringList { u"dns-01"_qs };

        QCOMPARE(hardenedRecords(wanted),
                 QStringList(
                         { u"example.test. 300 IN CAA 0 issue \"ca.test; "
                           "accounturi=https://ca.test/acct/7; "
                           "validationmethods=dns-01,http-01\""_qs,
                           u"example.test. 300 IN CAA 0 issuewild \"ca.test; "
                           "accounturi=https://ca.test/acct/7; validationmethods=dns-01\""_qs }));
    }

    void hardenedRecordsAllowWhatTheyAreMadeFor()
    {
        const QString line = hardenedRecords(hardening()).value(0);
        const qsizetype quote = line.indexOf(u'"');
        const QByteArray value = line.mid(quote + 1).chopped(1).toLatin1();

        const CaaFinding finding = judgedCaa(queryFor(plainName), { caa("issue " + value) });

        QCOMPARE(static_cast<int>(finding.verdict), static_cast<int>(CaaVerdict::Allows));
        QCOMPARE(finding.records, QStringList { line });
    }

    void nothingIsHardenedWithoutCaOrAccount_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("account");

        QTest::newRow("no CA") << QString() << accountUrl;
        QTest::newRow("no account") << u"ca.test"_qs << QString();
        QTest::newRow("semicolon") << u"ca.test"_qs << u"https://ca.test/acct;7"_qs;
        QTest::newRow("space") << u"ca.test"_qs << u"https://ca.test/acct 7"_qs;
    }

    void nothingIsHardenedWithoutCaOrAccount()
    {
        QFETCH(QString, authority);
        QFETCH(QString, account);
        CaaHardening wanted = hardening();
        wanted.authorityName = authority;
        wanted.accountUrl = account;

        QVERIFY(hardenedRecords(wanted).isEmpty());
    }
};

CERTWRIGHT_TEST(CaaPolicyTest)
#include "CaaPolicyTest.moc"
