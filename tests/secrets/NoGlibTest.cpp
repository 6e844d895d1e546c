// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeychainKeyStore.h"
#include "tests/support/transcript/RunTask.h"

#include <QCoreApplication>
#include <QTest>

using namespace certwright;
using namespace certwright::secrets;
using certwright::testing::runTask;

/// A program whose event loop is not GLib's: the keychain's library would never answer.
class NoGlibTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probeSaysWhyItCannotWorkInsteadOfWaiting()
    {
        KeychainKeyStore store(u"io.github.certwright.Test"_qs);
        QElapsedTimer timer;
        timer.start();

        const KeyStoreState state = runTask(store.probe());

        QCOMPARE(state.kind, KeyStoreState::Kind::Unusable);
        QVERIFY2(state.detail.contains(u"QT_NO_GLIB"_qs), qPrintable(state.detail));
        QVERIFY(timer.elapsed() < 5000);
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    NoGlibTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "NoGlibTest.moc"
