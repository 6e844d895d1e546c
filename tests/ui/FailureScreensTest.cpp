// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws failure cards, so that a person can look at them; checks that no text is cut off.
#include "FailureSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "ui/errors/FailureCard.h"

#include <QApplication>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace certwright;
using namespace certwright::ui;
using namespace std::chrono_literals;

namespace {

FailureBackground background(const QString &name, int failures)
{
    issuance::RateHistory history;
    for (int index = 0; index < failures; ++index) {
        issuance::RateHistory::Failure failure;
        failure.account = AccountId(1);
        failure.name = name;
        failure.atUtc = samples::refusedUtc;
        history.failures.push_back(failure);
    }
    FailureBackground facts;
    facts.authorityName = QStringLiteral("Let's Encrypt");
    facts.caaIdentities = { QStringLiteral("ca.example") };
    facts.ledger = issuance::RateLedger(
            { issuance::RateLimit(issuance::RateLimit::Kind::FailedValidations, 5, 1h) }, history);
    facts.nowUtc = samples::refusedUtc;
    return facts;
}

std::optional<FailureView> missingRecord()
{
    using State = checks::NameServerFinding::State;
    const QString name = QStringLiteral("*.api.example.test");
    issuance::ProofReadiness looked;
    looked.txtRecords = { samples::txt(name, "value") };
    auto readiness = samples::readiness(
            looked.txtRecords[0].instruction.recordName, QStringLiteral("example.test"),
            { samples::finding(QStringLiteral("ns1.example.test"), State::Present),
              samples::finding(QStringLiteral("ns2.example.test"), State::Absent) });
    readiness.checkedUtc = samples::refusedUtc.addSecs(-120);
    looked.txtRecords[0].readiness = readiness;
    return failureView(
            samples::refusedOrder({ name }, acme::Challenge::Type::Dns01,
                                  samples::problemOf("dns",
                                                     "DNS problem: NXDOMAIN looking up TXT for "
                                                     "_acme-challenge.api.example.test")),
            looked, background(name, 2));
}

std::optional<FailureView> wrongAddress()
{
    const QString name = QStringLiteral("www.example.test");
    auto record = samples::refusedOrder(
            { name }, acme::Challenge::Type::Http01,
            samples::problemOf("connection",
                               "2001:db8::10: Fetching http://www.example.test/: Timeout"));
    for (acme::Challenge &challenge : record.proofs[0].challenges) {
        acme::ValidationRecord call;
        call.port = QStringLiteral("80");
        call.addressUsed = QStringLiteral("2001:db8::10");
        call.url = QStringLiteral("http://www.example.test/.well-known/acme-challenge/LoqXcYV8q5");
        challenge.validationRecords = { call };
    }
    checks::FileFinding v4;
    v4.address = QStringLiteral("192.0.2.10");
    v4.state = checks::FileFinding::State::Present;
    issuance::ProofReadiness looked;
    looked.files = { samples::file(name) };
    looked.files[0].reachability = checks::FileReachability();
    looked.files[0].reachability->findings = { v4 };
    looked.files[0].reachability->checkedUtc = samples::refusedUtc;
    return failureView(record, looked, background(name, 5));
}

std::optional<FailureView> severalNames()
{
    const QStringList names { QStringLiteral("example.test"), QStringLiteral("www.example.test") };
    return failureView(
            samples::refusedOrder(
                    names, acme::Challenge::Type::Dns01,
                    samples::problemOf("caa", "CAA record for example.test prevents issuance")),
            {}, background(names.front(), 1));
}

void verifyNothingIsCutOff(const QWidget &widget)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                             : label->sizeHint().height();
        QVERIFY2(label->height() >= needed - 1, qPrintable(label->text()));
    }
}

} // namespace

class FailureScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_folder = prepareScreens(); }

    void drawsTheCards_data() { addColorSchemes(); }

    void drawsTheCards()
    {
        const QString scheme = applyColorSchemeOfRow();
        QWidget window;
        window.resize(900, 960);
        auto *layout = new QVBoxLayout(&window);
        for (const auto &view : { missingRecord(), wrongAddress(), severalNames() }) {
            QVERIFY(view);
            auto *card = new FailureCard;
            card->setView(*view);
            layout->addWidget(card);
        }
        layout->addStretch(1);
        window.findChild<QToolButton *>(QStringLiteral("fold"))->click();

        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();

        const QString path = QStringLiteral("%1/failures_%2.png").arg(m_folder, scheme);
        QVERIFY(window.grab().toImage().save(path));
        verifyNothingIsCutOff(window);
    }

private:
    QString m_folder;
};

CERTWRIGHT_WINDOW_TEST(FailureScreensTest)
#include "FailureScreensTest.moc"
