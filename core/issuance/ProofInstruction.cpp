// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ProofInstruction.h"

#include "core/acme/KeyAuthorization.h"

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

} // namespace

ProofInstructions proofInstructions(const OrderRecord &record)
{
    ProofInstructions instructions;
    for (const ProofRecord &proof : record.proofs) {
        const acme::Challenge *challenge = proof.chosenChallenge();
        if (!challenge || challenge->token.isEmpty())
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
        case acme::Challenge::Type::TlsAlpn01:
        case acme::Challenge::Type::DnsPersist01:
            break;
        }
    }
    return instructions;
}

std::vector<acme::Challenge::Type> choosableChallenges(const ProofRecord &proof)
{
    std::vector<acme::Challenge::Type> types;
    for (const acme::Challenge &challenge : proof.challenges) {
        if (challenge.type == acme::Challenge::Type::Dns01
            || challenge.type == acme::Challenge::Type::Http01)
            types.push_back(challenge.type);
    }
    return types;
}

} // namespace certwright::issuance
