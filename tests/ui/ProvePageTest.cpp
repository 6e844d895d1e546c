// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ProvePage.h"

#include "OrderSamples.h"
#include "tests/support/TestMain.h"
#include "ui/order/FileCard.h"
#include "ui/order/LightRow.h"
#include "ui/order/QuestionDialog.h"
#include "ui/order/TxtRecordCard.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StatusBadge.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;
using DnsState = checks::NameServerFinding::State;

namespace {

const QByteArray firstValue("gfj9Xq_zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1s");
const QByteArray secondValue("Kt3mW8vYx0pQeRn6uLdJ2sHfBz5gCa9oIiVy7TqEk4M");

QPushButton *button(const QWidget &parent, const QString &accessibleName)
{
    for (QPushButton *each : parent.findChildren<QPushButton *>()) {
        if (each->accessibleName() == accessibleName)
            return each;
    }
    return nullptr;
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

/// The view with every server having everything.
ProveView readyView()
{
    ProveView view = samples::apexAndWildcard();
    for (auto &txt : view.readiness.txtRecords) {
        for (auto &finding : txt.readiness->findings)
            finding.state = DnsState::Present;
    }
    return view;
}

} // namespace

class ProvePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apexAndWildcardAreTwoCardsWithOneNameAndTheSentence()
    {
        ProvePage page;

        page.setView(samples::apexAndWildcard());

