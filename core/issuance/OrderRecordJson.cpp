// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/ProblemDocument.h"
#include "core/issuance/OrderRecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace certwright::issuance {

namespace {

using Stage = OrderRecord::Stage;
using Begun = OrderRecord::Begun;

template<typename Enum>
struct Word
{
    Enum value;
    const char *text;
};

// Stored words: never rename one.
constexpr std::array stageWords {
    Word<Stage> { Stage::Draft, "draft" },         Word<Stage> { Stage::Placing, "placing" },
    Word<Stage> { Stage::Proving, "proving" },     Word<Stage> { Stage::Finalizing, "finalizing" },
    Word<Stage> { Stage::Issued, "issued" },       Word<Stage> { Stage::Failed, "failed" },
    Word<Stage> { Stage::Cancelled, "cancelled" },
};
constexpr std::array begunWords {
    Word<Begun> { Begun::Nothing, "" },
    Word<Begun> { Begun::PlaceOrder, "placeOrder" },
    Word<Begun> { Begun::SubmitChallenges, "submitChallenges" },
    Word<Begun> { Begun::Finalize, "finalize" },
};
constexpr std::array orderWords {
    Word<acme::Order::Status> { acme::Order::Status::Pending, "pending" },
    Word<acme::Order::Status> { acme::Order::Status::Ready, "ready" },
    Word<acme::Order::Status> { acme::Order::Status::Processing, "processing" },
    Word<acme::Order::Status> { acme::Order::Status::Valid, "valid" },
    Word<acme::Order::Status> { acme::Order::Status::Invalid, "invalid" },
};
using AuthorizationStatus = acme::Authorization::Status;
constexpr std::array authorizationWords {
    Word<AuthorizationStatus> { AuthorizationStatus::Pending, "pending" },
    Word<AuthorizationStatus> { AuthorizationStatus::Valid, "valid" },
    Word<AuthorizationStatus> { AuthorizationStatus::Invalid, "invalid" },
    Word<AuthorizationStatus> { AuthorizationStatus::Deactivated, "deactivated" },
    Word<AuthorizationStatus> { AuthorizationStatus::Expired, "expired" },
    Word<AuthorizationStatus> { AuthorizationStatus::Revoked, "revoked" },
};
constexpr std::array challengeWords {
    Word<acme::Challenge::Status> { acme::Challenge::Status::Pending, "pending" },
    Word<acme::Challenge::Status> { acme::Challenge::Status::Processing, "processing" },
    Word<acme::Challenge::Status> { acme::Challenge::Status::Valid, "valid" },
    Word<acme::Challenge::Status> { acme::Challenge::Status::Invalid, "invalid" },
};

template<typename Table, typename Enum>
QString wordOf(const Table &table, Enum value)
{
    for (const auto &word : table) {
        if (word.value == value)
            return QLatin1String(word.text);
    }
    Q_UNREACHABLE();
}

/// Reads members and remembers whether one was not what it should be.
class Reader final
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) { }

    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }

    QString text(const char *name) const { return m_object.value(QLatin1String(name)).toString(); }
    int number(const char *name) const { return m_object.value(QLatin1String(name)).toInt(); }
    bool flag(const char *name) const { return m_object.value(QLatin1String(name)).toBool(); }
    QJsonArray array(const char *name) const
    {
        return m_object.value(QLatin1String(name)).toArray();
    }
    QJsonObject object(const char *name) const
    {
        return m_object.value(QLatin1String(name)).toObject();
    }
    [[nodiscard]] bool has(const char *name) const
    {
        return m_object.contains(QLatin1String(name));
    }

    std::optional<QDateTime> instant(const char *name)
    {
        if (!has(name))
            return std::nullopt;
        const QDateTime instant = QDateTime::fromString(text(name), Qt::ISODateWithMs);
        if (!instant.isValid())
            m_isDamaged = true;
        return instant;
    }

    template<typename Table>
    auto word(const char *name, const Table &table)
    {
        const QString stored = text(name);
        for (const auto &word : table) {
            if (stored == QLatin1String(word.text))
                return word.value;
        }
        m_isDamaged = true;
        return table.front().value;
    }

    Identifier identifier(const char *name) { return identifierFrom(object(name)); }

    Identifier identifierFrom(const QJsonObject &json)
    {
        Identifier identifier;
        const QString type = json.value(QLatin1String("type")).toString();
        identifier.type
                = type == QLatin1String("ip") ? Identifier::Type::Ip : Identifier::Type::Dns;
        identifier.value = json.value(QLatin1String("value")).toString();
        if (identifier.value.isEmpty())
            m_isDamaged = true;
        return identifier;
    }

    void markDamaged() { m_isDamaged = true; }

