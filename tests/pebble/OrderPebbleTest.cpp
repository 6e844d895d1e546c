// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pebble/PracticeCa.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;
using Type = Challenge::Type;

class OrderPebbleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a60_issuesForApexAndWildcardByDns_data() { addPebbleVersions(); }
    void a60_issuesForApexAndWildcardByDns();
    void issuesByFile_data() { addPebbleVersions(); }
    void issuesByFile();
    void a84_issuesForAnAddressByFile_data() { addPebbleVersions(); }
    void a84_issuesForAnAddressByFile();
    void a72_saysWhyTheProofWasNotFound_data() { addPebbleVersions(); }
    void a72_saysWhyTheProofWasNotFound();
    void a78_givesNewTokensAfterAFailure_data() { addPebbleVersions(); }
    void a78_givesNewTokensAfterAFailure();
    void a57_findsAnOrderReadyAtOnce_data() { addPebbleVersions(); }
    void a57_findsAnOrderReadyAtOnce();
    void a58_mixesValidAndPendingAuthorizations_data() { addPebbleVersions(); }
    void a58_mixesValidAndPendingAuthorizations();
    void a65_mayNotAnswerAChallengeTwice_data() { addPebbleVersions(); }
    void a65_mayNotAnswerAChallengeTwice();
    void a79_goesOnWithAStoredOrder_data() { addPebbleVersions(); }
    void a79_goesOnWithAStoredOrder();
    void a80_saysThatAnOrderIsGone_data() { addPebbleVersions(); }
    void a80_saysThatAnOrderIsGone();
    void a81_saysWhenOrderAndAuthorizationExpire_data() { addPebbleVersions(); }
    void a81_saysWhenOrderAndAuthorizationExpire();
    void a82_isNotFinalizedBeforeItIsReady_data() { addPebbleVersions(); }
    void a82_isNotFinalizedBeforeItIsReady();
    void a85_mayNotUseTheAccountKeyForACertificate_data() { addPebbleVersions(); }
    void a85_mayNotUseTheAccountKeyForACertificate();
    void deactivatesAValidAuthorization_data() { addPebbleVersions(); }
    void deactivatesAValidAuthorization();
    void saysThatANameIsRefused_data() { addPebbleVersions(); }
    void saysThatANameIsRefused();
    void a68_tellsHowLongToWait_data();
    void a68_tellsHowLongToWait();
    void a71_readsTheProcessingStateOfTheNewest();
    void a96_ordersAProfile();
    void a76_issuesByTheAccountsDnsLabel();
    void a77_issuesByAPersistentDnsRecord();
    void countsTheRequestsOfAnIssuance_data() { addPebbleVersions(); }
    void countsTheRequestsOfAnIssuance();
};

void OrderPebbleTest::a60_issuesForApexAndWildcardByDns()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"*.example.test"_qs, u"example.test"_qs });
    const auto first = ca.authorization(signer, order->authorizationUrls[0]);
    const auto second = ca.authorization(signer, order->authorizationUrls[1]);
    const auto certificateKey = newKey();

    const Order ready = ca.proven(signer, *order);
    const auto downloaded = ca.issued(signer, ready, *certificateKey);

    QCOMPARE(first.identifier.value, u"example.test"_qs);
    QCOMPARE(second.identifier.value, u"example.test"_qs);
    QVERIFY(first.isWildcard != second.isWildcard);
    const Authorization &wildcard = first.isWildcard ? first : second;
    QVERIFY(!wildcard.challenge(Type::Http01));
    QCOMPARE(wildcard.orderedIdentifier().value, u"*.example.test"_qs);
    QVERIFY(ready.status == Order::Status::Ready);
    QVERIFY(downloaded.chain.leaf().identifiers() == order->identifiers);
    QVERIFY(downloaded.chain.leaf().publicKey() == certificateKey->publicKey());
}

void OrderPebbleTest::issuesByFile()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"a.example.test"_qs, u"b.example.test"_qs });

    const Order ready = ca.proven(signer, *order, Type::Http01);
    const auto downloaded = ca.issued(signer, ready, *newKey(crypto::KeyType::Rsa2048));

    QVERIFY(downloaded.chain.leaf().identifiers() == order->identifiers);
}

