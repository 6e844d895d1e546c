// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pebble/PracticeCa.h"
#include "tests/support/Failure.h"

#include "core/acme/JsonWebSignature.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;

namespace {

const QByteArray macText = "zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W";

NewAccount boundTo(const QString &keyId, const QByteArray &mac)
{
    NewAccount request;
    request.isTermsOfServiceAgreed = true;
    request.eabKeyId = keyId;
    request.eabMacKey
            = std::make_shared<crypto::SecureBytes>(*macKeyFromText(QString::fromLatin1(mac)));
    return request;
}

} // namespace

class AccountPebbleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a42_createsAnAccountOnceForAKey_data() { addPebbleVersions(); }
    void a42_createsAnAccountOnceForAKey();
    void a32_takesEveryKindOfAccountKey_data();
    void a32_takesEveryKindOfAccountKey();
    void a41_findsAnAccountByItsKey_data() { addPebbleVersions(); }
    void a41_findsAnAccountByItsKey();
    void a43_saysThatTheTermsMustBeAgreedFirst_data() { addPebbleVersions(); }
    void a43_saysThatTheTermsMustBeAgreedFirst();
    void a45_changesTheContacts_data() { addPebbleVersions(); }
    void a45_changesTheContacts();
    void a46_isRefusedOnceDeactivated_data() { addPebbleVersions(); }
    void a46_isRefusedOnceDeactivated();
    void a47_changesTheKey_data() { addPebbleVersions(); }
    void a47_changesTheKey();
    void a48_keepsTheOldKeyWhenTheNewOneIsTaken_data();
    void a48_keepsTheOldKeyWhenTheNewOneIsTaken();
    void a50_bindsToAnAccountAtTheWebsite_data() { addPebbleVersions(); }
    void a50_bindsToAnAccountAtTheWebsite();
    void a52_saysThatTheBindingIsMissingOrWrong_data() { addPebbleVersions(); }
    void a52_saysThatTheBindingIsMissingOrWrong();
    void a53_readsAllPagesOfTheOrders_data() { addPebbleVersions(); }
    void a53_readsAllPagesOfTheOrders();
    void a20_isUnknownToAnotherCa_data() { addPebbleVersions(); }
    void a20_isUnknownToAnotherCa();
    void saysThatTheAccountIsGoneAfterARestart_data() { addPebbleVersions(); }
    void saysThatTheAccountIsGoneAfterARestart();
    void a4_trustsNoCaThatNobodyVouchesFor_data() { addPebbleVersions(); }
    void a4_trustsNoCaThatNobodyVouchesFor();
    void a23_placesAHundredOrdersWhileHalfOfTheNoncesAreRefused_data() { addPebbleVersions(); }
    void a23_placesAHundredOrdersWhileHalfOfTheNoncesAreRefused();
    void a23_getsThroughWhileNineNoncesInTenAreRefused_data() { addPebbleVersions(); }
    void a23_getsThroughWhileNineNoncesInTenAreRefused();
    void a16_readsADirectoryWithoutTheNewerParts();
};

void AccountPebbleTest::a42_createsAnAccountOnceForAKey()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    NewAccount request;
    request.isTermsOfServiceAgreed = true;
    request.contacts = { u"mailto:admin@example.test"_qs };
    const auto key = newKey();

    const auto created = runTask(ca.client->newAccount(key, request));
    const auto again = runTask(ca.client->newAccount(key, request));
    const auto read = runTask(ca.client->account(AccountSigner(created->url, key)));

    QCOMPARE(failureOf(created), u"none"_qs);
    QVERIFY(created->status == Account::Status::Valid);
    QCOMPARE(again->url, created->url);
    QCOMPARE(read->contacts, request.contacts);
    QVERIFY(!read->ordersUrl.isEmpty());
}

void AccountPebbleTest::a32_takesEveryKindOfAccountKey_data()
{
    QTest::addColumn<PebbleVersion>("version");
    QTest::addColumn<int>("type");
    for (const auto &[name, version] :
         { std::pair("2.4.0", PebbleVersion::Debian), std::pair("2.10", PebbleVersion::Newest) }) {
        QTest::addRow("%s ES256", name) << version << int(crypto::KeyType::EcP256);
        QTest::addRow("%s ES384", name) << version << int(crypto::KeyType::EcP384);
        QTest::addRow("%s RS256", name) << version << int(crypto::KeyType::Rsa2048);
    }
}

