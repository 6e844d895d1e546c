// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/HttpDate.h"

#include "tests/support/TestMain.h"

using namespace certwright::net;

class HttpDateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT")
                                     << QStringLiteral("1994-11-06T08:49:37Z");
        QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT")
                                 << QStringLiteral("1994-11-06T08:49:37Z");
        QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994")
                                 << QStringLiteral("1994-11-06T08:49:37Z");
        QTest::newRow("asctime, two-digit day")
                << QByteArray("Tue Nov 16 08:49:37 2027") << QStringLiteral("2027-11-16T08:49:37Z");
        QTest::newRow("RFC 850, near future") << QByteArray("Friday, 01-Jan-38 00:00:00 GMT")
                                              << QStringLiteral("2038-01-01T00:00:00Z");
        QTest::newRow("leap second") << QByteArray("Sat, 31 Dec 2016 23:59:60 GMT")
                                     << QStringLiteral("2016-12-31T23:59:59Z");
        QTest::newRow("spaces around") << QByteArray(" Mon, 29 Feb 2028 00:00:00 GMT ")
                                       << QStringLiteral("2028-02-29T00:00:00Z");
    }

    void readsEveryForm()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);

        const std::optional<QDateTime> date = parseHttpDate(text);

        QVERIFY(date.has_value());
        QCOMPARE(date->timeSpec(), Qt::UTC);
        QCOMPARE(date->toString(Qt::ISODate), expected);
    }

    void refusesWhatIsNoHttpDate_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("seconds") << QByteArray("120");
        QTest::newRow("ISO 8601") << QByteArray("2027-11-16T08:49:37Z");
        QTest::newRow("other zone") << QByteArray("Sun, 06 Nov 1994 08:49:37 +0100");
        QTest::newRow("no such day") << QByteArray("Sun, 31 Feb 1994 08:49:37 GMT");
        QTest::newRow("no such month") << QByteArray("Sun, 06 Foo 1994 08:49:37 GMT");
        QTest::newRow("no such hour") << QByteArray("Sun, 06 Nov 1994 24:49:37 GMT");
        QTest::newRow("second 61") << QByteArray("Sun, 06 Nov 1994 08:49:61 GMT");
        QTest::newRow("text behind") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT; x");
    }

    void refusesWhatIsNoHttpDate()
    {
        QFETCH(QByteArray, text);

        QVERIFY(!parseHttpDate(text).has_value());
    }
};

CERTWRIGHT_TEST(HttpDateTest)
#include "HttpDateTest.moc"
