// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/SampleZone.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::checks;
using namespace certwright::tests;

namespace {

using Kind = DnsDiagnosis::Kind;
using State = NameServerFinding::State;

/// What somebody does to a zone that should hold sample::value at sample::record.
struct Mistake
{
    const char *name;
    ZoneData onPrimary;
    ZoneData onSecondary;
    Kind kind; ///< the diagnosis that must lead
    const char *where; ///< the name that the diagnosis must carry
    QByteArray seen; ///< what it must show of the zone; empty for nothing

    Mistake(const char *mistakeName, ZoneData everywhere, Kind expected, const char *place,
            QByteArray shown)
        : name(mistakeName),
          onPrimary(everywhere),
          onSecondary(std::move(everywhere)),
          kind(expected),
          where(place),
          seen(std::move(shown))
    { }
};

constexpr auto recordName = "_acme-challenge.www.example.test";

ZoneData withText(const QString &name, const QByteArray &text)
{
    return sample::emptyZone().txt(name, text);
}

/// The ten most frequent mistakes with DNS records that are entered by hand.
std::vector<Mistake> tenMistakes()
{
    const QByteArray quoted = '"' + sample::value + '"';
    const QByteArray cut = sample::value.left(sample::value.size() - 5);
    std::vector<Mistake> mistakes {
        Mistake("the zone is added to the full name",
                withText(u"_acme-challenge.www.example.test.example.test"_qs, sample::value),
                Kind::DoubledName, "_acme-challenge.www.example.test.example.test", {}),
        Mistake("the value stands at the apex", withText(u"example.test"_qs, sample::value),
                Kind::OtherName, "example.test", {}),
        Mistake("quotes became part of the value", withText(sample::record, quoted),
                Kind::QuotedValue, recordName, quoted),
        Mistake("only one of two values was added", withText(sample::record, sample::otherValue),
                Kind::OneOfSeveral, recordName, sample::otherValue),
        Mistake("only last time's value is there",
                withText(sample::record, "0ldQ9zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1sAA"),
                Kind::StaleValue, recordName, "0ldQ9zXm5kQ0hSbb7H2nT9wZrJcVd8PlyUe4iAo1sAA"),
        Mistake("the record has the wrong label",
                withText(u"acme-challenge.www.example.test"_qs, sample::value), Kind::OtherName,
                "acme-challenge.www.example.test", {}),
        Mistake("an alias leads elsewhere",
                sample::emptyZone().cname(sample::record, u"forgotten.example.test"_qs),
                Kind::Delegated, "forgotten.example.test", {}),
        Mistake("the value was cut", withText(sample::record, cut), Kind::AlteredValue, recordName,
                cut),
        Mistake("a wildcard answers instead",
                sample::emptyZone().wildcardTxt(u"www.example.test"_qs, "v=spf1 -all"),
                Kind::WildcardAnswer, "*.www.example.test", "v=spf1 -all"),
        Mistake("only one server has the record", withText(sample::record, sample::value),
                Kind::OldSerial, "example.test", QByteArray::number(sample::serial - 1)),
    };
    mistakes.back().onSecondary = ZoneData().soa(sample::zone, sample::serial - 1);
    return mistakes;
}

} // namespace

class TenMistakesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakeIsNamed_data()
    {
        QTest::addColumn<int>("index");

        const std::vector<Mistake> mistakes = tenMistakes();
        QCOMPARE(mistakes.size(), size_t(10));
        for (int index = 0; index < 10; ++index)
            QTest::newRow(mistakes[size_t(index)].name) << index;
    }

    void mistakeIsNamed()
    {
        QFETCH(int, index);
        const Mistake mistake = tenMistakes()[size_t(index)];
        LoopbackInternet internet;
        sample::serveEverywhere(internet, mistake.onPrimary);
        internet.serve(sample::secondary, mistake.onSecondary);
        ExpectedRecord expected(sample::record, sample::value);
        expected.siblings = { sample::otherValue };

        const DnsReadiness readiness = sample::checked(internet, { expected }).front();

        QVERIFY(!readiness.isReady());
        QVERIFY(!readiness.diagnoses.empty());
        const DnsDiagnosis &leading = readiness.diagnoses.front();
        QCOMPARE(static_cast<int>(leading.kind), static_cast<int>(mistake.kind));
        QCOMPARE(leading.name, QString::fromLatin1(mistake.where));
        QCOMPARE(leading.seen, QString::fromLatin1(mistake.seen));
        // An alias is no fault by itself: it says where the missing record belongs.
        QCOMPARE(leading.isObstacle(), mistake.kind != Kind::Delegated);
    }

    void rightRecordBringsNoDiagnosis()
    {
        LoopbackInternet internet;
        sample::serveEverywhere(internet, withText(sample::record, sample::value));

        const DnsReadiness readiness = sample::checkedOne(internet);

        QVERIFY(readiness.isReady());
        QVERIFY(readiness.diagnoses.empty());
    }
};

CERTWRIGHT_TEST(TenMistakesTest)
#include "TenMistakesTest.moc"
