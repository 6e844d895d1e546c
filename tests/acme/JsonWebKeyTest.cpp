// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/JsonWebKey.h"
#include "core/base/Base64Url.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleKeys.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;

class JsonWebKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a35_computesTheThumbprintOfRfc7638();
    void computesTheThumbprintOfAnEllipticCurveKey();
    void writesTheKeyOfRfc7515();
    void a34_padsCoordinatesToTheSizeOfTheField_data();
    void a34_padsCoordinatesToTheSizeOfTheField();
    void writesRsaNumbersWithoutLeadingZeros();
};

void JsonWebKeyTest::a35_computesTheThumbprintOfRfc7638()
{
    const Result<QByteArray> print = thumbprint(rfc7638PublicKey());

    QCOMPARE(*print, QByteArray("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
}

void JsonWebKeyTest::computesTheThumbprintOfAnEllipticCurveKey()
{
    const Result<QByteArray> print = thumbprint(rfc7515EcKey()->publicKey());

    QCOMPARE(*print, QByteArray("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U"));
}

void JsonWebKeyTest::writesTheKeyOfRfc7515()
{
    const QJsonObject expected { { u"kty"_qs, u"EC"_qs },
                                 { u"crv"_qs, u"P-256"_qs },
                                 { u"x"_qs, u"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"_qs },
                                 { u"y"_qs, u"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"_qs } };

    QCOMPARE(*toJsonWebKey(rfc7515EcKey()->publicKey()), expected);
}

void JsonWebKeyTest::a34_padsCoordinatesToTheSizeOfTheField_data()
{
    QTest::addColumn<std::shared_ptr<const crypto::PrivateKey>>("key");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("startsWithZero");

    QTest::newRow("x below 2^248") << ecKeyWithSmallX() << qsizetype(32) << true;
    QTest::newRow("P-384") << p384Key() << qsizetype(48) << false;
}

void JsonWebKeyTest::a34_padsCoordinatesToTheSizeOfTheField()
{
    QFETCH(std::shared_ptr<const crypto::PrivateKey>, key);
    QFETCH(qsizetype, size);
    QFETCH(bool, startsWithZero);

    const Result<QJsonObject> jwk = toJsonWebKey(key->publicKey());

    const QByteArray x = *fromBase64Url(jwk->value(u"x").toString().toLatin1());
    const QByteArray y = *fromBase64Url(jwk->value(u"y").toString().toLatin1());
    QCOMPARE(x.size(), size);
    QCOMPARE(y.size(), size);
    QCOMPARE(x.startsWith('\0'), startsWithZero);
}

void JsonWebKeyTest::writesRsaNumbersWithoutLeadingZeros()
{
    const Result<QJsonObject> jwk = toJsonWebKey(rsa2048Key()->publicKey());

    QCOMPARE(jwk->keys(), (QStringList { u"e"_qs, u"kty"_qs, u"n"_qs }));
    QCOMPARE(jwk->value(u"e").toString(), u"AQAB"_qs);
    QCOMPARE(fromBase64Url(jwk->value(u"n").toString().toLatin1())->size(), 256);
}

CERTWRIGHT_TEST(JsonWebKeyTest)
#include "JsonWebKeyTest.moc"
