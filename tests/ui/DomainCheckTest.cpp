// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domaincheck/DomainCheckDialog.h"

#include "core/issuance/DomainChecks.h"
#include "tests/checks/LoopbackInternet.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "ui/domaincheck/DomainCheckRows.h"
#include "ui/widgets/PlainLabel.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace certwright;
using namespace certwright::tests;
using namespace certwright::ui;
using checks::NameServerFinding;
using State = NameServerFinding::State;

namespace {

const QString recordName = QStringLiteral("_acme-challenge.example.test");

NameServerFinding finding(State state, const QStringList &otherValues = {})
{
    NameServerFinding finding;
    finding.serverName = QStringLiteral("ns1.example.test");
    finding.serverAddress = QStringLiteral("127.0.0.2");
    finding.state = state;
    finding.otherValues = otherValues;
    return finding;
}

checks::DnsReadiness readinessOf(const std::vector<NameServerFinding> &findings)
{
    checks::DnsReadiness readiness;
    readiness.recordName = recordName;
    readiness.canonicalName = recordName;
    readiness.zone = QStringLiteral("example.test");
    readiness.findings = findings;
    return readiness;
}

/// A zone on two loopback servers, told to the check.
class TwoServers
{
public:
    explicit TwoServers(const ZoneData &first, const ZoneData &second)
        : m_first([first](const auto &query) { return QList { first.answerTo(query) }; }),
          m_second([second](const auto &query) { return QList { second.answerTo(query) }; }),
          m_readiness(m_dns, view()),
          m_checks(m_readiness)
    { }

    [[nodiscard]] issuance::DomainChecks &checks() { return m_checks; }

private:
    [[nodiscard]] checks::NetworkView view() const
    {
        checks::KnownZone zone;
        zone.apex = QStringLiteral("example.test");
        zone.nameServers.emplace_back(QStringLiteral("ns1.example.test"),
                                      net::DnsServer(m_first.address(), m_first.port()));
        zone.nameServers.emplace_back(QStringLiteral("ns2.example.test"),
                                      net::DnsServer(m_second.address(), m_second.port()));
        checks::NetworkView view;
        view.knownZones.push_back(zone);
        return view;
    }

    DnsTestServer m_first;
    DnsTestServer m_second;
    net::SocketDnsClient m_dns;
    checks::DnsReadinessCheck m_readiness;
    issuance::DomainChecks m_checks;
};

} // namespace

/// "Check DNS of a Domain…": rows and sentences, and the dialog on real servers.
class DomainCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAllServersSayTogether_data()
    {
        QTest::addColumn<QList<int>>("states");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<QString>("sentence");
        const QByteArray value("v");
        QTest::newRow("nobody could be asked")
                << QList<int> {} << value
                << QStringLiteral("No name server of this domain could be asked.");
        QTest::newRow("all have it")
                << QList<int> { int(State::Present), int(State::Present) } << value
                << QStringLiteral("Every name server of example.test has the value.");
        QTest::newRow("none has anything")
                << QList<int> { int(State::Absent), int(State::Absent) } << QByteArray()
                << QStringLiteral("No name server of example.test has a TXT record there.");
        QTest::newRow("all have something")
                << QList<int> { int(State::OtherValue) } << QByteArray()
                << QStringLiteral("Every name server of example.test has a TXT record there.");
        QTest::newRow("all have another value")
                << QList<int> { int(State::OtherValue) } << value
                << QStringLiteral("Every name server of example.test has another value there.");
        QTest::newRow("one lags") << QList<int> { int(State::Present), int(State::Absent) } << value
                                  << QStringLiteral(
                                             "The name servers of example.test do not agree.");
    }

    void saysWhatAllServersSayTogether()
    {
        QFETCH(QList<int>, states);
        QFETCH(QByteArray, expected);
        QFETCH(QString, sentence);
        std::vector<NameServerFinding> findings;
        for (const int state : states)
            findings.push_back(finding(static_cast<State>(state)));

        QCOMPARE(domainCheckSummary(readinessOf(findings), expected), sentence);
    }

    void withoutAnExpectedValueARecordIsNoMistake()
    {
        const auto readiness = readinessOf({ finding(State::OtherValue, { QStringLiteral("a") }) });

        QVERIFY(domainCheckRows(readiness, {}).front().status == StatusKind::Valid);
        QVERIFY(domainCheckRows(readiness, "b").front().status == StatusKind::RenewNow);
    }

    void everyStateHasItsOwnWords()
    {
        QSet<QString> answers;
        const QList states { State::Present, State::Absent,        State::OtherValue,
                             State::Refused, State::ServerFailure, State::NotAuthoritative,
                             State::NoAnswer };
        for (const State state : states)
            answers.insert(domainCheckRows(readinessOf({ finding(state) }), "v").front().answer);

        QCOMPARE(answers.size(), states.size());
    }

    void showsWhatRealServersSay()
    {
        ZoneData fresh;
        fresh.soa(QStringLiteral("example.test")).txt(recordName, "first value");
        ZoneData stale;
        stale.soa(QStringLiteral("example.test"));
        TwoServers servers(fresh, stale);
        DomainCheckDialog dialog(servers.checks());
        dialog.show();

        dialog.look(QStringLiteral("Example.Test"));

        auto *summary = dialog.findChild<PlainLabel *>(QStringLiteral("summary"));
        auto *table = dialog.findChild<QTreeWidget *>();
        QTRY_COMPARE(summary->text(),
                     QStringLiteral("The name servers of example.test do not agree."));
        QCOMPARE(table->topLevelItemCount(), 2);
        QCOMPARE(table->topLevelItem(0)->text(3), QStringLiteral("first value"));
        QDir().mkpath(QStringLiteral(CERTWRIGHT_SCREENS_DIR));
        QVERIFY(dialog.grab().save(QStringLiteral(CERTWRIGHT_SCREENS_DIR "/domain-check.png")));
    }

    void aNameThatIsNoneIsNotAskedFor()
    {
        TwoServers servers({}, {});
        DomainCheckDialog dialog(servers.checks());
        dialog.show();

        dialog.look(QStringLiteral("not a name!"));

        auto *look = dialog.findChild<QPushButton *>();
        QVERIFY(look->isEnabled());
        QCOMPARE(dialog.findChild<QTreeWidget *>()->topLevelItemCount(), 0);
        QVERIFY(dialog.findChild<PlainLabel *>(QStringLiteral("summary"))->text().isEmpty());
    }

    void closingEndsALookAtOnce()
    {
        DnsTestServer silent([](const auto &) { return QList<QByteArray>(); });
        checks::NetworkView view;
        checks::KnownZone zone;
        zone.apex = QStringLiteral("example.test");
        zone.nameServers.emplace_back(QStringLiteral("ns1.example.test"),
                                      net::DnsServer(silent.address(), silent.port()));
        view.knownZones.push_back(zone);
        net::SocketDnsClient dns;
        checks::DnsReadinessCheck readiness(dns, view);
        issuance::DomainChecks checks(readiness);
        auto dialog = std::make_unique<DomainCheckDialog>(checks);
        dialog->look(QStringLiteral("example.test"));
        QTRY_VERIFY(!silent.queries().empty());
        QElapsedTimer timer;
        timer.start();

        dialog.reset();

        QVERIFY(timer.elapsed() < 200);
    }
};

CERTWRIGHT_WINDOW_TEST(DomainCheckTest)
#include "DomainCheckTest.moc"
