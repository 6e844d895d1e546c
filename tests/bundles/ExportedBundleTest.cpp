// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/PemBundle.h"
#include "core/bundles/PfxBundle.h"

#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/certificates/TestCertificates.h"

#include <QSet>

using namespace certwright;
using namespace certwright::bundles;
using testing::TestAuthority;

namespace {

crypto::SecureBytes secret(const QByteArray &text)
{
    return crypto::SecureBytes::copyOf({ reinterpret_cast<const unsigned char *>(text.constData()),
                                         static_cast<size_t>(text.size()) });
}

/// "name mode", one a file.
QStringList described(const std::vector<BundleFile> &files)
{
    QStringList texts;
    for (const BundleFile &file : files)
        texts.append(file.name + (file.access == FileAccess::OwnerOnly ? u" 0600" : u" 0644"));
    return texts;
}

} // namespace

class ExportedBundleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pemFilesAreThoseThatWereChosen_data()
    {
        QTest::addColumn<bool>("withFullChain");
        QTest::addColumn<bool>("withKey");
        QTest::addColumn<bool>("withLeaf");
        QTest::addColumn<bool>("withIssuers");
        QTest::addColumn<QStringList>("files");

        const QString chain = u"a.test.fullchain.pem 0644"_qs;
        const QString key = u"a.test.key 0600"_qs;
        const QString leaf = u"a.test.crt 0644"_qs;
        const QString issuers = u"a.test.chain.pem 0644"_qs;
        QTest::newRow("usual") << true << true << false << false << QStringList { chain, key };
        QTest::newRow("all") << true << true << true << true
                             << QStringList { chain, key, leaf, issuers };
        QTest::newRow("no key") << true << false << false << false << QStringList { chain };
        QTest::newRow("separate") << false << true << true << true
                                  << QStringList { key, leaf, issuers };
    }

    void pemFilesAreThoseThatWereChosen()
    {
        QFETCH(bool, withFullChain);
        QFETCH(bool, withKey);
        QFETCH(bool, withLeaf);
        QFETCH(bool, withIssuers);
        QFETCH(QStringList, files);
        PemOptions options;
        options.withFullChain = withFullChain;
        options.withKey = withKey;
        options.withLeaf = withLeaf;
        options.withIssuers = withIssuers;

        const auto bundle = pemBundle(u"a.test"_qs, m_chain, m_key, {}, options);

        QCOMPARE(failureOf(bundle), u"none"_qs);
        QCOMPARE(described(*bundle), files);
    }

    void pemFilesHoldWhatTheirNamesSay()
    {
        PemOptions options;
        options.withLeaf = true;
        options.withIssuers = true;

        const auto bundle = pemBundle(u"a.test"_qs, m_chain, m_key, {}, options);

        QCOMPARE(failureOf(bundle), u"none"_qs);
        QCOMPARE(bundle->at(0).content, m_chain.pem());
        QCOMPARE(crypto::PrivateKey::fromPem(bundle->at(1).content, {}).value().publicKey().der(),
                 m_key.publicKey().der());
        QCOMPARE(bundle->at(2).content, m_chain.leaf().pem());
        QCOMPARE(bundle->at(3).content, m_issuer.certificate().pem());
        QCOMPARE(QByteArray(bundle->at(2).content + bundle->at(3).content), bundle->at(0).content);
    }

    void keyIsEncryptedWhenAPasswordIsGiven()
    {
        const auto bundle = pemBundle(u"a.test"_qs, m_chain, m_key, secret("secret"), {});

        QCOMPARE(failureOf(bundle), u"none"_qs);
        QCOMPARE(failureOf(crypto::PrivateKey::fromPem(bundle->at(1).content, {})),
                 u"wrongPassword"_qs);
        QCOMPARE(failureOf(crypto::PrivateKey::fromPem(bundle->at(1).content, secret("secret"))),
                 u"none"_qs);
    }

    void refusesAForeignKey()
    {
        const crypto::PrivateKey other = testing::newKey(crypto::KeyType::EcP256);

        QCOMPARE(failureOf(pemBundle(u"a.test"_qs, m_chain, other, {}, {})), u"invalidInput"_qs);
        QCOMPARE(failureOf(pfxBundle(u"a.test"_qs, m_chain, other, secret("secret"), {})),
                 u"invalidInput"_qs);
    }

    void refusesToExportNothing()
    {
        PemOptions options;
        options.withFullChain = false;
        options.withKey = false;

        QCOMPARE(failureOf(pemBundle(u"a.test"_qs, m_chain, m_key, {}, options)),
                 u"invalidInput"_qs);
    }

    void pfxHoldsEverythingUnderThePassword_data()
    {
        QTest::addColumn<bool>("isModern");
        QTest::addColumn<QByteArray>("password");

        QTest::newRow("modern") << true << QByteArray("secret");
        QTest::newRow("compatible") << false << QByteArray("secret");
        QTest::newRow("letters outside ASCII") << true << QByteArray("密码");
        QTest::newRow("suggested password") << true << suggestedPassword().toLatin1();
    }

    void pfxHoldsEverythingUnderThePassword()
    {
        QFETCH(bool, isModern);
        QFETCH(QByteArray, password);
        crypto::Pkcs12Options options;
        options.encryption = isModern ? crypto::Pkcs12Encryption::Modern
                                      : crypto::Pkcs12Encryption::Compatible;
        options.friendlyName = u"a.test 2026"_qs;

        const Result<BundleFile> file
                = pfxBundle(u"a.test"_qs, m_chain, m_key, secret(password), options);

        QCOMPARE(failureOf(file), u"none"_qs);
        QCOMPARE(described({ *file }), QStringList { u"a.test.pfx 0600"_qs });
        const auto content = crypto::fromPkcs12(file->content, secret(password));
        QVERIFY(content.value().chain.value() == m_chain);
        QCOMPARE(content->key.value().publicKey().der(), m_key.publicKey().der());
        QCOMPARE(content->friendlyName, u"a.test 2026"_qs);
    }

    void javaRefusesPasswordsOutsideAscii()
    {
        QVERIFY(!isRefusedByJava(QString()));
        QVERIFY(!isRefusedByJava(u"Secret ~!1"_qs));
        QVERIFY(isRefusedByJava(u"Passwörter"_qs));
        QVERIFY(isRefusedByJava(u"密码"_qs));
    }

    void suggestedPasswordsCannotBeMisread()
    {
        QSet<QString> seen;
        QString letters;

        for (int i = 0; i < 500; ++i) {
            const QString password = suggestedPassword();
            QCOMPARE(password.size(), 20);
            QVERIFY(!isRefusedByJava(password));
            seen.insert(password);
            letters += password;
        }

        QCOMPARE(seen.size(), 500);
        for (const QChar confusing : u"0Oo1lI"_qs)
            QVERIFY(!letters.contains(confusing));
        for (const QChar letter : u"abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"_qs)
            QVERIFY2(letters.contains(letter), qPrintable(QString(letter)));
        for (const QChar letter : letters)
            QVERIFY(letter.isLetterOrNumber());
    }

private:
    const crypto::PrivateKey m_key = testing::newKey(crypto::KeyType::EcP256);
    const TestAuthority m_root = TestAuthority::root(u"Test Root"_qs);
    const TestAuthority m_issuer = m_root.intermediate(u"Test E1"_qs);
    const crypto::CertificateChain m_chain
            = m_issuer.chainOf(m_issuer.issue(m_key.publicKey(), QStringList { u"a.test"_qs }));
};

CERTWRIGHT_TEST(ExportedBundleTest)
#include "ExportedBundleTest.moc"
