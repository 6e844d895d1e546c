// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/DomainName.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;

namespace {

QString label(int length)
{
    return QString(length, u'a');
}

/// A name of exactly that many characters in labels of at most 50.
QString nameOfLength(int length)
{
    QString name = QStringLiteral("b.test");
    while (length - name.size() > 51)
        name.prepend(label(50) + u'.');
    return name.prepend(label(length - int(name.size()) - 1) + u'.');
}

DomainName domain(const char16_t *ascii)
{
    return DomainName::fromAscii(QString::fromUtf16(ascii)).value();
}

} // namespace

class DomainNameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("ascii");

        const auto row = [](const char *title, const QString &typed, const QString &ascii) {
            QTest::newRow(title) << typed << ascii;
        };
        row("plain", u"example.test"_qs, u"example.test"_qs);
        row("upper case", u"WWW.Example.TEST"_qs, u"www.example.test"_qs);
        row("trailing dot", u"example.test."_qs, u"example.test"_qs);
        row("space around", u" \texample.test \n"_qs, u"example.test"_qs);
        row("wildcard", u"*.example.test"_qs, u"*.example.test"_qs);
        row("wildcard of a subdomain", u"*.a.example.test"_qs, u"*.a.example.test"_qs);
        row("digits and hyphens", u"4-5.1-example.test"_qs, u"4-5.1-example.test"_qs);
        row("international", u"例子.example.test"_qs, u"xn--fsqu00a.example.test"_qs);
        row("international wildcard", u"*.例子.中国"_qs, u"*.xn--fsqu00a.xn--fiqs8s"_qs);
        row("non-transitional sharp s", u"faß.test"_qs, u"xn--fa-hia.test"_qs);
        row("upper-case umlaut", u"BÜCHER.test"_qs, u"xn--bcher-kva.test"_qs);
        row("decomposed umlaut", u"bu\u0308cher.test"_qs, u"xn--bcher-kva.test"_qs);
        row("A-label as typed", u"XN--FSQU00A.test"_qs, u"xn--fsqu00a.test"_qs);
        row("ideographic full stop", u"www。example。test"_qs, u"www.example.test"_qs);
        row("half-width ideographic full stop", u"www｡example｡test"_qs, u"www.example.test"_qs);
        row("full-width dot and star", u"＊．example．test"_qs, u"*.example.test"_qs);
        row("full-width letters", u"ｗｗｗ.example.test"_qs, u"www.example.test"_qs);
        row("ideographic trailing stop", u"example.test。"_qs, u"example.test"_qs);
        row("pasted address", u"https://www.example.test/path?q=1#x"_qs, u"www.example.test"_qs);
        row("pasted address with user and port", u"https://a:b@example.test:8443/x"_qs,
            u"example.test"_qs);
        row("user with a slash after the host", u"https://example.test/@other.test"_qs,
            u"example.test"_qs);
        row("host and port", u"example.test:8443"_qs, u"example.test"_qs);
        row("host and path", u"example.test/path"_qs, u"example.test"_qs);
        row("label of 63", label(63) + u".test"_qs, label(63) + u".test"_qs);
        row("name of 253", nameOfLength(253), nameOfLength(253));
        row("wildcard of 253", u"*."_qs + nameOfLength(251), u"*."_qs + nameOfLength(251));
    }

    void takesWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QString, ascii);

        const Result<DomainName> name = DomainName::fromUserInput(typed);

        QVERIFY2(name, name ? "" : qPrintable(name.error().detail()));
        QCOMPARE(name->ascii(), ascii);
        QCOMPARE(DomainName::fromUserInput(name->ascii()).value().ascii(), ascii);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<NameFinding>("finding");

        const auto row = [](const char *title, const QString &typed, NameFinding finding) {
            QTest::newRow(title) << typed << finding;
        };
        row("nothing", QString(), NameFinding::Empty);
        row("a dot", u"."_qs, NameFinding::Empty);
        row("underscore", u"_foo.example.test"_qs, NameFinding::Underscore);
        row("full-width underscore", u"＿foo.example.test"_qs, NameFinding::Underscore);
        row("two stars", u"*.*.example.test"_qs, NameFinding::TooManyStars);
        row("star in the middle", u"www.*.example.test"_qs, NameFinding::WildcardNotLeftmost);
        row("star in a label", u"w*.example.test"_qs, NameFinding::WildcardNotLeftmost);
        row("star without dot", u"*example.test"_qs, NameFinding::WildcardNotLeftmost);
        row("only a star", u"*"_qs, NameFinding::NotAName);
        row("only a star and a dot", u"*."_qs, NameFinding::NotAName);
        row("wildcard of one label", u"*.test"_qs, NameFinding::SingleLabel);
        row("one label", u"localhost"_qs, NameFinding::SingleLabel);
        row("label of 64", label(64) + u".test"_qs, NameFinding::TooLong);
        row("international label that is too long", QString(64, u'例') + u".test"_qs,
            NameFinding::TooLong);
        row("name of 254", nameOfLength(254), NameFinding::TooLong);
        row("wildcard of 254", u"*."_qs + nameOfLength(252), NameFinding::TooLong);
        row("reserved hyphens", u"ab--cd.test"_qs, NameFinding::ReservedLabel);
        row("broken A-label", u"xn--a.test"_qs, NameFinding::NotAName);
        row("A-label of an ASCII label", u"xn--abc-.test"_qs, NameFinding::NotAName);
        row("empty label", u"a..test"_qs, NameFinding::NotAName);
        row("leading dot", u".example.test"_qs, NameFinding::NotAName);
        row("two trailing dots", u"example.test.."_qs, NameFinding::NotAName);
        row("leading hyphen", u"-a.test"_qs, NameFinding::NotAName);
        row("trailing hyphen", u"a-.test"_qs, NameFinding::NotAName);
        row("space inside", u"a b.test"_qs, NameFinding::NotAName);
        row("e-mail address", u"admin@example.test"_qs, NameFinding::NotAName);
        row("backslash", u"a\\b.test"_qs, NameFinding::NotAName);
        row("zero byte", QStringLiteral("a") + QChar(0) + u"b.test"_qs, NameFinding::NotAName);
        row("character that hides a slash", u"exam\u2100.example.test"_qs, NameFinding::NotAName);
        row("right-to-left override", u"a\u202Eb.test"_qs, NameFinding::NotAName);
        row("port that is no number", u"example.test:http"_qs, NameFinding::NotAName);
        row("number as last label", u"example.12"_qs, NameFinding::NotAName);
        row("IPv4 address", u"192.0.2.1"_qs, NameFinding::NotAName);
        row("wildcard of an IPv4 address", u"*.192.0.2.1"_qs, NameFinding::NotAName);
    }

    void refuses()
    {
        QFETCH(QString, typed);
        QFETCH(NameFinding, finding);

        const auto parsed = DomainName::parsed(typed);
        const Result<DomainName> name = DomainName::fromUserInput(typed);

        QVERIFY2(!parsed, parsed ? qPrintable(parsed->ascii()) : "");
        QCOMPARE(toString(parsed.error()), toString(finding));
        QVERIFY(isFatal(parsed.error()));
        QCOMPARE(failureOf(name), u"invalidInput"_qs);
        QCOMPARE(name.error().detail(), toString(finding));
        QCOMPARE(name.error().subject(), typed);
    }

    void asciiTakesNothingThatItWouldHaveToChange_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("trailing dot") << u"example.test."_qs;
        QTest::newRow("U-label") << u"例子.test"_qs;
        QTest::newRow("scheme") << u"https://example.test"_qs;
        QTest::newRow("port") << u"example.test:80"_qs;
        QTest::newRow("space") << u" example.test"_qs;
        QTest::newRow("full-width dot") << u"example。test"_qs;
    }

    void asciiTakesNothingThatItWouldHaveToChange()
    {
        QFETCH(QString, text);

        const Result<DomainName> name = DomainName::fromAscii(text);

        QVERIFY(!name);
        QCOMPARE(failureOf(name), u"invalidInput"_qs);
    }

    void asciiIsStoredInLowerCase()
    {
        QCOMPARE(DomainName::fromAscii(u"*.Example.TEST"_qs).value().ascii(), u"*.example.test"_qs);
    }

    void showsUnicodeUnlessScriptsAreMixed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("isMixed");

        QTest::newRow("ASCII") << u"example.test"_qs << u"example.test"_qs << false;
        QTest::newRow("Han wildcard") << u"*.例子.cn"_qs << u"*.例子.cn"_qs << false;
        QTest::newRow("Latin and Han") << u"abc例子.cn"_qs << u"abc例子.cn"_qs << false;
        QTest::newRow("Han and kana") << u"日本のカナ.test"_qs << u"日本のカナ.test"_qs << false;
        QTest::newRow("umlaut") << u"bücher.test"_qs << u"bücher.test"_qs << false;
        QTest::newRow("Cyrillic with digits") << u"пример1.test"_qs << u"пример1.test"_qs << false;
        QTest::newRow("scripts in different labels")
                << u"пример.例子.cn"_qs << u"пример.例子.cn"_qs << false;
        QTest::newRow("Cyrillic letter in a Latin label")
                << u"p\u0430ypal.test"_qs << u"xn--pypal-4ve.test"_qs << true;
        QTest::newRow("Greek in Latin wildcard")
                << u"*.a\u03BFb.test"_qs << u"*.xn--ab-jbc.test"_qs << true;
    }

    void showsUnicodeUnlessScriptsAreMixed()
    {
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        QFETCH(bool, isMixed);

        const DomainName name = DomainName::fromUserInput(typed).value();

        QCOMPARE(name.unicode(), shown);
        QCOMPARE(name.hasMixedScripts(), isMixed);
    }

    void wildcardCoversOneLabel_data()
    {
        QTest::addColumn<QString>("wildcard");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isCovered");

        QTest::newRow("one label") << u"*.example.test"_qs << u"www.example.test"_qs << true;
        QTest::newRow("international label")
                << u"*.example.test"_qs << u"xn--fsqu00a.example.test"_qs << true;
        QTest::newRow("apex") << u"*.example.test"_qs << u"example.test"_qs << false;
        QTest::newRow("two labels") << u"*.example.test"_qs << u"a.b.example.test"_qs << false;
        QTest::newRow("itself") << u"*.example.test"_qs << u"*.example.test"_qs << false;
        QTest::newRow("other zone") << u"*.example.test"_qs << u"www.badexample.test"_qs << false;
        QTest::newRow("no wildcard") << u"example.test"_qs << u"www.example.test"_qs << false;
    }

    void wildcardCoversOneLabel()
    {
        QFETCH(QString, wildcard);
        QFETCH(QString, name);
        QFETCH(bool, isCovered);

        const DomainName covering = DomainName::fromAscii(wildcard).value();

        QCOMPARE(covering.covers(DomainName::fromAscii(name).value()), isCovered);
    }

    void baseIsTheNameWithoutTheStar()
    {
        QCOMPARE(domain(u"*.example.test").base().ascii(), u"example.test"_qs);
        QCOMPARE(domain(u"example.test").base().ascii(), u"example.test"_qs);
        QVERIFY(domain(u"*.example.test").isWildcard());
        QVERIFY(!domain(u"example.test").isWildcard());
    }

    void namesAreOrderedByTheirAsciiText()
    {
        QVERIFY(domain(u"*.b.test") < domain(u"a.test"));
        QVERIFY(domain(u"a.test") < domain(u"b.test"));
        QVERIFY(domain(u"b.test") == domain(u"B.test"));
    }
};

CERTWRIGHT_TEST(DomainNameTest)
#include "DomainNameTest.moc"
