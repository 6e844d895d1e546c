// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BoardSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "ui/order/CleanUpList.h"
#include "ui/order/ProvePage.h"
#include "ui/order/RecordActions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>

using namespace certwright;
using namespace certwright::ui;
using Kind = checks::DnsDiagnosis::Kind;

/// Draws the board of records in all its states and both colour schemes, and holds that nothing on
/// it is cut off.
class BoardScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_folder = prepareScreens(); }

    void everyBoard_data() { addColorSchemes(); }

    void everyBoard()
    {
        m_scheme = applyColorSchemeOfRow();

        draw(samples::apexAndWildcard(), QStringLiteral("usual"), 700);
        draw(samples::allStates(), QStringLiteral("states"), 600);
        drawDiagnoses();
        draw(samples::manyRecords(), QStringLiteral("table"), 640);
        draw(samples::longValue(), QStringLiteral("long_value"), 640);
        drawDelegated();
        drawSent();
        drawCleanUp();
    }

private:
    void draw(const ProveView &view, const QString &name, int height)
    {
        ProvePage page;
        page.resize(900, height);
        page.setView(view);
        page.setCountdown(8);
        save(page, name);
        page.resize(760, 480);
        save(page, name + QStringLiteral("_small"));
    }

    /// Three diagnoses a card, until each was shown.
    void drawDiagnoses()
    {
        const QString doubled = QStringLiteral("_acme-challenge.example.test.example.test");
        ProveView view = samples::apexAndWildcard();
        constexpr int kinds = int(Kind::OverHttps) + 1;
        for (int first = 0; first < kinds; first += 6) {
            for (std::size_t card = 0; card < 2; ++card) {
                auto &readiness = view.readiness.txtRecords[card].readiness;
                readiness->diagnoses.clear();
                for (int i = 0; i < 3 && first + int(card) * 3 + i < kinds; ++i)
                    readiness = samples::diagnosed(*readiness, Kind(first + int(card) * 3 + i),
                                                   doubled,
                                                   QStringLiteral("“gfj9Xq_zXm5kQ0hSbb7H2nT9w”"));
            }
            draw(view, QStringLiteral("diagnoses_%1").arg(first / 6 + 1), 860);
        }
    }

    void drawDelegated()
    {
        ProveView view = samples::apexAndWildcard();
        view.readiness.txtRecords.pop_back();
        auto &readiness = view.readiness.txtRecords[0].readiness;
        readiness->canonicalName = QStringLiteral("d420c923-bbd7-4056-ab64.acme.example.net");
        readiness->zone = QStringLiteral("acme.example.net");
        draw(view, QStringLiteral("delegated"), 560);
    }

    void drawSent()
    {
        ProvePage page;
        page.resize(900, 700);
        page.setView(samples::apexAndWildcard());
        const QMenu *menu = page.findChild<QPushButton *>(QStringLiteral("send"))->menu();
        menu->actions().last()->trigger();
        save(page, QStringLiteral("sent"));
    }

    void drawCleanUp()
    {
        CleanUpList list;
        list.resize(820, 10);
        list.setItems({ CleanUpItem(QStringLiteral("TXT record _acme-challenge.example.test"),
                                    QStringLiteral("gfj9Xq_zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1s")),
                        CleanUpItem(QStringLiteral("TXT record _acme-challenge.example.test"),
                                    QStringLiteral("Kt3mW8vYx0pQeRn6uLdJ2sHfBz5gCa9oIiVy7TqEk4M")),
                        CleanUpItem(QStringLiteral("File http://www.example.test/.well-known/"
                                                   "acme-challenge/LoqXcYV8q5ONbJQxbmR7SCTNo3"),
                                    QString()) },
                      false);
        save(list, QStringLiteral("clean_up"));
    }

    void save(QWidget &widget, const QString &name)
    {
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        for (int round = 0; round < 5; ++round) // layouts inside layouts settle one by one
            QCoreApplication::processEvents();
        const QString path = QStringLiteral("%1/board_%2_%3.png").arg(m_folder, name, m_scheme);
        QVERIFY(widget.grab().toImage().save(path));
        checkNothingIsCutOff(widget, name);
    }

    static void checkNothingIsCutOff(const QWidget &widget, const QString &name)
    {
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->sizeHint().height();
            QVERIFY2(label->height() >= needed - 1,
                     qPrintable(name + QStringLiteral(": ") + label->text().left(80)));
        }
        for (const QLineEdit *edit : widget.findChildren<QLineEdit *>()) {
            if (edit->isVisible())
                QVERIFY2(edit->height() >= edit->sizeHint().height() - 1, qPrintable(name));
        }
        for (const QScrollArea *area : widget.findChildren<QScrollArea *>()) {
            if (area->isVisible())
                QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(name));
        }
        for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                         qPrintable(name + QStringLiteral(": ") + button->text()));
        }
    }

    QString m_folder;
    QString m_scheme;
};

CERTWRIGHT_WINDOW_TEST(BoardScreensTest)
#include "BoardScreensTest.moc"
