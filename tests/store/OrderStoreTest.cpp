// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/OrderStore.h"

#include "tests/store/SampleRows.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

#include <QSqlQuery>

using namespace certwright;
using namespace certwright::store;

namespace {

OrderRow inserted(Database &database, OrderRow row)
{
    row.id = OrderStore(database).insert(row, sampleEvent(u"placed"_qs)).value();
    return row;
}

OrderRow openOrderAt(Database &database, std::optional<QDateTime> nextAttemptUtc)
{
    OrderRow row = sampleOrder();
    row.nextAttemptUtc = std::move(nextAttemptUtc);
    return inserted(database, row);
}

QStringList kinds(const std::vector<OrderEventRow> &events)
{
    QStringList list;
    for (const OrderEventRow &event : events)
        list.append(event.kind);
    return list;
}

} // namespace

class OrderStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sparseRowComesBackAsWritten()
    {
        TemporaryDatabase database;

        const OrderRow row = inserted(*database, sampleOrder());
        database.reopen();

        QCOMPARE(OrderStore(*database).find(row.id).value(), row);
        QCOMPARE(OrderStore(*database).all().value(), std::vector<OrderRow> { row });
    }

    void fullRowComesBackAsWritten()
    {
        TemporaryDatabase database;
        const KeyItemRow key = sampleKeyItem();
        QVERIFY(KeyItemStore(*database).insert(key));
        OrderRow row = sampleOrder();
        row.account = AccountStore(*database).insert(sampleAccount(key.id)).value();
        row.certificate = CertificateStore(*database)
                                  .insert(sampleCertificate(QByteArray(32, 'f')))
                                  .value();
        row.stage = u"issued"_qs;
        row.isOpen = false;
        row.names = { u"*.xn--fsqu00a.test"_qs, u"192.0.2.1"_qs, u"quote\"name.test"_qs };
        row.nextAttemptUtc = instantAt(1795600000);
        row.expiresUtc = instantAt(1795700000);
        row.document = QByteArrayLiteral("{\"detail\":\"\xe4\xbe\x8b <b>'\\u0041\"}");

        row = inserted(*database, row);
        database.reopen();

        QCOMPARE(OrderStore(*database).find(row.id).value(), row);
    }

    void insertWritesTheFirstEvent()
    {
        const TemporaryDatabase database;
        OrderEventRow event = sampleEvent(u"placed"_qs);
        event.details = QByteArrayLiteral("{\"names\":1}");

        const OrderId order = OrderStore(*database).insert(sampleOrder(), event).value();

        const std::vector<OrderEventRow> events = OrderStore(*database).events(order).value();
        event.id = events.at(0).id;
        event.order = order;
        QCOMPARE(events, std::vector<OrderEventRow> { event });
    }

    void updateAppendsItsEventsInOrder()
    {
        const TemporaryDatabase database;
        OrderStore orders(*database);
        const OrderRow other = inserted(*database, sampleOrder());
        OrderRow row = inserted(*database, sampleOrder());
        row.stage = u"proving"_qs;
        row.updatedUtc = instantAt(1795509999);

        const Result<void> updated
                = orders.update(row, { sampleEvent(u"answered"_qs), sampleEvent(u"failed"_qs) });

        QVERIFY(updated);
        QCOMPARE(orders.find(row.id).value(), row);
        QCOMPARE(kinds(orders.events(row.id).value()),
                 (QStringList { u"placed"_qs, u"answered"_qs, u"failed"_qs }));
        QCOMPARE(kinds(orders.events(other.id).value()), QStringList { u"placed"_qs });
    }

    void orderAndEventsAreWrittenTogetherOrNotAtAll()
    {
        const TemporaryDatabase database;
        OrderStore orders(*database);
        const OrderRow before = inserted(*database, sampleOrder());
        OrderRow after = before;
        after.stage = u"proving"_qs;

        const Result<void> updated
                = orders.update(after, { sampleEvent(u"answered"_qs), sampleEvent(QString()) });
        const Result<OrderId> created = orders.insert(sampleOrder(), sampleEvent(QString()));

        QCOMPARE(failureOf(updated), u"storage"_qs);
        QCOMPARE(failureOf(created), u"storage"_qs);
        QCOMPARE(orders.all().value(), std::vector<OrderRow> { before });
        QCOMPARE(kinds(orders.events(before.id).value()), QStringList { u"placed"_qs });
    }

    void historyCannotBeRewritten_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("changed") << u"UPDATE order_event SET kind = 'forged'"_qs;
        QTest::newRow("removed") << u"DELETE FROM order_event"_qs;
    }

    void historyCannotBeRewritten()
    {
        QFETCH(QString, sql);
        const TemporaryDatabase database;
        const OrderRow row = inserted(*database, sampleOrder());

        const bool done = QSqlQuery(database->connection()).exec(sql);

        QVERIFY(!done);
        QCOMPARE(kinds(OrderStore(*database).events(row.id).value()), QStringList { u"placed"_qs });
    }

    void openOrdersLeaveOutClosedOnes()
    {
        const TemporaryDatabase database;
        const OrderRow open = inserted(*database, sampleOrder());
        OrderRow closed = sampleOrder();
        closed.isOpen = false;
        closed = inserted(*database, closed);

        QCOMPARE(OrderStore(*database).open().value(), std::vector<OrderRow> { open });
        QCOMPARE(OrderStore(*database).all().value(), (std::vector<OrderRow> { open, closed }));
    }

    void dueOrdersAreThoseWhoseTimeHasComeSoonestFirst()
    {
        const TemporaryDatabase database;
        OrderStore orders(*database);
        const OrderRow second = openOrderAt(*database, instantAt(2000));
        const OrderRow first = openOrderAt(*database, instantAt(1000));
        openOrderAt(*database, instantAt(2001));
        openOrderAt(*database, std::nullopt);
        OrderRow closed = sampleOrder();
        closed.isOpen = false;
        closed.nextAttemptUtc = instantAt(1);
        inserted(*database, closed);

        QCOMPARE(orders.due(instantAt(2000)).value(), (std::vector<OrderRow> { first, second }));
        QCOMPARE(orders.nearestAttemptUtc().value(), std::optional<QDateTime>(instantAt(1000)));
    }

    void withoutOpenOrdersThereIsNoNearestAttempt()
    {
        const TemporaryDatabase database;
        openOrderAt(*database, std::nullopt);

        QCOMPARE(OrderStore(*database).nearestAttemptUtc().value(), std::optional<QDateTime>());
    }

    void absentRowIsNotFound()
    {
        const TemporaryDatabase database;
        OrderStore orders(*database);
        OrderRow absent = sampleOrder();
        absent.id = OrderId(404);

        QCOMPARE(failureOf(orders.find(absent.id)), u"notFound"_qs);
        QCOMPARE(failureOf(orders.update(absent, {})), u"notFound"_qs);
    }

    void rowWithUnreadableNamesIsDamaged()
    {
        const TemporaryDatabase database;
        const OrderRow row = inserted(*database, sampleOrder());
        QVERIFY(QSqlQuery(database->connection())
                        .exec(u"UPDATE acme_order SET names = '[\"a.test\", 7'"_qs));

        QCOMPARE(failureOf(OrderStore(*database).find(row.id)), u"damaged"_qs);
    }
};

CERTWRIGHT_TEST(OrderStoreTest)
#include "OrderStoreTest.moc"
