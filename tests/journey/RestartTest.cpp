// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/CertificateChain.h"
#include "tests/support/journey/World.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <unistd.h>

using namespace certwright;
using namespace certwright::testing;
using issuance::OrderRecord;

namespace {

constexpr int cutExitCode = 42;
const QStringList names { QStringLiteral("example.test"), QStringLiteral("*.example.test") };

/// The program of this test as a child: goes on with whatever it finds in the folder, and dies
/// without a word right after its nth save.
int runChild(const QStringList &arguments)
{
    WorkbenchPlace place;
    place.folder = arguments.at(0);
    place.directoryUrl = arguments.at(1);
    QFile root(arguments.at(2));
    if (!root.open(QIODevice::ReadOnly))
        return 1;
    place.tlsRootPem = root.readAll();
    const int cutAfter = arguments.at(3).toInt();
    place.dns = net::DnsServer(QHostAddress(QHostAddress::LocalHost), 1);

    Workbench bench(place);
    int saves = 0;
    QObject::connect(&bench.issuance().orders(), &issuance::Orders::orderChanged,
                     [&saves, cutAfter] {
                         if (++saves == cutAfter)
                             _exit(cutExitCode);
                     });
    const auto rows = bench.issuance().stores().orders.all();
    if (!rows)
        return 1;
    const OrderId id = rows->empty() ? bench.submit(bench.draft(names)) : rows->front().id;
    if (!bench.waitForRest(id))
        return 2;
    if (bench.record(id).isOpen() && !bench.issuance().orders().confirmProofs(id))
        return 3;
    if (!bench.waitForEnd(id))
        return 4;
    return bench.record(id).stage == OrderRecord::Stage::Issued ? 0 : 5;
}

int childExitCode(const WorkbenchPlace &place, int cutAfter)
{
    const QString rootPath = place.folder + QStringLiteral("/root.pem");
    QFile root(rootPath);
    if (!root.open(QIODevice::WriteOnly) || root.write(place.tlsRootPem) < 0)
        return -1;
    root.close();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                { QStringLiteral("--child"), place.folder, place.directoryUrl, rootPath,
                  QString::number(cutAfter) });
    if (!child.waitForFinished(90000))
        return -2;
    return child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -3;
}

PebbleOptions acceptingOptions()
{
    PebbleOptions options;
    options.acceptsEverything = true;
    return options;
}

} // namespace

/// The program is thrown away after its nth save and started again, for every n.
class RestartTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCutEndsInOneCertificateAndOneOrder()
    {
        int cuts = 0;
        for (int cutAfter = 1; cutAfter < 60; ++cutAfter) {
            World world(acceptingOptions());
            QVERIFY2(world.start(), qPrintable(world.errorText()));
            const int first = childExitCode(world.place(), cutAfter);
            if (first == 0)
                break; // the journey has fewer saves than this: every cut point was visited
            QCOMPARE(first, cutExitCode);
            ++cuts;

            QCOMPARE(childExitCode(world.place(), 0), 0);

            verify(world, cutAfter);
        }
        qInfo("%d cut points", cuts);
        QVERIFY(cuts >= 8);
    }

    void aProgramThatDiesAgainAndAgainStillArrives()
    {
        World world(acceptingOptions());
        QVERIFY2(world.start(), qPrintable(world.errorText()));

        int starts = 0;
        int exitCode = cutExitCode;
        while (exitCode == cutExitCode && ++starts < 60)
            exitCode = childExitCode(world.place(), 1);

        QCOMPARE(exitCode, 0);
        qInfo("%d starts", starts);
        verify(world, 0);
    }

private:
    static void verify(World &world, int cutAfter)
    {
        const QByteArray where
                = QByteArrayLiteral("cut after save ") + QByteArray::number(cutAfter);
        Workbench bench(world.place());
        const auto orders = bench.issuance().stores().orders.all();
        QVERIFY2(orders && orders->size() == 1, where);
        const auto certificates = bench.issuance().stores().certificates.all();
        QVERIFY2(certificates && certificates->size() == 1, where);
        QVERIFY2(world.verifies(certificates->front().chainPem), where);
        QVERIFY2(world.timesAsked(QStringLiteral("POST /order-plz")) == 1, where);
        QVERIFY2(world.timesAsked(QStringLiteral("POST /finalize-order/")) == 1, where);
        QVERIFY2(world.timesAsked(QStringLiteral("POST /sign-me-up")) <= 2, where);
        QVERIFY2(bench.issuance().stores().accounts.all()->size() == 1, where);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments.at(1) == QLatin1String("--child"))
        return runChild(arguments.mid(2));
    RestartTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "RestartTest.moc"