void OrderPebbleTest::a84_issuesForAnAddressByFile()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    NewOrder request;
    request.identifiers = { Identifier { Identifier::Type::Ip, u"127.0.0.1"_qs } };
    const auto order = runTask(ca.client->newOrder(signer, request));

    const Order ready = ca.proven(signer, *order, Type::Http01);
    const auto downloaded = ca.issued(signer, ready, *newKey());

    QVERIFY(downloaded.chain.leaf().identifiers() == request.identifiers);
}

void OrderPebbleTest::a72_saysWhyTheProofWasNotFound()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });
    const Authorization pending = ca.authorization(signer, order->authorizationUrls[0]);
    QVERIFY(ca.proofs().setTxt(u"_acme-challenge.example.test"_qs, u"another value"_qs));

    const Authorization failed = ca.validated(signer, pending, Type::Dns01);
    const Order invalid = ca.read(signer, order->url);

    QVERIFY(failed.status == Authorization::Status::Invalid);
    const Challenge *challenge = failed.challenge(Type::Dns01);
    QVERIFY(challenge->status == Challenge::Status::Invalid);
    QVERIFY(challenge->error->is(QLatin1String("unauthorized")));
    QVERIFY(!challenge->error->detail.isEmpty());
    QVERIFY(invalid.status == Order::Status::Invalid);
}

void OrderPebbleTest::a78_givesNewTokensAfterAFailure()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });
    const Authorization pending = ca.authorization(signer, order->authorizationUrls[0]);
    ca.validated(signer, pending, Type::Dns01);

    const auto next = ca.order(signer, { u"example.test"_qs });
    const Authorization fresh = ca.authorization(signer, next->authorizationUrls[0]);

    QVERIFY(next->url != order->url);
    QVERIFY(fresh.challenge(Type::Dns01)->token != pending.challenge(Type::Dns01)->token);
    QVERIFY(ca.proven(signer, *next).status == Order::Status::Ready);
}

void OrderPebbleTest::a57_findsAnOrderReadyAtOnce()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.reusedAuthorizationsPercent = 100;
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    ca.proven(signer, *ca.order(signer, { u"example.test"_qs }));

    const auto second = ca.order(signer, { u"example.test"_qs });

    QVERIFY(second->status == Order::Status::Ready);
    ca.issued(signer, *second, *newKey());
}

void OrderPebbleTest::a58_mixesValidAndPendingAuthorizations()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.reusedAuthorizationsPercent = 100;
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    ca.proven(signer, *ca.order(signer, { u"a.example.test"_qs }));

    const auto mixed = ca.order(signer, { u"a.example.test"_qs, u"b.example.test"_qs });
    QStringList states;
    for (const QString &url : mixed->authorizationUrls)
        states.append(toString(ca.authorization(signer, url).status));
    const Order ready = ca.proven(signer, *mixed);

    states.sort();
    QCOMPARE(states, (QStringList { u"pending"_qs, u"valid"_qs }));
    QVERIFY(ready.status == Order::Status::Ready);
}

void OrderPebbleTest::a65_mayNotAnswerAChallengeTwice()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });
    const Authorization pending = ca.authorization(signer, order->authorizationUrls[0]);
    const QString url = pending.challenge(Type::Dns01)->url;
    QVERIFY(ca.publish(signer, pending, Type::Dns01));
    ca.validated(signer, pending, Type::Dns01);

    const auto again = runTask(ca.client->respond(signer, url));
    const auto read = runTask(ca.client->challenge(signer, url));

    QCOMPARE(failureOf(again), u"rejected"_qs);
    QVERIFY(again.error().isProblem(QLatin1String("malformed")));
    QVERIFY(read->value.status == Challenge::Status::Valid);
}

void OrderPebbleTest::a79_goesOnWithAStoredOrder()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });

    ca.reconnect();
    const Order read = ca.read(signer, order->url);
    const Order ready = ca.proven(signer, read);

    QCOMPARE(read.authorizationUrls, order->authorizationUrls);
    QCOMPARE(ready.url, order->url);
    ca.issued(signer, ready, *newKey());
}

