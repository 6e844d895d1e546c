// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/DnsAccountLabel.h"
#include "core/acme/KeyAuthorization.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;

class DnsAccountLabelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a76_isTheOneOfTheDraft();
    void differsBetweenAccounts();
    void standsBeforeTheUsualName();
};

void DnsAccountLabelTest::a76_isTheOneOfTheDraft()
{
    QCOMPARE(dnsAccountLabel(u"https://example.com/acme/acct/ExampleAccount"_qs),
             u"_ujmmovf2vn55tgye"_qs);
}

void DnsAccountLabelTest::differsBetweenAccounts()
{
    QVERIFY(dnsAccountLabel(u"https://ca.example.test/1"_qs)
            != dnsAccountLabel(u"https://ca.example.test/2"_qs));
}

void DnsAccountLabelTest::standsBeforeTheUsualName()
{
    const QString account = u"https://example.com/acme/acct/ExampleAccount"_qs;

    QCOMPARE(dnsAccount01RecordName(u"*.example.test"_qs, account),
             u"_ujmmovf2vn55tgye._acme-challenge.example.test"_qs);
}

CERTWRIGHT_TEST(DnsAccountLabelTest)
#include "DnsAccountLabelTest.moc"
