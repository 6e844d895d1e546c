// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/AccountStore.h"

#include "tests/store/SampleRows.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::store;

class AccountStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeBackAsWritten_data()
    {
        QTest::addColumn<AccountRow::State>("state");
        QTest::addColumn<bool>("isFull");
        QTest::newRow("creating, nothing else") << AccountRow::State::Creating << false;
        QTest::newRow("valid, everything") << AccountRow::State::Valid << true;
        QTest::newRow("deactivated") << AccountRow::State::Deactivated << true;
        QTest::newRow("unknown to the CA") << AccountRow::State::Unknown << true;
    }

    void rowsComeBackAsWritten()
    {
        QFETCH(AccountRow::State, state);
        QFETCH(bool, isFull);
        TemporaryDatabase database;
        const KeyItemRow key = sampleKeyItem();
        QVERIFY(KeyItemStore(*database).insert(key));
        AccountRow row = sampleAccount(key.id);
        row.state = state;
        if (isFull) {
            row.url = u"https://ca.example.test/acct/1"_qs;
            row.contact = u"admin@example.test"_qs;
            row.termsUrl = u"https://ca.example.test/terms.pdf"_qs;
            row.termsAgreedUtc = instantAt(1795500009);
            row.ordersUrl = u"https://ca.example.test/acct/1/orders"_qs;
            row.eabKeyId = u"kid-1"_qs;
        }

        row.id = AccountStore(*database).insert(row).value();
        database.reopen();

        QCOMPARE(AccountStore(*database).find(row.id).value(), row);
        QCOMPARE(AccountStore(*database).all().value(), std::vector<AccountRow> { row });
    }

    void updateReplacesEveryColumn()
    {
        const TemporaryDatabase database;
        AccountStore accounts(*database);
        const KeyItemRow oldKey = sampleKeyItem();
        const KeyItemRow newKey = sampleKeyItem();
        QVERIFY(KeyItemStore(*database).insert(oldKey));
        QVERIFY(KeyItemStore(*database).insert(newKey));
        AccountRow row = sampleAccount(oldKey.id);
        row.id = accounts.insert(row).value();
        row.authority = AuthorityId(2);
        row.url = u"https://ca.example.test/acct/2"_qs;
        row.key = newKey.id;
        row.state = AccountRow::State::Valid;
        row.contact = u"other@example.test"_qs;
        row.termsUrl = u"https://ca.example.test/terms"_qs;
        row.termsAgreedUtc = instantAt(1795600000);
        row.createdUtc = instantAt(1795600001);
        row.ordersUrl = u"https://ca.example.test/orders"_qs;
        row.eabKeyId = u"kid-2"_qs;

        const Result<void> updated = accounts.update(row);

        QVERIFY(updated);
        QCOMPARE(accounts.find(row.id).value(), row);
    }

    void accountsAreFoundByAuthority()
    {
        const TemporaryDatabase database;
        AccountStore accounts(*database);
        const KeyItemRow key = sampleKeyItem();
        QVERIFY(KeyItemStore(*database).insert(key));
        AccountRow first = sampleAccount(key.id);
        AccountRow second = sampleAccount(key.id);
        second.authority = AuthorityId(2);
        first.id = accounts.insert(first).value();
        second.id = accounts.insert(second).value();

        QCOMPARE(accounts.ofAuthority(firstAuthority).value(), std::vector<AccountRow> { first });
        QCOMPARE(accounts.ofAuthority(AuthorityId(2)).value(), std::vector<AccountRow> { second });
        QVERIFY(accounts.ofAuthority(AuthorityId(404))->empty());
    }

    void accountOfAnUnknownKeyIsRefused()
    {
        const TemporaryDatabase database;

        const Result<AccountId> inserted
                = AccountStore(*database).insert(sampleAccount(KeyId::generate()));

        QCOMPARE(failureOf(inserted), u"invalidInput"_qs);
    }

    void accountWithoutItsInstantIsRefused()
    {
        const TemporaryDatabase database;
        const KeyItemRow key = sampleKeyItem();
        QVERIFY(KeyItemStore(*database).insert(key));
        AccountRow row = sampleAccount(key.id);
        row.createdUtc = QDateTime();

        QCOMPARE(failureOf(AccountStore(*database).insert(row)), u"storage"_qs);
    }

    void absentRowIsNotFound()
    {
        const TemporaryDatabase database;

        QCOMPARE(failureOf(AccountStore(*database).find(AccountId(404))), u"notFound"_qs);
    }
};

CERTWRIGHT_TEST(AccountStoreTest)
#include "AccountStoreTest.moc"
