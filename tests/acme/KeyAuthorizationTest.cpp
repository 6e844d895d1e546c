// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/KeyAuthorization.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleKeys.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;

class KeyAuthorizationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTokenAndThumbprint();
    void a75_hashesTheKeyAuthorizationForDns();
    void a63_refusesIllegalTokens_data();
    void a63_refusesIllegalTokens();
    void namesTheRecordBelowTheDomain_data();
    void namesTheRecordBelowTheDomain();
    void a76_namesTheAccountsRecordAsTheDraftDoes();
    void namesThePathOfTheFile();
};

void KeyAuthorizationTest::joinsTokenAndThumbprint()
{
    const auto text = keyAuthorization(u"DGyRejmCefe7v4NfDGDKfA"_qs, rfc7515EcKey()->publicKey());

    QCOMPARE(*text,
             QByteArray("DGyRejmCefe7v4NfDGDKfA.oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U"));
}

void KeyAuthorizationTest::a75_hashesTheKeyAuthorizationForDns()
{
    const auto text = keyAuthorization(u"DGyRejmCefe7v4NfDGDKfA"_qs, rfc7515EcKey()->publicKey());

    const QByteArray value = dns01Value(*text);

    QCOMPARE(value, QByteArray("VIhlObU14SszuGiJjYEkSCWza9-X-UFUuzGh1QsiYcU"));
    QCOMPARE(value.size(), 43);
}

void KeyAuthorizationTest::a63_refusesIllegalTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("isLegal");

    QTest::newRow("16 characters") << QString(16, u'a') << true;
    QTest::newRow("all kinds") << u"-_azAZ09-_azAZ09"_qs << true;
    QTest::newRow("512 characters") << QString(512, u'a') << true;
    QTest::newRow("15 characters") << QString(15, u'a') << false;
    QTest::newRow("513 characters") << QString(513, u'a') << false;
    QTest::newRow("100 KB") << QString(100000, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("parent folder") << u"../../../../etc/passwd"_qs << false;
    QTest::newRow("slash") << u"aaaaaaaaaaaaaaaa/b"_qs << false;
    QTest::newRow("backslash") << u"aaaaaaaaaaaaaaaa\\b"_qs << false;
    QTest::newRow("escaped slash") << u"aaaaaaaaaaaaaaaa%2fb"_qs << false;
    QTest::newRow("dots") << QString(20, u'.') << false;
    QTest::newRow("semicolon") << u"aaaaaaaaaaaaaaaa;id"_qs << false;
    QTest::newRow("space") << u"aaaaaaaaaaaaaaaa b"_qs << false;
    QTest::newRow("line break") << u"aaaaaaaaaaaaaaaa\nb"_qs << false;
    QTest::newRow("NUL") << QString(u"aaaaaaaaaaaaaaaa"_qs + QChar(u'\0')) << false;
    QTest::newRow("padding") << u"aaaaaaaaaaaaaaaa=="_qs << false;
    QTest::newRow("markup") << u"<b>aaaaaaaaaaaaaaaa"_qs << false;
    QTest::newRow("letter beyond ASCII") << u"aaaaaaaaaaaaaaa\u00e9"_qs << false;
    QTest::newRow("digit beyond ASCII") << u"aaaaaaaaaaaaaaa\u0661"_qs << false;
}

void KeyAuthorizationTest::a63_refusesIllegalTokens()
{
    QFETCH(QString, token);
    QFETCH(bool, isLegal);

    QCOMPARE(failureOf(keyAuthorization(token, rfc7515EcKey()->publicKey())),
             isLegal ? u"none"_qs : u"malformed"_qs);
}

void KeyAuthorizationTest::namesTheRecordBelowTheDomain_data()
{
    QTest::addColumn<QString>("domain");

    QTest::newRow("plain") << u"example.test"_qs;
    QTest::newRow("wildcard") << u"*.example.test"_qs;
    QTest::newRow("final dot") << u"example.test."_qs;
}

void KeyAuthorizationTest::namesTheRecordBelowTheDomain()
{
    QFETCH(QString, domain);

    QCOMPARE(dns01RecordName(domain), u"_acme-challenge.example.test"_qs);
}

void KeyAuthorizationTest::a76_namesTheAccountsRecordAsTheDraftDoes()
{
    const QString account = u"https://example.com/acme/acct/ExampleAccount"_qs;

    QCOMPARE(dnsAccount01RecordName(u"*.example.test"_qs, account),
             u"_ujmmovf2vn55tgye._acme-challenge.example.test"_qs);
}

void KeyAuthorizationTest::namesThePathOfTheFile()
{
    QCOMPARE(http01Path(u"DGyRejmCefe7v4NfDGDKfA"_qs),
             u"/.well-known/acme-challenge/DGyRejmCefe7v4NfDGDKfA"_qs);
}

CERTWRIGHT_TEST(KeyAuthorizationTest)
#include "KeyAuthorizationTest.moc"
