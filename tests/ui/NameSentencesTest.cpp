// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/NameSentences.h"

#include "tests/support/TestMain.h"

#include <QSet>

using namespace certwright;
using namespace certwright::ui;

class NameSentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongIsSaidInPlace_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("plain") << QStringLiteral("example.com") << QString();
        QTest::newRow("wildcard") << QStringLiteral("*.example.com")
                                  << QStringLiteral("DNS record only");
        QTest::newRow("underscore")
                << QStringLiteral("_foo.example.com") << QStringLiteral("Underscores");
        QTest::newRow("two stars") << QStringLiteral("*.*.example.com") << QStringLiteral("star");
        QTest::newRow("star inside") << QStringLiteral("a*.example.com") << QStringLiteral("star");
        QTest::newRow("single label")
                << QStringLiteral("localhost") << QStringLiteral("full domain name");
        QTest::newRow("broken address")
                << QStringLiteral("192.0.2.300") << QStringLiteral("IP address");
    }

    void whatIsWrongIsSaidInPlace()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        const std::vector<NamesLine> lines = parseNames(typed);
        QCOMPARE(lines.size(), std::size_t(1));

        const QString sentence = findingSentence(lines.front());

        if (said.isEmpty())
            QVERIFY2(sentence.isEmpty(), qPrintable(sentence));
        else
            QVERIFY2(sentence.contains(said), qPrintable(sentence));
    }

    void everyFindingHasItsOwnSentence()
    {
        QSet<QString> sentences;
        int count = 0;

        for (int finding = int(NameFinding::Empty); finding <= int(NameFinding::MixedScripts);
             ++finding) {
            const NamesLine line { QStringLiteral("x"), fail(Error::Kind::InvalidInput, QString()),
                                   static_cast<NameFinding>(finding),
                                   QStringLiteral("*.example.com") };
            sentences.insert(findingSentence(line));
            ++count;
        }

        QCOMPARE(sentences.size(), count);
        QVERIFY(!sentences.contains(QString()));
    }

    void aRedundantNameSaysWhatCoversIt()
    {
        const std::vector<NamesLine> lines
                = parseNames(QStringLiteral("*.example.com\nwww.example.com"));

        QVERIFY(findingSentence(lines[1]).contains(QStringLiteral("*.example.com")));
    }

    void internationalNamesShowBothForms()
    {
        const Result<Identifier> identifier = Identifier::fromUserInput(QStringLiteral("例子.cn"));
        QVERIFY(identifier);

        QCOMPARE(shownName(*identifier), QStringLiteral("例子.cn (xn--fsqu00a.cn)"));
    }

    void wwwIsOfferedOnlyWhereItMakesSense_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("one name") << QStringLiteral("example.com")
                                  << QStringList { QStringLiteral("www.example.com") };
        QTest::newRow("listed already")
                << QStringLiteral("example.com www.example.com") << QStringList();
        QTest::newRow("only www") << QStringLiteral("www.example.com") << QStringList();
        QTest::newRow("below another")
                << QStringLiteral("example.com www.example.com api.example.com") << QStringList();
        QTest::newRow("wildcard covers it")
                << QStringLiteral("example.com *.example.com") << QStringList();
        QTest::newRow("address") << QStringLiteral("192.0.2.1") << QStringList();
    }

    void wwwIsOfferedOnlyWhereItMakesSense()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, offered);

        QCOMPARE(missingWwwNames(parseNames(typed)), offered);
    }
};

CERTWRIGHT_TEST(NameSentencesTest)
#include "NameSentencesTest.moc"
