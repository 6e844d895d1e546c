// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Account.h"
#include "core/acme/Authorization.h"
#include "core/acme/Directory.h"
#include "core/acme/Order.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleMessages.h"

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

class WireTypesTest final : public QObject
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
    void a63_refusesAnAuthorizationWithAnIllegalToken_data();
    void a63_refusesAnAuthorizationWithAnIllegalToken();
};

void WireTypesTest::a14_namesTheMemberOfTheWrongType_data()
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

void WireTypesTest::a14_namesTheMemberOfTheWrongType()
{
    QFETCH(int, message);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, outcome);
    const Message tried = messages()[static_cast<std::size_t>(message)];

    QCOMPARE(tried.parser(changed(tried.sample, field, value)), outcome);
}

void WireTypesTest::a14_namesTheListThatHoldsSomethingElse_data()
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

void WireTypesTest::a14_namesTheListThatHoldsSomethingElse()
{
    QFETCH(int, message);
    QFETCH(QString, field);
    QFETCH(QJsonValue, item);
    const Message tried = messages()[static_cast<std::size_t>(message)];

    const QString outcome = tried.parser(changed(tried.sample, field, QJsonArray { item }));

    QVERIFY2(outcome.startsWith(u"malformed "_qs) && outcome.contains(field), qPrintable(outcome));
}

void WireTypesTest::refusesValuesOutsideTheClosedSets_data()
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

void WireTypesTest::refusesValuesOutsideTheClosedSets()
{
    QFETCH(int, message);
    QFETCH(QString, field);
    const Message tried = messages()[static_cast<std::size_t>(message)];

    for (const QString &unknown : { u"banana"_qs, u""_qs, u"VALID"_qs, u" valid"_qs, u"DNS"_qs })
        QVERIFY(tried.parser(changed(tried.sample, field, unknown)).startsWith(u"malformed "_qs));
}

void WireTypesTest::a18_refusesUrlsThatAreNotHttps_data()
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

void WireTypesTest::a18_refusesUrlsThatAreNotHttps()
{
    QFETCH(int, message);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const Message tried = messages()[static_cast<std::size_t>(message)];

    const QString outcome = tried.parser(changed(tried.sample, field, value));

    QCOMPARE(outcome, u"malformed "_qs + QString::fromLatin1(tried.place) + u'.' + field);
}

void WireTypesTest::a63_refusesAnAuthorizationWithAnIllegalToken_data()
{
    QTest::addColumn<QString>("token");
    for (const char *token :
         { "../../../../etc/passwd", "aaaaaaaaaaaaaaaa%2fb", "....................", "short",
           "aaaaaaaaaaaaaaaa;id", "aaaaaaaaaaaaaaaa b" })
        QTest::newRow(token) << QString::fromLatin1(token);
    QTest::newRow("100 KB") << QString(100000, u'a');
}

void WireTypesTest::a63_refusesAnAuthorizationWithAnIllegalToken()
{
    QFETCH(QString, token);

    const QString outcome = challengeOutcome(
            changed(sampleChallenge(u"http-01"_qs, u"pending"_qs), u"token"_qs, token));

    QCOMPARE(outcome, u"malformed challenge.token"_qs);
}

CERTWRIGHT_TEST(WireTypesTest)
#include "WireTypesTest.moc"
