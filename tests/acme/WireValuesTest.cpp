// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Account.h"
#include "core/acme/Authorization.h"
#include "core/acme/Directory.h"
#include "core/acme/Order.h"
#include "tests/support/Failure.h"
#include "tests/support/transcript/SampleMessages.h"

#include <QTest>

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;

namespace {

using Parser = QString (*)(const QJsonObject &);

/// "none" or the kind and the member that is wrong.
template<typename Value>
QString outcomeOf(const Result<Value> &result)
{
    return result ? u"none"_qs : failureOf(result) + u' ' + result.error().subject();
}

QString directoryOutcome(const QJsonObject &object)
{
    return outcomeOf(Directory::fromJson(object));
}

QString metaOutcome(const QJsonObject &meta)
{
    return directoryOutcome(changed(sampleDirectory(), u"meta"_qs, meta));
}

QString accountOutcome(const QJsonObject &object)
{
    return outcomeOf(Account::fromJson(object, accountUrl));
}

QString orderOutcome(const QJsonObject &object)
{
    return outcomeOf(Order::fromJson(object, orderUrl));
}

QString orderIdentifierOutcome(const QJsonObject &identifier)
{
    const QJsonArray identifiers { sampleIdentifier(u"a.example.test"_qs), identifier };
    return orderOutcome(changed(sampleOrder(u"valid"_qs, {}), u"identifiers"_qs, identifiers));
}

QString authorizationOutcome(const QJsonObject &object)
{
    return outcomeOf(Authorization::fromJson(object, authorizationUrl));
}

QString authorizationIdentifierOutcome(const QJsonObject &identifier)
{
    return authorizationOutcome(
            changed(sampleAuthorization(u"pending"_qs), u"identifier"_qs, identifier));
}

QString challengeOutcome(const QJsonObject &challenge)
{
    return authorizationOutcome(changed(sampleAuthorization(u"pending"_qs), u"challenges"_qs,
                                        QJsonArray { challenge }));
}

struct Field
{
    const char *name;
    QJsonValue::Type type;
    bool isRequired;
};

struct Message
{
    const char *place;
    Parser parser;
    QJsonObject sample;
    std::vector<Field> fields;
};

constexpr auto text = QJsonValue::String;
constexpr auto list = QJsonValue::Array;
constexpr auto object = QJsonValue::Object;
constexpr auto yesNo = QJsonValue::Bool;

std::vector<Message> messages()
{
    const QJsonObject meta = sampleDirectory().value(u"meta").toObject();
    const QJsonObject persist { { u"type"_qs, u"dns-persist-01"_qs },
                                { u"url"_qs, challengeUrl },
                                { u"status"_qs, u"pending"_qs } };
    return {
        { "directory",
          directoryOutcome,
          sampleDirectory(),
          { { "newNonce", text, true },
            { "newAccount", text, true },
            { "newOrder", text, true },
            { "newAuthz", text, false },
            { "revokeCert", text, true },
            { "keyChange", text, true },
            { "renewalInfo", text, false },
            { "meta", object, false } } },
        { "directory.meta",
          metaOutcome,
          meta,
          { { "termsOfService", text, false },
            { "website", text, false },
            { "caaIdentities", list, false },
            { "externalAccountRequired", yesNo, false },
            { "profiles", object, false } } },
        { "account",
          accountOutcome,
          sampleAccount(),
          { { "status", text, true },
            { "contact", list, false },
            { "termsOfServiceAgreed", yesNo, false },
            { "orders", text, false } } },
        { "order",
          orderOutcome,
          sampleOrder(u"valid"_qs, { u"example.test"_qs }),
          { { "status", text, true },
            { "expires", text, false },
            { "identifiers", list, true },
            { "authorizations", list, true },
            { "finalize", text, true },
            { "certificate", text, false },
            { "profile", text, false },
            { "replaces", text, false },
            { "error", object, false } } },
        { "order.identifiers[1]",
          orderIdentifierOutcome,
          sampleIdentifier(u"example.test"_qs),
          { { "type", text, true }, { "value", text, true } } },
        { "authorization",
          authorizationOutcome,
          sampleAuthorization(u"pending"_qs),
          { { "status", text, true },
            { "identifier", object, true },
            { "expires", text, false },
            { "wildcard", yesNo, false },
            { "challenges", list, true } } },
        { "authorization.identifier",
          authorizationIdentifierOutcome,
          sampleIdentifier(u"example.test"_qs),
          { { "type", text, true }, { "value", text, true } } },
        { "challenge",
          challengeOutcome,
          sampleChallenge(u"dns-01"_qs, u"pending"_qs),
          { { "type", text, true },
            { "url", text, false },
            { "status", text, true },
            { "token", text, false },
            { "validated", text, false },
            { "error", object, false } } },
        { "challenge",
          challengeOutcome,
          persist,
          { { "issuerDomainNames", list, false },
            { "issuer-domain-names", list, false },
            { "accounturi", text, false } } },
    };
}

const std::array wrongValues { QJsonValue(7),
                               QJsonValue(1e300),
                               QJsonValue(u"x"_qs),
                               QJsonValue(true),
                               QJsonValue(QJsonArray()),
                               QJsonValue(QJsonObject()),
                               QJsonValue(QJsonValue::Null),
                               QJsonValue(QJsonValue::Undefined) };

} // namespace

class WireValuesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a14_namesTheMemberOfTheWrongType_data();
    void a14_namesTheMemberOfTheWrongType();
    void a14_namesTheListThatHoldsSomethingElse_data();
    void a14_namesTheListThatHoldsSomethingElse();
    void refusesValuesOutsideTheClosedSets_data();
    void refusesValuesOutsideTheClosedSets();
    void a18_refusesUrlsThatAreNotHttps_data();
    void a18_refusesUrlsThatAreNotHttps();
    void a17_namesTheMissingUrl_data();
    void a17_namesTheMissingUrl();
    void a15_ignoresUnknownMembers();
    void a16_takesADirectoryOfRequiredMembersAlone();
    void a18_keepsTermsThatAreNoWebAddressAsText();
    void keepsADirectoryInTheDatabase();
    void a72_readsTheErrorOfAnOrderAndOfAChallenge();
    void sortsAndJoinsTheIdentifiersOfAnOrder();
    void takesAddressesInCanonicalForm();
    void a59_recognizesAWildcard_data();
    void a59_recognizesAWildcard();
    void a61_findsChallengesByTypeWhateverTheirOrder();
    void a62_skipsUnknownAndIncompleteChallenges_data();
    void a62_skipsUnknownAndIncompleteChallenges();
    void a63_refusesAnAuthorizationWithAnIllegalToken_data();
    void a63_refusesAnAuthorizationWithAnIllegalToken();
    void a77_readsBothShapesOfPersistentDnsChallenges_data();
    void a77_readsBothShapesOfPersistentDnsChallenges();
    void a77_skipsPersistentDnsChallengesWithUnusableIssuers_data();
    void a77_skipsPersistentDnsChallengesWithUnusableIssuers();
    void readsValidationRecordsLeniently();
    void a54_keepsTheUrlThatItWasGiven();
};

void WireValuesTest::a14_namesTheMemberOfTheWrongType_data()
{
    QTest::addColumn<int>("message");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("outcome");

    const std::vector<Message> all = messages();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Field &field : all[i].fields) {
            for (const QJsonValue &value : wrongValues) {
                if (value.type() == field.type)
                    continue;
                const bool isAbsent = value.isNull() || value.isUndefined();
                const QString name = QString::fromLatin1(field.name);
                const QString wrong
                        = u"malformed "_qs + QString::fromLatin1(all[i].place) + u'.' + name;
                QTest::addRow("%s.%s %d", all[i].place, field.name,
                              int(value.type()) + (value.toDouble() > 10 ? 100 : 0))
                        << int(i) << name << value
                        << (isAbsent && !field.isRequired ? u"none"_qs : wrong);
            }
        }
    }
}

void WireValuesTest::a14_namesTheMemberOfTheWrongType()
{
    QFETCH(int, message);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, outcome);
    const Message tried = messages()[static_cast<std::size_t>(message)];

    QCOMPARE(tried.parser(changed(tried.sample, field, value)), outcome);
}

