// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/KeyStoreNotice.h"
#include "tests/support/TestMain.h"
#include "tests/support/secrets/MemoryKeyStore.h"
#include "tests/ui/Buttons.h"
#include "ui/widgets/MessageBar.h"

#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;

using StoreKind = secrets::KeyStoreState::Kind;

namespace {

secrets::KeyStoreState storeIn(StoreKind kind, bool isPassphraseStore = false)
{
    secrets::KeyStoreState state;
    state.kind = kind;
    state.storeName = isPassphraseStore ? QStringLiteral("Passphrase store")
                                        : QStringLiteral("GNOME Keyring");
    state.isPassphraseStore = isPassphraseStore;
    state.detail = QStringLiteral("read back\u202Eother bytes");
    return state;
}

} // namespace

class KeyStoreNoticeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongAndWhatToDo_data();
    void saysWhatIsWrongAndWhatToDo();
    void namesAStoreWithoutNameInWords();
    void standsThereOnlyWhileKeysCannotBeUsed();
    void offersAPassphraseOnlyWhereItHelps_data();
    void offersAPassphraseOnlyWhereItHelps();
    void asksForThePassphrase();
};

void KeyStoreNoticeTest::saysWhatIsWrongAndWhatToDo_data()
{
    QTest::addColumn<secrets::KeyStoreState>("state");
    QTest::addColumn<QString>("notice");

    QTest::newRow("ready") << storeIn(StoreKind::Ready) << QString();
    QTest::newRow("locked keychain")
            << storeIn(StoreKind::Locked)
            << QStringLiteral("GNOME Keyring is locked. The keys in it are safe, but nothing can "
                              "be ordered or exported until it is unlocked. Choose Try Again and "
                              "enter its password.");
    QTest::newRow("locked files")
            << storeIn(StoreKind::Locked, true)
            << QStringLiteral("The keys are locked. Nothing can be ordered or exported until you "
                              "enter their passphrase.");
    QTest::newRow("no service")
            << storeIn(StoreKind::NoService)
            << QStringLiteral("No keychain answers on this computer, so there is no safe place for "
                              "private keys. Install and start GNOME Keyring or KWallet, then "
                              "choose Try Again.");
    QTest::newRow("no keyring")
            << storeIn(StoreKind::NoCollection)
            << QStringLiteral("GNOME Keyring has no keyring to write to. Create a default keyring "
                              "(in Passwords and Keys), then choose Try Again.");
    QTest::newRow("silent") << storeIn(StoreKind::NotAnswering)
                            << QStringLiteral("GNOME Keyring does not answer. Perhaps its unlock "
                                              "window waits behind other windows.");
    QTest::newRow("unusable")
            << storeIn(StoreKind::Unusable)
            << QStringLiteral("GNOME Keyring cannot keep keys: a test key could not be written and "
                              "read back (read back\\u202Eother bytes).");
}

void KeyStoreNoticeTest::saysWhatIsWrongAndWhatToDo()
{
    QFETCH(const secrets::KeyStoreState, state);
    QFETCH(const QString, notice);

    QCOMPARE(keyStoreNotice(state), notice);
}

void KeyStoreNoticeTest::namesAStoreWithoutNameInWords()
{
    secrets::KeyStoreState state = storeIn(StoreKind::NotAnswering);
    state.storeName.clear();

    QVERIFY(keyStoreNotice(state).startsWith(QStringLiteral("The key store does not answer.")));
}

void KeyStoreNoticeTest::standsThereOnlyWhileKeysCannotBeUsed()
{
    testing::MemoryKeyStore store;
    store.setState(storeIn(StoreKind::NoCollection));
    KeyStoreNotice notice(store);
    QVERIFY(notice.isHidden()); // before it has looked

    notice.probe();
    QTRY_VERIFY(!notice.isHidden());
    const auto *bar = notice.findChild<MessageBar *>();
    QCOMPARE(bar->kind(), MessageBar::Kind::Warning);
    QCOMPARE(bar->text(), keyStoreNotice(storeIn(StoreKind::NoCollection)));
    store.setState(storeIn(StoreKind::Ready));
    buttonReading(notice, QStringLiteral("Try Again"))->click();

    QTRY_VERIFY(notice.isHidden());
    QCOMPARE(notice.storeName(), QStringLiteral("GNOME Keyring"));
}

void KeyStoreNoticeTest::offersAPassphraseOnlyWhereItHelps_data()
{
    QTest::addColumn<secrets::KeyStoreState>("state");
    QTest::addColumn<QString>("offer");

    const QString setUp = QStringLiteral("Use a Passphrase…");
    QTest::newRow("locked keychain") << storeIn(StoreKind::Locked) << QString();
    QTest::newRow("silent") << storeIn(StoreKind::NotAnswering) << QString();
    QTest::newRow("locked files") << storeIn(StoreKind::Locked, true) << QStringLiteral("Unlock…");
    QTest::newRow("no service") << storeIn(StoreKind::NoService) << setUp;
    QTest::newRow("no keyring") << storeIn(StoreKind::NoCollection) << setUp;
    QTest::newRow("unusable") << storeIn(StoreKind::Unusable) << setUp;
}

void KeyStoreNoticeTest::offersAPassphraseOnlyWhereItHelps()
{
    QFETCH(const secrets::KeyStoreState, state);
    QFETCH(const QString, offer);
    testing::MemoryKeyStore store;
    store.setState(state);
    KeyStoreNotice notice(store);
    QSignalSpy probed(&notice, &KeyStoreNotice::probed);

    notice.probe();
    QTRY_COMPARE(probed.size(), 1);

    QStringList offered;
    for (const QPushButton *button : notice.findChildren<QPushButton *>()) {
        if (button->isVisibleTo(&notice) && button->text() != QStringLiteral("Try Again"))
            offered.append(button->text());
    }
    QCOMPARE(offered.join(u'|'), offer);
}

void KeyStoreNoticeTest::asksForThePassphrase()
{
    testing::MemoryKeyStore store;
    store.setState(storeIn(StoreKind::NoService));
    KeyStoreNotice notice(store);
    QSignalSpy requested(&notice, &KeyStoreNotice::passphraseRequested);
    notice.probe();
    QTRY_VERIFY(!notice.isHidden());

    buttonReading(notice, QStringLiteral("Use a Passphrase…"))->click();

    QCOMPARE(requested.size(), 1);
}

CERTWRIGHT_WINDOW_TEST(KeyStoreNoticeTest)
#include "KeyStoreNoticeTest.moc"
