// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/FailureCard.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StatusBadge.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace certwright;
using namespace certwright::ui;

namespace {

FailureView view()
{
    FailureView view;
    view.text = ErrorText(QStringLiteral("The CA's DNS lookup failed"),
                          QStringLiteral("There is no record."), QStringLiteral("Add the record."));
    view.text.caWords = QStringLiteral("urn:x · <b>NXDOMAIN</b>");
    view.evidence = { QStringLiteral("ns1.example.test: has the value") };
    view.cost = QStringLiteral("One try is used up.");
    view.acts = { FailureView::Act::NewOrder, FailureView::Act::TryAgain };
    return view;
}

QString textOf(const FailureCard &card, const char *name)
{
    return card.findChild<PlainLabel *>(QLatin1String(name))->text();
}

} // namespace

class FailureCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWhyAndWhatToDo()
    {
        FailureCard card;

        card.setView(view());

        QCOMPARE(card.findChild<StatusBadge *>()->text(), view().text.title);
        QCOMPARE(textOf(card, "why"), view().text.cause);
        QCOMPARE(textOf(card, "evidence"), QStringLiteral("ns1.example.test: has the value"));
        QCOMPARE(textOf(card, "do"), view().text.remedy);
    }

    void theCasWordsAreFoldedAndVerbatim()
    {
        FailureCard card;
        card.setView(view());
        const auto *words = card.findChild<QPlainTextEdit *>(QStringLiteral("caWords"));
        QVERIFY(!words->isVisibleTo(&card));
        QVERIFY(words->isReadOnly());

        card.findChild<QToolButton *>()->click();

        QVERIFY(words->isVisibleTo(&card));
        QCOMPARE(words->toPlainText(), view().text.caWords);
    }

    void withoutWordsOfTheCaTheLogsDetailIsThere()
    {
        FailureCard card;
        FailureView silent = view();
        silent.text.caWords.clear();
        silent.text.logDetail = QStringLiteral("connect: refused");

        card.setView(silent);

        QCOMPARE(card.findChild<QPlainTextEdit *>()->toPlainText(),
                 QStringLiteral("connect: refused"));
        QVERIFY(!card.findChild<QToolButton *>()->text().contains(QStringLiteral("CA")));
    }

    void buttonsTellWhatTheUserChose()
    {
        FailureCard card;
        card.setView(view());
        QSignalSpy acted(&card, &FailureCard::acted);

        card.findChild<QPushButton *>(QStringLiteral("act%1").arg(int(FailureView::Act::NewOrder)))
                ->click();

        QCOMPARE(acted.size(), 1);
        QVERIFY(acted.first().first().value<FailureView::Act>() == FailureView::Act::NewOrder);
    }

    void aWaitingOrderLooksLikeAWarning()
    {
        FailureCard card;
        FailureView waiting = view();
        waiting.isWaiting = true;
        waiting.text.retryAt = QDateTime(QDate(2026, 11, 24), QTime(21, 34), Qt::UTC);

        card.setView(waiting);

        QVERIFY(card.findChild<StatusBadge *>()->kind() != StatusKind::Failed);
        QVERIFY(textOf(card, "do").contains(QStringLiteral("21:34")));
    }

    void anotherErrorFoldsTheWordsAgain()
    {
        FailureCard card;
        card.setView(view());
        card.findChild<QToolButton *>()->click();

        FailureView other = view();
        other.text.title = QStringLiteral("Another");
        card.setView(other);

        QVERIFY(!card.findChild<QPlainTextEdit *>()->isVisibleTo(&card));
    }
};

CERTWRIGHT_WINDOW_TEST(FailureCardTest)
#include "FailureCardTest.moc"
