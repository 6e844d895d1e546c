// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/JsonWebKey.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/Conversation.h"

#include <QJsonDocument>

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;
using Answer = ScriptedAnswer;
using Method = net::HttpRequest::Method;

namespace {

std::shared_ptr<const crypto::SecureBytes> macKey()
{
    QByteArray bytes(32, 'k');
    return std::make_shared<crypto::SecureBytes>(crypto::SecureBytes::taking(std::move(bytes)));
}

Answer created()
{
    return Answer::json(201, sampleAccount()).withLocation(accountUrl);
}

QJsonObject jwkOf(const std::shared_ptr<const crypto::PrivateKey> &key)
{
    return *toJsonWebKey(key->publicKey());
}

/// The demand that a key change is what RFC 8555 section 7.3.5 says.
QString flawOfKeyChange(const SeenRequest &seen)
{
    const auto inner = SignedMessage::decoded(seen.message->payload);
    if (!inner || inner->members != QStringList { u"payload"_qs, u"protected"_qs, u"signature"_qs })
        return u"the payload is no JWS"_qs;
    if (inner->header.keys() != QStringList { u"alg"_qs, u"jwk"_qs, u"url"_qs })
        return u"the inner header has "_qs + inner->header.keys().join(u',');
    if (inner->header.value(u"url").toString() != keyChangeUrl)
        return u"the inner url is another"_qs;
    if (!inner->jwk() || !inner->isSignedBy(otherEcKey()->publicKey()))
        return u"the new key did not sign"_qs;
    const QJsonObject wanted { { u"account"_qs, accountUrl },
                               { u"oldKey"_qs, jwkOf(rfc7515EcKey()) } };
    return inner->payloadObject() == wanted ? QString() : u"the inner payload is another"_qs;
}

} // namespace

class AccountClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a40_saysThatTheTermsAreAgreedOnlyWhenTheyAre_data();
    void a40_saysThatTheTermsAreAgreedOnlyWhenTheyAre();
    void a42_takesAKnownKeyLikeANewOne();
    void refusesAnAccountWithoutLocation();
    void a18_refusesAnAccountUrlThatIsNotHttps();
    void a41_findsAnAccountByItsKey();
    void a41_saysThatThereIsNoAccount();
    void a43_saysThatThePersonMustAgreeFirst_data();
    void a43_saysThatThePersonMustAgreeFirst();
    void a45_sendsContactsAlone();
    void a45_takesAnUpdateThatTheCaIgnores();
    void a46_deactivates();
    void a50_bindsToAnAccountAtTheCasWebsite();
    void a51_sendsNoBindingUnlessGiven();
    void a52_saysThatABindingIsMissing();
    void a47_changesTheKeyAsTheRfcSays();
    void a48_keepsTheOldKeyWhenTheNewOneIsNotTaken_data();
    void a48_keepsTheOldKeyWhenTheNewOneIsNotTaken();
    void a48_leavesOpenWhichKeyCountsWhenTheCheckFails_data();
    void a48_leavesOpenWhichKeyCountsWhenTheCheckFails();
    void a49_keepsTheOldKeyWhenTheCaRefuses_data();
    void a49_keepsTheOldKeyWhenTheCaRefuses();
    void a31_sendsAKeyOnlyWhereTheRfcWantsIt();
    void a53_readsEveryPageOfTheOrdersOnce();
    void a53_stopsAtAHundredPages();
    void a18_refusesAPageThatIsNotHttps();
};

void AccountClientTest::a40_saysThatTheTermsAreAgreedOnlyWhenTheyAre_data()
{
    QTest::addColumn<bool>("isAgreed");
    QTest::addColumn<QStringList>("contacts");
    QTest::addColumn<QJsonObject>("payload");
    const QString mail = u"mailto:admin@example.test"_qs;

    QTest::newRow("agreed, with contact") << true << QStringList { mail }
                                          << QJsonObject { { u"termsOfServiceAgreed"_qs, true },
                                                           { u"contact"_qs, QJsonArray { mail } } };
    QTest::newRow("a44: contact left out when empty")
            << true << QStringList() << QJsonObject { { u"termsOfServiceAgreed"_qs, true } };
    QTest::newRow("not agreed") << false << QStringList() << QJsonObject();
}