private:
    QJsonObject m_object;
    bool m_isDamaged = false;
};

QString toText(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

void insertInstant(QJsonObject &object, const char *name, const std::optional<QDateTime> &instant)
{
    if (instant)
        object.insert(QLatin1String(name), toText(*instant));
}

QJsonObject toJsonObject(const Identifier &identifier)
{
    return { { QStringLiteral("type"), toString(identifier.type) },
             { QStringLiteral("value"), identifier.value } };
}

QJsonObject toJsonObject(const Error &error)
{
    QJsonObject object { { QStringLiteral("kind"), toString(error.kind()) },
                         { QStringLiteral("detail"), error.detail() },
                         { QStringLiteral("subject"), error.subject() } };
    if (error.problem())
        object.insert(QStringLiteral("problem"), acme::toJson(*error.problem()));
    insertInstant(object, "retryAt", error.retryAt());
    return object;
}

Error errorFrom(const QJsonObject &object)
{
    Reader reader(object);
    const Error::Kind kind
            = errorKindFromString(reader.text("kind")).value_or(Error::Kind::Malformed);
    Error error(kind, reader.text("detail"), reader.text("subject"));
    if (reader.has("problem"))
        error = error.withProblem(acme::problemFromJson(reader.object("problem")));
    if (const std::optional<QDateTime> retryAt = reader.instant("retryAt"))
        error = error.withRetryAt(*retryAt);
    return error;
}

/// The wire's own form, so that Challenge::fromJson reads it back.
QJsonObject toJsonObject(const acme::Challenge &challenge)
{
    QJsonObject object { { QStringLiteral("type"), toString(challenge.type) },
                         { QStringLiteral("url"), challenge.url },
                         { QStringLiteral("status"), wordOf(challengeWords, challenge.status) } };
    if (!challenge.token.isEmpty())
        object.insert(QStringLiteral("token"), challenge.token);
    if (!challenge.issuerDomainNames.isEmpty())
        object.insert(QStringLiteral("issuer-domain-names"),
                      QJsonArray::fromStringList(challenge.issuerDomainNames));
    if (!challenge.accountUri.isEmpty())
        object.insert(QStringLiteral("accounturi"), challenge.accountUri);
    insertInstant(object, "validated", challenge.validatedUtc);
    if (challenge.error)
        object.insert(QStringLiteral("error"), acme::toJson(*challenge.error));
    QJsonArray records;
    for (const acme::ValidationRecord &record : challenge.validationRecords) {
        records.append(QJsonObject { { QStringLiteral("hostname"), record.hostname },
                                     { QStringLiteral("port"), record.port },
                                     { QStringLiteral("addressUsed"), record.addressUsed },
                                     { QStringLiteral("url"), record.url } });
    }
    if (!records.isEmpty())
        object.insert(QStringLiteral("validationRecord"), records);
    return object;
}

QJsonObject toJsonObject(const ProofRecord &proof)
{
    QJsonObject object { { QStringLiteral("authorizationUrl"), proof.authorizationUrl },
                         { QStringLiteral("identifier"), toJsonObject(proof.identifier) },
                         { QStringLiteral("status"), wordOf(authorizationWords, proof.status) },
                         { QStringLiteral("chosen"), toString(proof.chosen) },
                         { QStringLiteral("polls"), proof.polls } };
    insertInstant(object, "expires", proof.expiresUtc);
    insertInstant(object, "submitted", proof.submittedUtc);
    insertInstant(object, "nextPoll", proof.nextPollUtc);
    QJsonArray challenges;
    for (const acme::Challenge &challenge : proof.challenges)
        challenges.append(toJsonObject(challenge));
    object.insert(QStringLiteral("challenges"), challenges);
    return object;
}

ProofRecord proofFrom(const QJsonObject &object, Reader &owner)
{
    Reader reader(object);
    ProofRecord proof;
    proof.authorizationUrl = reader.text("authorizationUrl");
    proof.identifier = reader.identifier("identifier");
    proof.status = reader.word("status", authorizationWords);
    proof.polls = reader.number("polls");
    proof.expiresUtc = reader.instant("expires");
    proof.submittedUtc = reader.instant("submitted");
    proof.nextPollUtc = reader.instant("nextPoll");
    const auto chosen = acme::challengeTypeFromString(reader.text("chosen"));
    if (chosen)
        proof.chosen = *chosen;
    else
        reader.markDamaged();
    const QJsonArray challenges = reader.array("challenges");
    for (const QJsonValue &value : challenges) {
        const auto challenge = acme::Challenge::fromJson(value.toObject());
        if (challenge && *challenge)
            proof.challenges.push_back(**challenge);
        else
            reader.markDamaged();
    }
    if (reader.isDamaged())
        owner.markDamaged();
    return proof;
}

QJsonObject toJsonObject(const OrderDraft &draft)
{
    QJsonArray identifiers;
    for (const Identifier &identifier : draft.identifiers)
        identifiers.append(toJsonObject(identifier));
    return { { QStringLiteral("identifiers"), identifiers },
             { QStringLiteral("authority"), draft.authority.value() },
             { QStringLiteral("contact"), draft.contact },
             { QStringLiteral("agreedTermsUrl"), draft.agreedTermsUrl },
             { QStringLiteral("keyType"), toString(draft.keyType) },
             { QStringLiteral("profile"), draft.profile },
             { QStringLiteral("eabKeyId"), draft.eabKeyId },
             { QStringLiteral("preferredChallenge"), toString(draft.preferredChallenge) } };
}

OrderDraft draftFrom(const QJsonObject &object, Reader &owner)
{
    Reader reader(object);
    OrderDraft draft;
    const QJsonArray identifiers = reader.array("identifiers");
    for (const QJsonValue &value : identifiers)
        draft.identifiers.push_back(reader.identifierFrom(value.toObject()));
    draft.authority = AuthorityId(object.value(QLatin1String("authority")).toInteger());
    draft.contact = reader.text("contact");
    draft.agreedTermsUrl = reader.text("agreedTermsUrl");
    draft.profile = reader.text("profile");
    draft.eabKeyId = reader.text("eabKeyId");
    const auto keyType = crypto::keyTypeFromString(reader.text("keyType"));
    const auto challenge = acme::challengeTypeFromString(reader.text("preferredChallenge"));
    if (draft.identifiers.empty() || !keyType || !challenge || reader.isDamaged()) {
        owner.markDamaged();
        return draft;
    }
    draft.keyType = *keyType;
    draft.preferredChallenge = *challenge;
    return draft;
}

} // namespace

