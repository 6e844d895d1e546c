// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/KeyItemStore.h"

#include "tests/store/SampleRows.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::store;

class KeyItemStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeBackAsWritten_data()
    {
        QTest::addColumn<KeyItemRow::Kind>("kind");
        QTest::addColumn<KeyItemRow::State>("state");
        QTest::newRow("pending") << KeyItemRow::Kind::Account << KeyItemRow::State::Pending;
        QTest::newRow("stored") << KeyItemRow::Kind::Certificate << KeyItemRow::State::Stored;
        QTest::newRow("deleting") << KeyItemRow::Kind::Account << KeyItemRow::State::Deleting;
        QTest::newRow("gone") << KeyItemRow::Kind::Certificate << KeyItemRow::State::Gone;
        QTest::newRow("damaged") << KeyItemRow::Kind::Certificate << KeyItemRow::State::Damaged;
    }

    void rowsComeBackAsWritten()
    {
        QFETCH(KeyItemRow::Kind, kind);
        QFETCH(KeyItemRow::State, state);
        TemporaryDatabase database;
        KeyItemRow row = sampleKeyItem();
        row.kind = kind;
        row.state = state;

        QVERIFY(KeyItemStore(*database).insert(row));
        database.reopen();

        QCOMPARE(KeyItemStore(*database).find(row.id).value(), row);
        QCOMPARE(KeyItemStore(*database).all().value(), std::vector<KeyItemRow> { row });
    }

    void stateChangesAlone()
    {
        const TemporaryDatabase database;
        KeyItemStore items(*database);
        KeyItemRow changed = sampleKeyItem();
        KeyItemRow other = sampleKeyItem();
        other.createdUtc = instantAt(1795500099);
        QVERIFY(items.insert(changed));
        QVERIFY(items.insert(other));

        const Result<void> set = items.setState(changed.id, KeyItemRow::State::Deleting);

        changed.state = KeyItemRow::State::Deleting;
        QVERIFY(set);
        QCOMPARE(items.inState(KeyItemRow::State::Deleting).value(),
                 std::vector<KeyItemRow> { changed });
        QCOMPARE(items.inState(KeyItemRow::State::Stored).value(),
                 std::vector<KeyItemRow> { other });
    }

    void nameIsNeverUsedTwice()
    {
        const TemporaryDatabase database;
        KeyItemStore items(*database);
        const KeyItemRow row = sampleKeyItem();
        QVERIFY(items.insert(row));

        QCOMPARE(failureOf(items.insert(row)), u"invalidInput"_qs);
    }

    void itemWithoutANameIsRefused()
    {
        const TemporaryDatabase database;
        KeyItemRow row = sampleKeyItem();
        row.id = KeyId();

        QCOMPARE(failureOf(KeyItemStore(*database).insert(row)), u"storage"_qs);
    }

    void absentRowIsNotFound()
    {
        const TemporaryDatabase database;
        KeyItemStore items(*database);
        const KeyId absent = KeyId::generate();

        QCOMPARE(failureOf(items.find(absent)), u"notFound"_qs);
        QCOMPARE(failureOf(items.setState(absent, KeyItemRow::State::Gone)), u"notFound"_qs);
    }
};

CERTWRIGHT_TEST(KeyItemStoreTest)
#include "KeyItemStoreTest.moc"