void WireValuesTest::a14_namesTheListThatHoldsSomethingElse_data()
{
    QTest::addColumn<int>("message");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("item");

    const std::vector<Message> all = messages();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Field &field : all[i].fields) {
            if (field.type != list)
                continue;
            for (const QJsonValue &item :
                 { QJsonValue(7), QJsonValue(true), QJsonValue(QJsonValue::Null),
                   QJsonValue(QJsonArray()) })
                QTest::addRow("%s.%s %d", all[i].place, field.name, int(item.type()))
                        << int(i) << QString::fromLatin1(field.name) << item;
        }
    }
}

void WireValuesTest::a14_namesTheListThatHoldsSomethingElse()
{
    QFETCH(int, message);
    QFETCH(QString, field);
    QFETCH(QJsonValue, item);
    const Message tried = messages()[static_cast<std::size_t>(message)];

    const QString outcome = tried.parser(changed(tried.sample, field, QJsonArray { item }));

    QVERIFY2(outcome.startsWith(u"malformed "_qs) && outcome.contains(field), qPrintable(outcome));
}

void WireValuesTest::refusesValuesOutsideTheClosedSets_data()
{
    QTest::addColumn<int>("message");
    QTest::addColumn<QString>("field");

    const std::vector<Message> all = messages();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Field &field : all[i].fields) {
            const QString name = QString::fromLatin1(field.name);
            if (name == u"status"
                || (name == u"type" && !QByteArray(all[i].place).startsWith("chall")))
                QTest::addRow("%s.%s", all[i].place, field.name) << int(i) << name;
        }
    }
}

void WireValuesTest::refusesValuesOutsideTheClosedSets()
{
    QFETCH(int, message);
    QFETCH(QString, field);
    const Message tried = messages()[static_cast<std::size_t>(message)];

    for (const QString &unknown : { u"banana"_qs, u""_qs, u"VALID"_qs, u" valid"_qs, u"DNS"_qs })
        QVERIFY(tried.parser(changed(tried.sample, field, unknown)).startsWith(u"malformed "_qs));
}

void WireValuesTest::a18_refusesUrlsThatAreNotHttps_data()
{
    QTest::addColumn<int>("message");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");

    const std::vector<Message> all = messages();
    const QStringList urlFields { u"newNonce"_qs,    u"newAccount"_qs,     u"newOrder"_qs,
                                  u"newAuthz"_qs,    u"revokeCert"_qs,     u"keyChange"_qs,
                                  u"renewalInfo"_qs, u"orders"_qs,         u"finalize"_qs,
                                  u"certificate"_qs, u"authorizations"_qs, u"url"_qs };
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const Field &field : all[i].fields) {
            const QString name = QString::fromLatin1(field.name);
            if (!urlFields.contains(name))
                continue;
            for (const QString &url : { u"http://ca.example.test/x"_qs, u"file:///etc/hostname"_qs,
                                        u"data:text/plain,x"_qs, u"/relative"_qs,
                                        u"https://user@ca.example.test/"_qs, u""_qs }) {
                const QJsonValue value
                        = field.type == list ? QJsonValue(QJsonArray { url }) : QJsonValue(url);
                QTest::addRow("%s.%s %s", all[i].place, field.name, qPrintable(url))
                        << int(i) << name << value;
            }
        }
    }
}

void WireValuesTest::a18_refusesUrlsThatAreNotHttps()
{
    QFETCH(int, message);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const Message tried = messages()[static_cast<std::size_t>(message)];

    const QString outcome = tried.parser(changed(tried.sample, field, value));

    QCOMPARE(outcome, u"malformed "_qs + QString::fromLatin1(tried.place) + u'.' + field);
}

void WireValuesTest::a17_namesTheMissingUrl_data()
{
    QTest::addColumn<QString>("member");
    for (const char *member : { "newNonce", "newAccount", "newOrder", "revokeCert", "keyChange" })
        QTest::newRow(member) << QString::fromLatin1(member);
}

void WireValuesTest::a17_namesTheMissingUrl()
{
    QFETCH(QString, member);

    const auto directory
            = Directory::fromJson(changed(sampleDirectory(), member, QJsonValue::Undefined));

    QCOMPARE(directory.error().detail(), u"The member directory.%1 is missing."_qs.arg(member));
}

