// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/RecordForms.h"

#include "tests/support/TestMain.h"

using namespace certwright::ui;

class RecordFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreWrittenInTheFormThatAProviderWants_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<NameForm>("form");
        QTest::addColumn<QString>("expected");
        const QString name = QStringLiteral("_acme-challenge.api.example.test");
        const QString zone = QStringLiteral("example.test");
        QTest::newRow("relative") << name << zone << NameForm::Relative
                                  << QStringLiteral("_acme-challenge.api");
        QTest::newRow("full") << name << zone << NameForm::Full << name;
        QTest::newRow("final dot") << name << zone << NameForm::FinalDot << name + QLatin1Char('.');
        QTest::newRow("zone unknown") << name << QString() << NameForm::Relative << name;
        QTest::newRow("the zone itself")
                << zone << zone << NameForm::Relative << QStringLiteral("@");
        QTest::newRow("other zone")
                << name << QStringLiteral("other.test") << NameForm::Relative << name;
        QTest::newRow("zone is only the end of a label")
                << QStringLiteral("_acme-challenge.myexample.test") << zone << NameForm::Relative
                << QStringLiteral("_acme-challenge.myexample.test");
    }

    void namesAreWrittenInTheFormThatAProviderWants()
    {
        QFETCH(QString, name);
        QFETCH(QString, zone);
        QFETCH(NameForm, form);
        QFETCH(QString, expected);

        QCOMPARE(nameInForm(name, zone, form), expected);
    }

    void valuesCanBeQuoted()
    {
        QCOMPARE(valueInForm("abc", ValueForm::Plain), QStringLiteral("abc"));
        QCOMPARE(valueInForm("abc", ValueForm::Quoted), QStringLiteral("\"abc\""));
    }

    void formsSurviveTheSettings()
    {
        for (const NameForm form : { NameForm::Relative, NameForm::Full, NameForm::FinalDot })
            QCOMPARE(nameFormFromString(toString(form)), std::optional<NameForm>(form));
        QVERIFY(!nameFormFromString(QStringLiteral("other")));
    }

    void aZoneFileGroupsRecordsUnderTheirOrigin()
    {
        const QString apex = QStringLiteral("example.test");
        const std::vector<ZoneRecord> records {
            { QStringLiteral("_acme-challenge.example.test"), apex, "one" },
            { QStringLiteral("_acme-challenge.example.test"), apex, "two" },
            { QStringLiteral("_acme-challenge.other.test"), QStringLiteral("other.test"), "three" },
        };

        QCOMPARE(zoneFileText(records),
                 QStringLiteral("$ORIGIN example.test.\n"
                                "_acme-challenge  60  IN  TXT  \"one\"\n"
                                "_acme-challenge  60  IN  TXT  \"two\"\n"
                                "$ORIGIN other.test.\n"
                                "_acme-challenge  60  IN  TXT  \"three\"\n"));
    }

    void recordsOfUnknownZonesAreWrittenInFull()
    {
        const std::vector<ZoneRecord> records {
            { QStringLiteral("_acme-challenge.example.test"), {}, "one" }
        };

        QCOMPARE(zoneFileText(records),
                 QStringLiteral("_acme-challenge.example.test.  60  IN  TXT  \"one\"\n"));
    }
};

CERTWRIGHT_TEST(RecordFormsTest)
#include "RecordFormsTest.moc"
