// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/OrderRecord.h"
#include "core/issuance/ProofRecordJson.h"
#include "core/issuance/RecordReader.h"
#include "core/issuance/StoredWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace certwright::issuance {

using namespace storedWords;

namespace {

QJsonObject draftToJson(const OrderDraft &draft)
{
    QJsonArray identifiers;
    for (const Identifier &identifier : draft.identifiers)
        identifiers.append(toJsonObject(identifier));
    QJsonObject object { { QStringLiteral("identifiers"), identifiers },
                         { QStringLiteral("authority"), draft.authority.value() },
                         { QStringLiteral("contact"), draft.contact },
                         { QStringLiteral("agreedTermsUrl"), draft.agreedTermsUrl },
                         { QStringLiteral("keyType"), toString(draft.keyType) },
                         { QStringLiteral("profile"), draft.profile },
                         { QStringLiteral("eabKeyId"), draft.eabKeyId },
                         { QStringLiteral("preferredChallenge"),
                           toString(draft.preferredChallenge) } };
    insertChoice(object, draft.permanentRecord);
    return object;
}

OrderDraft draftFrom(const QJsonObject &object, RecordReader &owner)
{
    RecordReader reader(object);
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
    draft.permanentRecord = choiceFrom(reader);
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
        { QStringLiteral("draft"), draftToJson(record.draft) },
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
    RecordReader reader(object);
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