void OrderPebbleTest::a80_saysThatAnOrderIsGone()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner before = ca.newAccount();
    const auto order = ca.order(before, { u"example.test"_qs });
    QVERIFY2(ca.server().restart(), qPrintable(ca.errorText()));
    ca.reconnect();
    const AccountSigner after = ca.newAccount(before.key);

    const auto read = runTask(ca.client->order(after, order->url));
    const auto authorization
            = runTask(ca.client->authorization(after, order->authorizationUrls[0]));

    QCOMPARE(failureOf(read), u"notFound"_qs);
    QCOMPARE(failureOf(authorization), u"notFound"_qs);
}

void OrderPebbleTest::a81_saysWhenOrderAndAuthorizationExpire()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });

    const Authorization pending = ca.authorization(signer, order->authorizationUrls[0]);

    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(order->expiresUtc > now && order->expiresUtc <= now.addDays(2));
    QVERIFY(pending.expiresUtc > now && pending.expiresUtc <= now.addDays(2));
}

void OrderPebbleTest::a82_isNotFinalizedBeforeItIsReady()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });

    const auto early = ca.finalize(signer, *order, *newKey());

    QCOMPARE(failureOf(early), u"rejected"_qs);
    QVERIFY(early.error().isProblem(QLatin1String("orderNotReady")));
    QVERIFY(ca.read(signer, order->url).status == Order::Status::Pending);
}

void OrderPebbleTest::a85_mayNotUseTheAccountKeyForACertificate()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const Order ready = ca.proven(signer, *ca.order(signer, { u"example.test"_qs }));

    const auto refused = ca.finalize(signer, ready, *signer.key);

    QCOMPARE(failureOf(refused), u"rejected"_qs);
    QVERIFY(refused.error().isProblem(QLatin1String("badCSR")));
    QVERIFY(ca.read(signer, ready.url).status == Order::Status::Ready);
    ca.issued(signer, ready, *newKey());
}

void OrderPebbleTest::deactivatesAValidAuthorization()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const Order ready = ca.proven(signer, *ca.order(signer, { u"example.test"_qs }));

    const auto deactivated
            = runTask(ca.client->deactivateAuthorization(signer, ready.authorizationUrls[0]));

    QCOMPARE(failureOf(deactivated), u"none"_qs);
    QVERIFY(deactivated->status == Authorization::Status::Deactivated);
    QVERIFY(ca.read(signer, ready.url).status == Order::Status::Invalid);
}

void OrderPebbleTest::saysThatANameIsRefused()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.blockedNames = { u"blocked.test"_qs };
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));

    const auto order = ca.order(ca.newAccount(), { u"blocked.test"_qs });

    QCOMPARE(failureOf(order), u"rejected"_qs);
    QVERIFY(order.error().isProblem(QLatin1String("rejectedIdentifier")));
}

void OrderPebbleTest::a68_tellsHowLongToWait_data()
{
    QTest::addColumn<PebbleVersion>("version");
    QTest::addColumn<bool>("isTold");

    QTest::newRow("a70: 2.4.0 says nothing") << PebbleVersion::Debian << false;
    QTest::newRow("2.10 says seconds or a date") << PebbleVersion::Newest << true;
}

void OrderPebbleTest::a68_tellsHowLongToWait()
{
    QFETCH(PebbleVersion, version);
    QFETCH(bool, isTold);
    PebbleOptions options = optionsFor(version);
    options.validationDelay = std::chrono::seconds(10);
    options.retryAfter = std::chrono::seconds(30);
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();

    int told = 0;
    int looks = 0;
    // Pebble sleeps for a random time, and 2.10 throws dice for the form: several rounds.
    for (int round = 0; round < 10 && looks < 10; ++round) {
        const auto order = ca.order(signer, { u"n%1.example.test"_qs.arg(round) });
        const Authorization pending = ca.authorization(signer, order->authorizationUrls[0]);
        runTask(ca.client->respond(signer, pending.challenge(Type::Dns01)->url));
        for (int i = 0; i < 10; ++i) {
            const auto read = runTask(ca.client->authorization(signer, pending.url));
            if (read->value.status != Authorization::Status::Pending)
                break;
            ++looks;
            told += read->retryAfter.has_value() && read->retryAfter->count() <= 30 ? 1 : 0;
        }
    }

    QVERIFY(looks >= 10);
    QCOMPARE(told, isTold ? looks : 0);
}

