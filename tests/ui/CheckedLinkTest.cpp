// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errors/CheckedLink.h"

#include "tests/support/TestMain.h"
#include "ui/widgets/PlainLabel.h"

#include <QApplication>
#include <QPushButton>

using namespace certwright::ui;

class CheckedLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWebLinksMayBeOpened_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isOpenable");
        QTest::newRow("https") << QStringLiteral("https://ca.example/terms.pdf") << true;
        QTest::newRow("http") << QStringLiteral("http://ca.example/terms") << true;
        QTest::newRow("data") << QStringLiteral("data:text/plain,Do%20what%20thou%20wilt") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("javascript") << QStringLiteral("javascript:alert(1)") << false;
        QTest::newRow("user name") << QStringLiteral("https://bank.example@evil.example/") << false;
        QTest::newRow("no host") << QStringLiteral("https:///path") << false;
        QTest::newRow("relative") << QStringLiteral("terms.html") << false;
        QTest::newRow("space") << QStringLiteral("https://ca.example/a b") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("endless") << QStringLiteral("https://ca.example/")
                        + QString(3000, QLatin1Char('a'))
                                 << false;
    }

    void onlyWebLinksMayBeOpened()
    {
        QFETCH(QString, url);
        QFETCH(bool, isOpenable);

        QCOMPARE(isOpenableLink(url), isOpenable);
    }

    void aWebLinkIsAButton()
    {
        CheckedLink link;

        link.setLink(QStringLiteral("Terms"), QStringLiteral("https://ca.example/terms"));

        QVERIFY(link.findChild<QPushButton *>()->isVisibleTo(&link));
        QVERIFY(!link.findChild<PlainLabel *>()->isVisibleTo(&link));
    }

    void anyOtherLinkIsOnlyText()
    {
        CheckedLink link;
        const QString url = QStringLiteral("data:text/plain,Do%20what%20thou%20wilt");

        link.setLink(QStringLiteral("Terms"), url);

        QVERIFY(!link.findChild<QPushButton *>()->isVisibleTo(&link));
        QCOMPARE(link.findChild<PlainLabel *>()->text(), url);
    }
};

CERTWRIGHT_WINDOW_TEST(CheckedLinkTest)
#include "CheckedLinkTest.moc"
