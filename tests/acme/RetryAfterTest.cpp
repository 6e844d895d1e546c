// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/RetryAfter.h"

#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;

class RetryAfterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a68_readsSecondsAndDatesWithinBounds_data();
    void a68_readsSecondsAndDatesWithinBounds();
    void a69_judgesADateAgainstTheServersClock();
    void judgesADateAgainstOurClockWithoutDateHeader();
};

void RetryAfterTest::a68_readsSecondsAndDatesWithinBounds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); // 0: nothing readable

    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("surrounded by space") << QByteArray(" 7 ") << 7;
    QTest::newRow("zero becomes one second") << QByteArray("0") << 1;
    QTest::newRow("a day") << QByteArray("86400") << 86400;
    QTest::newRow("more than a day") << QByteArray("86401") << 86400;
    QTest::newRow("10^10") << QByteArray("10000000000") << 86400;
    QTest::newRow("30 digits") << QByteArray(30, '9') << 86400;
    QTest::newRow("IMF date") << QByteArray("Mon, 23 Nov 2026 08:02:00 GMT") << 120;
    QTest::newRow("RFC 850 date") << QByteArray("Monday, 23-Nov-26 08:02:00 GMT") << 120;
    QTest::newRow("asctime date") << QByteArray("Mon Nov 23 08:02:00 2026") << 120;
    QTest::newRow("date in the past") << QByteArray("Mon, 23 Nov 2026 07:00:00 GMT") << 1;
    QTest::newRow("date in a year") << QByteArray("Tue, 23 Nov 2027 08:00:00 GMT") << 86400;
    QTest::newRow("absent") << QByteArray() << 0;
    QTest::newRow("negative") << QByteArray("-1") << 0;
    QTest::newRow("with sign") << QByteArray("+5") << 0;
    QTest::newRow("fraction") << QByteArray("1.5") << 0;
    QTest::newRow("exponent") << QByteArray("1e3") << 0;
    QTest::newRow("hexadecimal") << QByteArray("0x10") << 0;
    QTest::newRow("words") << QByteArray("soon") << 0;
    QTest::newRow("ISO date") << QByteArray("2026-11-23T08:02:00Z") << 0;
    QTest::newRow("impossible date") << QByteArray("Mon, 32 Nov 2026 08:02:00 GMT") << 0;
}

void RetryAfterTest::a68_readsSecondsAndDatesWithinBounds()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    net::HttpReply reply;
    if (!value.isNull())
        reply.headers.emplaceBack("retry-after", value);
    const QDateTime now(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);

    const auto wait = retryAfter(reply, now);

    QCOMPARE(wait.value_or(std::chrono::seconds(0)).count(), std::chrono::seconds(seconds).count());
}

void RetryAfterTest::a69_judgesADateAgainstTheServersClock()
{
    net::HttpReply reply;
    reply.headers.emplaceBack("Date", "Mon, 23 Nov 2026 08:00:00 GMT");
    reply.headers.emplaceBack("Retry-After", "Mon, 23 Nov 2026 08:05:00 GMT");
    const QDateTime wrongLocalClock(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);

    QCOMPARE(retryAfter(reply, wrongLocalClock)->count(), 300);
}

void RetryAfterTest::judgesADateAgainstOurClockWithoutDateHeader()
{
    net::HttpReply reply;
    reply.headers.emplaceBack("Date", "yesterday");
    reply.headers.emplaceBack("Retry-After", "Mon, 23 Nov 2026 08:05:00 GMT");
    const QDateTime now(QDate(2026, 11, 23), QTime(8, 4), Qt::UTC);

    QCOMPARE(retryAfter(reply, now)->count(), 60);
}

CERTWRIGHT_TEST(RetryAfterTest)
#include "RetryAfterTest.moc"
