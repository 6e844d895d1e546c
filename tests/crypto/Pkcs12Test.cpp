// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Pkcs12.h"

#include "tests/crypto/KdfBombs.h"
#include "tests/crypto/Pkcs12Parts.h"
#include "tests/crypto/ProgramRun.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/certificates/TestCertificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace certwright;
using namespace certwright::crypto;
using testing::TestAuthority;

namespace {

SecureBytes secret(const QByteArray &text)
{
    return SecureBytes::copyOf({ reinterpret_cast<const unsigned char *>(text.constData()),
                                 static_cast<size_t>(text.size()) });
}

Pkcs12Options optionsFor(Pkcs12Encryption encryption)
{
    Pkcs12Options options;
    options.encryption = encryption;
    options.iterations = 2048;
    return options;
}

} // namespace

class Pkcs12Test final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        store(u"key.pem"_qs, m_key.toPem().value().unownedView());
        store(u"other.pem"_qs, m_otherKey.toPem().value().unownedView());
        store(u"leaf.pem"_qs, m_leaf.pem());
        store(u"chain.pem"_qs, m_chain.pem());
        store(u"issuer.pem"_qs, m_issuer.certificate().pem());
        store(u"foreign.pem"_qs, TestAuthority::root(u"Foreign"_qs).certificate().pem());
        m_file = toPkcs12(m_chain, m_key, secret("secret"), optionsFor(Pkcs12Encryption::Modern))
                         .value();
    }

    void readsBackWhatItWrote_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("isModern");
        QTest::addColumn<QByteArray>("password");

        QTest::newRow("modern, P-256") << u"ec-p256"_qs << true << QByteArray("secret");
        QTest::newRow("modern, P-384") << u"ec-p384"_qs << true << QByteArray("secret");
        QTest::newRow("modern, RSA") << u"rsa-2048"_qs << true << QByteArray("secret");
        QTest::newRow("modern, other letters")
                << u"ec-p256"_qs << true << QByteArray("пароль 密码");
        QTest::newRow("modern, empty password") << u"ec-p256"_qs << true << QByteArray();
        QTest::newRow("compatible, P-256") << u"ec-p256"_qs << false << QByteArray("secret");
        QTest::newRow("compatible, RSA") << u"rsa-2048"_qs << false << QByteArray("secret");
        QTest::newRow("compatible, other letters")
                << u"ec-p256"_qs << false << QByteArray("пароль 密码");
        QTest::newRow("compatible, empty password") << u"ec-p256"_qs << false << QByteArray();
    }

    void readsBackWhatItWrote()
    {
        QFETCH(QString, type);
        QFETCH(bool, isModern);
        QFETCH(QByteArray, password);
        const PrivateKey key = testing::newKey(keyTypeFromString(type).value());
        const CertificateChain chain
                = m_issuer.chainOf(m_issuer.issue(key.publicKey(), { u"example.test"_qs }));
        Pkcs12Options options
                = optionsFor(isModern ? Pkcs12Encryption::Modern : Pkcs12Encryption::Compatible);
        options.friendlyName = u"例子 example"_qs;

        const Result<QByteArray> file = toPkcs12(chain, key, secret(password), options);
        const Result<Pkcs12Content> content = fromPkcs12(file.value(), secret(password));

        QCOMPARE(failureOf(content), u"none"_qs);
        QVERIFY(content->chain.value() == chain);
        QCOMPARE(content->key.value().publicKey().der(), key.publicKey().der());
        QCOMPARE(content->friendlyName, u"例子 example"_qs);
        QCOMPARE(failureOf(fromPkcs12(*file, secret("wrong"))), u"wrongPassword"_qs);
    }

    void otherProgramsOpenIt_data()
    {
        QTest::addColumn<bool>("isModern");
        QTest::addColumn<QByteArray>("integrity");
        QTest::addColumn<QByteArray>("encryption");

        QTest::newRow("modern")
                << true << QByteArray("MAC: sha256, Iteration 2048")
                << QByteArray("PBES2, PBKDF2, AES-256-CBC, Iteration 2048, PRF hmacWithSHA256");
        QTest::newRow("compatible")
                << false << QByteArray("MAC: sha1, Iteration 2048")
                << QByteArray("pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2048");
    }

    void otherProgramsOpenIt()
    {
        QFETCH(bool, isModern);
        QFETCH(QByteArray, integrity);
        QFETCH(QByteArray, encryption);
        const auto kind = isModern ? Pkcs12Encryption::Modern : Pkcs12Encryption::Compatible;
        const QByteArray file
                = toPkcs12(m_chain, m_key, secret("secret"), optionsFor(kind)).value();

        const auto openssl = testing::runProgram(
                u"openssl"_qs,
                { u"pkcs12"_qs, u"-info"_qs, u"-nodes"_qs, u"-passin"_qs, u"pass:secret"_qs },
                file);
        const auto certtool = testing::runProgram(
                u"certtool"_qs, { u"--p12-info"_qs, u"--inder"_qs, u"--password"_qs, u"secret"_qs },
                file);

        QCOMPARE(openssl.exitCode, 0);
        QVERIFY2(openssl.output.contains(integrity), openssl.output.constData());
        QVERIFY2(openssl.output.contains("MAC length: ")
                         && openssl.output.contains("salt length: 8"),
                 openssl.output.constData());
        QCOMPARE(openssl.output.count(encryption), 2);
        QCOMPARE(openssl.output.count("BEGIN CERTIFICATE"), 2);
        QVERIFY(openssl.output.contains("BEGIN PRIVATE KEY"));
        QVERIFY(openssl.output.indexOf(bodyOf(m_leaf))
                < openssl.output.indexOf(bodyOf(m_issuer.certificate())));
        QCOMPARE(certtool.exitCode, 0);
        QCOMPARE(certtool.output.count("BEGIN CERTIFICATE"), 2);
    }

    void refusesToWriteWhatNobodyCouldUse()
    {
        Pkcs12Options few = optionsFor(Pkcs12Encryption::Modern);
        few.iterations = 2047;
        Pkcs12Options many = optionsFor(Pkcs12Encryption::Modern);
        many.iterations = 600001;
        const Pkcs12Options good = optionsFor(Pkcs12Encryption::Modern);

        QCOMPARE(failureOf(toPkcs12(m_chain, m_otherKey, secret("x"), good)), u"invalidInput"_qs);
        QCOMPARE(failureOf(toPkcs12(m_chain, m_key, secret("x"), few)), u"invalidInput"_qs);
        QCOMPARE(failureOf(toPkcs12(m_chain, m_key, secret("x"), many)), u"invalidInput"_qs);
        QCOMPARE(failureOf(toPkcs12(m_chain, m_key, secret(QByteArray("a\0b", 3)), good)),
                 u"invalidInput"_qs);
    }

    void readsWhatOtherProgramsWrite_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<int>("certificates");

        const QStringList key { u"-inkey"_qs, u"%/key.pem"_qs };
        const QStringList all = key
                + QStringList { u"-in"_qs, u"%/leaf.pem"_qs, u"-certfile"_qs, u"%/issuer.pem"_qs };
        QTest::newRow("all") << all << true << 2;
        QTest::newRow("key and leaf")
                << key + QStringList { u"-in"_qs, u"%/leaf.pem"_qs } << true << 1;
        QTest::newRow("key alone")
                << key + QStringList { u"-in"_qs, u"%/key.pem"_qs, u"-nocerts"_qs } << true << 0;
        QTest::newRow("certificates alone")
                << QStringList { u"-nokeys"_qs, u"-in"_qs, u"%/chain.pem"_qs } << false << 2;
        QTest::newRow("key in the clear")
                << all + QStringList { u"-keypbe"_qs, u"NONE"_qs } << true << 2;
        QTest::newRow("all in the clear")
                << all + QStringList { u"-keypbe"_qs, u"NONE"_qs, u"-certpbe"_qs, u"NONE"_qs }
                << true << 2;
        QTest::newRow("one iteration")
                << all + QStringList { u"-noiter"_qs, u"-nomaciter"_qs } << true << 2;
        QTest::newRow("with a certificate of somebody else") << key
                        + QStringList { u"-in"_qs, u"%/chain.pem"_qs, u"-certfile"_qs,
                                        u"%/foreign.pem"_qs } << true
                                                             << 2;
    }

    void readsWhatOtherProgramsWrite()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, hasKey);
        QFETCH(int, certificates);
        const QByteArray file = writtenByOpenssl(arguments);

        const Result<Pkcs12Content> content = fromPkcs12(file, secret("secret"));

        QCOMPARE(failureOf(content), u"none"_qs);
        QCOMPARE(content->key.has_value(), hasKey);
        QCOMPARE(content->chain ? int(content->chain->certificates().size()) : 0, certificates);
        if (content->chain)
            QVERIFY(content->chain->leaf() == m_leaf);
    }

    void readsAFileThatHasNoPasswordAtAll()
    {
        const auto made = testing::runProgram(
                u"certtool"_qs,
                { u"--to-p12"_qs, u"--load-privkey"_qs, path(u"key.pem"_qs),
                  u"--load-certificate"_qs, path(u"leaf.pem"_qs), u"--p12-name"_qs, u"x"_qs,
                  u"--null-password"_qs, u"--outder"_qs, u"--outfile"_qs, path(u"null.p12"_qs) });
        QVERIFY2(made.exitCode == 0, made.output.constData());
        QFile file(path(u"null.p12"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));

        const Result<Pkcs12Content> content = fromPkcs12(file.readAll(), {});

        QCOMPARE(failureOf(content), u"none"_qs);
        QVERIFY(content->key.has_value());
        QVERIFY(content->chain.value().leaf() == m_leaf);
    }

    void refusesWhatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("failure");

        QTest::newRow("nothing") << QByteArray() << u"invalidInput"_qs;
        QTest::newRow("text") << QByteArray("hello") << u"invalidInput"_qs;
        QTest::newRow("PEM") << m_chain.pem() << u"invalidInput"_qs;
        QTest::newRow("cut off") << m_file.chopped(1) << u"invalidInput"_qs;
        QTest::newRow("one byte too many") << m_file + '\0' << u"invalidInput"_qs;
        QTest::newRow("2 MB") << m_file + QByteArray(2000000, '\0') << u"invalidInput"_qs;
        QTest::newRow("changed content") << changedInTheMiddle(m_file) << u"wrongPassword"_qs;
        QTest::newRow("no integrity code") << testing::withoutMac(m_file) << u"unsupported"_qs;
        QTest::newRow("PBMAC1") << testing::withPbmac1(m_file) << u"unsupported"_qs;
        QTest::newRow("RC2") << writtenByOpenssl(
                { u"-legacy"_qs, u"-inkey"_qs, u"%/key.pem"_qs, u"-in"_qs, u"%/leaf.pem"_qs })
                             << u"unsupported"_qs;
        QTest::newRow("unlinked certificates")
                << writtenByOpenssl({ u"-nokeys"_qs, u"-in"_qs, u"%/leaf.pem"_qs, u"-certfile"_qs,
                                      u"%/foreign.pem"_qs })
                << u"invalidInput"_qs;
    }

    void refusesWhatCannotBeUsed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, failure);

        QCOMPARE(failureOf(fromPkcs12(file, secret("secret"))), failure);
    }

    void refusesExcessiveWorkBeforeItStarts_data()
    {
        QTest::addColumn<qint64>("iterations");

        QTest::newRow("2^31-1") << qint64(INT_MAX);
        QTest::newRow("2^62") << (qint64(1) << 62);
        QTest::newRow("one above the limit") << qint64(5000001);
        QTest::newRow("zero") << qint64(0);
        QTest::newRow("negative") << qint64(-1);
    }

    void refusesExcessiveWorkBeforeItStarts()
    {
        QFETCH(qint64, iterations);
        const QByteArray file = testing::withMacIterations(m_file, iterations);
        QElapsedTimer timer;
        timer.start();

        const Result<Pkcs12Content> content = fromPkcs12(file, secret("secret"));

        QCOMPARE(failureOf(content), u"invalidInput"_qs);
        QVERIFY(timer.elapsed() < 1000);
    }

    void keysAndCertificatesMustFit()
    {
        const QByteArray foreignKey
                = testing::packedPkcs12(m_chain, { &m_otherKey }, "secret", testing::Bomb::None);
        const QByteArray twoKeys = testing::packedPkcs12(m_chain, { &m_key, &m_otherKey }, "secret",
                                                         testing::Bomb::None);

        QCOMPARE(failureOf(fromPkcs12(foreignKey, secret("secret"))), u"invalidInput"_qs);
        QCOMPARE(failureOf(fromPkcs12(twoKeys, secret("secret"))), u"invalidInput"_qs);
    }

    void refusesExcessiveWorkOfItsParts_data()
    {
        QTest::addColumn<testing::Bomb>("bomb");

        QTest::newRow("certificates") << testing::Bomb::Certificates;
        QTest::newRow("key") << testing::Bomb::Key;
        QTest::newRow("key that shows after decryption") << testing::Bomb::KeyInsideSafe;
    }

    void refusesExcessiveWorkOfItsParts()
    {
        QFETCH(testing::Bomb, bomb);
        const QByteArray file = testing::packedPkcs12(m_chain, { &m_key }, "secret", bomb);
        QElapsedTimer timer;
        timer.start();

        const Result<Pkcs12Content> content = fromPkcs12(file, secret("secret"));

        QCOMPARE(failureOf(content), u"invalidInput"_qs);
        QVERIFY(timer.elapsed() < 1000);
    }

    void readsTheSameFileWithoutExcessiveWork()
    {
        const QByteArray file
                = testing::packedPkcs12(m_chain, { &m_key }, "secret", testing::Bomb::None);

        QCOMPARE(failureOf(fromPkcs12(file, secret("secret"))), u"none"_qs);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    void store(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] QByteArray writtenByOpenssl(const QStringList &arguments) const
    {
        QStringList all { u"pkcs12"_qs,      u"-export"_qs, u"-passout"_qs,
                          u"pass:secret"_qs, u"-out"_qs,    path(u"out.p12"_qs) };
        for (QString argument : arguments)
            all.append(argument.replace(u'%', m_folder.path()));
        if (testing::runProgram(u"openssl"_qs, all).exitCode != 0)
            return {};
        QFile file(path(u"out.p12"_qs));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray changedInTheMiddle(QByteArray file)
    {
        const qsizetype middle = file.size() / 2;
        file[middle] = static_cast<char>(file[middle] ^ 1);
        return file;
    }

    /// The first lines of base64, which name a certificate in the output of another program.
    static QByteArray bodyOf(const Certificate &certificate)
    {
        return certificate.pem().mid(28, 400);
    }

    QTemporaryDir m_folder;
    const PrivateKey m_key = testing::newKey(KeyType::EcP256);
    const PrivateKey m_otherKey = testing::newKey(KeyType::EcP256);
    const TestAuthority m_root = TestAuthority::root(u"Test Root"_qs);
    const TestAuthority m_issuer = m_root.intermediate(u"Test E1"_qs);
    const Certificate m_leaf
            = m_issuer.issue(m_key.publicKey(), QStringList { u"example.test"_qs });
    const CertificateChain m_chain = m_issuer.chainOf(m_leaf);
    QByteArray m_file;
};

CERTWRIGHT_TEST(Pkcs12Test)
#include "Pkcs12Test.moc"
