// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/LinkHeader.h"

#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;

class LinkHeaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a93_findsTheTargetsOfARelation_data();
    void a93_findsTheTargetsOfARelation();
};

void LinkHeaderTest::a93_findsTheTargetsOfARelation_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QStringList>("targets");
    using Lines = QList<QByteArray>;
    const QString one = u"https://ca.example.test/cert/1/1"_qs;
    const QString two = u"https://ca.example.test/cert/1/2"_qs;

    QTest::newRow("none") << Lines {} << QStringList {};
    QTest::newRow("one") << Lines { "<https://ca.example.test/cert/1/1>;rel=\"alternate\"" }
                         << QStringList { one };
    QTest::newRow("several lines")
            << Lines { "<https://ca.example.test/directory>;rel=\"index\"",
                       "<https://ca.example.test/cert/1/1>;rel=\"alternate\"",
                       "<https://ca.example.test/cert/1/2>;rel=\"alternate\"" }
            << QStringList { one, two };
    QTest::newRow("joined by commas")
            << Lines { "<https://ca.example.test/cert/1/1>;rel=\"alternate\", "
                       "<https://ca.example.test/directory>;rel=\"index\",,"
                       "<https://ca.example.test/cert/1/2>;rel=\"alternate\"" }
            << QStringList { one, two };
    QTest::newRow("relative to the answer's URL")
            << Lines { "</cert/1/1>;rel=\"alternate\"", "<1/2>;rel=\"alternate\"" }
            << QStringList { one, two };
    QTest::newRow("without quotes")
            << Lines { "<https://ca.example.test/cert/1/1>; rel=alternate" } << QStringList { one };
    QTest::newRow("other case") << Lines { "<https://ca.example.test/cert/1/1>; REL=\"Alternate\"" }
                                << QStringList { one };
    QTest::newRow("several relations in one")
            << Lines { "<https://ca.example.test/cert/1/1>; rel=\"other alternate\"" }
            << QStringList { one };
    QTest::newRow("comma and semicolon in a quoted title") << Lines {
        "<https://ca.example.test/cert/1/1>; title=\"a, b; \\\"c\\\"\"; rel=alternate"
    } << QStringList { one };
    QTest::newRow("comma in the target")
            << Lines { "</cert/1/1,2>;rel=alternate" } << QStringList { one + u",2"_qs };
    QTest::newRow("the same twice")
            << Lines { "</cert/1/1>;rel=alternate, </cert/1/1>;rel=alternate" }
            << QStringList { one };
    QTest::newRow("only the first rel counts")
            << Lines { "</cert/1/1>;rel=index;rel=alternate" } << QStringList {};
    QTest::newRow("about another resource")
            << Lines { "</cert/1/1>;rel=alternate;anchor=\"#x\"" } << QStringList {};
    QTest::newRow("absolute URLs keep their bytes")
            << Lines { "<https://ca.example.test/a%2fb?x=%41>;rel=alternate" }
            << QStringList { u"https://ca.example.test/a%2fb?x=%41"_qs };
    QTest::newRow("no angle brackets")
            << Lines { "https://ca.example.test/;rel=alternate" } << QStringList {};
    QTest::newRow("never closed") << Lines { "<https://ca.example.test/;rel=alternate" }
                                  << QStringList {};
    QTest::newRow("quote never closed")
            << Lines { "</cert/1/1>;rel=\"alternate" } << QStringList { one };
    QTest::newRow("garbage after a good one")
            << Lines { "</cert/1/1>;rel=alternate garbage, </x>" } << QStringList { one };
    QTest::newRow("only separators") << Lines { ",;,;,,", "<>", ";" } << QStringList {};
}

void LinkHeaderTest::a93_findsTheTargetsOfARelation()
{
    QFETCH(QList<QByteArray>, lines);
    QFETCH(QStringList, targets);
    net::HttpReply reply;
    reply.url = u"https://ca.example.test/cert/1"_qs;
    for (const QByteArray &line : lines)
        reply.headers.emplaceBack("link", line);

    QCOMPARE(linksWithRelation(reply, u"alternate"_qs), targets);
}

CERTWRIGHT_TEST(LinkHeaderTest)
#include "LinkHeaderTest.moc"
