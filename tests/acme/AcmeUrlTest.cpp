// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/AcmeUrl.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;

class AcmeUrlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a18_letsAbsoluteHttpsUrlsThroughUnchanged_data();
    void a18_letsAbsoluteHttpsUrlsThroughUnchanged();
    void a18_refusesEverythingElse_data();
    void a18_refusesEverythingElse();
    void namesTheRefusedUrl();
};

void AcmeUrlTest::a18_letsAbsoluteHttpsUrlsThroughUnchanged_data()
{
    QTest::addColumn<QString>("url");
    const QStringList urls {
        u"https://ca.example.test/directory"_qs,
        u"https://ca.example.test"_qs,
        u"https://ca.example.test/"_qs,
        u"https://ca.example.test:14000/dir"_qs,
        u"https://localhost:14000/nonce-plz"_qs,
        u"https://127.0.0.1:14000/my-order/abc"_qs,
        u"https://[::1]:14000/dir"_qs,
        u"https://[2001:db8::1]/dir"_qs,
        u"https://ca.example.test/v2/DV90"_qs,
        u"https://ca.example.test/order?id=1&part=2"_qs,
        u"https://ca.example.test?id=1"_qs,
        u"https://ca.example.test/a%2Fb"_qs,
        u"https://ca.example.test/a%20b"_qs,
        u"https://ca.example.test/~user/(x)!$&'*+,;=:@"_qs,
        u"https://ca.example.test/double//slash"_qs,
        u"https://xn--fsqu00a.example.test/directory"_qs,
        u"https://ca_1.example.test/directory"_qs,
        u"https://ca.example.test:1/"_qs,
        u"https://ca.example.test:65535/"_qs,
        u"https://ca.example.test/"_qs + QString(2024, u'a'),
    };
    for (const QString &url : urls)
        QTest::newRow(qPrintable(url.left(60))) << url;
}

void AcmeUrlTest::a18_letsAbsoluteHttpsUrlsThroughUnchanged()
{
    QFETCH(QString, url);

    const Result<QString> checked = checkedAcmeUrl(url);

    QCOMPARE(failureOf(checked), u"none"_qs);
    QCOMPARE(*checked, url);
}

void AcmeUrlTest::a18_refusesEverythingElse_data()
{
    QTest::addColumn<QString>("url");
    const QStringList urls {
        QString(),
        u"http://ca.example.test/directory"_qs,
        u"ftp://ca.example.test/directory"_qs,
        u"file:///etc/hostname"_qs,
        u"data:text/plain,Do%20what%20thou%20wilt"_qs,
        u"javascript:alert(1)"_qs,
        u"qrc:/x"_qs,
        u"blob:https://ca.example.test/x"_qs,
        u"ws://ca.example.test/"_qs,
        u"//ca.example.test/directory"_qs,
        u"/directory"_qs,
        u"directory"_qs,
        u"?x=1"_qs,
        u"https:"_qs,
        u"https:/ca.example.test/"_qs,
        u"https://"_qs,
        u"https:///directory"_qs,
        u"https://?x"_qs,
        u"https://:443/"_qs,
        u"https://user@ca.example.test/"_qs,
        u"https://user:secret@ca.example.test/"_qs,
        u"https://@ca.example.test/"_qs,
        u"https://ca.example.test@elsewhere.test/"_qs,
        u"https://ca.example.test/#fragment"_qs,
        u"https://ca.example.test/#"_qs,
        u"https://ca.example.test:0/"_qs,
        u"https://ca.example.test:65536/"_qs,
        u"https://ca.example.test:99999999999/"_qs,
        u"https://ca.example.test:/"_qs,
        u"https://ca.example.test:-1/"_qs,
        u"https://ca.example.test:1a/"_qs,
        u"https://ca.example.test:1:2/"_qs,
        u"https://[::1/"_qs,
        u"https://[]/"_qs,
        u"https://[::g]/"_qs,
        u"https://::1/"_qs,
        u"https://ca.example.test/a b"_qs,
        u" https://ca.example.test/"_qs,
        u"https://ca.example.test/ "_qs,
        u"https://ca.example.test/\n"_qs,
        u"https://ca.example.test/\r\nHost: x"_qs,
        u"https://ca.example.test/\t"_qs,
        u"https://ca.example.test/"_qs + QChar(u'\0'),
        u"https://ca.example.test/\\x"_qs,
        u"https://ca.example.test\\@elsewhere.test/"_qs,
        u"https://ca.example.test/<b>"_qs,
        u"https://ca.example.test/\"x\""_qs,
        u"https://ca.example.test/{x}"_qs,
        u"https://ca.example.test/a|b"_qs,
        u"https://ca.example.test/a^b"_qs,
        u"https://ca.example.test/a`b"_qs,
        u"https://ca.example.test/%"_qs,
        u"https://ca.example.test/%2"_qs,
        u"https://ca.example.test/%zz"_qs,
        u"https://ca%2eexample.test/"_qs,
        u"https://b\u00fccher.example.test/"_qs,
        u"https://ca.example.test/b\u00fccher"_qs,
        u"https://ca.example.test/\u202e"_qs,
        u"https://ca,example.test/"_qs,
        u"https://ca.example.test/"_qs + QString(2025, u'a'),
        QString(100000, u'a'),
        u"https://CA.example.test/"_qs,
        u"HTTPS://ca.example.test/"_qs,
        u"https://[2001:DB8::1]/"_qs,
        u"https://127.1/"_qs,
        u"https://ca.example.test/a%2fb"_qs,
        u"https://ca.example.test/%7Ea"_qs,
        u"https://ca.example.test//a"_qs,
        u"https://ca.example.test/a/../b"_qs,
    };
    for (qsizetype i = 0; i < urls.size(); ++i)
        QTest::addRow("%d: %s", int(i), qPrintable(urls[i].left(60))) << urls[i];
}

void AcmeUrlTest::a18_refusesEverythingElse()
{
    QFETCH(QString, url);

    QCOMPARE(failureOf(checkedAcmeUrl(url)), u"malformed"_qs);
}

void AcmeUrlTest::namesTheRefusedUrl()
{
    const Result<QString> checked = checkedAcmeUrl(u"http://ca.example.test/order/1"_qs);

    QCOMPARE(checked.error().subject(), u"http://ca.example.test/order/1"_qs);
    QVERIFY(checked.error().detail().contains(u"is not an absolute https URL"_qs));
    QVERIFY(checkedAcmeUrl(u"https://user@ca.example.test/"_qs)
                    .error()
                    .detail()
                    .contains(u"carries user information"_qs));
}

CERTWRIGHT_TEST(AcmeUrlTest)
#include "AcmeUrlTest.moc"
