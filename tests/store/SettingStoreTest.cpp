// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SettingStore.h"

#include "tests/store/TemporaryDatabase.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::store;

class SettingStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unsetValueIsAbsent()
    {
        const TemporaryDatabase database;

        QCOMPARE(SettingStore(*database).value(u"contact"_qs).value(), std::optional<QString>());
    }

    void valueComesBackAsWritten_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("text") << u"admin@example.test"_qs;
        QTest::newRow("empty") << u""_qs;
        QTest::newRow("null") << QString();
        QTest::newRow("quotes and scripts") << u"it's \"例子\" 🔑"_qs;
    }

    void valueComesBackAsWritten()
    {
        QFETCH(QString, value);
        TemporaryDatabase database;

        QVERIFY(SettingStore(*database).setValue(u"contact"_qs, value));
        database.reopen();

        QCOMPARE(SettingStore(*database).value(u"contact"_qs).value(),
                 std::optional<QString>(value));
    }

    void lastValueCounts()
    {
        const TemporaryDatabase database;
        SettingStore settings(*database);
        QVERIFY(settings.setValue(u"store"_qs, u"keychain"_qs));

        QVERIFY(settings.setValue(u"store"_qs, u"passphrase"_qs));

        QCOMPARE(settings.value(u"store"_qs).value(), std::optional<QString>(u"passphrase"_qs));
    }
};

CERTWRIGHT_TEST(SettingStoreTest)
#include "SettingStoreTest.moc"
