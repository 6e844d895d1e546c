// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/StepBar.h"
#include "ui/widgets/StepButton.h"
#include "ui/widgets/ValueField.h"
#include "ui/widgets/WorkingIndicator.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace certwright::ui;

class WidgetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copyButtonCopiesAndSaysSo();
    void copyButtonKeepsItsWidth();
    void copyButtonNeedsAValue();
    void valueFieldIsReadByKeyboard();
    void valueFieldCopiesAnotherFormThanItShows();
    void valueFieldLabelsCanBeAligned();
    void statusBadgeIsItsWord();
    void stepBarTellsWhereOneIs();
    void stepBarGoesToLinkedStepsOnly();
    void messageBarSaysItsKindInWords();
    void emptyStateOffersItsFirstButton();
    void workingIndicatorTurnsOnlyWhileShown();
    void workingIndicatorStandsStillWhereMotionIsReduced();
};

void WidgetsTest::copyButtonCopiesAndSaysSo()
{
    CopyButton button(QStringLiteral("Copy value of record 2"));
    button.setValue(QStringLiteral("gfj9Xq"));
    QSignalSpy copied(&button, &CopyButton::copied);

    button.click();

    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("gfj9Xq"));
    QCOMPARE(copied.size(), 1);
    QCOMPARE(button.text(), QStringLiteral("Copied ✓"));
    QCOMPARE(button.accessibleName(), QStringLiteral("Copy value of record 2"));
    QTRY_COMPARE_WITH_TIMEOUT(button.text(), QStringLiteral("Copy"), 3000);
}

void WidgetsTest::copyButtonKeepsItsWidth()
{
    CopyButton button(QStringLiteral("Copy"));
    button.setValue(QStringLiteral("x"));
    const QSize before = button.sizeHint();

    button.click();

    QCOMPARE(button.sizeHint(), before);
}

void WidgetsTest::copyButtonNeedsAValue()
{
    CopyButton button(QStringLiteral("Copy"));
    QVERIFY(!button.isEnabled());

    button.setValue(QStringLiteral("x"));
    QVERIFY(button.isEnabled());

    button.setValue(QString());
    QVERIFY(!button.isEnabled());
}

void WidgetsTest::valueFieldIsReadByKeyboard()
{
    ValueField field(QStringLiteral("Value"), QStringLiteral("Value of record 2"));
    field.setValue(QStringLiteral("gfj9Xq"));
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));

    field.setFocus(Qt::TabFocusReason);

    QVERIFY(field.lineEdit()->hasFocus());
    QVERIFY(field.lineEdit()->isReadOnly());
    QCOMPARE(field.lineEdit()->selectedText(), QStringLiteral("gfj9Xq"));
    QCOMPARE(field.lineEdit()->accessibleName(), QStringLiteral("Value of record 2"));
    QCOMPARE(field.copyButton()->accessibleName(), QStringLiteral("Copy: Value of record 2"));
}

void WidgetsTest::valueFieldCopiesAnotherFormThanItShows()
{
    ValueField field(QStringLiteral("Name"), QStringLiteral("Name"));
    field.setValue(QStringLiteral("例子.test"), QStringLiteral("xn--fsqu00a.test"));

    field.copyButton()->click();

    QCOMPARE(field.lineEdit()->text(), QStringLiteral("例子.test"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("xn--fsqu00a.test"));
}

void WidgetsTest::valueFieldLabelsCanBeAligned()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *ttl = new ValueField(QStringLiteral("TTL"), QStringLiteral("TTL"));
    auto *content
            = new ValueField(QStringLiteral("Content of the file"), QStringLiteral("Content"));
    layout->addWidget(ttl);
    layout->addWidget(content);

    ValueField::alignLabels({ ttl, content });
    window.show();

    QVERIFY(ttl->lineEdit()->x() > 0);
    QCOMPARE(ttl->lineEdit()->x(), content->lineEdit()->x());
}

void WidgetsTest::statusBadgeIsItsWord()
{
    StatusBadge badge(StatusKind::WaitingForUser, QStringLiteral("Waiting for DNS"));

    QCOMPARE(badge.accessibleName(), QStringLiteral("Waiting for DNS"));
    QVERIFY(badge.sizeHint().width()
            > badge.fontMetrics().horizontalAdvance(QStringLiteral("Waiting for DNS")));
}

void WidgetsTest::stepBarTellsWhereOneIs()
{
    StepBar bar(
            { QStringLiteral("Names"), QStringLiteral("Prove Control"), QStringLiteral("Issue") });

    bar.setCurrent(1);

    const auto steps = bar.findChildren<StepButton *>();
    QCOMPARE(steps[0]->accessibleName(), QStringLiteral("Step 1 of 3: Names, done"));
    QCOMPARE(steps[1]->accessibleName(),
             QStringLiteral("Step 2 of 3: Prove Control, current step"));
    QCOMPARE(steps[2]->accessibleName(), QStringLiteral("Step 3 of 3: Issue, still to come"));
}

void WidgetsTest::stepBarGoesToLinkedStepsOnly()
{
    StepBar bar({ QStringLiteral("Names"), QStringLiteral("Prove Control") });
    bar.setLinked(0, true);
    QSignalSpy activated(&bar, &StepBar::stepActivated);
    const auto steps = bar.findChildren<StepButton *>();

    steps[0]->click();
    steps[1]->click();

    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toInt(), 0);
    QCOMPARE(steps[0]->focusPolicy(), Qt::StrongFocus);
    QCOMPARE(steps[1]->focusPolicy(), Qt::NoFocus);
}

void WidgetsTest::messageBarSaysItsKindInWords()
{
    MessageBar bar(MessageBar::Kind::Warning, QStringLiteral("The keyring is locked."));
    QPushButton *again = bar.addAction(QStringLiteral("Try Again"));

    QCOMPARE(bar.accessibleName(), QStringLiteral("Warning: The keyring is locked."));
    QVERIFY(!again->autoDefault());
}

void WidgetsTest::emptyStateOffersItsFirstButton()
{
    EmptyState state(Icon::Certificate, QStringLiteral("No certificates yet"),
                     QStringLiteral("Get one."));

    QPushButton *first = state.addButton(QStringLiteral("New Certificate…"));
    QPushButton *second = state.addButton(QStringLiteral("Practise…"));

    QVERIFY(first->isDefault());
    QVERIFY(!second->isDefault());
}

void WidgetsTest::workingIndicatorTurnsOnlyWhileShown()
{
    WorkingIndicator indicator(QStringLiteral("Asking the CA…"));
    QCOMPARE(indicator.accessibleName(), QStringLiteral("Asking the CA…"));
    QVERIFY(!indicator.isTurning());

    indicator.show();
    const QImage first = indicator.grab().toImage();
    QTRY_VERIFY(indicator.grab().toImage() != first);

    indicator.hide();
    QVERIFY(!indicator.isTurning());
}

void WidgetsTest::workingIndicatorStandsStillWhereMotionIsReduced()
{
    qputenv("CERTWRIGHT_REDUCED_MOTION", "1");
    WorkingIndicator indicator(QStringLiteral("Asking the CA…"));

    indicator.show();
    const bool isTurning = indicator.isTurning();
    qunsetenv("CERTWRIGHT_REDUCED_MOTION");

    QVERIFY(!isTurning);
}

CERTWRIGHT_WINDOW_TEST(WidgetsTest)
#include "WidgetsTest.moc"
