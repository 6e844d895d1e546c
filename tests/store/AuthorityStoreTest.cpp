// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/AuthorityStore.h"

#include "tests/store/SampleRows.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::store;

class AuthorityStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeBackAsWritten_data()
    {
        QTest::addColumn<AuthorityRow::Environment>("environment");
        QTest::addColumn<QByteArray>("roots");
        QTest::newRow("production") << AuthorityRow::Environment::Production << QByteArray();
        QTest::newRow("staging") << AuthorityRow::Environment::Staging << QByteArray();
        QTest::newRow("custom") << AuthorityRow::Environment::Custom << QByteArray("PEM\0\xff", 5);
    }

    void rowsComeBackAsWritten()
    {
        QFETCH(AuthorityRow::Environment, environment);
        QFETCH(QByteArray, roots);
        TemporaryDatabase database;
        AuthorityRow row;
        row.name = u"Übungs-CA 练习"_qs;
        row.directoryUrl = u"https://ca.example.test:14000/dir?x=%20y"_qs;
        row.environment = environment;
        row.extraTrustedRootsPem = roots;

        row.id = AuthorityStore(*database).insert(row).value();
        database.reopen();

        QVERIFY(row.id.isValid());
        QCOMPARE(AuthorityStore(*database).find(row.id).value(), row);
        QCOMPARE(AuthorityStore(*database).all()->back(), row);
    }

    void updateChangesOneRowAlone()
    {
        const TemporaryDatabase database;
        AuthorityStore authorities(*database);
        const std::vector<AuthorityRow> before = authorities.all().value();
        AuthorityRow changed = before.at(1);
        changed.name = u"Practice"_qs;

        const Result<void> updated = authorities.update(changed);

        QVERIFY(updated);
        QCOMPARE(authorities.all().value(), (std::vector<AuthorityRow> { before.at(0), changed }));
    }

    void sameDirectoryUrlIsRefused()
    {
        const TemporaryDatabase database;
        AuthorityStore authorities(*database);
        AuthorityRow twin = authorities.find(firstAuthority).value();
        twin.name = u"Twin"_qs;

        QCOMPARE(failureOf(authorities.insert(twin)), u"invalidInput"_qs);
        QCOMPARE(authorities.all()->size(), std::size_t(2));
    }

    void unusedAuthorityCanBeRemoved()
    {
        const TemporaryDatabase database;
        AuthorityStore authorities(*database);

        const Result<void> removed = authorities.remove(firstAuthority);

        QVERIFY(removed);
        QCOMPARE(failureOf(authorities.find(firstAuthority)), u"notFound"_qs);
    }

    void authorityInUseIsKept()
    {
        const TemporaryDatabase database;
        const OrderId order
                = OrderStore(*database).insert(sampleOrder(), sampleEvent(u"placed"_qs)).value();

        const Result<void> removed = AuthorityStore(*database).remove(firstAuthority);

        QVERIFY(order.isValid());
        QCOMPARE(failureOf(removed), u"invalidInput"_qs);
        QVERIFY(AuthorityStore(*database).find(firstAuthority));
    }

    void absentRowIsNotFound()
    {
        const TemporaryDatabase database;
        AuthorityStore authorities(*database);
        AuthorityRow absent = authorities.find(firstAuthority).value();
        absent.id = AuthorityId(404);

        QCOMPARE(failureOf(authorities.find(absent.id)), u"notFound"_qs);
        QCOMPARE(failureOf(authorities.update(absent)), u"notFound"_qs);
        QCOMPARE(failureOf(authorities.remove(absent.id)), u"notFound"_qs);
    }
};

CERTWRIGHT_TEST(AuthorityStoreTest)
#include "AuthorityStoreTest.moc"
