// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/FailureEvidence.h"

#include "FailureSamples.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::ui;
using DnsKind = checks::DnsDiagnosis::Kind;
using DnsState = checks::NameServerFinding::State;
using FileState = checks::FileFinding::State;

Q_DECLARE_METATYPE(certwright::checks::DnsReadiness)
Q_DECLARE_METATYPE(certwright::checks::FileReachability)

namespace {

const QString name = QStringLiteral("example.test");
const QString recordName = QStringLiteral("_acme-challenge.example.test");

checks::DnsReadiness dns(std::vector<checks::NameServerFinding> findings)
{
    checks::DnsReadiness readiness = samples::readiness(recordName, name, std::move(findings));
    readiness.checkedUtc = samples::refusedUtc.addSecs(-60);
    return readiness;
}

checks::DnsReadiness diagnosed(DnsKind kind, const char *where)
{
    checks::DnsReadiness readiness
            = dns({ samples::finding(QStringLiteral("ns1.example.test"), DnsState::Absent) });
    checks::DnsDiagnosis diagnosis(kind, QLatin1String(where));
    diagnosis.servers = { QStringLiteral("ns2.example.test") };
    readiness.diagnoses = { diagnosis };
    return readiness;
}

checks::FileFinding fileFinding(const char *address, FileState state,
                                std::vector<checks::FileDiagnosis> diagnoses)
{
    checks::FileFinding finding;
    finding.address = QLatin1String(address);
    finding.state = state;
    finding.httpStatus = 404;
    finding.diagnoses = std::move(diagnoses);
    return finding;
}

checks::FileReachability file(std::vector<checks::FileFinding> findings)
{
    checks::FileReachability reachability;
    reachability.findings = std::move(findings);
    return reachability;
}

std::optional<FailureView> dnsFailure(const char *type, const checks::DnsReadiness &readiness)
{
    issuance::ProofReadiness looked;
    looked.txtRecords = { samples::txt(name, "value") };
    looked.txtRecords[0].readiness = readiness;
    return failureView(
            samples::refusedOrder({ name }, acme::Challenge::Type::Dns01, samples::problemOf(type)),
            looked, samples::background(samples::refusedUtc));
}

std::optional<FailureView> fileFailure(const char *type, const char *addressUsed,
                                       const checks::FileReachability &reachability)
{
    auto record = samples::refusedOrder({ name }, acme::Challenge::Type::Http01,
                                        samples::problemOf(type));
    for (acme::Challenge &challenge : record.proofs[0].challenges) {
        acme::ValidationRecord call;
        call.hostname = name;
        call.port = QStringLiteral("80");
        call.addressUsed = QLatin1String(addressUsed);
        call.url = QStringLiteral("http://example.test/.well-known/acme-challenge/x");
        challenge.validationRecords = { call };
    }
    issuance::ProofReadiness looked;
    looked.files = { samples::file(name) };
    looked.files[0].reachability = reachability;
    return failureView(record, looked, samples::background(samples::refusedUtc));
}

} // namespace

class FailureEvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTitleSaysWhatWasMissing_data()
    {
        const auto ns1Absent
                = samples::finding(QStringLiteral("ns1.example.test"), DnsState::Absent);
        const auto ns2Present
                = samples::finding(QStringLiteral("ns2.example.test"), DnsState::Present);
        const auto ns2Other
                = samples::finding(QStringLiteral("ns2.example.test"), DnsState::OtherValue);
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<checks::DnsReadiness>("readiness");
        QTest::addColumn<QString>("title");
        QTest::newRow("nothing anywhere, NXDOMAIN")
                << QByteArray("dns") << dns({ ns1Absent })
                << QStringLiteral("The CA did not find the record for example.test");
        QTest::newRow("nothing anywhere, no record")
                << QByteArray("unauthorized") << dns({ ns1Absent })
                << QStringLiteral("The CA did not find the record for example.test");
        QTest::newRow("another value")
                << QByteArray("incorrectResponse") << dns({ ns1Absent, ns2Other })
                << QStringLiteral("The CA found another value than expected for example.test");
        QTest::newRow("a look-up that failed although the record is there")
                << QByteArray("dns") << dns({ ns2Present })
                << QStringLiteral("The CA's DNS lookup for example.test failed");
        QTest::newRow("not about the record") << QByteArray("caa") << dns({ ns1Absent })
                                              << QStringLiteral("A CAA record forbids this CA");
    }

    void theTitleSaysWhatWasMissing()
    {
        QFETCH(QByteArray, type);
        QFETCH(checks::DnsReadiness, readiness);
        QFETCH(QString, title);

        const auto view = dnsFailure(type.constData(), readiness);

        QVERIFY(view);
        QCOMPARE(view->text.title, title);
    }

    void eachDiagnosisOfDnsHasItsRemedy_data()
    {
        QTest::addColumn<checks::DnsReadiness>("readiness");
        QTest::addColumn<QString>("words");
        QTest::newRow("doubled name")
                << diagnosed(DnsKind::DoubledName, "_acme-challenge.example.test.example.test")
                << QStringLiteral("_acme-challenge.example.test.example.test");
        QTest::newRow("other name") << diagnosed(DnsKind::OtherName, "example.test")
                                    << QStringLiteral("belongs at _acme-challenge.example.test");
        QTest::newRow("quotes") << diagnosed(DnsKind::QuotedValue, "") << QStringLiteral("Quotes");
        QTest::newRow("cut") << diagnosed(DnsKind::AlteredValue, "") << QStringLiteral("unchanged");
        QTest::newRow("one of several")
                << diagnosed(DnsKind::OneOfSeveral, "") << QStringLiteral("keep the other");
        QTest::newRow("stale") << diagnosed(DnsKind::StaleValue, "")
                               << QStringLiteral("older value");
        QTest::newRow("loop") << diagnosed(DnsKind::AliasLoop, "a.example.test")
                              << QStringLiteral("circle at a.example.test");
        QTest::newRow("old serial")
                << diagnosed(DnsKind::OldSerial, "") << QStringLiteral("is on ns2.example.test");
        QTest::newRow("lame") << diagnosed(DnsKind::LameServer, "")
                              << QStringLiteral("not known to ns2.example.test");
        QTest::newRow("DNSSEC") << diagnosed(DnsKind::BrokenDnssec, "")
                                << QStringLiteral("DNSSEC is broken");
        QTest::newRow("wildcard") << diagnosed(DnsKind::WildcardAnswer, "")
                                  << QStringLiteral("wildcard TXT record");
        QTest::newRow("all have it by now")
                << dns({ samples::finding(QStringLiteral("ns1.example.test"), DnsState::Present) })
                << QStringLiteral("asked too early");
        QTest::newRow("one lags behind")
                << dns({ samples::finding(QStringLiteral("ns1.example.test"), DnsState::Present),
                         samples::finding(QStringLiteral("ns2.example.test"), DnsState::Absent) })
                << QStringLiteral("Publish the zone on ns2.example.test");
        QTest::newRow("nobody has it")
                << dns({ samples::finding(QStringLiteral("ns1.example.test"), DnsState::Absent) })
                << QStringLiteral("Put the new record at _acme-challenge.example.test");
    }

    void eachDiagnosisOfDnsHasItsRemedy()
    {
        QFETCH(checks::DnsReadiness, readiness);
        QFETCH(QString, words);

        const auto view = dnsFailure("unauthorized", readiness);

        QVERIFY2(view->text.remedy.contains(words), qPrintable(view->text.remedy));
        QVERIFY(view->text.remedy.contains(QStringLiteral("Make a new order")));
    }

    void theCasRefusalByRuleKeepsItsOwnRemedy()
    {
        const auto view = dnsFailure("caa", diagnosed(DnsKind::DoubledName, "x.example.test"));

        QVERIFY(view->text.remedy.contains(QStringLiteral("CAA record")));
    }

    void whatTheCaAskedAndWhatWeSawIsSaidWithTimes()
    {
        const auto view = dnsFailure(
                "dns",
                dns({ samples::finding(QStringLiteral("ns1.example.test"), DnsState::Present),
                      samples::finding(QStringLiteral("ns2.example.test"), DnsState::Absent) }));

        QCOMPARE(view->evidence.size(), 4);
        QCOMPARE(view->evidence[0],
                 QStringLiteral("The CA asked for the TXT record _acme-challenge.example.test on "
                                "Nov 24, 2026, 21:11 UTC."));
        QCOMPARE(view->evidence[1], QStringLiteral("Seen from here on Nov 24, 2026, 21:10 UTC:"));
        QVERIFY(view->evidence[2].startsWith(QStringLiteral("ns1.example.test: has the value")));
        QVERIFY(view->evidence[3].startsWith(QStringLiteral("ns2.example.test: not found yet")));
    }

    void eachStateOfTheFileHasItsRemedy_data()
    {
        using Is = checks::FileDiagnosis;
        const auto v4Found = fileFinding("192.0.2.10", FileState::Present, {});
        QTest::addColumn<checks::FileReachability>("reachability");
        QTest::addColumn<QByteArray>("addressUsed");
        QTest::addColumn<QString>("words");
        QTest::newRow("found from here") << file({ v4Found }) << QByteArray("192.0.2.10")
                                         << QStringLiteral("firewall may keep it out");
        QTest::newRow("the CA took IPv6") << file(
                { fileFinding("2001:db8::10", FileState::Absent, { Is::NotFound404 }), v4Found })
                                          << QByteArray("2001:db8::10")
                                          << QStringLiteral("AAAA record");
        QTest::newRow("not there")
                << file({ fileFinding("192.0.2.10", FileState::Absent, { Is::NotFound404 }) })
                << QByteArray("192.0.2.10") << QStringLiteral("did not have the file");
        QTest::newRow(".txt") << file(
                { fileFinding("192.0.2.10", FileState::Absent, { Is::TextExtension }) })
                              << QByteArray("192.0.2.10") << QStringLiteral("“.txt”");
        QTest::newRow("byte order mark") << file(
                { fileFinding("192.0.2.10", FileState::OtherContent, { Is::ByteOrderMark }) })
                                         << QByteArray("192.0.2.10")
                                         << QStringLiteral("plain ASCII");
        QTest::newRow("page") << file(
                { fileFinding("192.0.2.10", FileState::OtherContent, { Is::HtmlPage }) })
                              << QByteArray("192.0.2.10") << QStringLiteral("web page");
        QTest::newRow("closed") << file(
                { fileFinding("192.0.2.10", FileState::Unreachable, { Is::Unreachable }) })
                                << QByteArray("192.0.2.10") << QStringLiteral("Open port 80");
        QTest::newRow("the address that the CA took counts")
                << file({ fileFinding("192.0.2.9", FileState::Absent, { Is::TextExtension }),
                          fileFinding("192.0.2.10", FileState::Unreachable, { Is::Unreachable }) })
                << QByteArray("192.0.2.10") << QStringLiteral("Open port 80");
    }

    void eachStateOfTheFileHasItsRemedy()
    {
        QFETCH(checks::FileReachability, reachability);
        QFETCH(QByteArray, addressUsed);
        QFETCH(QString, words);

        const auto view = fileFailure("connection", addressUsed.constData(), reachability);

        QVERIFY2(view->text.remedy.contains(words), qPrintable(view->text.remedy));
    }

    void theAddressThatTheCaUsedIsNamed()
    {
        const auto view = fileFailure("connection", "198.51.100.7",
                                      file({ fileFinding("192.0.2.10", FileState::Present, {}) }));

        QCOMPARE(view->text.title,
                 QStringLiteral("The CA could not reach the server of example.test"));
        QVERIFY(view->text.cause.contains(QStringLiteral("198.51.100.7, port 80")));
        QVERIFY(view->evidence[0].contains(QStringLiteral("at the address 198.51.100.7")));
        QVERIFY(view->evidence[1].contains(QStringLiteral("other addresses")));
    }

    void redirectsAreSaidInTheirOrder()
    {
        auto record = samples::refusedOrder({ name }, acme::Challenge::Type::Http01,
                                            samples::problemOf("unauthorized"));
        acme::ValidationRecord first;
        first.url = QStringLiteral("http://example.test/x");
        first.addressUsed = QStringLiteral("192.0.2.10");
        acme::ValidationRecord second;
        second.url = QStringLiteral("https://www.example.test/x");
        second.addressUsed = QStringLiteral("192.0.2.11");
        for (acme::Challenge &challenge : record.proofs[0].challenges)
            challenge.validationRecords = { first, second };

        const QStringList lines = evidenceLines(failedProofs(record, {}));

        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].contains(QStringLiteral("http://example.test/x")));
        QCOMPARE(lines[1],
                 QStringLiteral("It was sent on to https://www.example.test/x, at the "
                                "address 192.0.2.11."));
    }

    void severalNamesAreListedEachWithItsOwnProblem()
    {
        auto record = samples::refusedOrder(
                { QStringLiteral("a.example.test"), QStringLiteral("b.example.test") },
                acme::Challenge::Type::Dns01, samples::problemOf("dns"));
        for (acme::Challenge &challenge : record.proofs[1].challenges)
            challenge.error = samples::problemOf("caa");

        const auto view = failureView(record, {}, samples::background(samples::refusedUtc));

        QCOMPARE(view->text.title, QStringLiteral("2 names could not be proved"));
        const QString lines = view->evidence.join(QLatin1Char('\n'));
        QVERIFY(lines.contains(QStringLiteral("a.example.test: The CA's DNS lookup")));
        QVERIFY(lines.contains(QStringLiteral("b.example.test: A CAA record forbids")));
    }

    void aRequestThatWasRefusedForSomeNamesListsThem()
    {
        Problem problem = samples::problemOf("malformed");
        Problem sub = samples::problemOf("rejectedIdentifier");
        sub.identifier = QStringLiteral("b.example.test");
        problem.subproblems = { sub };
        issuance::OrderRecord record = samples::placedOrder({ name });
        record.proofs.clear();
        record.orderUrl.clear();
        record.stage = issuance::OrderRecord::Stage::Failed;
        record.lastError
                = Error(Error::Kind::Rejected, QStringLiteral("refused")).withProblem(problem);

        const auto view = failureView(record, {}, samples::background(samples::refusedUtc));

        QCOMPARE(view->evidence,
                 QStringList { QStringLiteral(
                         "b.example.test: The CA does not issue for b.example.test") });
        QVERIFY(view->cost.contains(QStringLiteral("no order")));
    }

    void aPermanentRecordIsNotUsedUp()
    {
        FailedProof failed;
        failed.problem = samples::problemOf("unauthorized");
        failed.recordName = QStringLiteral("_validation-persist.example.test");
        failed.isPermanent = true;
        failed.dns
                = dns({ samples::finding(QStringLiteral("ns1.example.test"), DnsState::Absent) });

        const ErrorText text = withEvidence(ErrorText(), { failed });

        QVERIFY(text.remedy.contains(
                QStringLiteral("Put the record at _validation-persist.example.test")));
        QVERIFY(!text.remedy.contains(QStringLiteral("used up")));
    }

    void anOrderThatFailedElsewhereHasNoFailedProof()
    {
        QVERIFY(failedProofs(samples::placedOrder({ name }), {}).empty());
    }
};

CERTWRIGHT_TEST(FailureEvidenceTest)
#include "FailureEvidenceTest.moc"
