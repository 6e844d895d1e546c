// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/JsonWebSignature.h"
#include "core/acme/JsonWebKey.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleKeys.h"
#include "tests/support/transcript/SampleMessages.h"
#include "tests/support/transcript/SignedMessage.h"

#include <QJsonDocument>

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;

namespace {

/// Computed with another program from rsa2048Key() and the header below.
const QString rs256Header = QStringLiteral(
        "eyJhbGciOiJSUzI1NiIsImtpZCI6Imh0dHBzOi8vY2EuZXhhbXBsZS50ZXN0L2FjY291bnQvNyIsIm5vbmNlIjoi"
        "Ym05dVkyVSIsInVybCI6Imh0dHBzOi8vY2EuZXhhbXBsZS50ZXN0L25ldy1vcmRlciJ9");
const QString rs256Signature = QStringLiteral(
        "QT5YOZOhDTDlfBInJJdyepTMvnciGl3TifV3DaKU5HzwUL4IBAJgxU5uP8yfhDphEnelp9DbGjUvoX9Tmlbe3k9-Jv"
        "q2dWLQUQInNXTvbigy940KlWUVZ_MYhcic0SoBJ705k6zTOYM1MYS3rD5yLhqBaCDvtM1JA1Qirlx1vTZADP2AmQNC"
        "WZJuir8kqTGmqAZWkgBpV0jr_K-EfrUvwGjmiAZrB2LxjFpwBN6eL4YgqrqV9wuxCaMnj1MuqsrskSzD0Xl0b00fQm"
        "kTrjiY7YW73BMjKawRsyOEIK-axePj8FpHDLNC_z5mARkdzHbKnQEFpGeVSHcJBF9JvSNkwg");
const QString rs256SignatureOfReading = QStringLiteral(
        "KXsav6EmJCJm4faizcAVDkj9hbUglBAhgWSmHRvANzI0zt2ltMl0VKO59G_LjKkKGAHzAcbbGHtZ-K0PzH9ypz3wIg"
        "LaV33iJyYYZ8v8vdKVM8reHaypanJgbJhkVvfEyBBWdNereglxoMLryvaFgjgMLKTelbtXZtjoGH0hdW3pFW1R8scs"
        "hzFNGpu9WJX_97-m5-N7LDLPBuikzIqZ6lJbaIc_sJhnhq4WnpvuWGxQUf75vwAcVbf08R1G3KQVu54i9_9OU9EsL3"
        "kN8_v37VZ--NT1Dy7Hcz6o0rQbOIrzV9TusV51Hwyv72Bz2XHPtlAVIfErhqGgbdt2FCQH3g");

const QByteArray macKey = "0123456789abcdef0123456789abcdef";

crypto::SecureBytes secure(const QByteArray &bytes)
{
    QByteArray copy(bytes.constData(), bytes.size());
    return crypto::SecureBytes::taking(std::move(copy));
}

QJsonObject parsed(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class JsonWebSignatureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsAsAnotherProgramDoes();
    void a37_signsTheEmptyStringForReading();
    void a32_namesTheAlgorithmOfTheKey_data();
    void a32_namesTheAlgorithmOfTheKey();
    void a33_writesSignaturesOfFixedLength();
    void a28_carriesEitherKidOrJwk();
    void a47_leavesOutAnEmptyNonce();
    void a38_hasThreeMembersAlone();
    void a30_keepsTheUrlByteForByte();
    void a36_writesNoPadding();
    void a50_bindsAnAccountAsAnotherProgramDoes();
    void a50_decodesMacKeysAsPortalsGiveThem_data();
    void a50_decodesMacKeysAsPortalsGiveThem();
    void a112_neverQuotesAMacKey();
};

void JsonWebSignatureTest::signsAsAnotherProgramDoes()
{
    const Result<QByteArray> text = signJson(*rsa2048Key(), SignerIdentity::account(accountUrl),
                                             newOrderUrl, "bm9uY2U", QByteArray("{\"a\":1}"));

    const QJsonObject jws = parsed(*text);
    QCOMPARE(jws.value(u"protected").toString(), rs256Header);
    QCOMPARE(jws.value(u"payload").toString(), u"eyJhIjoxfQ"_qs);
    QCOMPARE(jws.value(u"signature").toString(), rs256Signature);
}

void JsonWebSignatureTest::a37_signsTheEmptyStringForReading()
{
    const Result<QByteArray> text = signJson(*rsa2048Key(), SignerIdentity::account(accountUrl),
                                             newOrderUrl, "bm9uY2U", std::nullopt);

    const QJsonObject jws = parsed(*text);
    QCOMPARE(jws.value(u"payload"), QJsonValue(u""_qs));
    QCOMPARE(jws.value(u"signature").toString(), rs256SignatureOfReading);
}

void JsonWebSignatureTest::a32_namesTheAlgorithmOfTheKey_data()
{
    QTest::addColumn<std::shared_ptr<const crypto::PrivateKey>>("key");
    QTest::addColumn<QString>("algorithm");

    QTest::newRow("P-256") << rfc7515EcKey() << u"ES256"_qs;
    QTest::newRow("P-384") << p384Key() << u"ES384"_qs;
    QTest::newRow("RSA") << rsa2048Key() << u"RS256"_qs;
}

void JsonWebSignatureTest::a32_namesTheAlgorithmOfTheKey()
{
    QFETCH(std::shared_ptr<const crypto::PrivateKey>, key);
    QFETCH(QString, algorithm);

    const auto text
            = signJson(*key, SignerIdentity::bareKey(), newAccountUrl, "n", QByteArray("{}"));

    const auto message = SignedMessage::decoded(*text);
    QCOMPARE(message->header.value(u"alg").toString(), algorithm);
    QVERIFY(message->isSignedBy(key->publicKey()));
    QVERIFY(message->jwk() && *message->jwk() == key->publicKey());
}

void JsonWebSignatureTest::a33_writesSignaturesOfFixedLength()
{
    // Of 2,000 signatures about eight have an R below 2^248, and as many such an S.
    int shortNumbers = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto text = signJson(*rfc7515EcKey(), SignerIdentity::account(accountUrl),
                                   newOrderUrl, QByteArray::number(i), std::nullopt);
        const auto message = SignedMessage::decoded(*text);
        QCOMPARE(message->signature.size(), 64);
        if (message->signature[0] == 0 || message->signature[32] == 0) {
            ++shortNumbers;
            QVERIFY(message->isSignedBy(rfc7515EcKey()->publicKey()));
        }
    }
    QVERIFY(shortNumbers > 0);
}