void AccountPebbleTest::a32_takesEveryKindOfAccountKey()
{
    QFETCH(PebbleVersion, version);
    QFETCH(int, type);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));

    const AccountSigner signer = ca.newAccount(newKey(static_cast<crypto::KeyType>(type)));

    QCOMPARE(failureOf(runTask(ca.client->account(signer))), u"none"_qs);
}

void AccountPebbleTest::a41_findsAnAccountByItsKey()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();

    const auto found = runTask(ca.client->findAccount(signer.key));
    const auto unknown = runTask(ca.client->findAccount(newKey()));

    QCOMPARE(found->url, signer.accountUrl);
    QCOMPARE(failureOf(unknown), u"rejected"_qs);
    QVERIFY(unknown.error().isProblem(QLatin1String("accountDoesNotExist")));
}

void AccountPebbleTest::a43_saysThatTheTermsMustBeAgreedFirst()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const auto key = newKey();
    NewAccount request;

    const auto refused = runTask(ca.client->newAccount(key, request));
    request.isTermsOfServiceAgreed = true;
    const auto taken = runTask(ca.client->newAccount(key, request));

    QCOMPARE(failureOf(refused), u"actionRequired"_qs);
    QCOMPARE(failureOf(taken), u"none"_qs);
}

void AccountPebbleTest::a45_changesTheContacts()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const QStringList contacts { u"mailto:new@example.test"_qs };

    const auto updated = runTask(ca.client->updateContacts(signer, contacts));
    const auto read = runTask(ca.client->account(signer));

    QCOMPARE(failureOf(updated), u"none"_qs);
    QCOMPARE(read->contacts, contacts);
}

void AccountPebbleTest::a46_isRefusedOnceDeactivated()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();

    const auto deactivated = runTask(ca.client->deactivateAccount(signer));
    const auto order = ca.order(signer, { u"example.test"_qs });

    QVERIFY(deactivated->status == Account::Status::Deactivated);
    QCOMPARE(failureOf(order), u"rejected"_qs);
    QVERIFY(order.error().isProblem(QLatin1String("unauthorized")));
}

void AccountPebbleTest::a47_changesTheKey()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner before = ca.newAccount();
    const AccountSigner after(before.accountUrl, newKey(crypto::KeyType::EcP384));

    const auto change = runTask(ca.client->changeKey(before, after.key));

    QCOMPARE(failureOf(change), u"none"_qs);
    QCOMPARE(failureOf(ca.order(after, { u"example.test"_qs })), u"none"_qs);
    QVERIFY(!runTask(ca.client->account(before)));
    QCOMPARE(runTask(ca.client->findAccount(after.key))->url, before.accountUrl);
}

void AccountPebbleTest::a48_keepsTheOldKeyWhenTheNewOneIsTaken_data()
{
    QTest::addColumn<PebbleVersion>("version");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");

    QTest::newRow("2.4.0 answers 500") << PebbleVersion::Debian << u"busy"_qs << u"500"_qs;
    QTest::newRow("2.10 answers 200 and changes nothing")
            << PebbleVersion::Newest << u"rejected"_qs << u"the old key stays in use"_qs;
}

void AccountPebbleTest::a48_keepsTheOldKeyWhenTheNewOneIsTaken()
{
    QFETCH(PebbleVersion, version);
    QFETCH(QString, kind);
    QFETCH(QString, words);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const AccountSigner other = ca.newAccount();

    const auto change = runTask(ca.client->changeKey(signer, other.key));

    QCOMPARE(failureOf(change), kind);
    QVERIFY2(change.error().detail().contains(words), qPrintable(change.error().detail()));
    QCOMPARE(failureOf(runTask(ca.client->account(signer))), u"none"_qs);
}

void AccountPebbleTest::a50_bindsToAnAccountAtTheWebsite()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.requiresAccountBinding = true;
    options.accountBindingKeys = { { u"kid-1"_qs, macText } };
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));

    const auto directory = runTask(ca.client->directory());
    const auto account = runTask(ca.client->newAccount(newKey(), boundTo(u"kid-1"_qs, macText)));

    QVERIFY(directory->isExternalAccountRequired);
    QCOMPARE(failureOf(account), u"none"_qs);
}