void WireValuesTest::a15_ignoresUnknownMembers()
{
    QJsonObject meta = sampleDirectory().value(u"meta").toObject();
    meta.insert(u"surprise"_qs, QJsonArray { 1, 2 });
    QJsonObject object = changed(sampleDirectory(), u"meta"_qs, meta);
    object.insert(u"x8Fh2kL0"_qs, u"https://community.example.test/t/adding-random-entries"_qs);

    const auto directory = Directory::fromJson(object);

    QCOMPARE(failureOf(directory), u"none"_qs);
    QVERIFY(*directory == *Directory::fromJson(sampleDirectory()));
}

void WireValuesTest::a16_takesADirectoryOfRequiredMembersAlone()
{
    QJsonObject object = sampleDirectory();
    for (const QString &optional : { u"meta"_qs, u"newAuthz"_qs, u"renewalInfo"_qs })
        object.remove(optional);

    const auto directory = Directory::fromJson(object);

    QCOMPARE(failureOf(directory), u"none"_qs);
    QCOMPARE(directory->newAuthz, QString());
    QCOMPARE(directory->renewalInfo, QString());
    QVERIFY(!directory->isExternalAccountRequired);
    QVERIFY(directory->profiles.empty());
}

void WireValuesTest::a18_keepsTermsThatAreNoWebAddressAsText()
{
    const QString terms = u"data:text/plain,Do%20what%20thou%20wilt"_qs;
    const QJsonObject meta { { u"termsOfService"_qs, terms } };

    const auto directory = Directory::fromJson(changed(sampleDirectory(), u"meta"_qs, meta));

    QCOMPARE(directory->termsOfService, terms);
}

void WireValuesTest::keepsADirectoryInTheDatabase()
{
    const auto directory = Directory::fromJson(sampleDirectory());

    QVERIFY(*Directory::fromJson(directory->toJson()) == *directory);
    QCOMPARE(directory->profiles.size(), std::size_t(2));
    QCOMPARE(directory->caaIdentities, QStringList { u"ca.example.test"_qs });
}

void WireValuesTest::a72_readsTheErrorOfAnOrderAndOfAChallenge()
{
    const QJsonObject problem = sampleProblem(u"caa"_qs);
    const QJsonArray challenges { changed(sampleChallenge(u"dns-01"_qs, u"invalid"_qs), u"error"_qs,
                                          problem) };

    const auto order = Order::fromJson(
            changed(sampleOrder(u"invalid"_qs, { u"example.test"_qs }), u"error"_qs, problem),
            orderUrl);
    const auto authorization = Authorization::fromJson(
            changed(sampleAuthorization(u"invalid"_qs), u"challenges"_qs, challenges),
            authorizationUrl);

    QVERIFY(order->error && order->error->is(QLatin1String("caa")));
    QVERIFY(authorization->challenges[0].error->is(QLatin1String("caa")));
}

void WireValuesTest::sortsAndJoinsTheIdentifiersOfAnOrder()
{
    const QStringList names { u"b.example.test"_qs, u"*.a.example.test"_qs, u"B.Example.test"_qs };

    const auto order = Order::fromJson(sampleOrder(u"pending"_qs, names), orderUrl);

    QCOMPARE(order->identifiers.size(), std::size_t(2));
    QCOMPARE(order->identifiers[0].value, u"*.a.example.test"_qs);
    QCOMPARE(order->identifiers[1].value, u"b.example.test"_qs);
}

void WireValuesTest::takesAddressesInCanonicalForm()
{
    const QJsonArray identifiers { QJsonObject { { u"type"_qs, u"ip"_qs },
                                                 { u"value"_qs, u"2001:DB8:0:0:0:0:0:1"_qs } } };
    const QJsonObject object
            = changed(sampleOrder(u"pending"_qs, {}), u"identifiers"_qs, identifiers);

    const auto order = Order::fromJson(object, orderUrl);

    QVERIFY(order->identifiers[0].type == Identifier::Type::Ip);
    QCOMPARE(order->identifiers[0].value, u"2001:db8::1"_qs);
}

void WireValuesTest::a59_recognizesAWildcard_data()
{
    QTest::addColumn<QJsonValue>("wildcard");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("ordered");

    QTest::newRow("the flag") << QJsonValue(true) << u"example.test"_qs << u"*.example.test"_qs;
    QTest::newRow("flag is false") << QJsonValue(false) << u"example.test"_qs << u"example.test"_qs;
    QTest::newRow("no flag") << QJsonValue(QJsonValue::Undefined) << u"example.test"_qs
                             << u"example.test"_qs;
    QTest::newRow("a star in the name")
            << QJsonValue(QJsonValue::Undefined) << u"*.example.test"_qs << u"*.example.test"_qs;
}

