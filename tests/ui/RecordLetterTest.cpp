// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/RecordLetter.h"

#include "tests/support/TestMain.h"

#include <QUrlQuery>

using namespace certwright::ui;

namespace {

RecordLetter::Entry letterEntry(const QString &provedName, const QByteArray &value)
{
    RecordLetter::Entry made;
    made.record.name = QStringLiteral("_acme-challenge.api.example.test");
    made.record.zone = QStringLiteral("example.test");
    made.record.value = value;
    made.provedName = provedName;
    return made;
}

RecordLetter letterWithTwoValues()
{
    RecordLetter letter;
    letter.dueUtc = QDateTime(QDate(2026, 11, 30), QTime(21, 4), Qt::UTC);
    letter.entries = { letterEntry(QStringLiteral("api.example.test"), "one"),
                       letterEntry(QStringLiteral("*.api.example.test"), "-two") };
    for (RecordLetter::Entry &each : letter.entries)
        each.sharesName = true;
    return letter;
}

} // namespace

class RecordLetterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextSaysWhatToDoByWhenAndThatBothValuesAreNeeded()
    {
        const QString text = letterText(letterWithTwoValues());

        QVERIFY(text.startsWith(QStringLiteral("Please add these 2 TXT records.")));
        QVERIFY(text.contains(QStringLiteral("They are needed by Nov 30, 2026")));
        QVERIFY(text.contains(QStringLiteral("Add both: do not replace one with the other")));
        QVERIFY(text.contains(QStringLiteral("Name: _acme-challenge.api (in the zone "
                                             "example.test; in full "
                                             "_acme-challenge.api.example.test)")));
        QVERIFY(text.contains(QStringLiteral("Value: one\n")));
        QVERIFY(text.contains(QStringLiteral("Value: -two\n")));
    }

    void oneRecordNeedsNoSentenceAboutTwo()
    {
        RecordLetter letter;
        letter.entries = { letterEntry(QStringLiteral("api.example.test"), "one") };

        const QString text = letterText(letter);

        QVERIFY(!text.contains(QStringLiteral("same name")));
        QVERIFY(!text.contains(QStringLiteral("needed by")));
    }

    void theTableQuotesEveryFieldAndChangesNone()
    {
        RecordLetter letter = letterWithTwoValues();
        letter.entries[0].record.value = "=a\"b,c";

        const QStringList rows = letterCsv(letter).split(QStringLiteral("\r\n"));

        QCOMPARE(rows.size(), 4);
        QVERIFY(rows.last().isEmpty());
        QCOMPARE(rows[0],
                 QStringLiteral("\"Type\",\"Name\",\"TTL\",\"Value\",\"Zone\",\"For\","
                                "\"Needed by\",\"Note\""));
        QCOMPARE(rows[1],
                 QStringLiteral("\"TXT\",\"_acme-challenge.api.example.test\",\"60\","
                                "\"=a\"\"b,c\",\"example.test\",\"api.example.test\","
                                "\"2026-11-30T21:04:00Z\",\"Another record has the same name: add "
                                "both, replace neither.\""));
        QVERIFY(rows[2].contains(QStringLiteral(",\"-two\",")));
    }

    void theZoneFileCarriesWhatToKnowAsComments()
    {
        const QString text = letterZoneFile(letterWithTwoValues());

        const QStringList lines = text.split(u'\n');
        QVERIFY(lines[0].startsWith(QStringLiteral("; Please add")));
        QVERIFY(lines[1].startsWith(QStringLiteral("; They are needed by")));
        QVERIFY(lines[2].startsWith(QStringLiteral("; Two records have the same name.")));
        QCOMPARE(lines[3], QStringLiteral("$ORIGIN example.test."));
        QCOMPARE(lines[4], QStringLiteral("_acme-challenge.api  60  IN  TXT  \"one\""));
    }

    void aMailKeepsEveryCharacterOfItsTextAndHasNoAddressee()
    {
        const QString subject = QStringLiteral("DNS & more: 100 %");
        const QString body = QStringLiteral("a+b=c&cc=x@example.test\nÄ # end");

        const QUrl url = mailUrl(subject, body);

        QVERIFY(url.isValid());
        QCOMPARE(url.scheme(), QStringLiteral("mailto"));
        QVERIFY(url.path().isEmpty());
        const QUrlQuery query(url);
        QCOMPARE(query.queryItems().size(), 2);
        QCOMPARE(query.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded), subject);
        QCOMPARE(query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded),
                 QString(body).replace(u'\n', QStringLiteral("\r\n")));
        QVERIFY(url.toEncoded().contains("%0D%0A"));
        QVERIFY(!url.toEncoded().contains('+'));
    }

    void theSubjectNamesTheFirstAndCountsTheRest()
    {
        QCOMPARE(letterSubject(letterWithTwoValues()),
                 QStringLiteral("DNS records for api.example.test and 1 more"));
    }
};

CERTWRIGHT_TEST(RecordLetterTest)
#include "RecordLetterTest.moc"