void JsonWebSignatureTest::a28_carriesEitherKidOrJwk()
{
    const auto byAccount = signJson(*rfc7515EcKey(), SignerIdentity::account(accountUrl),
                                    newOrderUrl, "n", QByteArray("{}"));
    const auto byKey = signJson(*rfc7515EcKey(), SignerIdentity::bareKey(), newAccountUrl, "n",
                                QByteArray("{}"));

    QCOMPARE(SignedMessage::decoded(*byAccount)->header.keys(),
             (QStringList { u"alg"_qs, u"kid"_qs, u"nonce"_qs, u"url"_qs }));
    QCOMPARE(SignedMessage::decoded(*byKey)->header.keys(),
             (QStringList { u"alg"_qs, u"jwk"_qs, u"nonce"_qs, u"url"_qs }));
}

void JsonWebSignatureTest::a47_leavesOutAnEmptyNonce()
{
    const auto inner = signJson(*rfc7515EcKey(), SignerIdentity::bareKey(), keyChangeUrl, "",
                                QByteArray("{}"));

    QCOMPARE(SignedMessage::decoded(*inner)->header.keys(),
             (QStringList { u"alg"_qs, u"jwk"_qs, u"url"_qs }));
}

void JsonWebSignatureTest::a38_hasThreeMembersAlone()
{
    const auto text
            = signJson(*p384Key(), SignerIdentity::bareKey(), newAccountUrl, "n", std::nullopt);

    QCOMPARE(parsed(*text).keys(),
             (QStringList { u"payload"_qs, u"protected"_qs, u"signature"_qs }));
}

