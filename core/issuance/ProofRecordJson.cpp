// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ProofRecordJson.h"

#include "core/acme/ProblemDocument.h"
#include "core/issuance/StoredWords.h"

#include <QJsonArray>

namespace certwright::issuance {

using namespace storedWords;

namespace {

/// The wire's own form, so that Challenge::fromJson reads it back.
QJsonObject toJsonObject(const acme::Challenge &challenge)
{
    QJsonObject object { { QStringLiteral("type"), toString(challenge.type) },
                         { QStringLiteral("url"), challenge.url },
                         { QStringLiteral("status"), wordOf(challengeWords, challenge.status) } };
    if (!challenge.token.isEmpty())
        object.insert(QStringLiteral("token"), challenge.token);
    if (!challenge.issuerDomainNames.isEmpty())
        object.insert(challenge.wantsAccountHash ? QStringLiteral("issuerDomainNames")
                                                 : QStringLiteral("issuer-domain-names"),
                      QJsonArray::fromStringList(challenge.issuerDomainNames));
    if (!challenge.accountUri.isEmpty())
        object.insert(QStringLiteral("accounturi"), challenge.accountUri);
    if (!challenge.accountHashPrefix.isEmpty())
        object.insert(QStringLiteral("accountHashPrefix"), challenge.accountHashPrefix);
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

} // namespace

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
    RecordReader reader(object);
    const Error::Kind kind
            = errorKindFromString(reader.text("kind")).value_or(Error::Kind::Malformed);
    Error error(kind, reader.text("detail"), reader.text("subject"));
    if (reader.has("problem"))
        error = error.withProblem(acme::problemFromJson(reader.object("problem")));
    if (const std::optional<QDateTime> retryAt = reader.instant("retryAt"))
        error = error.withRetryAt(*retryAt);
    return error;
}

void insertChoice(QJsonObject &object, const PermanentRecordChoice &choice)
{
    if (choice.allowsWildcard)
        object.insert(QStringLiteral("permanentAllowsWildcard"), true);
    insertInstant(object, "permanentUntil", choice.untilUtc);
}

PermanentRecordChoice choiceFrom(RecordReader &reader)
{
    PermanentRecordChoice choice;
    choice.allowsWildcard = reader.flag("permanentAllowsWildcard");
    choice.untilUtc = reader.instant("permanentUntil");
    return choice;
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
    insertChoice(object, proof.permanentRecord);
    QJsonArray challenges;
    for (const acme::Challenge &challenge : proof.challenges)
        challenges.append(toJsonObject(challenge));
    object.insert(QStringLiteral("challenges"), challenges);
    return object;
}

ProofRecord proofFrom(const QJsonObject &object, RecordReader &owner)
{
    RecordReader reader(object);
    ProofRecord proof;
    proof.authorizationUrl = reader.text("authorizationUrl");
    proof.identifier = reader.identifier("identifier");
    proof.status = reader.word("status", authorizationWords);
    proof.polls = reader.number("polls");
    proof.expiresUtc = reader.instant("expires");
    proof.submittedUtc = reader.instant("submitted");
    proof.nextPollUtc = reader.instant("nextPoll");
    proof.permanentRecord = choiceFrom(reader);
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

} // namespace certwright::issuance
