// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/PermanentRecordCard.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "ui/order/MethodChooser.h"
#include "ui/theme/ColorScheme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ValueField.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace certwright;
using namespace certwright::ui;
using issuance::PermanentRecordChoice;
using Type = acme::Challenge::Type;
using Offers = std::vector<std::vector<Type>>; // one a name

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
const QDateTime lastSecond(QDate(2027, 12, 31), QTime(23, 59, 59), Qt::UTC);

Identifier named(const QString &value)
{
    return { Identifier::Type::Dns, value };
}

checks::NameServerFinding finding(const QString &server, checks::NameServerFinding::State state)
{
    checks::NameServerFinding finding;
    finding.serverName = server;
    finding.state = state;
    return finding;
}

PermanentRecordView sampleView(bool allowsWildcard, std::optional<QDateTime> until)
{
    PermanentRecordView view;
    view.nowUtc = now;
    issuance::TxtInstruction &instruction = view.record.txt.instruction;
    instruction.kind = issuance::TxtInstruction::Kind::Permanent;
    instruction.identifier = named(QStringLiteral("example.test"));
    instruction.recordName = QStringLiteral("_validation-persist.example.test");
    instruction.permanent.issuer = QStringLiteral("ca.example.test");
    instruction.permanent.accountUri = QStringLiteral("https://ca.example.test/acct/1234567890");
    instruction.permanent.allowsWildcard = allowsWildcard;
    instruction.permanent.untilUtc = until;
    instruction.value = instruction.permanent.toText();
    checks::DnsReadiness readiness;
    readiness.recordName = instruction.recordName;
    readiness.canonicalName = instruction.recordName;
    readiness.zone = QStringLiteral("example.test");
    readiness.findings = {
        finding(QStringLiteral("ns1.example.test"), checks::NameServerFinding::State::Present),
        finding(QStringLiteral("ns2.example.test"), checks::NameServerFinding::State::Absent)
    };
    view.record.txt.readiness = readiness;
    return view;
}

PermanentRecordChoice choiceIn(const QSignalSpy &spy)
{
    return spy.constLast().at(1).value<PermanentRecordChoice>();
}

std::vector<ProofChoice> choicesOf(const Offers &offers)
{
    std::vector<ProofChoice> choices;
    for (const std::vector<Type> &offer : offers) {
        ProofChoice choice;
        choice.identifier = named(QStringLiteral("host%1.example.test").arg(choices.size()));
        choice.choosable = offer;
        choices.push_back(choice);
    }
    return choices;
}

} // namespace

class PermanentRecordCardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_folder = prepareScreens(); }

    void showsNameAndValueReadyToCopy()
    {
        PermanentRecordCard card(1);
        card.setView(sampleView(true, std::nullopt));

        QStringList copied;
        for (const ValueField *field : card.findChildren<ValueField *>())
            copied.append(field->value());

        QVERIFY(copied.contains(QStringLiteral("_validation-persist")));
        QVERIFY(copied.contains(QStringLiteral(
                "ca.example.test; accounturi=https://ca.example.test/acct/1234567890; "
                "policy=wildcard")));
    }

    void aTickIsTold()
    {
        PermanentRecordCard card(1);
        card.setView(sampleView(false, std::nullopt));
        const QSignalSpy told(&card, &PermanentRecordCard::choiceChanged);

        card.findChild<QCheckBox *>(QStringLiteral("allowsWildcard"))->click();

        QCOMPARE(told.size(), 1);
        QVERIFY(choiceIn(told).allowsWildcard);
        QVERIFY(!choiceIn(told).untilUtc);
    }

    void anEndIsTheLastSecondOfItsDay()
    {
        PermanentRecordCard card(1);
        card.setView(sampleView(false, std::nullopt));
        const QSignalSpy told(&card, &PermanentRecordCard::choiceChanged);
        auto *end = card.findChild<QDateEdit *>(QStringLiteral("end"));
        const bool wasEnabled = end->isEnabled();

        card.findChild<QCheckBox *>(QStringLiteral("hasEnd"))->click();
        const QDateTime proposed = *choiceIn(told).untilUtc;
        end->setDate(lastSecond.date());

        QVERIFY(!wasEnabled && end->isEnabled());
        QCOMPARE(proposed.date(), now.date().addYears(1));
        QCOMPARE(*choiceIn(told).untilUtc, lastSecond);
    }

    void showingARecordTellsNothing()
    {
        PermanentRecordCard card(1);
        const QSignalSpy told(&card, &PermanentRecordCard::choiceChanged);

        card.setView(sampleView(true, lastSecond));
        card.setView(sampleView(false, std::nullopt));

        QCOMPARE(told.size(), 0);
    }

    void anOrderedWildcardLeavesNoChoice()
    {
        PermanentRecordCard card(1);
        PermanentRecordView view = sampleView(true, std::nullopt);
        view.record.txt.instruction.alsoProves = { named(QStringLiteral("*.example.test")) };
        card.setView(view);
        const auto *box = card.findChild<QCheckBox *>(QStringLiteral("allowsWildcard"));

        QVERIFY(box->isChecked());
        QVERIFY(!box->isEnabled());
        QVERIFY(box->toolTip().contains(QStringLiteral("*.example.test")));
    }

    void anEndedRecordIsSaidToBeUseless()
    {
        PermanentRecordCard card(1);
        const auto *ended = card.findChild<MessageBar *>(QStringLiteral("endedWarning"));

        card.setView(sampleView(false, lastSecond));
        const bool isHiddenBefore = ended->isHidden();
        card.setView(sampleView(false, now.addDays(-1)));

        QVERIFY(isHiddenBefore);
        QVERIFY(!ended->isHidden());
    }

    void backingUpIsOfferedWhereItIsPossible()
    {
        PermanentRecordCard card(1);
        PermanentRecordView view = sampleView(false, std::nullopt);
        auto *warning = card.findChild<MessageBar *>(QStringLiteral("keyWarning"));
        card.setView(view);
        const auto buttonsBefore = warning->findChildren<QPushButton *>().size();
        view.offersBackUp = true;
        const QSignalSpy asked(&card, &PermanentRecordCard::backUpRequested);

        card.setView(view);
        warning->findChildren<QPushButton *>().constLast()->click();

        QCOMPARE(buttonsBefore, 0);
        QCOMPARE(asked.size(), 1);
    }

    void aPermanentRecordIsNotToBeRemoved()
    {
        issuance::OrderRecord record;
        record.stage = issuance::OrderRecord::Stage::Issued;
        record.accountUrl = QStringLiteral("https://ca.example.test/acct/1");
        issuance::ProofRecord proof;
        proof.identifier = named(QStringLiteral("example.test"));
        proof.submittedUtc = now;
        acme::Challenge permanent;
        permanent.type = Type::DnsPersist01;
        permanent.issuerDomainNames = QStringList { QStringLiteral("ca.example.test") };
        acme::Challenge temporary;
        temporary.token = QStringLiteral("tokentokentokentoken");
        proof.challenges = { permanent, temporary };
        record.proofs = { proof };

        const auto afterTemporary = cleanUpItems(record).size();
        record.proofs[0].chosen = Type::DnsPersist01;
        const auto afterPermanent = cleanUpItems(record).size();

        QCOMPARE(afterTemporary, std::size_t(1));
        QCOMPARE(afterPermanent, std::size_t(0));
    }

    void methodsAreShownWhereEveryNameHasThem_data()
    {
        QTest::addColumn<Offers>("offers");
        QTest::addColumn<bool>("isPermanentShown");
        QTest::addColumn<bool>("isAccountShown");
        const std::vector<Type> plain { Type::Dns01, Type::Http01 };
        const std::vector<Type> rich { Type::Dns01, Type::DnsAccount01, Type::DnsPersist01 };

        QTest::newRow("no name") << Offers { plain } << false << false;
        QTest::newRow("every name") << Offers { rich, rich } << true << true;
        QTest::newRow("one of two") << Offers { plain, rich } << false << false;
        QTest::newRow("one of the two kinds")
                << Offers { rich, { Type::Dns01, Type::DnsPersist01 } } << true << false;
    }
    void methodsAreShownWhereEveryNameHasThem()
    {
        QFETCH(Offers, offers);
        QFETCH(bool, isPermanentShown);
        QFETCH(bool, isAccountShown);
        MethodChooser chooser;

        chooser.setChoices(choicesOf(offers));

        QCOMPARE(!radio(chooser, "methodPermanent")->isHidden(), isPermanentShown);
        QCOMPARE(!radio(chooser, "methodAccount")->isHidden(), isAccountShown);
    }

    void aMethodIsChosenForEveryName()
    {
        MethodChooser chooser;
        const std::vector<Type> rich { Type::Dns01, Type::DnsAccount01, Type::DnsPersist01 };
        chooser.setChoices(choicesOf({ rich, rich }));
        QSignalSpy chosen(&chooser, &MethodChooser::chosen);

        radio(chooser, "methodPermanent")->click();

        QCOMPARE(chosen.size(), 2);
        for (const QList<QVariant> &each : chosen)
            QVERIFY(each.at(1).value<Type>() == Type::DnsPersist01);
    }

    void theChosenMethodIsChecked()
    {
        MethodChooser chooser;
        std::vector<ProofChoice> choices
                = choicesOf({ { Type::Dns01, Type::DnsAccount01, Type::DnsPersist01 } });

        choices[0].chosen = Type::DnsAccount01;
        chooser.setChoices(choices);
        const bool isAccount = radio(chooser, "methodAccount")->isChecked();
        choices[0].chosen = Type::DnsPersist01;
        chooser.setChoices(choices);

        QVERIFY(isAccount);
        QVERIFY(radio(chooser, "methodPermanent")->isChecked());
    }

    void drawsTheCard_data()
    {
        QTest::addColumn<ColorScheme>("scheme");
        QTest::newRow("light") << ColorScheme::Light;
        QTest::newRow("dark") << ColorScheme::Dark;
    }
    void drawsTheCard()
    {
        QFETCH(ColorScheme, scheme);
        applyColorScheme(*qApp, scheme);
        QWidget window;
        auto *chooser = new MethodChooser;
        std::vector<ProofChoice> choices = choicesOf(
                { { Type::Dns01, Type::Http01, Type::DnsAccount01, Type::DnsPersist01 },
                  { Type::Dns01, Type::Http01, Type::DnsAccount01, Type::DnsPersist01 } });
        for (ProofChoice &choice : choices)
            choice.chosen = Type::DnsPersist01;
        chooser->setChoices(choices);
        auto *card = new PermanentRecordCard(1);
        PermanentRecordView view = sampleView(true, lastSecond);
        view.offersBackUp = true;
        card->setView(view);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(chooser);
        layout->addWidget(card);
        layout->addStretch(1);
        window.resize(860, 520);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));

        const QString path = QStringLiteral("%1/order_permanent_%2.png")
                                     .arg(m_folder, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(window.grab().save(path));
        QVERIFY(window.minimumSizeHint().width() <= 760);
    }

private:
    static QRadioButton *radio(const MethodChooser &chooser, const char *name)
    {
        return chooser.findChild<QRadioButton *>(QString::fromLatin1(name));
    }

    QString m_folder;
};

CERTWRIGHT_WINDOW_TEST(PermanentRecordCardTest)
#include "PermanentRecordCardTest.moc"