        const auto cards = page.findChildren<TxtRecordCard *>();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards[0]->recordName(), cards[1]->recordName());
        QVERIFY(page.findChild<PlainLabel *>(QStringLiteral("sharedName"))->isVisibleTo(&page));
    }

    void differentNamesNeedNoSentence()
    {
        ProvePage page;
        ProveView view = samples::apexAndWildcard();
        view.readiness.txtRecords[1].instruction.recordName
                = QStringLiteral("_acme-challenge.other.test");

        page.setView(view);

        QVERIFY(!page.findChild<PlainLabel *>(QStringLiteral("sharedName"))->isVisibleTo(&page));
    }

    void copyPutsTheExactValueOnTheClipboard()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());

        button(page, QStringLiteral("Copy value of record 2"))->click();

        QCOMPARE(clipboard(), QString::fromLatin1(secondValue));
    }

    void copyGivesTheNameInTheChosenForm_data()
    {
        QTest::addColumn<NameForm>("form");
        QTest::addColumn<QString>("copied");
        QTest::newRow("relative") << NameForm::Relative << QStringLiteral("_acme-challenge");
        QTest::newRow("full") << NameForm::Full << QStringLiteral("_acme-challenge.example.test");
        QTest::newRow("final dot")
                << NameForm::FinalDot << QStringLiteral("_acme-challenge.example.test.");
    }

    void copyGivesTheNameInTheChosenForm()
    {
        QFETCH(NameForm, form);
        QFETCH(QString, copied);
        ProvePage page;
        page.setView(samples::apexAndWildcard());

        page.setNameForm(QStringLiteral("example.test"), form);
        button(page, QStringLiteral("Copy name of record 1"))->click();

        QCOMPARE(clipboard(), copied);
    }

    void aRelativeNameIsOfferedOnlyWhenTheZoneIsKnown()
    {
        ProvePage page;
        ProveView view = samples::apexAndWildcard();
        view.readiness.txtRecords[0].readiness.reset();

        page.setView(view);

        const auto combos = page.findChildren<QComboBox *>(QStringLiteral("nameForm"));
        QCOMPARE(combos[0]->findData(int(NameForm::Relative)), -1);
        QVERIFY(combos[1]->findData(int(NameForm::Relative)) >= 0);
        button(page, QStringLiteral("Copy name of record 1"))->click();
        QCOMPARE(clipboard(), QStringLiteral("_acme-challenge.example.test"));
    }

    void aChosenFormIsToldForItsZone()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());
        QSignalSpy chosen(&page, &ProvePage::nameFormChosen);
        auto *combo = page.findChildren<QComboBox *>(QStringLiteral("nameForm")).first();

        combo->setCurrentIndex(combo->findData(int(NameForm::FinalDot)));
        Q_EMIT combo->activated(combo->currentIndex());

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("example.test"));
        QCOMPARE(page.findChildren<QComboBox *>(QStringLiteral("nameForm")).last()->currentIndex(),
                 combo->currentIndex());
    }

    void quotesAreCopiedWhenTheProviderWantsThem()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());
        auto *combo = page.findChildren<QComboBox *>(QStringLiteral("valueForm")).first();

        combo->setCurrentIndex(combo->findData(int(ValueForm::Quoted)));
        Q_EMIT combo->activated(combo->currentIndex());
        button(page, QStringLiteral("Copy value of record 1"))->click();

        QCOMPARE(clipboard(), QStringLiteral("\"%1\"").arg(QString::fromLatin1(firstValue)));
    }

    void aDelegatedNameShowsWhereTheRecordGoes()
    {
        ProvePage page;
        ProveView view = samples::apexAndWildcard();
        view.readiness.txtRecords[0].readiness->canonicalName
                = QStringLiteral("abc.acme.example.net");
        view.readiness.txtRecords[0].readiness->zone = QStringLiteral("acme.example.net");

        page.setView(view);

        button(page, QStringLiteral("Copy name of record 1"))->click();
        QCOMPARE(clipboard(), QStringLiteral("abc"));
    }

    void theZoneFileHoldsBothRecords()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());

        page.findChild<CopyButton *>(QStringLiteral("zoneFile"))->click();

        QCOMPARE(clipboard(),
                 QStringLiteral("$ORIGIN example.test.\n"
                                "_acme-challenge  60  IN  TXT  "
                                "\"gfj9Xq_zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1s\"\n"
                                "_acme-challenge  60  IN  TXT  "
                                "\"Kt3mW8vYx0pQeRn6uLdJ2sHfBz5gCa9oIiVy7TqEk4M\"\n"));
    }

    void keysCopyValueAndNameByNumber()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();

        QTest::keyClick(&page, Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(clipboard(), QString::fromLatin1(secondValue));

        QTest::keyClick(&page, Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(clipboard(), QStringLiteral("_acme-challenge"));

        QTest::keyClick(&page, Qt::Key_9, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(clipboard(), QStringLiteral("_acme-challenge"));
    }

    void askingIsPlainOnceEveryServerAgrees()
    {
        ProvePage page;
        page.setView(readyView());
        QSignalSpy confirmed(&page, &ProvePage::confirmRequested);
        auto *ask = page.findChild<QPushButton *>(QStringLiteral("ask"));
        QCOMPARE(ask->text(), QStringLiteral("Ask the CA to Check"));

        ask->click();

        QCOMPARE(confirmed.size(), 1);
        QVERIFY(!page.findChild<QuestionDialog *>());
    }

    void askingAnywayStatesThePriceFirst()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());
        QSignalSpy confirmed(&page, &ProvePage::confirmRequested);
        auto *ask = page.findChild<QPushButton *>(QStringLiteral("ask"));
        QCOMPARE(ask->text(), QStringLiteral("Ask Anyway…"));
        QVERIFY(ask->isEnabled());

        ask->click();

        auto *question = page.findChild<QuestionDialog *>();
        QVERIFY(question);
        QCOMPARE(confirmed.size(), 0);
        QString said;
        for (const PlainLabel *label : question->findChildren<PlainLabel *>())
            said += label->text();
        QVERIFY(said.contains(
                QStringLiteral("counts against the CA's limit of failed validations")));
        question->findChild<QPushButton *>(QStringLiteral("verb"))->click();
        QCOMPARE(confirmed.size(), 1);
    }

    void goingBackAsksNothing()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());
        QSignalSpy confirmed(&page, &ProvePage::confirmRequested);
        page.findChild<QPushButton *>(QStringLiteral("ask"))->click();

        page.findChild<QuestionDialog *>()->reject();

        QCOMPARE(confirmed.size(), 0);
    }

    void continuingByItselfIsOffUntilTheUserWantsIt()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());

        QVERIFY(!page.continuesByItself());
    }

    void aWildcardCannotBeProvedByFileAndSaysSo()
    {
        ProvePage page;

        page.setView(samples::apexAndWildcard());

        const auto *file = page.findChild<QRadioButton *>(QStringLiteral("methodFile"));
        QVERIFY(!file->isEnabled());
        QVERIFY(file->toolTip().contains(QStringLiteral("*.example.test")));
    }

    void mixedNamesChooseTheirMethodOneByOne()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());
        QSignalSpy chosen(&page, &ProvePage::methodChosen);

        page.findChild<QRadioButton *>(QStringLiteral("methodPerName"))->click();
        auto *combo = page.findChild<QComboBox *>(QStringLiteral("method example.test"));
        QVERIFY(combo->isVisibleTo(&page));
        const int row = combo->findData(int(acme::Challenge::Type::Http01));
        combo->setCurrentIndex(row);
        Q_EMIT combo->activated(row);

        QCOMPARE(chosen.size(), 1);
        QVERIFY(!page.findChild<QComboBox *>(QStringLiteral("method *.example.test"))->isEnabled());
    }

    void choosingFileForAllTellsEveryName()
    {
        ProvePage page;
        ProveView view;
        for (const char *name : { "a.example.test", "b.example.test" }) {
            ProofChoice choice;
            choice.identifier.value = QLatin1String(name);
            choice.choosable = { acme::Challenge::Type::Dns01, acme::Challenge::Type::Http01 };
            view.choices.push_back(choice);
        }
        page.setView(view);
        QSignalSpy chosen(&page, &ProvePage::methodChosen);

        page.findChild<QRadioButton *>(QStringLiteral("methodFile"))->click();

        QCOMPARE(chosen.size(), 2);
    }

    void everyServerIsALightThatCanBeReadAloud()
    {
        ProvePage page;

        page.setView(samples::apexAndWildcard());

        const auto lights = page.findChildren<LightLabel *>();
        QCOMPARE(lights.size(), 4);
        QCOMPARE(lights[0]->accessibleName(), QStringLiteral("ns1.example.test: has the value"));
        QVERIFY(lights[3]->accessibleName().contains(QStringLiteral("not this one")));
        QVERIFY(lights[3]->focusPolicy() & Qt::TabFocus);
    }

    void theBadgeSaysHowManyServersHaveIt()
    {
        ProvePage page;

        page.setView(samples::apexAndWildcard());

        const auto badges = page.findChildren<StatusBadge *>(QStringLiteral("badge"));
        QCOMPARE(badges[0]->text(), QStringLiteral("Visible everywhere"));
        QVERIFY(badges[1]->text().startsWith(QStringLiteral("On 1 of 2")));
        QVERIFY(badges[0]->kind() != badges[1]->kind());
    }

    void noTwoButtonsOfThePageHaveTheSameName()
    {
        ProvePage page;
        ProveView view = samples::apexAndWildcard();
        view.readiness.files = { samples::file(QStringLiteral("www.example.test")),
                                 samples::file(QStringLiteral("b.example.test")) };

        page.setView(view);

        QStringList names;
        for (const QPushButton *each : page.findChildren<QPushButton *>()) {
            if (!each->isVisibleTo(&page))
                continue;
            const QString name
                    = each->accessibleName().isEmpty() ? each->text() : each->accessibleName();
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.append(name);
        }
        QVERIFY(names.size() > 15);
    }

    void theCountdownIsShown()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());

        page.setCountdown(8);

        QVERIFY(page.findChild<PlainLabel *>(QStringLiteral("countdown"))
                        ->text()
                        .contains(QStringLiteral("8 s")));
    }

    void aFileCardHasEverythingThatTheServerNeeds()
    {
        ProvePage page;
        ProveView view;
        view.readiness.files = { samples::file(QStringLiteral("www.example.test")) };

        page.setView(view);

        const auto &instruction = view.readiness.files[0].instruction;
        button(page, QStringLiteral("Copy folder of file 1"))->click();
        QCOMPARE(clipboard(), instruction.folder);
        button(page, QStringLiteral("Copy name of file 1"))->click();
        QCOMPARE(clipboard(), instruction.fileName);
        button(page, QStringLiteral("Copy content of file 1"))->click();
        QCOMPARE(clipboard(), QString::fromLatin1(instruction.content));
        button(page, QStringLiteral("Copy URL of file 1"))->click();
        QCOMPARE(clipboard(), instruction.url);
    }

    void afterTheCaWasAskedTheValuesAreGone()
    {
        ProvePage page;
        ProveView view = samples::apexAndWildcard();
        page.setView(view);

        view.isReadOnly = true;
        view.cleanUp = { CleanUpItem(QStringLiteral("TXT record _acme-challenge.example.test"),
                                     QString::fromLatin1(firstValue)) };
        page.setView(view);

        for (const TxtRecordCard *card : page.findChildren<TxtRecordCard *>())
            QVERIFY(!card->isVisibleTo(&page));
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("ask"))->isVisibleTo(&page));
        QSignalSpy cleaned(&page, &ProvePage::cleanedUpChanged);
        page.findChild<QCheckBox *>(QStringLiteral("cleanedUp"))->click();
        QCOMPARE(cleaned.size(), 1);
    }

    void outsideTextIsNeverMarkup()
    {
        ProvePage page;
        ProveView view = samples::apexAndWildcard();
        auto &finding = view.readiness.txtRecords[0].readiness->findings[0];
        finding.state = DnsState::OtherValue;
        finding.otherValues = { QStringLiteral("<img src=x>") };

        page.setView(view);

        const LightLabel *light = page.findChildren<LightLabel *>().first();
        QVERIFY(light->toolTip().contains(QStringLiteral("&lt;img src=x&gt;")));
    }
};

CERTWRIGHT_WINDOW_TEST(ProvePageTest)
#include "ProvePageTest.moc"
