// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "tests/support/journey/World.h"

using namespace certwright;
using namespace certwright::testing;
using issuance::OrderRecord;

/// How many requests a certificate costs, by the CA's own log, against the fewest that the
/// protocol allows: directory, newNonce, newAccount, newOrder, one read and one answer per name,
/// one look at each authorization after validation, finalize, one look at the order, certificate.
class RequestCountTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsLittleMoreThanTheFloor_data()
    {
        QTest::addColumn<int>("names");
        QTest::newRow("1 name") << 1;
        QTest::newRow("2 names") << 2;
        QTest::newRow("10 names") << 10;
    }

    void costsLittleMoreThanTheFloor()
    {
        QFETCH(int, names);
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        const qsizetype directoryBefore = world.timesAsked(QStringLiteral("GET /dir"));
        QStringList list;
        for (int i = 0; i < names; ++i)
            list.append(QStringLiteral("host%1.example.test").arg(i));

        const OrderRecord record = bench.issue(list, world.challenges());

        QVERIFY(record.stage == OrderRecord::Stage::Issued);
        const auto asked = [&world](const char *request) {
            return world.timesAsked(QLatin1String(request));
        };
        QCOMPARE(world.timesAsked(QStringLiteral("GET /dir")) - directoryBefore, 1);
        QCOMPARE(asked("POST /sign-me-up"), 1);
        QCOMPARE(asked("POST /order-plz"), 1);
        QCOMPARE(asked("POST /finalize-order/"), 1);
        QCOMPARE(asked("POST /certZ/"), 1);
        QCOMPARE(asked("POST /chalZ/"), names);
        const qsizetype nonces = asked("HEAD /nonce-plz");
        const qsizetype all = asked("POST /") + nonces + 1;
        const qsizetype floor = 3 * names + 7;
        qInfo("%d names: %lld requests, floor %lld, %lld over it (%lld nonces fetched, %lld reads "
              "of authorizations, %lld of the order)",
              names, static_cast<long long>(all), static_cast<long long>(floor),
              static_cast<long long>(all - floor), static_cast<long long>(nonces),
              static_cast<long long>(asked("POST /authZ/")),
              static_cast<long long>(asked("POST /my-order/")));
        QVERIFY2(all <= floor + names + 4, "more requests than polling explains");
    }
};

CERTWRIGHT_TEST(RequestCountTest)
#include "RequestCountTest.moc"
