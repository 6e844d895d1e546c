// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/PassphraseKeyStore.h"

#include "core/crypto/PrivateKey.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/RunTask.h"

#include <QDir>
#include <QTemporaryDir>
#include <QThreadPool>

#include <sys/stat.h>

using namespace certwright;
using namespace certwright::secrets;
using certwright::testing::runTask;

namespace {

crypto::SecureBytes bytesOf(const QByteArray &content)
{
    return crypto::SecureBytes::taking(QByteArray(content));
}

crypto::SecureBytes passphrase()
{
    return bytesOf("correct horse battery");
}

crypto::SecureBytes newKey(crypto::KeyType type)
{
    const Result<crypto::PrivateKey> key = runTask(crypto::PrivateKey::generate(type));
    return key.value().toPkcs8().value();
}

int modeOf(const QString &path)
{
    struct stat status = {};
    const int found = ::stat(QFile::encodeName(path).constData(), &status);
    return found == 0 ? static_cast<int>(status.st_mode & 07777) : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class PassphraseKeyStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_parent = std::make_unique<QTemporaryDir>();
        m_folder = m_parent->filePath(u"keys"_qs);
        m_store = std::make_unique<PassphraseKeyStore>(m_folder);
    }

    void freshStoreHasNoPassphrase()
    {
        QVERIFY(!m_store->isSetUp());
        QCOMPARE(runTask(m_store->probe()).kind, KeyStoreState::Kind::NoCollection);
        QCOMPARE(failureOf(runTask(m_store->read(KeyId::generate(), KeyKind::Account))),
                 u"locked"_qs);
    }

    void shortPassphraseIsRefused()
    {
        QCOMPARE(failureOf(runTask(m_store->setUp(bytesOf("1234567")))), u"invalidInput"_qs);
        QVERIFY(!m_store->isSetUp());
    }

    void passphraseIsSetOnce()
    {
        QVERIFY(runTask(m_store->setUp(passphrase())));

        QCOMPARE(failureOf(runTask(m_store->setUp(bytesOf("another passphrase")))),
                 u"invalidInput"_qs);
    }

    void keyOfEverySizeComesBack_data()
    {
        QTest::addColumn<crypto::KeyType>("type");
        QTest::addColumn<KeyKind>("kind");
        QTest::newRow("P-256") << crypto::KeyType::EcP256 << KeyKind::Account;
        QTest::newRow("P-384") << crypto::KeyType::EcP384 << KeyKind::Certificate;
        QTest::newRow("RSA 2048") << crypto::KeyType::Rsa2048 << KeyKind::Certificate;
        QTest::newRow("RSA 4096") << crypto::KeyType::Rsa4096 << KeyKind::Certificate;
    }

    void keyOfEverySizeComesBack()
    {
        QFETCH(crypto::KeyType, type);
        QFETCH(KeyKind, kind);
        QVERIFY(runTask(m_store->setUp(passphrase())));
        const KeyId id = KeyId::generate();
        const crypto::SecureBytes key = newKey(type);

        const Result<void> written = runTask(m_store->write(id, kind, key.clone()));
        const Result<crypto::SecureBytes> read = runTask(m_store->read(id, kind));

        QCOMPARE(failureOf(written), u"none"_qs);
        QCOMPARE(failureOf(read), u"none"_qs);
        QVERIFY(*read == key);
    }

    void nextStartNeedsThePassphrase()
    {
        const KeyId id = setUpWithKey();
        PassphraseKeyStore next(m_folder);

        QVERIFY(next.isSetUp());
        QCOMPARE(failureOf(runTask(next.read(id, KeyKind::Certificate))), u"locked"_qs);
        QCOMPARE(failureOf(runTask(next.unlock(bytesOf("wrong passphrase")))), u"wrongPassword"_qs);
        QCOMPARE(failureOf(runTask(next.read(id, KeyKind::Certificate))), u"locked"_qs);
        QCOMPARE(failureOf(runTask(next.unlock(passphrase()))), u"none"_qs);
        QCOMPARE(failureOf(runTask(next.read(id, KeyKind::Certificate))), u"none"_qs);
    }

