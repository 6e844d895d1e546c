// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RateEventStore.h"

#include "SampleRows.h"
#include "TemporaryDatabase.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::store;

class RateEventStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsOfAllOrdersOfAnAuthorityComeOldestFirst()
    {
        TemporaryDatabase database;
        Stores stores(*database);
        OrderRow order = sampleOrder();
        const OrderId first = *stores.orders.insert(order, event("submitted", 10));
        const OrderId second = *stores.orders.insert(order, event("submitted", 11));
        OrderRow elsewhere = order;
        elsewhere.authority = AuthorityId(2);
        const OrderId foreign = *stores.orders.insert(elsewhere, event("submitted", 12));
        append(stores, order, second, { event("refused", 20) });
        append(stores, order, first, { event("refused", 30), event("proved", 31) });
        append(stores, elsewhere, foreign, { event("refused", 32) });

        const auto rows = RateEventStore(*database).events(firstAuthority,
                                                           QStringLiteral("refused"), instantAt(0));

        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE(rows->front().atUtc, instantAt(20));
        QCOMPARE(rows->back().atUtc, instantAt(30));
        QCOMPARE(rows->front().names, order.names);
        QVERIFY(!rows->front().account);
        QCOMPARE(rows->front().details, QByteArray("{\"name\":\"example.test\"}"));
    }

    void whatIsOlderIsLeftOut()
    {
        TemporaryDatabase database;
        Stores stores(*database);
        QVERIFY(stores.orders.insert(sampleOrder(), event("placed", 99)));

        RateEventStore store(*database);

        QCOMPARE(store.events(firstAuthority, QStringLiteral("placed"), instantAt(99))->size(),
                 std::size_t(1));
        QVERIFY(store.events(firstAuthority, QStringLiteral("placed"), instantAt(100))->empty());
    }

    void aCertificateCountsFromItsArrivalAndAnImportedOneFromItsValidity()
    {
        TemporaryDatabase database;
        Stores stores(*database);
        const OrderId order = *stores.orders.insert(sampleOrder(), event("submitted", 1));
        CertificateRow ordered = sampleCertificate("ordered");
        ordered.order = order;
        CertificateRow imported = sampleCertificate("imported");
        CertificateRow old = sampleCertificate("old");
        old.notBeforeUtc = instantAt(5);
        for (const CertificateRow &row : { ordered, imported, old })
            QVERIFY(stores.certificates.insert(row));

        const auto rows = RateEventStore(*database).issued(firstAuthority, instantAt(6));

        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE(rows->front().issuedUtc, imported.notBeforeUtc);
        QCOMPARE(rows->back().issuedUtc, ordered.addedUtc);
        QCOMPARE(rows->back().names, ordered.names);
    }

private:
    static OrderEventRow event(const char *kind, qint64 seconds)
    {
        OrderEventRow row = sampleEvent(QLatin1String(kind));
        row.atUtc = instantAt(seconds);
        row.details = "{\"name\":\"example.test\"}";
        return row;
    }

    static void append(Stores &stores, OrderRow order, OrderId id,
                       const std::vector<OrderEventRow> &events)
    {
        order.id = id;
        QVERIFY(stores.orders.update(order, events));
    }
};

CERTWRIGHT_TEST(RateEventStoreTest)
#include "RateEventStoreTest.moc"
