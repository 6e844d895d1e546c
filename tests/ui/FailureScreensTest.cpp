// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws failure cards, so that a person can look at them; checks that no text is cut off.
#include "OrderSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "ui/theme/ColorScheme.h"

#include <QApplication>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace certwright;
using namespace certwright::ui;
using namespace std::chrono_literals;

namespace {

const QDateTime drawnUtc(QDate(2026, 11, 24), QTime(21, 11), Qt::UTC);

issuance::OrderRecord refusedOrder(const QStringList &names, acme::Challenge::Type type,
                                   const char *problemType, const char *words)
{
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:") + QLatin1String(problemType);
    problem.detail = QString::fromUtf8(words);
    issuance::OrderRecord record = samples::placedOrder(names);
    record.stage = issuance::OrderRecord::Stage::Failed;
    record.lastError = Error(Error::Kind::Rejected, QStringLiteral("refused"), names.front())
                               .withProblem(problem);
    for (issuance::ProofRecord &proof : record.proofs) {
        proof.status = acme::Authorization::Status::Invalid;
        proof.chosen = type;
        proof.submittedUtc = drawnUtc;
        for (acme::Challenge &challenge : proof.challenges) {
            if (challenge.type == type)
                challenge.error = problem;
        }
    }
    return record;
}

FailureBackground background(const QString &name, int failures)
{
    issuance::RateHistory history;
    for (int index = 0; index < failures; ++index) {
        issuance::RateHistory::Failure failure;
        failure.account = AccountId(1);
        failure.name = name;
        failure.atUtc = drawnUtc;
        history.failures.push_back(failure);
    }
    FailureBackground facts;
    facts.authorityName = QStringLiteral("Let's Encrypt");
    facts.caaIdentities = { QStringLiteral("ca.example") };
    facts.ledger = issuance::RateLedger(
            { issuance::RateLimit(issuance::RateLimit::Kind::FailedValidations, 5, 1h) }, history);
    facts.nowUtc = drawnUtc;
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
    readiness.checkedUtc = drawnUtc.addSecs(-120);
    looked.txtRecords[0].readiness = readiness;
    return failureView(refusedOrder({ name }, acme::Challenge::Type::Dns01, "dns",
                                    "DNS problem: NXDOMAIN looking up TXT for "
                                    "_acme-challenge.api.example.test"),
                       looked, background(name, 2));
}

std::optional<FailureView> wrongAddress()
{
    const QString name = QStringLiteral("www.example.test");
    auto record = refusedOrder({ name }, acme::Challenge::Type::Http01, "connection",
                               "2001:db8::10: Fetching http://www.example.test/: Timeout");
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
    looked.files[0].reachability->checkedUtc = drawnUtc;
    return failureView(record, looked, background(name, 5));
}

std::optional<FailureView> severalNames()
{
    const QStringList names { QStringLiteral("example.test"), QStringLiteral("www.example.test") };
    return failureView(refusedOrder(names, acme::Challenge::Type::Dns01, "caa",
                                    "CAA record for example.test prevents issuance"),
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

    void drawsTheCards_data()
    {
        QTest::addColumn<ColorScheme>("scheme");
        QTest::newRow("light") << ColorScheme::Light;
        QTest::newRow("dark") << ColorScheme::Dark;
    }

    void drawsTheCards()
    {
        QFETCH(ColorScheme, scheme);
        applyColorScheme(*qApp, scheme);
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

        const QString path = QStringLiteral("%1/failures_%2.png")
                                     .arg(m_folder, QLatin1String(QTest::currentDataTag()));
        QVERIFY(window.grab().toImage().save(path));
        verifyNothingIsCutOff(window);
    }

private:
    QString m_folder;
};

CERTWRIGHT_WINDOW_TEST(FailureScreensTest)
#include "FailureScreensTest.moc"