void AccountClientTest::a40_saysThatTheTermsAreAgreedOnlyWhenTheyAre()
{
    QFETCH(bool, isAgreed);
    QFETCH(QStringList, contacts);
    QFETCH(QJsonObject, payload);
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl).byBareKey().with(payload).answered(created());
    NewAccount request;
    request.isTermsOfServiceAgreed = isAgreed;
    request.contacts = contacts;

    const auto account = runTask(talk.client.newAccount(talk.signer.key, request));

    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(account->url, accountUrl);
    QCOMPARE(account->ordersUrl, ordersUrl);
    QVERIFY(account->status == Account::Status::Valid);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a42_takesAKnownKeyLikeANewOne()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl)
            .answered(Answer::json(200, sampleAccount()).withLocation(accountUrl));

    const auto account = runTask(talk.client.newAccount(talk.signer.key, NewAccount()));

    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(account->url, accountUrl);
}

void AccountClientTest::refusesAnAccountWithoutLocation()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl).answered(Answer::json(201, sampleAccount()));

    const auto account = runTask(talk.client.newAccount(talk.signer.key, NewAccount()));

    QCOMPARE(failureOf(account), u"malformed"_qs);
    QVERIFY(account.error().detail().contains(u"Location"_qs));
}

void AccountClientTest::a18_refusesAnAccountUrlThatIsNotHttps()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl)
            .answered(Answer::json(201, sampleAccount())
                              .withLocation(u"http://ca.example.test/account/7"_qs));

    const auto account = runTask(talk.client.newAccount(talk.signer.key, NewAccount()));

    QCOMPARE(failureOf(account), u"malformed"_qs);
    QCOMPARE(account.error().subject(), u"http://ca.example.test/account/7"_qs);
}

void AccountClientTest::a41_findsAnAccountByItsKey()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl)
            .byBareKey()
            .with(QJsonObject { { u"onlyReturnExisting"_qs, true } })
            .answered(Answer::json(200, sampleAccount()).withLocation(accountUrl));

    const auto account = runTask(talk.client.findAccount(talk.signer.key));

    QCOMPARE(account->url, accountUrl);
    QCOMPARE(account->contacts, QStringList { u"mailto:admin@example.test"_qs });
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a41_saysThatThereIsNoAccount()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl).answered(Answer::problem(400, u"accountDoesNotExist"_qs));

    const auto account = runTask(talk.client.findAccount(talk.signer.key));

    QCOMPARE(failureOf(account), u"rejected"_qs);
    QVERIFY(account.error().isProblem(QLatin1String("accountDoesNotExist")));
}

void AccountClientTest::a43_saysThatThePersonMustAgreeFirst_data()
{
    QTest::addColumn<QString>("type");

    QTest::newRow("RFC 8555") << u"userActionRequired"_qs;
    QTest::newRow("Pebble up to 2.8") << u"agreementRequired"_qs;
}

