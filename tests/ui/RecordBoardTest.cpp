// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BoardSamples.h"
#include "tests/support/TestMain.h"
#include "ui/order/DiagnosisLine.h"
#include "ui/order/LightRow.h"
#include "ui/order/LongValueView.h"
#include "ui/order/ProvePage.h"
#include "ui/order/RecordTable.h"
#include "ui/order/TxtRecordCard.h"
#include "ui/widgets/PlainLabel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace certwright;
using namespace certwright::ui;
using Kind = checks::DnsDiagnosis::Kind;

namespace {

QPushButton *visibleButton(const QWidget &parent, const QString &accessibleName)
{
    for (QPushButton *each : parent.findChildren<QPushButton *>()) {
        if (each->accessibleName() == accessibleName && each->isVisibleTo(&parent))
            return each;
    }
    return nullptr;
}

QString copied()
{
    return QGuiApplication::clipboard()->text();
}

QTableWidget *gridOf(const ProvePage &page)
{
    return page.findChild<QTableWidget *>(QStringLiteral("recordGrid"));
}

/// The sample with a diagnosis of its first record.
ProveView diagnosedView(Kind kind, const QString &where)
{
    ProveView view = samples::apexAndWildcard();
    auto &readiness = view.readiness.txtRecords[0].readiness;
    readiness = samples::diagnosed(*readiness, kind, where, QStringLiteral("<i>seen</i>"));
    return view;
}

} // namespace

class RecordBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiagnosisStandsOnItsCardWithTheNameToCopy()
    {
        ProvePage page;

        page.setView(diagnosedView(Kind::DoubledName,
                                   QStringLiteral("_acme-challenge.example.test.example.test")));

        const auto *card = page.findChildren<TxtRecordCard *>().first();
        const auto *title = card->findChild<PlainLabel *>(QStringLiteral("diagnosis"));
        QVERIFY(title->isVisibleTo(&page));
        QVERIFY(title->text().contains(
                QStringLiteral("_acme-challenge.example.test.example.test")));
        visibleButton(page, QStringLiteral("Copy the right name of record 1"))->click();
        QCOMPARE(copied(), QStringLiteral("_acme-challenge"));
    }

    void aDiagnosisThatIsNotAboutTheNameHasNothingToCopy()
    {
        ProvePage page;

        page.setView(diagnosedView(Kind::QuotedValue, QString()));

        QVERIFY(!visibleButton(page, QStringLiteral("Copy the right name of record 1")));
    }

    void whatIsNoLongerWrongLeavesTheCard()
    {
        ProvePage page;
        page.setView(diagnosedView(Kind::QuotedValue, QString()));

        page.setView(samples::apexAndWildcard());

        for (const DiagnosisLine *line : page.findChildren<DiagnosisLine *>())
            QVERIFY(!line->isVisibleTo(&page));
    }

    void textFromTheWireStaysText()
    {
        ProvePage page;

        page.setView(diagnosedView(Kind::QuotedValue, QString()));

        const auto *title = page.findChild<PlainLabel *>(QStringLiteral("diagnosis"));
        QCOMPARE(title->textFormat(), Qt::PlainText);
        QVERIFY(title->text().contains(QStringLiteral("<i>seen</i>")));
    }

    void aDelegatedNameSaysWhereTheTxtBelongs()
    {
        ProvePage page;
        ProveView view = samples::apexAndWildcard();
        view.readiness.txtRecords[0].readiness->canonicalName
                = QStringLiteral("abc.acme.example.net");

        page.setView(view);

        bool isSaid = false;
        for (const PlainLabel *label : page.findChildren<PlainLabel *>())
            isSaid |= label->isVisibleTo(&page)
                    && label->text()
                            == QStringLiteral("This name is delegated by CNAME to "
                                              "abc.acme.example.net — add the TXT there");
        QVERIFY(isSaid);
    }

    void theTtlIsCopiedByItself()
    {
        ProvePage page;
        page.setView(samples::apexAndWildcard());

        visibleButton(page, QStringLiteral("Copy TTL of record 1"))->click();

        QCOMPARE(copied(), QStringLiteral("60"));
    }

    void aServersLightTellsAddressAndSerialToScreenReaders()
    {
        ProvePage page;

        page.setView(samples::allStates());

        const LightLabel *light = page.findChild<LightLabel *>();
        QVERIFY(light->accessibleDescription().contains(QStringLiteral("2026112300")));
        QVERIFY(light->toolTip().contains(QStringLiteral("192.0.2.53")));
        QCOMPARE(page.findChildren<LightLabel *>().size(), 9);
    }

    void aLongValueIsShownWholeAndCopiedInEitherForm()
    {
        ProvePage page;
        const ProveView view = samples::longValue();
        const QByteArray value = view.readiness.txtRecords[0].instruction.value;
        page.setView(view);
        auto *whole = page.findChild<LongValueView *>();
        QVERIFY(whole->isVisibleTo(&page));
        QCOMPARE(whole->toPlainText().split(u'\n'), quotedStrings(value));

        visibleButton(page, QStringLiteral("Copy value of record 1"))->click();
        QCOMPARE(copied(), valueInForm(value, ValueForm::Quoted));

        auto *form = page.findChild<QComboBox *>(QStringLiteral("valueForm"));
        form->setCurrentIndex(form->findData(int(ValueForm::Plain)));
        Q_EMIT form->activated(form->currentIndex());
        visibleButton(page, QStringLiteral("Copy value of record 1"))->click();
        QCOMPARE(copied(), QString::fromLatin1(value));
        QCOMPARE(whole->toPlainText(), QString::fromLatin1(value));
    }

    void aShortValueHasNoSecondView()
    {
        ProvePage page;

        page.setView(samples::allStates());

        QVERIFY(!page.findChild<LongValueView *>()->isVisibleTo(&page));
    }

    void manyRecordsAreATableAndFewAreCards()
    {
        ProvePage page;

        page.setView(samples::manyRecords());

        QVERIFY(gridOf(page)->isVisibleTo(&page));
        QVERIFY(!page.findChild<TxtRecordCard *>()->isVisibleTo(&page));
        page.setView(samples::apexAndWildcard());
        QVERIFY(!gridOf(page)->isVisibleTo(&page));
        QVERIFY(page.findChild<TxtRecordCard *>()->isVisibleTo(&page));
    }

    void theViewThatTheUserChoosesStays()
    {
        ProvePage page;
        page.setView(samples::manyRecords());

        page.findChild<QPushButton *>(QStringLiteral("viewCards"))->click();
        page.setView(samples::manyRecords());

        QVERIFY(!gridOf(page)->isVisibleTo(&page));
        page.findChild<QPushButton *>(QStringLiteral("viewTable"))->click();
        QVERIFY(gridOf(page)->isVisibleTo(&page));
    }

    void theTableHasARowForEachRecordAndAColumnForEachServer()
    {
        ProvePage page;

        page.setView(samples::manyRecords());

        const QTableWidget *grid = gridOf(page);
        QStringList titles;
        for (int column = 0; column < grid->columnCount(); ++column)
            titles.append(grid->horizontalHeaderItem(column)->text());
        QCOMPARE(titles.join(u'|'),
                 QStringLiteral("Name|Value|State|ns1.example.test|ns2.example.test|"
                                "a.dns.example.net|b.dns.example.net|resolver dns.example.net"));
        QCOMPARE(grid->rowCount(), 6);
        QCOMPARE(grid->item(0, 2)->text(), QStringLiteral("Visible everywhere"));
        QCOMPARE(grid->item(2, 6)->text(), QStringLiteral("server error"));
        QCOMPARE(grid->item(2, 3)->text(), QStringLiteral("–"));
        QCOMPARE(grid->item(2, 5)->data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("a.dns.example.net: not found yet"));
    }

    void tooltipsOfTheTableAreNoMarkup()
    {
        ProvePage page;
        page.setView(samples::allStates());

        page.findChild<QPushButton *>(QStringLiteral("viewTable"))->click();

        QVERIFY(gridOf(page)->item(0, 5)->toolTip().contains(
                QStringLiteral("&lt;b&gt;old&lt;/b&gt;")));
    }

    void theChosenRecordCanBeCopiedAndExplainsItself()
    {
        ProvePage page;
        const ProveView view = samples::manyRecords();
        page.setView(view);

        gridOf(page)->setCurrentCell(2, 0);

        visibleButton(page, QStringLiteral("Copy the name of the chosen record"))->click();
        QCOMPARE(copied(), QStringLiteral("_acme-challenge.host1"));
        visibleButton(page, QStringLiteral("Copy the value of the chosen record"))->click();
        QCOMPARE(copied(), QString::fromLatin1(view.readiness.txtRecords[2].instruction.value));
        const auto *line = page.findChild<RecordTable *>()->findChild<DiagnosisLine *>();
        QVERIFY(line->isVisibleTo(&page));
        gridOf(page)->setCurrentCell(3, 0);
        QVERIFY(!line->isVisibleTo(&page));
    }

    void aNewLookKeepsTheChosenRow()
    {
        ProvePage page;
        page.setView(samples::manyRecords());
        gridOf(page)->setCurrentCell(4, 1);

        page.setView(samples::manyRecords());

        QCOMPARE(gridOf(page)->currentRow(), 4);
    }

    void theTableIsReachedAndLeftByKeyboard()
    {
        ProvePage page;
        page.setView(samples::manyRecords());
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        QTableWidget *grid = gridOf(page);
        grid->setFocus();

        QTest::keyClick(grid, Qt::Key_Down);
        QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);

        QCOMPARE(grid->currentRow(), 1);
        QCOMPARE(copied(), QStringLiteral("Kt3mW8vYx0pQeRn6uLdJ2sHfBz5gCa9oIiVy7TqEk4M"));
        QTest::keyClick(grid, Qt::Key_Tab);
        QVERIFY(!grid->hasFocus());
    }

    void checkingFromTheTableChecksEverything()
    {
        ProvePage page;
        page.setView(samples::manyRecords());
        QSignalSpy requested(&page, &ProvePage::checkRequested);

        visibleButton(page, QStringLiteral("Check all records now"))->click();

        QCOMPARE(requested.size(), 1);
    }
};

CERTWRIGHT_WINDOW_TEST(RecordBoardTest)
#include "RecordBoardTest.moc"
