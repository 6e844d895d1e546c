// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/FileReachabilityJudgement.h"

#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::checks;

namespace {

using FileState = FileFinding::State;

FileFinding findingAt(const QString &address, FileState state)
{
    FileFinding finding;
    finding.address = address;
    finding.state = state;
    return finding;
}

} // namespace

class FileReachabilityJudgementTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksFailureOverIpv6WhereIpv4Works_data()
    {
        QTest::addColumn<int>("ipv6");
        QTest::addColumn<int>("ipv4");
        QTest::addColumn<bool>("isMarked");

        const int present = static_cast<int>(FileState::Present);
        const int absent = static_cast<int>(FileState::Absent);
        const int silent = static_cast<int>(FileState::Unreachable);
        QTest::newRow("both work") << present << present << false;
        QTest::newRow("IPv6 lacks it") << absent << present << true;
        QTest::newRow("IPv6 is silent") << silent << present << true;
        QTest::newRow("IPv4 lacks it") << present << absent << false;
        QTest::newRow("neither works") << silent << absent << false;
    }

    void marksFailureOverIpv6WhereIpv4Works()
    {
        QFETCH(int, ipv6);
        QFETCH(int, ipv4);
        QFETCH(bool, isMarked);
        std::vector<FileFinding> findings { findingAt(u"2600::1"_qs, FileState(ipv6)),
                                            findingAt(u"11.0.0.1"_qs, FileState(ipv4)) };

        compareAddresses(findings);

        const std::vector<FileDiagnosis> mark(isMarked ? 1 : 0, FileDiagnosis::Ipv6Differs);
        QVERIFY(findings[0].diagnoses == mark);
        QVERIFY(findings[1].diagnoses.empty());
    }

    void privateAddressesAreThoseThatNobodyOutsideCanReach_data()
    {
        QTest::addColumn<bool>("isPrivate");

        for (const char *address :
             { "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "127.0.0.1",
               "169.254.1.1", "100.64.0.1", "0.0.0.0", "192.0.2.10", "224.0.0.1", "255.255.255.255",
               "::1", "::", "fe80::1", "fc00::1", "fdff::1", "2001:db8::1", "::ffff:10.0.0.1" })
            QTest::newRow(address) << true;
        for (const char *address :
             { "9.255.255.255", "11.0.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1",
               "192.169.0.1", "100.63.0.1", "100.128.0.1", "11.0.0.1", "223.255.255.255", "2600::1",
               "2a00::1", "::ffff:11.0.0.1" })
            QTest::newRow(address) << false;
    }

    void privateAddressesAreThoseThatNobodyOutsideCanReach()
    {
        QFETCH(bool, isPrivate);

        QCOMPARE(isPrivateAddress(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))),
                 isPrivate);
    }
};

CERTWRIGHT_TEST(FileReachabilityJudgementTest)
#include "FileReachabilityJudgementTest.moc"
