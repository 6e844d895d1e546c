// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/PrivateKey.h"

#include "core/base/TaskScope.h"
#include "tests/crypto/ProgramRun.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/certificates/TestCertificates.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QThreadPool>
#include <QTimer>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace certwright;
using namespace certwright::crypto;

namespace {

SecureBytes secret(const QByteArray &text)
{
    return SecureBytes::copyOf({ reinterpret_cast<const unsigned char *>(text.constData()),
                                 static_cast<size_t>(text.size()) });
}

/// R || S as the DER structure that OpenSSL verifies.
QByteArray asDer(const QByteArray &concatenated)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(concatenated.constData());
    const int half = static_cast<int>(concatenated.size() / 2);
    ECDSA_SIG *signature = ECDSA_SIG_new();
    ECDSA_SIG_set0(signature, BN_bin2bn(bytes, half, nullptr),
                   BN_bin2bn(bytes + half, half, nullptr));
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature, &der);
    const QByteArray result(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    ECDSA_SIG_free(signature);
    return result;
}

bool verifies(const PublicKey &key, const EVP_MD *digest, const QByteArray &message,
              const QByteArray &signature)
{
    const auto *position = reinterpret_cast<const unsigned char *>(key.der().constData());
    EVP_PKEY *handle = d2i_PUBKEY(nullptr, &position, key.der().size());
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    const bool isVerified = EVP_DigestVerifyInit(context, nullptr, digest, nullptr, handle) == 1
            && EVP_DigestVerify(context,
                                reinterpret_cast<const unsigned char *>(signature.constData()),
                                static_cast<size_t>(signature.size()),
                                reinterpret_cast<const unsigned char *>(message.constData()),
                                static_cast<size_t>(message.size()))
                    == 1;
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(handle);
    return isVerified;
}

void addKeyTypes()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         { u"ec-p256"_qs, u"ec-p384"_qs, u"rsa-2048"_qs, u"rsa-3072"_qs, u"rsa-4096"_qs })
        QTest::newRow(qPrintable(name)) << name;
}

KeyType typeNamed(const QString &name)
{
    return keyTypeFromString(name).value();
}

} // namespace

class PrivateKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generatesEveryKind_data() { addKeyTypes(); }

    void generatesEveryKind()
    {
        QFETCH(QString, name);
        TaskScope scope;
        std::optional<Result<PrivateKey>> key;

        scope.start(PrivateKey::generate(typeNamed(name)),
                    [&key](Result<PrivateKey> result) { key.emplace(std::move(result)); });

        QTRY_VERIFY_WITH_TIMEOUT(key.has_value(), 60000);
        QVERIFY(*key);
        QCOMPARE(toString((*key)->type()), name);
        QCOMPARE(toString((*key)->publicKey().type().value()), name);
    }

    void keyReadsBackFromEveryForm_data() { addKeyTypes(); }

    void keyReadsBackFromEveryForm()
    {
        QFETCH(QString, name);
        const PrivateKey key = testing::newKey(typeNamed(name));

        const SecureBytes der = key.toPkcs8().value();
        const SecureBytes pem = key.toPem().value();
        const SecureBytes encrypted = key.toEncryptedPem(secret("pässword")).value();

        QCOMPARE(PrivateKey::fromPkcs8(der).value().publicKey().der(), key.publicKey().der());
        QCOMPARE(PrivateKey::fromPem(pem.unownedView(), {}).value().publicKey().der(),
                 key.publicKey().der());
        QCOMPARE(PrivateKey::fromPem(encrypted.unownedView(), secret("pässword"))
                         .value()
                         .publicKey()
                         .der(),
                 key.publicKey().der());
        QVERIFY(der.size() < 2400);
        QVERIFY(pem.unownedView().startsWith("-----BEGIN PRIVATE KEY-----\n"));
        QVERIFY(encrypted.unownedView().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    }

    void opensslReadsTheEncryptedKey()
    {
        const PrivateKey key = testing::newKey(KeyType::EcP256);
        const SecureBytes pem = key.toEncryptedPem(secret("secret")).value();

        const auto read = testing::runProgram(u"openssl"_qs,
                                              { u"pkey"_qs, u"-passin"_qs, u"pass:secret"_qs,
                                                u"-pubout"_qs, u"-outform"_qs, u"DER"_qs },
                                              pem.unownedView());

        QCOMPARE(read.exitCode, 0);
        QCOMPARE(read.output, key.publicKey().der());
    }

    void signaturesVerifyWithThePublicKey_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");

        QTest::newRow("ES256") << u"ec-p256"_qs << 64;
        QTest::newRow("ES384") << u"ec-p384"_qs << 96;
        QTest::newRow("RS256") << u"rsa-2048"_qs << 256;
    }

    void signaturesVerifyWithThePublicKey()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        const PrivateKey key = testing::newKey(typeNamed(name));
        const QByteArray message("eyJhbGciOi.eyJmb28");

        const Result<QByteArray> signature = key.signForJws(message);

        QVERIFY(signature);
        QCOMPARE(signature->size(), size);
        const EVP_MD *digest = key.type() == KeyType::EcP384 ? EVP_sha384() : EVP_sha256();
        const QByteArray der = isEllipticCurve(key.type()) ? asDer(*signature) : *signature;
        QVERIFY(verifies(key.publicKey(), digest, message, der));
        QVERIFY(!verifies(key.publicKey(), digest, message + 'x', der));
    }

    void smallNumbersInASignatureKeepTheirLeadingZeros()
    {
        const PrivateKey key = testing::newKey(KeyType::EcP256);
        const QByteArray message("message");
        QByteArray signature;

        // One signature in 256 has an r below 2^248.
        do {
            signature = key.signForJws(message).value();
            QCOMPARE(signature.size(), 64);
        } while (signature.front() != '\0');

        QVERIFY(verifies(key.publicKey(), EVP_sha256(), message, asDer(signature)));
    }

    void damagedKeysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("der");

        const SecureBytes good = testing::newKey(KeyType::EcP256).toPkcs8().value();
        const QByteArray bytes(good.unownedView().constData(), good.unownedView().size());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << bytes.chopped(1);
        QTest::newRow("one byte too many") << bytes + '\0';
        QByteArray flipped = bytes;
        flipped[40] = static_cast<char>(flipped[40] ^ 1);
        QTest::newRow("one bit of the private number") << flipped;
        flipped = bytes;
        flipped[100] = static_cast<char>(flipped[100] ^ 1);
        QTest::newRow("one bit of the public point") << flipped;
    }

    void damagedKeysAreRefused()
    {
        QFETCH(QByteArray, der);

        QCOMPARE(failureOf(PrivateKey::fromPkcs8(secret(der))), u"damaged"_qs);
    }

    void mismatchedRsaNumbersAreRefused()
    {
        const PrivateKey key = testing::newKey(KeyType::Rsa2048);
        const SecureBytes good = key.toPkcs8().value();
        SecureBytes bad = good.clone();
        bad.data()[100] ^= 1; // in the modulus

        QCOMPARE(failureOf(PrivateKey::fromPkcs8(bad)), u"damaged"_qs);
    }

    void generationLeavesTheCallingThreadFree()
    {
        TaskScope scope;
        bool isDone = false;
        qint64 longestGap = 0;
        QElapsedTimer sinceTick;
        QTimer ticker;
        connect(&ticker, &QTimer::timeout, this, [&longestGap, &sinceTick] {
            longestGap = std::max(longestGap, sinceTick.restart());
        });
        ticker.start(20);
        sinceTick.start();
        QElapsedTimer whole;
        whole.start();

        scope.start(PrivateKey::generate(KeyType::Rsa4096),
                    [&isDone](const Result<PrivateKey> &) { isDone = true; });

        QTRY_VERIFY_WITH_TIMEOUT(isDone, 60000);
        longestGap = std::max(longestGap, sinceTick.elapsed());
        QVERIFY2(longestGap < std::max<qint64>(100, whole.elapsed() / 2),
                 qPrintable(QStringLiteral("%1 of %2 ms").arg(longestGap).arg(whole.elapsed())));
    }

    void droppedGenerationStopsWithinTheFifthOfASecond()
    {
        bool isDelivered = false;
        QThreadPool *const pool = QThreadPool::globalInstance();
        TaskScope scope;
        // Several, because a lucky search ends by itself.
        for (int i = 0; i < 4; ++i)
            scope.start(PrivateKey::generate(KeyType::Rsa4096),
                        [&isDelivered](const Result<PrivateKey> &) { isDelivered = true; });
        QTRY_VERIFY(pool->activeThreadCount() > 0);

        scope.cancelAll();

        QVERIFY(pool->waitForDone(200));
        QCoreApplication::processEvents();
        QVERIFY(!isDelivered);
    }
};

CERTWRIGHT_TEST(PrivateKeyTest)
#include "PrivateKeyTest.moc"
