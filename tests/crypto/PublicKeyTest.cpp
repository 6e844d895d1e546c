// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/PublicKey.h"

#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/certificates/TestCertificates.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace certwright;
using namespace certwright::crypto;

namespace {

PublicKey publicHalf(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    EVP_PKEY_free(key);
    return PublicKey::fromDer(bytes).value();
}

/// A key whose x begins with a zero byte, as one in 256 does.
PublicKey keyWithSmallX()
{
    for (;;) {
        PublicKey key = publicHalf(EVP_EC_gen("P-256"));
        // The uncompressed point follows 26 bytes of header and its leading 04.
        if (key.der().at(27) == '\0')
            return key;
    }
}

} // namespace

class PublicKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsKind_data()
    {
        QTest::addColumn<QByteArray>("der");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("description");

        const auto row = [](const char *title, EVP_PKEY *key, const char16_t *type,
                            const char16_t *description) {
            QTest::newRow(title) << publicHalf(key).der() << QString::fromUtf16(type)
                                 << QString::fromUtf16(description);
        };
        row("P-256", EVP_EC_gen("P-256"), u"ec-p256", u"ECDSA P-256");
        row("P-384", EVP_EC_gen("P-384"), u"ec-p384", u"ECDSA P-384");
        row("P-521", EVP_EC_gen("P-521"), u"none", u"ECDSA P-521");
        row("other curve", EVP_EC_gen("brainpoolP256r1"), u"none", u"ECDSA brainpoolP256r1");
        row("RSA 1024", EVP_RSA_gen(1024), u"none", u"RSA 1024");
        row("RSA 2048", EVP_RSA_gen(2048), u"rsa-2048", u"RSA 2048");
        row("RSA 2056", EVP_RSA_gen(2056), u"none", u"RSA 2056");
        row("Ed25519", EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), u"none", u"Ed25519");
        // SEQUENCE { SEQUENCE { OID 1.2.3.4 }, BIT STRING }
        QTest::newRow("unknown algorithm") << QByteArray::fromHex("300c300506032a0304030300ffff")
                                           << u"none"_qs << u"1.2.3.4"_qs;
    }

    void tellsItsKind()
    {
        QFETCH(QByteArray, der);
        QFETCH(QString, type);
        QFETCH(QString, description);

        const PublicKey key = PublicKey::fromDer(der).value();

        QCOMPARE(key.type() ? toString(*key.type()) : u"none"_qs, type);
        QCOMPARE(key.description(), description);
        QCOMPARE(key.der(), der);
    }

    void namesOfKindsAreReadBack_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("displayed");
        QTest::addColumn<bool>("isCurve");

        QTest::newRow("P-256") << u"ec-p256"_qs << u"ECDSA P-256"_qs << true;
        QTest::newRow("P-384") << u"ec-p384"_qs << u"ECDSA P-384"_qs << true;
        QTest::newRow("RSA 2048") << u"rsa-2048"_qs << u"RSA 2048"_qs << false;
        QTest::newRow("RSA 3072") << u"rsa-3072"_qs << u"RSA 3072"_qs << false;
        QTest::newRow("RSA 4096") << u"rsa-4096"_qs << u"RSA 4096"_qs << false;
    }

    void namesOfKindsAreReadBack()
    {
        QFETCH(QString, stored);
        QFETCH(QString, displayed);
        QFETCH(bool, isCurve);

        const std::optional<KeyType> type = keyTypeFromString(stored);

        QVERIFY(type);
        QCOMPARE(toString(*type), stored);
        QCOMPARE(displayName(*type), displayed);
        QCOMPARE(isEllipticCurve(*type), isCurve);
        QVERIFY(!keyTypeFromString(stored.toUpper()));
    }

    void smallCoordinatesKeepTheirLeadingZeros()
    {
        const PublicKey key = keyWithSmallX();

        const Result<PublicKey::EcPoint> point = key.ecPoint();

        QVERIFY(point);
        QCOMPARE(point->x.size(), 32);
        QCOMPARE(point->y.size(), 32);
        QCOMPARE(point->x.front(), '\0');
        QCOMPARE(point->x + point->y, key.der().right(64));
    }

    void coordinatesAreAsLongAsTheField()
    {
        const Result<PublicKey::EcPoint> point
                = testing::newKey(KeyType::EcP384).publicKey().ecPoint();

        QVERIFY(point);
        QCOMPARE(point->x.size(), 48);
        QCOMPARE(point->y.size(), 48);
    }

    void rsaNumbersHaveNoLeadingZeros()
    {
        const PublicKey key = testing::newKey(KeyType::Rsa2048).publicKey();

        const Result<PublicKey::RsaNumbers> numbers = key.rsaNumbers();

        QVERIFY(numbers);
        QCOMPARE(numbers->exponent.toHex(), QByteArray("010001"));
        QCOMPARE(numbers->modulus.size(), 256);
        QVERIFY(key.der().contains(numbers->modulus));
    }

    void numbersOfTheOtherKindAreUnsupported()
    {
        QCOMPARE(failureOf(testing::newKey(KeyType::EcP256).publicKey().rsaNumbers()),
                 u"unsupported"_qs);
        QCOMPARE(failureOf(testing::newKey(KeyType::Rsa2048).publicKey().ecPoint()),
                 u"unsupported"_qs);
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("der");

        const QByteArray good = publicHalf(EVP_EC_gen("P-256")).der();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("-----BEGIN PUBLIC KEY-----");
        QTest::newRow("cut off") << good.chopped(1);
        QTest::newRow("one byte too many") << good + '\0';
    }

    void refusesWhatIsNoKey()
    {
        QFETCH(QByteArray, der);

        QCOMPARE(failureOf(PublicKey::fromDer(der)), u"malformed"_qs);
    }
};

CERTWRIGHT_TEST(PublicKeyTest)
#include "PublicKeyTest.moc"