void JsonWebSignatureTest::a30_keepsTheUrlByteForByte()
{
    const QString url = u"https://ca.example.test:443/order/%7Ea%2fb?x=1&y=%C3%A9"_qs;

    const auto text
            = signJson(*p384Key(), SignerIdentity::account(accountUrl), url, "n", std::nullopt);

    QCOMPARE(SignedMessage::decoded(*text)->header.value(u"url").toString(), url);
}

void JsonWebSignatureTest::a36_writesNoPadding()
{
    for (int length = 0; length < 4; ++length) {
        const auto text
                = signJson(*rfc7515EcKey(), SignerIdentity::account(accountUrl), newOrderUrl,
                           QByteArray(1 + length, 'n'), QByteArray(length, 'x'));
        QVERIFY(!text->contains('='));
    }
}

void JsonWebSignatureTest::a50_bindsAnAccountAsAnotherProgramDoes()
{
    const Result<QJsonObject> binding = externalAccountBinding(
            rfc7515EcKey()->publicKey(), u"key-1"_qs, secure(macKey), newAccountUrl);

    QCOMPARE(binding->keys(), (QStringList { u"payload"_qs, u"protected"_qs, u"signature"_qs }));
    QCOMPARE(
            binding->value(u"protected").toString(),
            u"eyJhbGciOiJIUzI1NiIsImtpZCI6ImtleS0xIiwidXJsIjoiaHR0cHM6Ly9jYS5leGFtcGxlLnRlc3QvbmV3LWFjY291bnQifQ"_qs);
    QCOMPARE(
            binding->value(u"payload").toString(),
            u"eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImY4M09KM0QyeEYxQmc4dnViOXRMZTFnSE16Vjc2ZThUdXM5dVBIdlJWRVUiLCJ5IjoieF9GRXpSdTltMzZITE5fdHVlNjU5TE5wWFc2cEN5U3Rpa1lqS0lXSTVhMCJ9"_qs);
    QCOMPARE(binding->value(u"signature").toString(),
             u"Z12Wx7pdxAB4FPaXqNNcDNnCaNSfC21PHz_2mLqu4Tk"_qs);
}

void JsonWebSignatureTest::a50_decodesMacKeysAsPortalsGiveThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes"); // empty: refused

    QTest::newRow("base64url") << u"-_-_AQ"_qs << QByteArray::fromHex("fbffbf01");
    QTest::newRow("base64") << u"+/+/AQ"_qs << QByteArray::fromHex("fbffbf01");
    QTest::newRow("padded") << u"+/+/AQ=="_qs << QByteArray::fromHex("fbffbf01");
    QTest::newRow("space around") << u"\t -_-_AQ \n"_qs << QByteArray::fromHex("fbffbf01");
    QTest::newRow("space within") << u"-_-_ AQ"_qs << QByteArray();
    QTest::newRow("line break within") << u"-_-_\nAQ"_qs << QByteArray();
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("only padding") << u"=="_qs << QByteArray();
    QTest::newRow("three padding characters") << u"AQ==="_qs << QByteArray();
    QTest::newRow("padding within") << u"AQ==AQ=="_qs << QByteArray();
    QTest::newRow("cut off") << u"-_-_A"_qs << QByteArray();
    QTest::newRow("another alphabet") << u"AB.D"_qs << QByteArray();
    QTest::newRow("not ASCII") << u"ABC\u00e9"_qs << QByteArray();
}

void JsonWebSignatureTest::a50_decodesMacKeysAsPortalsGiveThem()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);

    const Result<crypto::SecureBytes> key = macKeyFromText(text);

    QCOMPARE(failureOf(key), bytes.isEmpty() ? u"invalidInput"_qs : u"none"_qs);
    QCOMPARE(key ? key->unownedView() : QByteArray(), bytes);
}

void JsonWebSignatureTest::a112_neverQuotesAMacKey()
{
    const Result<crypto::SecureBytes> key = macKeyFromText(u"c2VjcmV0 c2VjcmV0"_qs);

    QVERIFY(!key.error().detail().contains(u"c2VjcmV0"_qs));
    QVERIFY(!key.error().subject().contains(u"c2VjcmV0"_qs));
}

CERTWRIGHT_TEST(JsonWebSignatureTest)
#include "JsonWebSignatureTest.moc"
