// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/PrivateKey.h"

#include "tests/crypto/KdfBombs.h"
#include "tests/crypto/ProgramRun.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/certificates/TestCertificates.h"

#include <QElapsedTimer>

using namespace certwright;
using namespace certwright::crypto;

namespace {

SecureBytes secret(const QByteArray &text)
{
    return SecureBytes::copyOf({ reinterpret_cast<const unsigned char *>(text.constData()),
                                 static_cast<size_t>(text.size()) });
}

/// The key as other programs keep it: openssl reads PKCS#8 on one side and writes on the other.
QByteArray convertedByOpenssl(const QByteArray &pem, const QStringList &arguments)
{
    const auto run = testing::runProgram(u"openssl"_qs, arguments, pem);
    return run.exitCode == 0 ? run.output : QByteArray();
}

QByteArray generatedByOpenssl(const QStringList &arguments)
{
    return convertedByOpenssl({}, QStringList { u"genpkey"_qs, u"-algorithm"_qs } + arguments);
}

QByteArray copyOf(const SecureBytes &bytes)
{
    return QByteArray(bytes.unownedView().constData(), bytes.unownedView().size());
}

} // namespace

class PrivateKeyPemTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_ec = std::make_unique<PrivateKey>(testing::newKey(KeyType::EcP256));
        m_rsa = std::make_unique<PrivateKey>(testing::newKey(KeyType::Rsa2048));
        m_ecPem = copyOf(m_ec->toPem().value());
        m_rsaPem = copyOf(m_rsa->toPem().value());
    }

    void readsWhatOtherProgramsWrite_data()
    {
        QTest::addColumn<bool>("isRsa");
        QTest::addColumn<QStringList>("arguments");

        const QStringList pkcs8 { u"pkcs8"_qs, u"-topk8"_qs, u"-passout"_qs, u"pass:secret"_qs };
        QTest::newRow("SEC 1") << false << QStringList { u"ec"_qs };
        QTest::newRow("SEC 1, encrypted")
                << false
                << QStringList { u"ec"_qs, u"-aes256"_qs, u"-passout"_qs, u"pass:secret"_qs };
        QTest::newRow("PKCS#1") << true << QStringList { u"rsa"_qs, u"-traditional"_qs };
        QTest::newRow("PKCS#1, encrypted")
                << true
                << QStringList { u"rsa"_qs, u"-traditional"_qs, u"-des3"_qs, u"-passout"_qs,
                                 u"pass:secret"_qs };
        QTest::newRow("PKCS#8, PBKDF2") << true << pkcs8;
        QTest::newRow("PKCS#8, PBKDF2 with SHA-512") << false
                                                     << pkcs8
                        + QStringList { u"-v2"_qs, u"aes-128-cbc"_qs, u"-v2prf"_qs,
                                        u"hmacWithSHA512"_qs };
        QTest::newRow("PKCS#8, scrypt") << false << pkcs8 + QStringList { u"-scrypt"_qs };
        QTest::newRow("PKCS#8, 3DES of PKCS#12")
                << true << pkcs8 + QStringList { u"-v1"_qs, u"PBE-SHA1-3DES"_qs };
    }

    void readsWhatOtherProgramsWrite()
    {
        QFETCH(bool, isRsa);
        QFETCH(QStringList, arguments);
        const QByteArray pem = convertedByOpenssl(isRsa ? m_rsaPem : m_ecPem, arguments);
        QVERIFY(!pem.isEmpty());

        const Result<PrivateKey> key = PrivateKey::fromPem(pem, secret("secret"));

        QCOMPARE(failureOf(key), u"none"_qs);
        QCOMPARE(key->publicKey().der(), (isRsa ? m_rsa : m_ec)->publicKey().der());
        if (pem.contains("ENCRYPTED")) {
            QCOMPARE(failureOf(PrivateKey::fromPem(pem, secret("wrong"))), u"wrongPassword"_qs);
            QCOMPARE(failureOf(PrivateKey::fromPem(pem, {})), u"wrongPassword"_qs);
        }
    }

    void readsTheKeyOutOfWhatSurroundsIt_data()
    {
        QTest::addColumn<QByteArray>("pem");

        QByteArray windows = m_ecPem;
        windows.replace("\n", "\r\n");
        const testing::TestAuthority authority = testing::TestAuthority::root(u"Test Root"_qs);
        QTest::newRow("Windows line ends") << windows;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + m_ecPem;
        QTest::newRow("text around it")
                << "Bag Attributes\n    friendlyName: x\n" + m_ecPem + "end\n";
        QTest::newRow("certificate before it") << authority.certificate().pem() + m_ecPem;
        QTest::newRow("certificate behind it") << m_ecPem + authority.certificate().pem();
        QTest::newRow("curve parameters before it")
                << convertedByOpenssl({}, { u"ecparam"_qs, u"-name"_qs, u"prime256v1"_qs })
                        + m_ecPem;
        QTest::newRow("no newline at the end") << m_ecPem.trimmed();
    }

    void readsTheKeyOutOfWhatSurroundsIt()
    {
        QFETCH(QByteArray, pem);

        const Result<PrivateKey> key = PrivateKey::fromPem(pem, {});

        QCOMPARE(failureOf(key), u"none"_qs);
        QCOMPARE(key->publicKey().der(), m_ec->publicKey().der());
    }

    void refusesWhatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QString>("failure");

        const testing::TestAuthority authority = testing::TestAuthority::root(u"Test Root"_qs);
        QTest::newRow("nothing") << QByteArray() << u"invalidInput"_qs;
        QTest::newRow("text") << QByteArray("hello") << u"invalidInput"_qs;
        QTest::newRow("only a certificate") << authority.certificate().pem() << u"invalidInput"_qs;
        QTest::newRow("two keys") << m_ecPem + m_rsaPem << u"invalidInput"_qs;
        QTest::newRow("cut off") << m_ecPem.left(100) << u"invalidInput"_qs;
        QTest::newRow("garbage in a key block")
                << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
                << u"invalidInput"_qs;
        QTest::newRow("garbage in an encrypted block")
                << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED "
                              "PRIVATE KEY-----\n")
                << u"invalidInput"_qs;
        QTest::newRow("2 MB of beginnings")
                << QByteArray("-----BEGIN PRIVATE KEY-----\n").repeated(75000)
                << u"invalidInput"_qs;
        QTest::newRow("900 kB of beginnings")
                << QByteArray("-----BEGIN PRIVATE KEY-----\n").repeated(32000)
                << u"invalidInput"_qs;
        QTest::newRow("Ed25519") << generatedByOpenssl({ u"ed25519"_qs }) << u"unsupported"_qs;
        QTest::newRow("P-521") << generatedByOpenssl(
                { u"EC"_qs, u"-pkeyopt"_qs, u"ec_paramgen_curve:P-521"_qs })
                               << u"unsupported"_qs;
        QTest::newRow("RSA 1024") << generatedByOpenssl(
                { u"RSA"_qs, u"-pkeyopt"_qs, u"rsa_keygen_bits:1024"_qs })
                                  << u"unsupported"_qs;
        QTest::newRow("RC2") << testing::pemWithRc2() << u"unsupported"_qs;
    }

    void refusesWhatCannotBeUsed()
    {
        QFETCH(QByteArray, pem);
        QFETCH(QString, failure);

        QCOMPARE(failureOf(PrivateKey::fromPem(pem, secret("secret"))), failure);
    }

    void refusesExcessiveWorkBeforeItStarts_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<QString>("failure");

        QTest::newRow("PBKDF2, 2^31-1")
                << testing::pemWithPbkdf2Iterations(INT_MAX) << u"invalidInput"_qs;
        QTest::newRow("PBKDF2, one above the limit")
                << testing::pemWithPbkdf2Iterations(5000001) << u"invalidInput"_qs;
        QTest::newRow("3DES of PKCS#12, 2^31-1")
                << testing::pemWithPkcs12Iterations(INT_MAX) << u"invalidInput"_qs;
        QTest::newRow("scrypt, large cost")
                << testing::pemWithScrypt(quint64(1) << 40, 8, 1) << u"invalidInput"_qs;
        QTest::newRow("scrypt, large block")
                << testing::pemWithScrypt(16384, quint64(1) << 30, 1) << u"invalidInput"_qs;
        QTest::newRow("scrypt, product that overflows")
                << testing::pemWithScrypt(quint64(1) << 32, quint64(1) << 32, 1)
                << u"invalidInput"_qs;
        QTest::newRow("scrypt, very parallel")
                << testing::pemWithScrypt(16384, 8, quint64(1) << 24) << u"invalidInput"_qs;
        QTest::newRow("scrypt, number beyond 64 bits when signed")
                << testing::pemWithScrypt(quint64(1) << 63, 8, 1) << u"invalidInput"_qs;
        QTest::newRow("scrypt, more memory than OpenSSL takes")
                << testing::pemWithScrypt(quint64(1) << 18, 8, 1) << u"unsupported"_qs;
    }

    void refusesExcessiveWorkBeforeItStarts()
    {
        QFETCH(QByteArray, pem);
        QFETCH(QString, failure);
        QElapsedTimer timer;
        timer.start();

        const Result<PrivateKey> key = PrivateKey::fromPem(pem, secret("secret"));

        QCOMPARE(failureOf(key), failure);
        QVERIFY(timer.elapsed() < 1000);
    }

    void modestWorkIsDoneAndFindsTheWrongPassword()
    {
        QCOMPARE(
                failureOf(PrivateKey::fromPem(testing::pemWithPbkdf2Iterations(2048), secret("x"))),
                u"wrongPassword"_qs);
        QCOMPARE(failureOf(PrivateKey::fromPem(testing::pemWithScrypt(1024, 8, 1), secret("x"))),
                 u"wrongPassword"_qs);
    }

private:
    std::unique_ptr<PrivateKey> m_ec;
    std::unique_ptr<PrivateKey> m_rsa;
    QByteArray m_ecPem;
    QByteArray m_rsaPem;
};

CERTWRIGHT_TEST(PrivateKeyPemTest)
#include "PrivateKeyPemTest.moc"