QString toString(OrderRecord::Stage stage)
{
    return wordOf(stageWords, stage);
}

QByteArray toJson(const OrderRecord &record)
{
    QJsonObject object {
        { QStringLiteral("draft"), toJsonObject(record.draft) },
        { QStringLiteral("stage"), toString(record.stage) },
        { QStringLiteral("begun"), wordOf(begunWords, record.begun) },
        { QStringLiteral("created"), toText(record.createdUtc) },
        { QStringLiteral("accountUrl"), record.accountUrl },
        { QStringLiteral("thumbprint"), QString::fromLatin1(record.accountThumbprint) },
        { QStringLiteral("orderUrl"), record.orderUrl },
        { QStringLiteral("orderStatus"), wordOf(orderWords, record.orderStatus) },
        { QStringLiteral("finalizeUrl"), record.finalizeUrl },
        { QStringLiteral("certificateUrl"), record.certificateUrl },
        { QStringLiteral("profile"), record.profile },
        { QStringLiteral("unread"), QJsonArray::fromStringList(record.unreadAuthorizationUrls) },
        { QStringLiteral("request"), QString::fromLatin1(record.requestDer.toBase64()) },
        { QStringLiteral("isCleanedUp"), record.isCleanedUp },
        { QStringLiteral("needsUser"), record.needsUser },
        { QStringLiteral("attempts"), record.attempts },
        { QStringLiteral("polls"), record.polls }
    };
    QJsonArray proofs;
    for (const ProofRecord &proof : record.proofs)
        proofs.append(toJsonObject(proof));
    object.insert(QStringLiteral("proofs"), proofs);
    if (record.account)
        object.insert(QStringLiteral("account"), record.account->value());
    if (record.key)
        object.insert(QStringLiteral("key"), record.key->toString());
    if (record.certificate)
        object.insert(QStringLiteral("certificate"), record.certificate->value());
    if (record.lastError)
        object.insert(QStringLiteral("lastError"), toJsonObject(*record.lastError));
    insertInstant(object, "expires", record.expiresUtc);
    insertInstant(object, "confirmed", record.confirmedUtc);
    insertInstant(object, "nextAttempt", record.nextAttemptUtc);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<OrderRecord> orderRecordFromJson(const QByteArray &json, OrderId id)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(Error::Kind::Damaged, QStringLiteral("The stored order is not a JSON object"));
    const QJsonObject object = document.object();
    Reader reader(object);
    OrderRecord record;
    record.id = id;
    record.draft = draftFrom(reader.object("draft"), reader);
    record.stage = reader.word("stage", stageWords);
    record.begun = reader.word("begun", begunWords);
    record.createdUtc = reader.instant("created").value_or(QDateTime());
    record.accountUrl = reader.text("accountUrl");
    record.accountThumbprint = reader.text("thumbprint").toLatin1();
    record.orderUrl = reader.text("orderUrl");
    record.orderStatus = reader.word("orderStatus", orderWords);
    record.finalizeUrl = reader.text("finalizeUrl");
    record.certificateUrl = reader.text("certificateUrl");
    record.profile = reader.text("profile");
    const QJsonArray unread = reader.array("unread");
    for (const QJsonValue &url : unread)
        record.unreadAuthorizationUrls.append(url.toString());
    record.requestDer = QByteArray::fromBase64(reader.text("request").toLatin1());
    record.isCleanedUp = reader.flag("isCleanedUp");
    record.needsUser = reader.flag("needsUser");
    record.attempts = reader.number("attempts");
    record.polls = reader.number("polls");
    const QJsonArray proofs = reader.array("proofs");
    for (const QJsonValue &proof : proofs)
        record.proofs.push_back(proofFrom(proof.toObject(), reader));
    if (reader.has("account"))
        record.account = AccountId(object.value(QLatin1String("account")).toInteger());
    if (reader.has("key"))
        record.key = KeyId(reader.text("key"));
    if (reader.has("certificate"))
        record.certificate = CertificateId(object.value(QLatin1String("certificate")).toInteger());
    if (reader.has("lastError"))
        record.lastError = errorFrom(reader.object("lastError"));
    record.expiresUtc = reader.instant("expires");
    record.confirmedUtc = reader.instant("confirmed");
    record.nextAttemptUtc = reader.instant("nextAttempt");
    if (reader.isDamaged())
        return fail(Error::Kind::Damaged,
                    QStringLiteral("The stored order has a member that cannot be read"));
    return record;
}

} // namespace certwright::issuance
