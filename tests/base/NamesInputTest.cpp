// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/NamesInput.h"

#include "tests/support/TestMain.h"

using namespace certwright;

namespace {

/// "text -> value" or "text ! finding", one a name.
QStringList described(const std::vector<NamesLine> &lines)
{
    QStringList texts;
    for (const NamesLine &line : lines) {
        QString text
                = line.text + (line.identifier ? u" -> "_qs + line.identifier->value : QString());
        if (line.finding != NameFinding::None)
            text += u" ! "_qs + toString(line.finding);
        texts.append(text);
    }
    return texts;
}

} // namespace

class NamesInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAtEverySeparator_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("lines") << u"a.test\nb.test\r\nc.test\n"_qs;
        QTest::newRow("spaces and tabs") << u"  a.test b.test\tc.test "_qs;
        QTest::newRow("commas") << u"a.test,b.test, c.test,"_qs;
        QTest::newRow("semicolons") << u"a.test;b.test ; c.test"_qs;
        QTest::newRow("full-width comma and semicolon") << u"a.test，b.test；c.test"_qs;
        QTest::newRow("list comma and ideographic space") << u"a.test、b.test\u3000c.test"_qs;
        QTest::newRow("ideographic stops inside the names") << u"a。test，b。test，c。test。"_qs;
    }

    void splitsAtEverySeparator()
    {
        QFETCH(QString, text);

        const std::vector<Identifier> identifiers = orderableIdentifiers(parseNames(text));

        QCOMPARE(identifiers.size(), 3u);
        QCOMPARE(identifiers[0].value, u"a.test"_qs);
        QCOMPARE(identifiers[1].value, u"b.test"_qs);
        QCOMPARE(identifiers[2].value, u"c.test"_qs);
    }

    void nothingTypedGivesNoLines() { QVERIFY(parseNames(u" \n , ；"_qs).empty()); }

    void findingsStayInPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");

        QTest::newRow("error between names")
                << u"a.test _b.test 192.0.2.1"_qs
                << QStringList { u"a.test -> a.test"_qs,
                                 u"_b.test ! underscores are not allowed in certificate names"_qs,
                                 u"192.0.2.1 -> 192.0.2.1"_qs };
        QTest::newRow("second mention")
                << u"a.test b.test A.test."_qs
                << QStringList { u"a.test -> a.test"_qs, u"b.test -> b.test"_qs,
                                 u"A.test. ! listed twice"_qs };
        QTest::newRow("both forms of one name")
                << u"例子.test xn--fsqu00a.test"_qs
                << QStringList { u"例子.test -> xn--fsqu00a.test"_qs,
                                 u"xn--fsqu00a.test ! listed twice"_qs };
        QTest::newRow("covered by a later wildcard")
                << u"www.example.test *.example.test"_qs
                << QStringList {
                       u"www.example.test -> www.example.test ! a wildcard in the list already covers it"_qs,
                       u"*.example.test -> *.example.test"_qs
                   };
        QTest::newRow("apex beside its wildcard")
                << u"example.test *.example.test"_qs
                << QStringList { u"example.test -> example.test"_qs,
                                 u"*.example.test -> *.example.test"_qs };
        QTest::newRow("mixed scripts")
                << u"p\u0430ypal.test"_qs
                << QStringList {
                       u"p\u0430ypal.test -> xn--pypal-4ve.test ! a label mixes letters of several scripts"_qs
                   };
    }

    void findingsStayInPlace()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, lines);

        QCOMPARE(described(parseNames(text)), lines);
    }

    void fatalFindingsAreErrors()
    {
        const std::vector<NamesLine> lines = parseNames(u"a.test a.test"_qs);

        QCOMPARE(lines.at(1).identifier.error(),
                 Error(Error::Kind::InvalidInput, u"a.test is listed twice"_qs, u"a.test"_qs));
    }

    void coveredNamesTellWhichWildcard()
    {
        const std::vector<NamesLine> lines = parseNames(u"*.b.test *.a.test x.a.test"_qs);

        QCOMPARE(lines.at(2).relatedName, u"*.a.test"_qs);
    }

    void ordersHoldOnlyUsableNamesThatAreNotCovered()
    {
        const std::vector<NamesLine> lines = parseNames(
                u"example.test *.example.test www.example.test bad_name.test example.test"_qs);

        const std::vector<Identifier> identifiers = orderableIdentifiers(lines);

        QCOMPARE(identifiers.size(), 2u);
        QCOMPARE(identifiers[0].value, u"example.test"_qs);
        QCOMPARE(identifiers[1].value, u"*.example.test"_qs);
    }
};

CERTWRIGHT_TEST(NamesInputTest)
#include "NamesInputTest.moc"
