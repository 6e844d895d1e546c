// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/NoncePool.h"

#include "tests/support/TestMain.h"

using namespace certwright::acme;

class NoncePoolTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachNonceOnceNewestFirst();
    void takesInNoNonceTwice();
    void a25_ignoresWhatIsNoNonce_data();
    void a25_ignoresWhatIsNoNonce();
    void a27_dropsNoncesOlderThanFiveMinutes_data();
    void a27_dropsNoncesOlderThanFiveMinutes();
    void forgetsAllWhenCleared();

private:
    const QDateTime m_now { QDate(2026, 11, 23), QTime(8, 0), Qt::UTC };
};

void NoncePoolTest::givesEachNonceOnceNewestFirst()
{
    NoncePool pool;

    QVERIFY(pool.put("older", m_now));
    QVERIFY(pool.put("newer", m_now.addSecs(1)));

    QCOMPARE(pool.take(m_now.addSecs(2)).value_or("none"), QByteArray("newer"));
    QCOMPARE(pool.take(m_now.addSecs(2)).value_or("none"), QByteArray("older"));
    QVERIFY(!pool.take(m_now.addSecs(2)));
}

void NoncePoolTest::takesInNoNonceTwice()
{
    NoncePool pool;
    QVERIFY(pool.put("once", m_now));
    QVERIFY(pool.take(m_now));

    QVERIFY(!pool.put("once", m_now));

    QVERIFY(!pool.take(m_now));
}

void NoncePoolTest::a25_ignoresWhatIsNoNonce_data()
{
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<bool>("isTakenIn");

    QTest::newRow("base64url") << QByteArray("AZaz09-_") << true;
    QTest::newRow("512 characters") << QByteArray(512, 'a') << true;
    QTest::newRow("513 characters") << QByteArray(513, 'a') << false;
    QTest::newRow("10 KB") << QByteArray(10240, 'a') << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("padding") << QByteArray("abc=") << false;
    QTest::newRow("standard alphabet") << QByteArray("a+b/") << false;
    QTest::newRow("space") << QByteArray("a b") << false;
    QTest::newRow("two joined by a comma") << QByteArray("abc, def") << false;
    QTest::newRow("quote") << QByteArray("\"abc\"") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("not ASCII") << QByteArray("\xc3\xa9") << false;
}

void NoncePoolTest::a25_ignoresWhatIsNoNonce()
{
    QFETCH(QByteArray, nonce);
    QFETCH(bool, isTakenIn);
    NoncePool pool;

    QCOMPARE(pool.put(nonce, m_now), isTakenIn);
    QCOMPARE(pool.take(m_now).has_value(), isTakenIn);
}

void NoncePoolTest::a27_dropsNoncesOlderThanFiveMinutes_data()
{
    QTest::addColumn<int>("ageSeconds");
    QTest::addColumn<bool>("isGiven");

    QTest::newRow("fresh") << 0 << true;
    QTest::newRow("five minutes") << 300 << true;
    QTest::newRow("older") << 301 << false;
    QTest::newRow("a night") << 8 * 3600 << false;
    QTest::newRow("from the future: the clock was set back") << -60 << false;
}

void NoncePoolTest::a27_dropsNoncesOlderThanFiveMinutes()
{
    QFETCH(int, ageSeconds);
    QFETCH(bool, isGiven);
    NoncePool pool;
    pool.put("nonce", m_now);

    const auto given = pool.take(m_now.addSecs(ageSeconds));

    QCOMPARE(given.has_value(), isGiven);
    QCOMPARE(pool.size(), std::size_t(0));
}

void NoncePoolTest::forgetsAllWhenCleared()
{
    NoncePool pool;
    pool.put("nonce", m_now);

    pool.clear();

    QVERIFY(!pool.take(m_now));
}

CERTWRIGHT_TEST(NoncePoolTest)
#include "NoncePoolTest.moc"