void WireValuesTest::a59_recognizesAWildcard()
{
    QFETCH(QJsonValue, wildcard);
    QFETCH(QString, value);
    QFETCH(QString, ordered);
    QJsonObject object = changed(sampleAuthorization(u"pending"_qs), u"wildcard"_qs, wildcard);
    object.insert(u"identifier"_qs, sampleIdentifier(value));

    const auto authorization = Authorization::fromJson(object, authorizationUrl);

    QCOMPARE(failureOf(authorization), u"none"_qs);
    QCOMPARE(authorization->identifier.value, u"example.test"_qs);
    QCOMPARE(authorization->isWildcard, ordered.startsWith(u'*'));
    QCOMPARE(authorization->orderedIdentifier().value, ordered);
}

void WireValuesTest::a61_findsChallengesByTypeWhateverTheirOrder()
{
    const QJsonArray shuffled { sampleChallenge(u"tls-alpn-01"_qs, u"pending"_qs),
                                sampleChallenge(u"dns-account-01"_qs, u"pending"_qs),
                                sampleChallenge(u"http-01"_qs, u"pending"_qs),
                                sampleChallenge(u"dns-01"_qs, u"pending"_qs) };

    const auto authorization = Authorization::fromJson(
            changed(sampleAuthorization(u"pending"_qs), u"challenges"_qs, shuffled),
            authorizationUrl);

    QStringList types;
    for (const Challenge &challenge : authorization->challenges)
        types.append(toString(challenge.type));
    QCOMPARE(
            types,
            (QStringList { u"http-01"_qs, u"dns-01"_qs, u"tls-alpn-01"_qs, u"dns-account-01"_qs }));
    QVERIFY(authorization->challenge(Challenge::Type::Dns01)->type == Challenge::Type::Dns01);
    QVERIFY(!authorization->challenge(Challenge::Type::DnsPersist01));
}

void WireValuesTest::a62_skipsUnknownAndIncompleteChallenges_data()
{
    QTest::addColumn<QJsonObject>("challenge");
    const QJsonObject email { { u"type"_qs, u"sectigo-email-01"_qs }, { u"status"_qs, 5 } };
    const QJsonObject dns = sampleChallenge(u"dns-01"_qs, u"pending"_qs);

    QTest::newRow("unknown type without token") << email;
    QTest::newRow("unknown type with a strange token")
            << changed(changed(dns, u"type"_qs, u"other-01"_qs), u"token"_qs, u"../x"_qs);
    QTest::newRow("without token") << changed(dns, u"token"_qs, QJsonValue::Undefined);
    QTest::newRow("with an empty token") << changed(dns, u"token"_qs, u""_qs);
    QTest::newRow("without URL") << changed(dns, u"url"_qs, QJsonValue::Undefined);
    QTest::newRow("persistent without issuers") << changed(dns, u"type"_qs, u"dns-persist-01"_qs);
}

void WireValuesTest::a62_skipsUnknownAndIncompleteChallenges()
{
    QFETCH(QJsonObject, challenge);
    const QJsonArray challenges { challenge, sampleChallenge(u"http-01"_qs, u"pending"_qs) };

    const auto authorization = Authorization::fromJson(
            changed(sampleAuthorization(u"pending"_qs), u"challenges"_qs, challenges),
            authorizationUrl);

    QCOMPARE(failureOf(authorization), u"none"_qs);
    QCOMPARE(authorization->challenges.size(), std::size_t(1));
}

void WireValuesTest::a63_refusesAnAuthorizationWithAnIllegalToken_data()
{
    QTest::addColumn<QString>("token");
    for (const char *token :
         { "../../../../etc/passwd", "aaaaaaaaaaaaaaaa%2fb", "....................", "short",
           "aaaaaaaaaaaaaaaa;id", "aaaaaaaaaaaaaaaa b" })
        QTest::newRow(token) << QString::fromLatin1(token);
    QTest::newRow("100 KB") << QString(100000, u'a');
}