void OrderPebbleTest::a71_readsTheProcessingStateOfTheNewest()
{
    PebbleOptions options = optionsFor(PebbleVersion::Newest);
    options.validationDelay = std::chrono::seconds(3);
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });
    const Authorization pending = ca.authorization(signer, order->authorizationUrls[0]);

    const auto answered = runTask(ca.client->respond(signer, pending.challenge(Type::Dns01)->url));

    QCOMPARE(failureOf(answered), u"none"_qs);
    QVERIFY(answered->value.status == Challenge::Status::Processing);
}

void OrderPebbleTest::a96_ordersAProfile()
{
    PebbleOptions options = optionsFor(PebbleVersion::Newest);
    options.profiles
            = { PebbleProfile { u"classic"_qs, u"Ninety days"_qs, std::chrono::hours(90 * 24) },
                PebbleProfile { u"short"_qs, u"Six days"_qs, std::chrono::hours(6 * 24) } };
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    NewOrder request;
    request.identifiers = { dnsName(u"example.test"_qs) };
    request.profile = u"short"_qs;

    const auto directory = runTask(ca.client->directory());
    const auto order = runTask(ca.client->newOrder(signer, request));
    const auto leaf = ca.issued(signer, ca.proven(signer, *order), *newKey()).chain.leaf();

    QVERIFY(directory->profiles
            == (std::vector<Profile> { { u"classic"_qs, u"Ninety days"_qs },
                                       { u"short"_qs, u"Six days"_qs } }));
    QCOMPARE(order->profile, u"short"_qs);
    QVERIFY(leaf.notBeforeUtc().daysTo(leaf.notAfterUtc()) <= 6);
}

void OrderPebbleTest::a76_issuesByTheAccountsDnsLabel()
{
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });

    const Order ready = ca.proven(signer, *order, Type::DnsAccount01);

    QVERIFY(ready.status == Order::Status::Ready);
}

void OrderPebbleTest::a77_issuesByAPersistentDnsRecord()
{
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();
    const auto order = ca.order(signer, { u"example.test"_qs });
    const Authorization pending = ca.authorization(signer, order->authorizationUrls[0]);
    const Challenge *challenge = pending.challenge(Type::DnsPersist01);
    QVERIFY(challenge);
    QCOMPARE(challenge->issuerDomainNames, QStringList { u"pebble.example.test"_qs });
    const QString record = u"pebble.example.test; accounturi=%1"_qs.arg(signer.accountUrl);
    QVERIFY(ca.proofs().setTxt(u"_validation-persist.example.test"_qs, record));

    const Authorization valid = ca.validated(signer, pending, Type::DnsPersist01);

    QVERIFY(valid.status == Authorization::Status::Valid);
}

void OrderPebbleTest::countsTheRequestsOfAnIssuance()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const AccountSigner signer = ca.newAccount();

    ca.issuedFor(signer, { u"a.example.test"_qs, u"b.example.test"_qs }, *newKey());

    const QHash<QString, int> &counts = ca.counter.counts;
    for (const QString &once : { u"dir"_qs, u"nonce-plz"_qs, u"sign-me-up"_qs, u"order-plz"_qs,
                                 u"finalize-order"_qs, u"certZ"_qs })
        QCOMPARE(counts.value(once), 1);
    QCOMPARE(counts.value(u"chalZ"_qs), 2);
    QVERIFY(counts.value(u"authZ"_qs) >= 4);
    for (const ExchangeRecord &record : ca.counter.records)
        QVERIFY2(record.errorType.isEmpty(), qPrintable(record.url + u' ' + record.errorType));
}

CERTWRIGHT_TEST(OrderPebbleTest)
#include "OrderPebbleTest.moc"
