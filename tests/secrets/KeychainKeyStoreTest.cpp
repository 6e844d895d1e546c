// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainKeyStore.h"

#include "core/crypto/PrivateKey.h"
#include "core/secrets/Envelope.h"
#include "core/secrets/KeychainQueue.h"
#include "tests/secrets/KeyringDaemon.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/RunTask.h"

using namespace certwright;
using namespace certwright::secrets;
using namespace std::chrono_literals;
using certwright::testing::runTask;

namespace {

const auto serviceText = "io.github.certwright.Test";

QString service()
{
    return QString::fromLatin1(serviceText);
}

QString itemName(const KeyId &id)
{
    return u"io.github.certwright/"_qs + id.toString();
}

crypto::SecureBytes newKey(crypto::KeyType type)
{
    const Result<crypto::PrivateKey> key = runTask(crypto::PrivateKey::generate(type));
    return key.value().toPkcs8().value();
}

crypto::SecureBytes bytesOf(const QByteArray &content)
{
    return crypto::SecureBytes::taking(QByteArray(content));
}

/// Files anything under a name, as a bug or another program might.
void plant(const QString &name, const QByteArray &content)
{
    KeychainQueue queue(service(), 5s);
    const auto data = std::make_shared<crypto::SecureBytes>(bytesOf(content));
    const JobOutcome outcome = runTask(queue.write(name, data));
    QCOMPARE(outcome.code, JobOutcome::Code::Done);
}

/// Counts how often the event loop came round, to prove that nothing held it up.
class LoopPulse final
{
public:
    LoopPulse()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longestGapMs = std::max(m_longestGapMs, m_sinceLast.restart());
            ++m_beats;
        });
        m_sinceLast.start();
        m_timer.start(10);
    }
    [[nodiscard]] int beats() const { return m_beats; }
    [[nodiscard]] qint64 longestGapMs() const { return m_longestGapMs; }

private:
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    qint64 m_longestGapMs = 0;
    int m_beats = 0;
};

} // namespace

class KeychainKeyStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_daemon.restart();
        const QStringList leftovers = m_daemon.items(service());
        for (const QString &path : leftovers)
            m_daemon.deleteItem(path);
        m_store = std::make_unique<KeychainKeyStore>(service());
    }

    void cleanup() { m_store.reset(); }

    void keyOfEverySizeComesBack_data()
    {
        QTest::addColumn<crypto::KeyType>("type");
        QTest::newRow("P-256") << crypto::KeyType::EcP256;
        QTest::newRow("P-384") << crypto::KeyType::EcP384;
        QTest::newRow("RSA 2048") << crypto::KeyType::Rsa2048;
        QTest::newRow("RSA 3072") << crypto::KeyType::Rsa3072;
        QTest::newRow("RSA 4096") << crypto::KeyType::Rsa4096;
    }

    void keyOfEverySizeComesBack()
    {
        QFETCH(crypto::KeyType, type);
        const KeyId id = KeyId::generate();
        const crypto::SecureBytes key = newKey(type);

        const Result<void> written = runTask(m_store->write(id, KeyKind::Account, key.clone()));
        const Result<crypto::SecureBytes> read = runTask(m_store->read(id, KeyKind::Account));

        QCOMPARE(failureOf(written), u"none"_qs);
        QCOMPARE(failureOf(read), u"none"_qs);
        QVERIFY(*read == key);
    }

    void largestAllowedKeyComesBackAndALargerOneIsRefused()
    {
        const KeyId id = KeyId::generate();
        const crypto::SecureBytes largest = bytesOf(QByteArray(maxKeySize, '\0'));
        const crypto::SecureBytes tooLarge = bytesOf(QByteArray(maxKeySize + 1, '\0'));

        const Result<void> written
                = runTask(m_store->write(id, KeyKind::Certificate, largest.clone()));
        const Result<void> refused = runTask(
                m_store->write(KeyId::generate(), KeyKind::Certificate, tooLarge.clone()));

        QCOMPARE(failureOf(written), u"none"_qs);
        QVERIFY(*runTask(m_store->read(id, KeyKind::Certificate)) == largest);
        QCOMPARE(failureOf(refused), u"invalidInput"_qs);
        QCOMPARE(m_daemon.items(service()).size(), 1);
    }

    void nameThatIsNoUuidIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("line break") << u"a\nb"_qs;
        QTest::newRow("braces") << u"{6f1b7c1e-0e54-4c6e-9c0a-3d0b6a4d9b11}"_qs;
    }

    void nameThatIsNoUuidIsRefused()
    {
        QFETCH(QString, name);
        const KeyId id(name);
        crypto::SecureBytes key = bytesOf("key");

        QCOMPARE(failureOf(runTask(m_store->write(id, KeyKind::Account, std::move(key)))),
                 u"invalidInput"_qs);
        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Account))), u"invalidInput"_qs);
        QCOMPARE(failureOf(runTask(m_store->remove(id))), u"invalidInput"_qs);
    }

    void restartedDaemonStillHasTheKeys()
    {
        const KeyId id = writtenKey();

        m_daemon.restart();

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"none"_qs);
    }

    void absentKeyIsMissingWhileTheKeychainIsOpen()
    {
        QCOMPARE(failureOf(runTask(m_store->read(KeyId::generate(), KeyKind::Account))),
                 u"keyMissing"_qs);
    }

    void keyThatTheUserDeletedIsMissing()
    {
        const KeyId id = writtenKey();
        m_daemon.deleteItem(m_daemon.items(service()).constFirst());

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"keyMissing"_qs);
    }

    void lockedKeychainSaysLockedAndNeverMissing_data()
    {
        QTest::addColumn<bool>("isRestarted");
        QTest::newRow("locked by the user") << false;
        QTest::newRow("back after a crash") << true;
    }

    void lockedKeychainSaysLockedAndNeverMissing()
    {
        QFETCH(bool, isRestarted);
        const KeyId id = writtenKey();
        lockOrCrash(isRestarted);

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"locked"_qs);
        QCOMPARE(failureOf(runTask(m_store->read(KeyId::generate(), KeyKind::Account))),
                 u"locked"_qs);
        QCOMPARE(runTask(m_store->probe()).kind, KeyStoreState::Kind::Locked);
        m_daemon.restart();
        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"none"_qs);
    }

    void writingToALockedKeychainFailsAsLocked()
    {
        m_daemon.lock();
        crypto::SecureBytes key = bytesOf("key");

        const Result<void> written
                = runTask(m_store->write(KeyId::generate(), KeyKind::Account, std::move(key)));

        QCOMPARE(failureOf(written), u"locked"_qs);
        QVERIFY(m_daemon.items(service()).isEmpty());
    }

    void removingFromALockedKeychainIsNotReportedAsDone_data()
    {
        lockedKeychainSaysLockedAndNeverMissing_data();
    }

    void removingFromALockedKeychainIsNotReportedAsDone()
    {
        QFETCH(bool, isRestarted);
        const KeyId id = writtenKey();
        lockOrCrash(isRestarted);

        const Result<void> removed = runTask(m_store->remove(id));

        QCOMPARE(failureOf(removed), u"locked"_qs);
        QCOMPARE(m_daemon.items(service()).size(), 1);
    }

    void removedKeyIsGone()
    {
        const KeyId kept = writtenKey();
        const KeyId id = writtenKey();

        const Result<void> removed = runTask(m_store->remove(id));
        const Result<void> again = runTask(m_store->remove(id));

        QCOMPARE(failureOf(removed), u"none"_qs);
        QCOMPARE(failureOf(again), u"none"_qs);
        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"keyMissing"_qs);
        QCOMPARE(failureOf(runTask(m_store->read(kept, KeyKind::Certificate))), u"none"_qs);
    }

    void alteredItemIsDamagedAndKept_data()
    {
        const crypto::SecureBytes whole = sealed(KeyKind::Certificate, bytesOf("a key of ours"));
        const QByteArray intact
                = QByteArray(whole.unownedView().constData(), static_cast<qsizetype>(whole.size()));
        QByteArray flipped = intact;
        flipped.back() = static_cast<char>(flipped.back() ^ 1);
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("one bit") << flipped;
        QTest::newRow("cut") << intact.chopped(1);
        QTest::newRow("header only") << intact.left(25);
        QTest::newRow("longer") << intact + 'x';
        QTest::newRow("another program's") << QByteArrayLiteral("hunter2");
        QTest::newRow("empty") << QByteArrayLiteral("");
    }

    void alteredItemIsDamagedAndKept()
    {
        QFETCH(QByteArray, content);
        const KeyId id = KeyId::generate();
        plant(itemName(id), content);

        const Result<crypto::SecureBytes> read = runTask(m_store->read(id, KeyKind::Certificate));

        QCOMPARE(failureOf(read), u"damaged"_qs);
        QCOMPARE(m_daemon.items(service()).size(), 1);
    }

    void keyOfTheOtherKindIsDamaged()
    {
        const KeyId id = writtenKey();

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Account))), u"damaged"_qs);
    }

    void stoppedDaemonIsNotAnsweringAndHoldsUpNothingElse()
    {
        const KeyId id = writtenKey();
        m_store = std::make_unique<KeychainKeyStore>(service(), 700ms);
        m_daemon.stop();
        const LoopPulse pulse;
        QElapsedTimer timer;
        timer.start();

        const Result<crypto::SecureBytes> read = runTask(m_store->read(id, KeyKind::Certificate));
        const qint64 waited = timer.restart();
        const KeyStoreState state = runTask(m_store->probe());
        const qint64 probed = timer.elapsed();

        QCOMPARE(failureOf(read), u"unavailable"_qs);
        QVERIFY(read.error().detail().contains(u"not answering"_qs));
        QCOMPARE(state.kind, KeyStoreState::Kind::NotAnswering);
        QVERIFY2(waited >= 600 && waited < 2000, qPrintable(QString::number(waited)));
        QVERIFY2(probed >= 600 && probed < 2000, qPrintable(QString::number(probed)));
        QVERIFY(pulse.beats() > 50);
        QVERIFY2(pulse.longestGapMs() < 100, qPrintable(QString::number(pulse.longestGapMs())));
    }

    void callersBehindAHungJobAreToldAsWell()
    {
        const KeyId id = writtenKey();
        m_store = std::make_unique<KeychainKeyStore>(service(), 500ms);
        m_daemon.stop();
        TaskScope scope;
        QStringList failures;
        for (int caller = 0; caller < 3; ++caller) {
            scope.start(m_store->read(id, KeyKind::Certificate),
                        [&failures](const Result<crypto::SecureBytes> &read) {
                            failures.append(failureOf(read));
                        });
        }

        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 3, 2000);

        QCOMPARE(failures, QStringList(3, u"unavailable"_qs));
        m_daemon.resume();
        QTRY_COMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"none"_qs);
    }

    void writeThatWasGivenUpInTheQueueNeverHappens()
    {
        const KeyId id = writtenKey();
        const KeyId late = KeyId::generate();
        m_store = std::make_unique<KeychainKeyStore>(service(), 500ms);
        m_daemon.stop();
        TaskScope scope;
        scope.start(m_store->read(id, KeyKind::Certificate), [](const auto &) {});
        crypto::SecureBytes key = bytesOf("late");

        const Result<void> written
                = runTask(m_store->write(late, KeyKind::Account, std::move(key)));
        m_daemon.resume();

        QCOMPARE(failureOf(written), u"unavailable"_qs);
        QTRY_COMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"none"_qs);
        QCOMPARE(failureOf(runTask(m_store->read(late, KeyKind::Account))), u"keyMissing"_qs);
    }

    void deadDaemonIsUnavailableAndNeverMissing()
    {
        const KeyId id = writtenKey();
        crypto::SecureBytes key = bytesOf("key");
        m_daemon.kill();

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"unavailable"_qs);
        QCOMPARE(failureOf(runTask(
                         m_store->write(KeyId::generate(), KeyKind::Account, std::move(key)))),
                 u"unavailable"_qs);
        QCOMPARE(failureOf(runTask(m_store->remove(id))), u"unavailable"_qs);
        QCOMPARE(runTask(m_store->probe()).kind, KeyStoreState::Kind::NoService);
        m_daemon.restart();
        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"none"_qs);
    }

    void destroyedTaskDropsTheLateResult()
    {
        const KeyId id = writtenKey();
        bool called = false;
        for (int moment = 0; moment < 20; ++moment) {
            TaskScope scope;
            scope.start(m_store->read(id, KeyKind::Certificate),
                        [&called](const auto &) { called = true; });
            for (int turn = 0; turn < moment; ++turn)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            called = false;
        }

        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"none"_qs);
        QVERIFY(!called);
    }

    void destroyedStoreLeavesItsRunningJobAlone()
    {
        const KeyId id = writtenKey();
        m_daemon.stop();
        {
            KeychainKeyStore shortLived(service(), 200ms);
            QCOMPARE(failureOf(runTask(shortLived.read(id, KeyKind::Certificate))),
                     u"unavailable"_qs);
        }
        m_daemon.resume();

        QTRY_COMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"none"_qs);
    }

    void probeIsReadyAndLeavesNothingBehind()
    {
        const KeyStoreState state = runTask(m_store->probe());

        QVERIFY2(state.kind == KeyStoreState::Kind::Ready, qPrintable(state.detail));
        QCOMPARE(state.storeName, u"GNOME Keyring"_qs);
        QVERIFY(m_daemon.items(service()).isEmpty());
    }

    void keyIsNowherePlainOnTheDisk()
    {
        const KeyId id = KeyId::generate();
        const crypto::SecureBytes key = newKey(crypto::KeyType::EcP256);
        const QByteArray der = key.unownedView();
        QVERIFY(runTask(m_store->write(id, KeyKind::Certificate, key.clone())));

        const QByteArray disk = KeyringDaemon::filesOnDisk();

        QVERIFY(disk.size() > 100);
        QVERIFY(!disk.contains(der.mid(36, 32)));
        QVERIFY(!disk.contains(der.mid(36, 32).toHex()));
        QVERIFY(!disk.contains(der.mid(36, 30).toBase64()));
    }

    void itemsOfOtherServicesAreNotOurs()
    {
        const KeyId id = writtenKey();
        KeychainKeyStore other(u"io.github.certwright.Other"_qs);

        QCOMPARE(failureOf(runTask(other.read(id, KeyKind::Certificate))), u"keyMissing"_qs);
        QCOMPARE(failureOf(runTask(other.remove(id))), u"none"_qs);
        QCOMPARE(failureOf(runTask(m_store->read(id, KeyKind::Certificate))), u"none"_qs);
    }

    void daemonThatDiesWhileWritingNeverFakesSuccess()
    {
        for (int round = 0; round < 10; ++round) {
            const KeyId id = KeyId::generate();
            const QByteArray content = QByteArrayLiteral("key ") + QByteArray::number(round);
            TaskScope scope;
            std::optional<QString> written;
            scope.start(m_store->write(id, KeyKind::Account, bytesOf(content)),
                        [&written](const Result<void> &done) { written = failureOf(done); });
            for (int turn = 0; turn < round; ++turn)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
            m_daemon.kill();
            QTRY_VERIFY(written.has_value());
            m_daemon.restart();

            const Result<crypto::SecureBytes> read = runTask(m_store->read(id, KeyKind::Account));

            const bool isThere = read && *read == bytesOf(content);
            QVERIFY2(isThere || *written != u"none"_qs, qPrintable(failureOf(read)));
        }
    }

private:
    KeyId writtenKey()
    {
        const KeyId id = KeyId::generate();
        const Result<void> written
                = runTask(m_store->write(id, KeyKind::Certificate, bytesOf("some key")));
        if (!written)
            qFatal("cannot store a key: %s", qUtf8Printable(written.error().detail()));
        return id;
    }

    void lockOrCrash(bool isRestarted)
    {
        if (isRestarted)
            m_daemon.restartLocked();
        else
            m_daemon.lock();
    }

    KeyringDaemon m_daemon;
    std::unique_ptr<KeychainKeyStore> m_store;
};

CERTWRIGHT_TEST(KeychainKeyStoreTest)
#include "KeychainKeyStoreTest.moc"