void WireValuesTest::a63_refusesAnAuthorizationWithAnIllegalToken()
{
    QFETCH(QString, token);

    const QString outcome = challengeOutcome(
            changed(sampleChallenge(u"http-01"_qs, u"pending"_qs), u"token"_qs, token));

    QCOMPARE(outcome, u"malformed challenge.token"_qs);
}

void WireValuesTest::a77_readsBothShapesOfPersistentDnsChallenges_data()
{
    QTest::addColumn<QString>("issuersMember");
    QTest::addColumn<QString>("accountUri");

    QTest::newRow("draft -00") << u"issuer-domain-names"_qs << QString();
    QTest::newRow("draft -01") << u"issuer-domain-names"_qs << accountUrl;
    QTest::newRow("draft -02") << u"issuerDomainNames"_qs << QString();
}

void WireValuesTest::a77_readsBothShapesOfPersistentDnsChallenges()
{
    QFETCH(QString, issuersMember);
    QFETCH(QString, accountUri);
    QJsonObject object { { u"type"_qs, u"dns-persist-01"_qs },
                         { u"url"_qs, challengeUrl },
                         { u"status"_qs, u"pending"_qs },
                         { issuersMember,
                           QJsonArray { u"ca.example.test"_qs, u"ca2.example.test"_qs } } };
    if (!accountUri.isEmpty())
        object.insert(u"accounturi"_qs, accountUri);

    const auto challenge = Challenge::fromJson(object);

    QVERIFY(challenge && *challenge);
    QCOMPARE((*challenge)->issuerDomainNames,
             (QStringList { u"ca.example.test"_qs, u"ca2.example.test"_qs }));
    QCOMPARE((*challenge)->accountUri, accountUri);
    QCOMPARE((*challenge)->token, QString());
}

void WireValuesTest::a77_skipsPersistentDnsChallengesWithUnusableIssuers_data()
{
    QTest::addColumn<QStringList>("issuers");

    QTest::newRow("none") << QStringList {};
    QTest::newRow("eleven") << QStringList(11, u"ca.example.test"_qs);
    QTest::newRow("an empty one") << QStringList { QString() };
    QTest::newRow("one of 254 characters") << QStringList { QString(254, u'a') };
}

void WireValuesTest::a77_skipsPersistentDnsChallengesWithUnusableIssuers()
{
    QFETCH(QStringList, issuers);
    const QJsonObject object { { u"type"_qs, u"dns-persist-01"_qs },
                               { u"url"_qs, challengeUrl },
                               { u"status"_qs, u"pending"_qs },
                               { u"issuerDomainNames"_qs, QJsonArray::fromStringList(issuers) } };

    const auto challenge = Challenge::fromJson(object);

    QCOMPARE(failureOf(challenge), u"none"_qs);
    QVERIFY(!*challenge);
}

void WireValuesTest::readsValidationRecordsLeniently()
{
    const QJsonArray records { QJsonObject { { u"hostname"_qs, u"example.test"_qs },
                                             { u"port"_qs, 80 },
                                             { u"addressUsed"_qs, u"192.0.2.1"_qs },
                                             { u"url"_qs, u"http://example.test/x"_qs } },
                               5, u"x"_qs, QJsonObject { { u"hostname"_qs, 7.5 } } };

    for (const QString &member : { u"validationRecord"_qs, u"validationRecords"_qs }) {
        const auto challenge = Challenge::fromJson(
                changed(sampleChallenge(u"http-01"_qs, u"valid"_qs), member, records));

        const ValidationRecord expected { u"example.test"_qs, u"80"_qs, u"192.0.2.1"_qs,
                                          u"http://example.test/x"_qs };
        QVERIFY((*challenge)->validationRecords.front() == expected);
    }
    QVERIFY((*Challenge::fromJson(changed(sampleChallenge(u"http-01"_qs, u"valid"_qs),
                                          u"validationRecord"_qs, u"none"_qs)))
                    ->validationRecords.empty());
}

void WireValuesTest::a54_keepsTheUrlThatItWasGiven()
{
    const QJsonObject object = changed(sampleOrder(u"pending"_qs, { u"example.test"_qs }),
                                       u"url"_qs, u"https://elsewhere.example.test/"_qs);

    QCOMPARE(Order::fromJson(object, orderUrl)->url, orderUrl);
}

QTEST_GUILESS_MAIN(WireValuesTest)
#include "WireValuesTest.moc"
