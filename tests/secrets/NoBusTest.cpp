// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainKeyStore.h"
#include "tests/support/Failure.h"
#include "tests/support/transcript/RunTask.h"

#include <QCoreApplication>
#include <QTest>

using namespace certwright;
using namespace certwright::secrets;
using certwright::testing::runTask;

/// A machine without any session bus.
class NoBusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probeFindsNoService()
    {
        KeychainKeyStore store(u"io.github.certwright.Test"_qs);

        const KeyStoreState state = runTask(store.probe());

        QCOMPARE(state.kind, KeyStoreState::Kind::NoService);
        QVERIFY(!state.detail.isEmpty());
    }

    void nothingIsMissingOrDoneWhereNobodyCanBeAsked()
    {
        KeychainKeyStore store(u"io.github.certwright.Test"_qs);
        const KeyId id = KeyId::generate();
        crypto::SecureBytes key = crypto::SecureBytes::taking(QByteArrayLiteral("key"));

        QCOMPARE(failureOf(runTask(store.read(id, KeyKind::Account))), u"unavailable"_qs);
        QCOMPARE(failureOf(runTask(store.write(id, KeyKind::Account, std::move(key)))),
                 u"unavailable"_qs);
        QCOMPARE(failureOf(runTask(store.remove(id))), u"unavailable"_qs);
    }
};

int main(int argc, char *argv[])
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DISPLAY");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    QCoreApplication application(argc, argv);
    NoBusTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "NoBusTest.moc"
