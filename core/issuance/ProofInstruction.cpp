// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ProofInstruction.h"

#include "core/acme/KeyAuthorization.h"

#include <algorithm>

namespace certwright::issuance {

namespace {

QString withoutStar(const Identifier &identifier)
{
    return identifier.isWildcard() ? identifier.value.mid(2) : identifier.value;
}

TxtInstruction txtInstruction(const ProofRecord &proof, const QString &recordName,
                              const QByteArray &value)
{
    TxtInstruction instruction;
    instruction.identifier = proof.identifier;
    instruction.recordName = recordName;
    instruction.value = value;
    instruction.status = proof.status;
    return instruction;
}

FileInstruction fileInstruction(const ProofRecord &proof, const QString &token,
                                const QByteArray &content)
{
    const QString host
            = proof.identifier.type == Identifier::Type::Ip && proof.identifier.value.contains(u':')
            ? QStringLiteral("[%1]").arg(proof.identifier.value)
            : proof.identifier.value;
    FileInstruction instruction;
    instruction.identifier = proof.identifier;
    instruction.folder = QStringLiteral(".well-known/acme-challenge");
    instruction.fileName = token;
    instruction.content = content;
    instruction.url = QStringLiteral("http://") + host + acme::http01Path(token);
    instruction.status = proof.status;
    return instruction;
}

std::optional<TxtInstruction> permanentInstruction(const OrderRecord &record,
                                                   const ProofRecord &proof,
                                                   const acme::Challenge &challenge)
{
    const acme::DnsPersistAccount account(record.accountUrl, record.accountThumbprint);
    Result<acme::DnsPersistRecord> wanted
            = acme::dnsPersistRecord(challenge, proof.identifier.value, account);
    if (!wanted)
        return std::nullopt;
    wanted->allowsWildcard = wanted->allowsWildcard || proof.permanentRecord.allowsWildcard;
    wanted->untilUtc = proof.permanentRecord.untilUtc;
    TxtInstruction instruction = txtInstruction(
            proof, acme::dnsPersistRecordName(proof.identifier.value), wanted->toText());
    instruction.kind = TxtInstruction::Kind::Permanent;
    instruction.permanent = *wanted;
    return instruction;
}

/// A wildcard and its base are proved by one record: the wider policy serves both.
bool isMergedInto(TxtInstruction &earlier, const TxtInstruction &later)
{
    const bool isSame = earlier.kind == TxtInstruction::Kind::Permanent
            && earlier.recordName == later.recordName
            && earlier.permanent.issuer == later.permanent.issuer
            && earlier.permanent.accountUri == later.permanent.accountUri
            && earlier.permanent.untilUtc == later.permanent.untilUtc;
    if (!isSame)
        return false;
    earlier.permanent.allowsWildcard
            = earlier.permanent.allowsWildcard || later.permanent.allowsWildcard;
    earlier.value = earlier.permanent.toText();
    earlier.alsoProves.push_back(later.identifier);
    if (later.status == acme::Authorization::Status::Pending)
        earlier.status = later.status;
    return true;
}

void addPermanent(ProofInstructions &instructions, const TxtInstruction &added)
{
    for (TxtInstruction &earlier : instructions.txtRecords) {
        if (isMergedInto(earlier, added))
            return;
    }
    instructions.txtRecords.push_back(added);
}

bool isChoosable(const acme::Challenge &challenge)
{
    switch (challenge.type) {
    case acme::Challenge::Type::Dns01:
    case acme::Challenge::Type::DnsAccount01:
    case acme::Challenge::Type::Http01:
        return true;
    case acme::Challenge::Type::DnsPersist01:
        return !challenge.wantsAccountHash || !challenge.accountHashPrefix.isEmpty();
    case acme::Challenge::Type::TlsAlpn01:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

ProofInstructions proofInstructions(const OrderRecord &record)
{
    ProofInstructions instructions;
    for (const ProofRecord &proof : record.proofs) {
        const acme::Challenge *challenge = proof.chosenChallenge();
        if (!challenge)
            continue;
        const QByteArray content = challenge->token.toLatin1() + '.' + record.accountThumbprint;
        switch (challenge->type) {
        case acme::Challenge::Type::Dns01:
            instructions.txtRecords.push_back(
                    txtInstruction(proof, acme::dns01RecordName(withoutStar(proof.identifier)),
                                   acme::dns01Value(content)));
            break;
        case acme::Challenge::Type::DnsAccount01:
            instructions.txtRecords.push_back(txtInstruction(
                    proof,
                    acme::dnsAccount01RecordName(withoutStar(proof.identifier), record.accountUrl),
                    acme::dns01Value(content)));
            break;
        case acme::Challenge::Type::Http01:
            instructions.files.push_back(fileInstruction(proof, challenge->token, content));
            break;
        case acme::Challenge::Type::DnsPersist01: {
            const auto permanent = permanentInstruction(record, proof, *challenge);
            if (permanent)
                addPermanent(instructions, *permanent);
            break;
        }
        case acme::Challenge::Type::TlsAlpn01:
            break;
        }
    }
    return instructions;
}

bool isSatisfied(const TxtInstruction &instruction, const QByteArray &text, const QDateTime &nowUtc)
{
    return instruction.kind == TxtInstruction::Kind::Permanent
            ? satisfies(QString::fromUtf8(text), instruction.permanent, nowUtc)
            : text == instruction.value;
}

std::vector<acme::Challenge::Type> choosableChallenges(const ProofRecord &proof)
{
    std::vector<acme::Challenge::Type> types;
    for (const acme::Challenge &challenge : proof.challenges) {
        if (isChoosable(challenge))
            types.push_back(challenge.type);
    }
    return types;
}

} // namespace certwright::issuance