void AccountClientTest::a43_saysThatThePersonMustAgreeFirst()
{
    QFETCH(QString, type);
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newOrderUrl)
            .answered(Answer::problem(403, type).withHeader(
                    "Link", "<https://ca.example.test/terms/2>;rel=\"terms-of-service\""));
    NewOrder request;
    request.identifiers = { Identifier { Identifier::Type::Dns, u"example.test"_qs } };

    const auto order = runTask(talk.client.newOrder(talk.signer, request));

    QCOMPARE(failureOf(order), u"actionRequired"_qs);
    QCOMPARE(order.error().problem()->helpUrl, u"https://ca.example.test/terms/2"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a45_sendsContactsAlone()
{
    Conversation talk;
    const QString mail = u"mailto:new@example.test"_qs;
    talk.begins();
    talk.ca.expectPost(accountUrl)
            .byAccount(accountUrl)
            .with(QJsonObject { { u"contact"_qs, QJsonArray { mail } } })
            .answered(Answer::json(200,
                                   changed(sampleAccount(), u"contact"_qs, QJsonArray { mail })));

    const auto account = runTask(talk.client.updateContacts(talk.signer, QStringList { mail }));

    QCOMPARE(account->contacts, QStringList { mail });
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a45_takesAnUpdateThatTheCaIgnores()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(accountUrl)
            .answered(Answer::json(200,
                                   changed(sampleAccount(), u"contact"_qs, QJsonValue::Undefined)));

    const auto account = runTask(
            talk.client.updateContacts(talk.signer, QStringList { u"mailto:new@example.test"_qs }));

    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(account->contacts, QStringList());
}

void AccountClientTest::a46_deactivates()
{
    Conversation talk;
    talk.begins();
    const QJsonObject payload { { u"status"_qs, u"deactivated"_qs } };
    talk.ca.expectPost(accountUrl)
            .byAccount(accountUrl)
            .with(payload)
            .answered(Answer::json(200, changed(sampleAccount(), u"status"_qs, u"deactivated"_qs)));

    const auto account = runTask(talk.client.deactivateAccount(talk.signer));

    QVERIFY(account->status == Account::Status::Deactivated);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a50_bindsToAnAccountAtTheCasWebsite()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl)
            .byBareKey()
            .that([](const SeenRequest &seen) -> QString {
                const QJsonValue text
                        = seen.message->payloadObject().value(u"externalAccountBinding");
                const auto inner = SignedMessage::decoded(QJsonDocument(text.toObject()).toJson());
                const QJsonObject header { { u"alg"_qs, u"HS256"_qs },
                                           { u"kid"_qs, u"key-1"_qs },
                                           { u"url"_qs, newAccountUrl } };
                if (!inner || inner->header != header)
                    return u"the header of the binding is another"_qs;
                if (inner->payloadObject() != seen.message->header.value(u"jwk").toObject())
                    return u"the binding is not for the outer key"_qs;
                return inner->isAuthenticatedBy(QByteArray(32, 'k')) ? QString()
                                                                     : u"the MAC is wrong"_qs;
            })
            .answered(created());
    NewAccount request;
    request.isTermsOfServiceAgreed = true;
    request.eabKeyId = u"key-1"_qs;
    request.eabMacKey = macKey();

    const auto account = runTask(talk.client.newAccount(talk.signer.key, request));

    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a51_sendsNoBindingUnlessGiven()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl).with(QJsonObject()).answered(created());

    runTask(talk.client.newAccount(talk.signer.key, NewAccount()));

    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a52_saysThatABindingIsMissing()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl).answered(Answer::problem(403, u"externalAccountRequired"_qs));

    const auto account = runTask(talk.client.newAccount(talk.signer.key, NewAccount()));

    QCOMPARE(failureOf(account), u"actionRequired"_qs);
    QVERIFY(account.error().isProblem(QLatin1String("externalAccountRequired")));
}

void AccountClientTest::a47_changesTheKeyAsTheRfcSays()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(keyChangeUrl)
            .byAccount(accountUrl)
            .that(flawOfKeyChange)
            .givingAccountKey(accountUrl, otherEcKey()->publicKey())
            .answered(Answer::empty(200));
    talk.readsAccount();

    const auto change = runTask(talk.client.changeKey(talk.signer, otherEcKey()));

    QCOMPARE(failureOf(change), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a48_keepsTheOldKeyWhenTheNewOneIsNotTaken_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type : { "accountDoesNotExist", "unauthorized", "malformed" })
        QTest::newRow(type) << QString::fromLatin1(type);
}

void AccountClientTest::a48_keepsTheOldKeyWhenTheNewOneIsNotTaken()
{
    QFETCH(QString, type);
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(keyChangeUrl).answered(Answer::empty(200));
    talk.readsAccount(Answer::problem(400, type));

    const auto change = runTask(talk.client.changeKey(talk.signer, otherEcKey()));

    QCOMPARE(failureOf(change), u"rejected"_qs);
    QVERIFY(change.error().detail().contains(u"the old key stays in use"_qs));
    QVERIFY(change.error().isProblem(QLatin1String(type.toLatin1())));
}

void AccountClientTest::a48_leavesOpenWhichKeyCountsWhenTheCheckFails_data()
{
    QTest::addColumn<bool>("isAnswered");

    QTest::newRow("no answer") << false;
    QTest::newRow("503") << true;
}

