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

    void aLongValueIsCutIntoStringsThatOneRecordHolds()
    {
        const QByteArray value(455, 'x');

        const QStringList strings = quotedStrings(value);

        QCOMPARE(strings.size(), 2);
        QCOMPARE(strings[0], QLatin1Char('"') + QString(255, u'x') + QLatin1Char('"'));
        QCOMPARE(strings[1], QLatin1Char('"') + QString(200, u'x') + QLatin1Char('"'));
        QCOMPARE(valueInForm(value, ValueForm::Quoted), strings.join(QLatin1Char(' ')));
        QCOMPARE(valueInForm(value, ValueForm::Plain), QString(455, u'x'));
        QVERIFY(zoneFileText({ { QStringLiteral("a.test"), {}, value } })
                        .endsWith(QStringLiteral("x\" \"x") + QString(199, u'x')
                                  + QStringLiteral("\"\n")));
    }

    void stringsEndWhereTheyShould_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QStringList>("strings");
        QTest::newRow("empty") << QByteArray() << QStringList { QStringLiteral("\"\"") };
        QTest::newRow("255") << QByteArray(255, 'x')
                             << QStringList { u'"' + QString(255, u'x') + u'"' };
        QTest::newRow("quotes and backslash")
                << QByteArray("a\"b\\c") << QStringList { QStringLiteral("\"a\\\"b\\\\c\"") };
        QTest::newRow("octets that are no text")
                << QByteArray("\xc3\xa4\x07")
                << QStringList { QStringLiteral("\"\\195\\164\\007\"") };
        QTest::newRow("semicolon needs nothing")
                << QByteArray("a; b") << QStringList { QStringLiteral("\"a; b\"") };
    }

    void stringsEndWhereTheyShould()
    {
        QFETCH(QByteArray, value);
        QFETCH(QStringList, strings);

        QCOMPARE(quotedStrings(value), strings);
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
