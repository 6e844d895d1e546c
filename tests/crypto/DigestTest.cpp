// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"

#include "tests/support/TestMain.h"

using namespace certwright::crypto;

class DigestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sha256OfKnownMessages()
    {
        QCOMPARE(sha256("").toHex(),
                 QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256("abc").toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void hmacOfRfc4231_data()
    {
        QTest::addColumn<int>("hash");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("code");

        const QByteArray jefe("Jefe");
        const QByteArray question("what do ya want for nothing?");
        QTest::newRow("case 2, SHA-256")
                << int(HmacHash::Sha256) << jefe << question
                << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("case 2, SHA-384")
                << int(HmacHash::Sha384) << jefe << question
                << QByteArray("af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                              "8e2240ca5e69e2c78b3239ecfab21649");
        QTest::newRow("case 2, SHA-512")
                << int(HmacHash::Sha512) << jefe << question
                << QByteArray("164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                              "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
        QTest::newRow("case 6, key longer than a block")
                << int(HmacHash::Sha256) << QByteArray(131, '\xaa')
                << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("empty key and message")
                << int(HmacHash::Sha256) << QByteArray() << QByteArray()
                << QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    }

    void hmacOfRfc4231()
    {
        QFETCH(int, hash);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, code);

        const QByteArray made
                = hmac(static_cast<HmacHash>(hash), SecureBytes::taking(std::move(key)), message);

        QCOMPARE(made.toHex(), code);
    }

    void randomBytesAreAsManyAsAskedAndNeverTheSame()
    {
        QCOMPARE(randomBytes(0).size(), 0u);
        QCOMPARE(randomBytes(32).size(), 32u);
        QVERIFY(!(randomBytes(32) == randomBytes(32)));
    }
};

CERTWRIGHT_TEST(DigestTest)
#include "DigestTest.moc"