    void lockingTakesThePassphraseAway()
    {
        const KeyId id = setUpWithKey();
        crypto::SecureBytes key = newKey(crypto::KeyType::EcP256);

        m_store->lock();

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"locked"_qs);
        QCOMPARE(failureOf(runTask(
                         m_store->write(KeyId::generate(), KeyKind::Account, std::move(key)))),
                 u"locked"_qs);
        QCOMPARE(failureOf(runTask(m_store->remove(id))), u"locked"_qs);
        QCOMPARE(runTask(m_store->probe()).kind, KeyStoreState::Kind::Locked);
        QVERIFY(QFile::exists(keyFile(id)));
    }

    void filesAreForTheOwnerAlone()
    {
        const KeyId id = setUpWithKey();

        QCOMPARE(modeOf(m_folder), 0700);
        QCOMPARE(modeOf(keyFile(id)), 0600);
        QCOMPARE(modeOf(m_folder + u"/verifier.pem"_qs), 0600);
    }

    void nothingPlainIsInTheFolder()
    {
        QVERIFY(runTask(m_store->setUp(passphrase())));
        const KeyId id = KeyId::generate();
        const crypto::SecureBytes key = newKey(crypto::KeyType::EcP256);
        const QByteArray der = key.unownedView();
        const QByteArray scalar = der.mid(36, 32);
        QVERIFY(runTask(m_store->write(id, KeyKind::Certificate, key.clone())));

        QByteArray everything;
        const QFileInfoList files
                = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
        for (const QFileInfo &info : files)
            everything += contentOf(info.filePath());

        QCOMPARE(files.size(), 2);
        QCOMPARE(everything.count("-----BEGIN ENCRYPTED PRIVATE KEY-----"), 2);
        QVERIFY(!everything.contains("BEGIN PRIVATE KEY"));
        QVERIFY(!everything.contains(der));
        QVERIFY(!everything.contains(scalar));
        QVERIFY(!everything.contains(scalar.toHex()));
        // Base64 starts anew every three bytes, so each of the three alignments is looked for.
        const QByteArray flat = QByteArray(everything).replace("\n", "");
        for (qsizetype offset = 0; offset < 3; ++offset)
            QVERIFY(!flat.contains(scalar.mid(offset, 27).toBase64()));
        QVERIFY(!everything.contains("correct horse"));
    }

    void keyIsNeverOverwritten_data()
    {
        QTest::addColumn<KeyKind>("kind");
        QTest::newRow("same kind") << KeyKind::Certificate;
        QTest::newRow("other kind") << KeyKind::Account;
    }

    void keyIsNeverOverwritten()
    {
        QFETCH(KeyKind, kind);
        const KeyId id = setUpWithKey();
        const QByteArray before = contentOf(keyFile(id));

        const Result<void> again
                = runTask(m_store->write(id, kind, newKey(crypto::KeyType::EcP256)));

        QCOMPARE(failureOf(again), u"invalidInput"_qs);
        QCOMPARE(contentOf(keyFile(id)), before);
    }

    void somethingThatIsNoKeyIsRefused()
    {
        QVERIFY(runTask(m_store->setUp(passphrase())));

        const Result<void> written
                = runTask(m_store->write(KeyId::generate(), KeyKind::Account, bytesOf("no key")));

        QVERIFY(!written);
        QCOMPARE(QDir(m_folder).entryList(QDir::Files), QStringList { u"verifier.pem"_qs });
    }

    void absentKeyIsMissing()
    {
        QVERIFY(runTask(m_store->setUp(passphrase())));

        QCOMPARE(failureOf(runTask(m_store->read(KeyId::generate(), KeyKind::Account))),
                 u"keyMissing"_qs);
    }

    void keyOfTheOtherKindIsDamaged()
    {
        const KeyId id = setUpWithKey();

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Account))), u"damaged"_qs);
    }

    void changedKeyFileIsDamagedAndKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArrayLiteral("garbage");
        QTest::newRow("of another passphrase") << foreignPem();
    }

    void changedKeyFileIsDamagedAndKept()
    {
        QFETCH(QByteArray, content);
        const KeyId id = setUpWithKey();
        overwrite(keyFile(id), content);

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"damaged"_qs);
        QCOMPARE(contentOf(keyFile(id)), content);
    }

    void lostOrBrokenProofOfThePassphraseIsDamage()
    {
        setUpWithKey();
        PassphraseKeyStore next(m_folder);

        overwrite(m_folder + u"/verifier.pem"_qs, "garbage");
        QCOMPARE(failureOf(runTask(next.unlock(passphrase()))), u"damaged"_qs);
        QVERIFY(QFile::remove(m_folder + u"/verifier.pem"_qs));
        QCOMPARE(failureOf(runTask(next.unlock(passphrase()))), u"damaged"_qs);
    }

    void removedKeyIsGone()
    {
        const KeyId id = setUpWithKey();

        QCOMPARE(failureOf(runTask(m_store->remove(id))), u"none"_qs);
        QCOMPARE(failureOf(runTask(m_store->remove(id))), u"none"_qs);
        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"keyMissing"_qs);
        QVERIFY(!QFile::exists(keyFile(id)));
    }

    void nameThatLeavesTheFolderIsRefused()
    {
        QVERIFY(runTask(m_store->setUp(passphrase())));
        const KeyId id(u"../escaped"_qs);

        QCOMPARE(failureOf(runTask(
                         m_store->write(id, KeyKind::Account, newKey(crypto::KeyType::EcP256)))),
                 u"invalidInput"_qs);
        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Account))), u"invalidInput"_qs);
        QCOMPARE(failureOf(runTask(m_store->remove(id))), u"invalidInput"_qs);
    }

    void probeOfAnUnlockedStoreIsReadyAndLeavesNothingBehind()
    {
        QVERIFY(runTask(m_store->setUp(passphrase())));

        const KeyStoreState state = runTask(m_store->probe());

        QVERIFY2(state.kind == KeyStoreState::Kind::Ready, qPrintable(state.detail));
        QCOMPARE(state.storeName, u"Passphrase store"_qs);
        QCOMPARE(QDir(m_folder).entryList(QDir::Files), QStringList { u"verifier.pem"_qs });
    }

    void droppedWriteDoesNotCrash()
    {
        QVERIFY(runTask(m_store->setUp(passphrase())));
        const KeyId id = KeyId::generate();
        {
            TaskScope scope;
            scope.start(m_store->write(id, KeyKind::Account, newKey(crypto::KeyType::EcP256)),
                        [](const Result<void> &) {});
        }

        QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));
        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Account))), u"keyMissing"_qs);
    }

private:
    static QByteArray foreignPem()
    {
        const crypto::SecureBytes der = newKey(crypto::KeyType::EcP256);
        const crypto::SecureBytes pem = crypto::PrivateKey::fromPkcs8(der)
                                                ->toEncryptedPem(bytesOf("other passphrase"))
                                                .value();
        return QByteArray(pem.unownedView().constData(), static_cast<qsizetype>(pem.size()));
    }

    KeyId setUpWithKey()
    {
        const KeyId id = KeyId::generate();
        const Result<void> done = runTask(m_store->setUp(passphrase()));
        const Result<void> written = runTask(
                m_store->write(id, KeyKind::Certificate, newKey(crypto::KeyType::EcP256)));
        if (!done || !written)
            qFatal("cannot store a key");
        return id;
    }

    [[nodiscard]] QString keyFile(const KeyId &id) const
    {
        return m_folder + u"/"_qs + id.toString() + u".certificate.pem"_qs;
    }

    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_folder;
    std::unique_ptr<PassphraseKeyStore> m_store;
};

CERTWRIGHT_TEST(PassphraseKeyStoreTest)
#include "PassphraseKeyStoreTest.moc"