void AccountClientTest::a48_leavesOpenWhichKeyCountsWhenTheCheckFails()
{
    QFETCH(bool, isAnswered);
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(keyChangeUrl)
            .givingAccountKey(accountUrl, otherEcKey()->publicKey())
            .answered(Answer::empty(200));
    talk.readsAccount(isAnswered ? Answer::empty(503) : Answer::failure(Error::Kind::Offline));

    const auto change = runTask(talk.client.changeKey(talk.signer, otherEcKey()));

    QCOMPARE(failureOf(change), u"interrupted"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a49_keepsTheOldKeyWhenTheCaRefuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("kind");

    QTest::newRow("409") << 409 << u"conflict"_qs << u"rejected"_qs;
    QTest::newRow("500") << 500 << u"serverInternal"_qs << u"busy"_qs;
}

void AccountClientTest::a49_keepsTheOldKeyWhenTheCaRefuses()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    QFETCH(QString, kind);
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(keyChangeUrl)
            .answered(Answer::problem(status, type).withLocation(accountUrl));
    talk.readsAccount();

    const auto change = runTask(talk.client.changeKey(talk.signer, otherEcKey()));
    const auto account = talk.account();

    QCOMPARE(failureOf(change), kind);
    QCOMPARE(failureOf(account), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a31_sendsAKeyOnlyWhereTheRfcWantsIt()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl).byBareKey().answered(created());
    talk.readsAccount();
    talk.ca.expectPost(newOrderUrl)
            .byAccount(accountUrl)
            .answered(Answer::json(201, sampleOrder(u"pending"_qs, { u"example.test"_qs }))
                              .withLocation(orderUrl));
    talk.ca.expectPost(authorizationUrl)
            .byAccount(accountUrl)
            .answered(Answer::json(200, sampleAuthorization(u"pending"_qs)));
    talk.ca.expectPost(revokeCertUrl).byAccount(accountUrl).answered(Answer::empty(200));
    talk.ca.expectPost(revokeCertUrl).byBareKey().answered(Answer::empty(200));
    NewOrder request;
    request.identifiers = { Identifier { Identifier::Type::Dns, u"example.test"_qs } };

    runTask(talk.client.newAccount(talk.signer.key, NewAccount()));
    talk.account();
    runTask(talk.client.newOrder(talk.signer, request));
    runTask(talk.client.authorization(talk.signer, authorizationUrl));
    runTask(talk.client.revoke(talk.signer, sampleLeaf(), RevocationReason::Superseded));
    runTask(talk.client.revokeWithCertificateKey(otherEcKey(), sampleLeaf(),
                                                 RevocationReason::KeyCompromise));

    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(talk.ca.countOf(Method::Head, newNonceUrl), 1);
}

void AccountClientTest::a53_readsEveryPageOfTheOrdersOnce()
{
    Conversation talk;
    const auto page = [](const QStringList &orders, const QByteArray &next) {
        const QJsonObject list { { u"orders"_qs, QJsonArray::fromStringList(orders) } };
        return Answer::json(200, list).withHeader("Link", next);
    };
    const QString one = u"https://ca.example.test/order/1"_qs;
    const QString two = u"https://ca.example.test/order/2"_qs;
    const QString three = u"https://ca.example.test/order/3"_qs;
    const QString second = ordersUrl + u"?cursor=2"_qs;
    talk.begins();
    talk.ca.expectPost(ordersUrl).reading().answered(
            page({ one, two }, "<https://ca.example.test/account/7/orders?cursor=2>;rel=\"next\""));
    // The second page leads back to the first.
    talk.ca.expectPost(second).reading().answered(
            page({ two, three }, "<https://ca.example.test/account/7/orders>;rel=\"next\""));

    const auto urls = runTask(talk.client.orderUrls(talk.signer, ordersUrl));

    QCOMPARE(*urls, (QStringList { one, two, three }));
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void AccountClientTest::a53_stopsAtAHundredPages()
{
    Conversation talk;
    talk.ca.setSequence(TranscriptHttpClient::Sequence::AnyOrder);
    talk.begins();
    const QJsonObject list { { u"orders"_qs, QJsonArray() } };
    for (int i = 0; i < 120; ++i) {
        const QString url = ordersUrl + u"?page=%1"_qs.arg(i);
        const QString next = u"<%1?page=%2>;rel=\"next\""_qs.arg(ordersUrl, QString::number(i + 1));
        talk.ca.expectPost(url).answered(
                Answer::json(200, list).withHeader("Link", next.toLatin1()));
    }

    const auto urls = runTask(talk.client.orderUrls(talk.signer, ordersUrl + u"?page=0"_qs));

    QCOMPARE(failureOf(urls), u"none"_qs);
    QCOMPARE(talk.ca.seen().size(), std::size_t(2 + 100));
}

void AccountClientTest::a18_refusesAPageThatIsNotHttps()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(ordersUrl).answered(
            Answer::json(200, QJsonObject { { u"orders"_qs, QJsonArray() } })
                    .withHeader("Link", "<http://ca.example.test/orders?2>;rel=\"next\""));

    const auto urls = runTask(talk.client.orderUrls(talk.signer, ordersUrl));

    QCOMPARE(failureOf(urls), u"malformed"_qs);
}

CERTWRIGHT_TEST(AccountClientTest)
#include "AccountClientTest.moc"
