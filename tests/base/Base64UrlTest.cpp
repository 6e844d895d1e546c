// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64Url.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;

class Base64UrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesAndDecodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("one byte") << QByteArray("f") << QByteArray("Zg");
        QTest::newRow("two bytes") << QByteArray("fo") << QByteArray("Zm8");
        QTest::newRow("three bytes") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("url alphabet") << QByteArray("\xfb\xff\xfe") << QByteArray("-__-");
        QTest::newRow("RFC 7515 appendix C")
                << QByteArray("\x03\xec\xff\xe0\xc1") << QByteArray("A-z_4ME");
    }

    void encodesAndDecodes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);

        QCOMPARE(toBase64Url(bytes), text);
        QCOMPARE(fromBase64Url(text).value_or("refused"), bytes);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("padding") << QByteArray("Zg==");
        QTest::newRow("plus") << QByteArray("+__-");
        QTest::newRow("slash") << QByteArray("-/_-");
        QTest::newRow("space") << QByteArray("Zm 9v");
        QTest::newRow("newline at the end") << QByteArray("Zm9v\n");
        QTest::newRow("length that no bytes have") << QByteArray("Zm9vZ");
        QTest::newRow("stray bits in the last character") << QByteArray("Zh");
        QTest::newRow("zero byte") << QByteArray("Zm9v\0", 5);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);

        const Result<QByteArray> bytes = fromBase64Url(text);

        QVERIFY(!bytes);
        QCOMPARE(failureOf(bytes), u"malformed"_qs);
    }
};

CERTWRIGHT_TEST(Base64UrlTest)
#include "Base64UrlTest.moc"