void AccountPebbleTest::a52_saysThatTheBindingIsMissingOrWrong()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.requiresAccountBinding = true;
    options.accountBindingKeys = { { u"kid-1"_qs, macText } };
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    NewAccount without;
    without.isTermsOfServiceAgreed = true;
    const QByteArray otherMac = QByteArray(macText).replace('z', 'y');

    const auto missing = runTask(ca.client->newAccount(newKey(), without));
    const auto wrongMac = runTask(ca.client->newAccount(newKey(), boundTo(u"kid-1"_qs, otherMac)));
    const auto wrongKid = runTask(ca.client->newAccount(newKey(), boundTo(u"kid-2"_qs, macText)));

    QCOMPARE(failureOf(missing), u"actionRequired"_qs);
    QVERIFY(missing.error().isProblem(QLatin1String("externalAccountRequired")));
    QCOMPARE(failureOf(wrongMac), u"rejected"_qs);
    QCOMPARE(failureOf(wrongKid), u"rejected"_qs);
}

void AccountPebbleTest::a53_readsAllPagesOfTheOrders()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.ordersPerPage = 1;
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    QStringList placed;
    for (int i = 0; i < 4; ++i)
        placed.append(ca.order(signer, { u"n%1.example.test"_qs.arg(i) })->url);
    const auto account = runTask(ca.client->account(signer));

    auto urls = runTask(ca.client->orderUrls(signer, account->ordersUrl));

    QCOMPARE(failureOf(urls), u"none"_qs);
    urls->sort();
    placed.sort();
    QCOMPARE(*urls, placed);
    QVERIFY(ca.counter.counts[u"list-orderz"_qs] >= 4);
}

void AccountPebbleTest::a20_isUnknownToAnotherCa()
{
    QFETCH(PebbleVersion, version);
    PracticeCa first(optionsFor(version));
    PracticeCa second(optionsFor(version));
    QVERIFY2(first.start(), qPrintable(first.errorText()));
    QVERIFY2(second.start(), qPrintable(second.errorText()));
    const AccountSigner signer = first.newAccount();

    const auto found = runTask(second.client->findAccount(signer.key));

    QVERIFY(found.error().isProblem(QLatin1String("accountDoesNotExist")));
}

void AccountPebbleTest::saysThatTheAccountIsGoneAfterARestart()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();

    QVERIFY2(ca.server().restart(), qPrintable(ca.errorText()));
    ca.reconnect();
    const auto account = runTask(ca.client->account(signer));

    QCOMPARE(failureOf(account), u"rejected"_qs);
    QVERIFY(account.error().isProblem(QLatin1String("accountDoesNotExist")));
}

void AccountPebbleTest::a4_trustsNoCaThatNobodyVouchesFor()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    Client trusting(ca.http(), ca.clock(), ca.directoryUrl(), ca.server().tlsRootPem());
    Client plain(ca.http(), ca.clock(), ca.directoryUrl(), QByteArray());

    const auto trusted = runTask(trusting.directory());
    const auto refused = runTask(plain.directory());

    QCOMPARE(failureOf(trusted), u"none"_qs);
    QCOMPARE(failureOf(refused), u"insecure"_qs);
}

void AccountPebbleTest::a23_placesAHundredOrdersWhileHalfOfTheNoncesAreRefused()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.rejectedNoncesPercent = 50;
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();

    for (int i = 0; i < 100; ++i) {
        const auto order = ca.order(signer, { u"n%1.example.test"_qs.arg(i) });
        QVERIFY2(order, order ? "" : qPrintable(order.error().detail()));
    }

    QCOMPARE(ca.counter.counts[u"nonce-plz"_qs], 1);
    QVERIFY(ca.counter.counts[u"order-plz"_qs] > 100);
}

void AccountPebbleTest::a23_getsThroughWhileNineNoncesInTenAreRefused()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.rejectedNoncesPercent = 90;
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();

    for (int i = 0; i < 5; ++i)
        QCOMPARE(failureOf(ca.order(signer, { u"n%1.example.test"_qs.arg(i) })), u"none"_qs);
}

void AccountPebbleTest::a16_readsADirectoryWithoutTheNewerParts()
{
    PracticeCa ca(optionsFor(PebbleVersion::Debian));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));

    const auto directory = runTask(ca.client->directory());

    QCOMPARE(failureOf(directory), u"none"_qs);
    QCOMPARE(directory->renewalInfo, QString());
    QCOMPARE(directory->newAuthz, QString());
    QVERIFY(directory->profiles.empty());
    QVERIFY(directory->termsOfService.startsWith(u"data:"_qs));
}

CERTWRIGHT_TEST(AccountPebbleTest)
#include "AccountPebbleTest.moc"
