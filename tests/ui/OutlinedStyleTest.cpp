// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/OutlinedStyle.h"
#include "tests/support/TestMain.h"
#include "ui/theme/Metrics.h"

#include <QPushButton>

using namespace certwright::ui;

class OutlinedStyleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesRoomAroundLongButtonTexts_data();
    void leavesRoomAroundLongButtonTexts();
    void keepsShortButtonsAtOneWidth();
};

void OutlinedStyleTest::leavesRoomAroundLongButtonTexts_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("English") << QStringLiteral("Trust This CA's Private Root…");
    QTest::newRow("Chinese") << QStringLiteral("用相同域名新建订单");
}

void OutlinedStyleTest::leavesRoomAroundLongButtonTexts()
{
    QFETCH(const QString, text);
    OutlinedStyle style;
    QPushButton button(text);
    button.setStyle(&style);

    const int room = button.sizeHint().width() - button.fontMetrics().horizontalAdvance(text);

    QVERIFY2(room >= 3 * gap(&button), qPrintable(QString::number(room)));
}

void OutlinedStyleTest::keepsShortButtonsAtOneWidth()
{
    OutlinedStyle style;
    QPushButton copy(QStringLiteral("Copy"));
    QPushButton open(QStringLiteral("Open…"));
    copy.setStyle(&style);
    open.setStyle(&style);

    QCOMPARE(copy.sizeHint().width(), open.sizeHint().width());
}

CERTWRIGHT_WINDOW_TEST(OutlinedStyleTest)
#include "OutlinedStyleTest.moc"
