// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Identifier.h"
#include "core/base/IpAddress.h"
#include "tests/support/TestMain.h"

using namespace certwright;

class IdentifierTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsNamesFromAddresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");

        const auto row = [](const char *title, const char16_t *typed, const char16_t *type,
                            const char16_t *value) {
            QTest::newRow(title) << QString::fromUtf16(typed) << QString::fromUtf16(type)
                                 << QString::fromUtf16(value);
        };
        row("name", u"Example.TEST.", u"dns", u"example.test");
        row("wildcard", u"＊。例子.test", u"dns", u"*.xn--fsqu00a.test");
        row("name that begins with digits", u"1.2.3.4.test", u"dns", u"1.2.3.4.test");
        row("IPv4", u"192.0.2.1", u"ip", u"192.0.2.1");
        row("IPv4 with port", u"192.0.2.1:443", u"ip", u"192.0.2.1");
        row("IPv4 in an address", u"https://192.0.2.1/x", u"ip", u"192.0.2.1");
        row("IPv4 in full width", u"１９２．０．２．１", u"ip", u"192.0.2.1");
        row("IPv6", u"2001:DB8:0:0:0:0:0:1", u"ip", u"2001:db8::1");
        row("IPv6 in brackets", u"[2001:db8::1]", u"ip", u"2001:db8::1");
        row("IPv6 with port", u"https://[2001:db8::1]:8443/", u"ip", u"2001:db8::1");
        row("IPv6 loopback", u"::1", u"ip", u"::1");
    }

    void tellsNamesFromAddresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, type);
        QFETCH(QString, value);

        const Result<Identifier> identifier = Identifier::fromUserInput(typed);

        QVERIFY2(identifier, identifier ? "" : qPrintable(identifier.error().detail()));
        QCOMPARE(toString(identifier->type), type);
        QCOMPARE(identifier->value, value);
    }

    void refusesBrokenAddresses_data()
    {
        QTest::addColumn<QString>("typed");

        const QStringList typed { u"192.0.2.01"_qs,  u"010.0.0.1"_qs,         u"192.0.2.256"_qs,
                                  u"192.0.2"_qs,     u"3221225985"_qs,        u"192.0.2.1.5"_qs,
                                  u"2001:db8"_qs,    u"2001:db8:::1"_qs,      u"fe80::1%1"_qs,
                                  u"2001:db8::g"_qs, u"1:2:3:4:5:6:7:8:9"_qs, u"[2001:db8::1"_qs };
        for (const QString &text : typed)
            QTest::newRow(qPrintable(text)) << text;
    }

    void refusesBrokenAddresses()
    {
        QFETCH(QString, typed);

        const auto identifier = Identifier::parsed(typed);

        QVERIFY2(!identifier, identifier ? qPrintable(identifier->value) : "");
        QCOMPARE(toString(identifier.error()), toString(NameFinding::InvalidAddress));
    }

    void writesAddressesAsRfc5952Says_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");

        QTest::newRow("4.1 leading zeros") << u"2001:0db8::0001"_qs << u"2001:db8::1"_qs;
        QTest::newRow("4.2.1 shortest") << u"2001:db8:0:0:0:0:2:1"_qs << u"2001:db8::2:1"_qs;
        QTest::newRow("4.2.2 one group") << u"2001:db8::1:1:1:1:1"_qs << u"2001:db8:0:1:1:1:1:1"_qs;
        QTest::newRow("4.2.3 longest") << u"2001:0:0:1:0:0:0:1"_qs << u"2001:0:0:1::1"_qs;
        QTest::newRow("4.2.3 first of equals")
                << u"2001:db8:0:0:1:0:0:1"_qs << u"2001:db8::1:0:0:1"_qs;
        QTest::newRow("4.3 lower case") << u"2001:DB8::ABCD"_qs << u"2001:db8::abcd"_qs;
        QTest::newRow("zeros at the end") << u"2001:db8:1:0:0:0:0:0"_qs << u"2001:db8:1::"_qs;
        QTest::newRow("all zeros") << u"0:0:0:0:0:0:0:0"_qs << u"::"_qs;
        QTest::newRow("5 mapped IPv4") << u"::ffff:c000:0201"_qs << u"::ffff:192.0.2.1"_qs;
        QTest::newRow("not a known prefix") << u"::192.0.2.1"_qs << u"::c000:201"_qs;
    }

    void writesAddressesAsRfc5952Says()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);

        const std::optional<QByteArray> octets = ipAddressOctets(typed);

        QVERIFY(octets);
        QCOMPARE(octets->size(), 16);
        QCOMPARE(ipAddressText(*octets), text);
        QCOMPARE(ipAddressOctets(text), octets);
    }

    void octetsOfAnotherLengthHaveNoText()
    {
        QCOMPARE(ipAddressText(QByteArray(5, 'x')), QString());
    }

    void displaysUnicodeNames()
    {
        QCOMPARE((Identifier { Identifier::Type::Dns, u"*.xn--fsqu00a.test"_qs }).displayName(),
                 u"*.例子.test"_qs);
        QCOMPARE((Identifier { Identifier::Type::Ip, u"192.0.2.1"_qs }).displayName(),
                 u"192.0.2.1"_qs);
        QCOMPARE((Identifier { Identifier::Type::Dns, u"intranet"_qs }).displayName(),
                 u"intranet"_qs);
    }

    void onlyNamesAreWildcards()
    {
        QVERIFY((Identifier { Identifier::Type::Dns, u"*.example.test"_qs }).isWildcard());
        QVERIFY(!(Identifier { Identifier::Type::Dns, u"example.test"_qs }).isWildcard());
        QVERIFY(!(Identifier { Identifier::Type::Ip, u"192.0.2.1"_qs }).isWildcard());
    }

    void namesComeBeforeAddresses()
    {
        const Identifier name { Identifier::Type::Dns, u"z.test"_qs };
        const Identifier address { Identifier::Type::Ip, u"192.0.2.1"_qs };

        QVERIFY(name < address);
        QVERIFY((Identifier { Identifier::Type::Dns, u"a.test"_qs }) < name);
        QVERIFY((Identifier { Identifier::Type::Dns, u"z.test"_qs }) == name);
    }
};

CERTWRIGHT_TEST(IdentifierTest)
#include "IdentifierTest.moc"
