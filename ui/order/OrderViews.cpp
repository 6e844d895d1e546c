// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/OrderViews.h"

#include "ui/Tr.h"
#include "ui/order/LedgerSentences.h"

#include <algorithm>

namespace certwright::ui {

namespace {

using issuance::OrderRecord;
using issuance::ProofRecord;
using Stage = OrderRecord::Stage;
using AuthorizationStatus = acme::Authorization::Status;

bool isPending(AuthorizationStatus status)
{
    return status == AuthorizationStatus::Pending;
}

bool hasRefusedProof(const OrderRecord &record)
{
    return std::any_of(record.proofs.begin(), record.proofs.end(), [](const ProofRecord &proof) {
        return proof.isSettled() && proof.status != AuthorizationStatus::Valid;
    });
}

bool hasPendingProof(const OrderRecord &record)
{
    return std::any_of(record.proofs.begin(), record.proofs.end(),
                       [](const ProofRecord &proof) { return !proof.isSettled(); });
}

IssueLine proofLine(const ProofRecord &proof, bool isFailed)
{
    const QString name = proof.identifier.displayName();
    if (proof.status == AuthorizationStatus::Valid && !proof.submittedUtc)
        return { IssueLine::State::Done, Tr::tr("%1: proved before, nothing to do").arg(name) };
    if (proof.status == AuthorizationStatus::Valid)
        return { IssueLine::State::Done, Tr::tr("%1: checked by the CA").arg(name) };
    if (proof.isSettled())
        return { IssueLine::State::Failed, Tr::tr("%1: refused by the CA").arg(name) };
    if (proof.submittedUtc && !isFailed)
        return { IssueLine::State::Working,
                 Tr::tr("%1: the CA is checking from several places…").arg(name) };
    return { IssueLine::State::Waiting, Tr::tr("%1: not checked").arg(name) };
}

/// One step of the second half; working is the step that the order is at.
IssueLine lineFor(bool isDone, bool isWorking, const QString &done, const QString &working,
                  const QString &waiting)
{
    if (isDone)
        return { IssueLine::State::Done, done };
    return isWorking ? IssueLine(IssueLine::State::Working, working)
                     : IssueLine(IssueLine::State::Waiting, waiting);
}

/// A proof that was valid from the start never had a record or file to remove.
bool mayHaveBeenPlaced(const OrderRecord &record, const Identifier &identifier)
{
    return std::any_of(record.proofs.begin(), record.proofs.end(), [&](const ProofRecord &proof) {
        return proof.identifier == identifier
                && (proof.submittedUtc || proof.status != AuthorizationStatus::Valid);
    });
}

} // namespace

OrderStep currentStep(const OrderRecord &record)
{
    switch (record.stage) {
    case Stage::Draft:
    case Stage::Placing:
        return OrderStep::Names;
    case Stage::Proving:
        // Not all authorizations read yet, or the user has something to place.
        if (!record.unreadAuthorizationUrls.isEmpty())
            return record.confirmedUtc ? OrderStep::Issue : OrderStep::Prove;
        return hasPendingProof(record) && !record.confirmedUtc ? OrderStep::Prove
                                                               : OrderStep::Issue;
    case Stage::Finalizing:
        return OrderStep::Issue;
    case Stage::Issued:
        return OrderStep::Install;
    case Stage::Failed:
    case Stage::Cancelled:
        if (record.proofs.empty())
            return OrderStep::Names;
        return hasRefusedProof(record) || hasPendingProof(record) ? OrderStep::Prove
                                                                  : OrderStep::Issue;
    }
    Q_UNREACHABLE();
}

bool mayVisit(OrderStep step, const OrderRecord &record)
{
    const OrderStep current = currentStep(record);
    if (step == current || step == OrderStep::Names)
        return true;
    if (step == OrderStep::Prove)
        return !record.proofs.empty();
    return step < current;
}

std::vector<IssueLine> issueLines(const OrderRecord &record)
{
    const bool isFailed = record.stage == Stage::Failed || record.stage == Stage::Cancelled;
    std::vector<IssueLine> lines;
    for (const ProofRecord &proof : record.proofs)
        lines.push_back(proofLine(proof, isFailed));

    const bool isIssued = record.stage == Stage::Issued;
    const bool isFinalizing = record.stage == Stage::Finalizing && !record.needsUser;
    const bool hasKey = isIssued || (record.key && !record.requestDer.isEmpty());
    const bool hasCertificate = isIssued || !record.certificateUrl.isEmpty();
    lines.push_back(lineFor(hasKey, isFinalizing, Tr::tr("Private key and signing request created"),
                            Tr::tr("Creating the private key and signing request…"),
                            Tr::tr("Create the private key and signing request")));
    lines.push_back(lineFor(hasCertificate, isFinalizing && hasKey, Tr::tr("Certificate issued"),
                            Tr::tr("The CA is issuing the certificate…"),
                            Tr::tr("Issue the certificate")));
    lines.push_back(lineFor(isIssued, isFinalizing && hasCertificate, Tr::tr("Chain verified"),
                            Tr::tr("Fetching and verifying the chain…"),
                            Tr::tr("Verify the chain")));
    return lines;
}

std::vector<CleanUpItem> cleanUpItems(const OrderRecord &record)
{
    std::vector<CleanUpItem> items;
    const bool isNeeded = record.isOpen() && record.stage != Stage::Finalizing;
    if (isNeeded)
        return items;
    const issuance::ProofInstructions instructions = issuance::proofInstructions(record);
    for (const issuance::TxtInstruction &txt : instructions.txtRecords) {
        // A permanent record goes on proving the renewals.
        const bool isOfThisOrder = txt.kind == issuance::TxtInstruction::Kind::Temporary;
        if (isOfThisOrder && mayHaveBeenPlaced(record, txt.identifier))
            items.emplace_back(Tr::tr("TXT record %1").arg(txt.recordName),
                               QString::fromLatin1(txt.value));
    }
    for (const issuance::FileInstruction &file : instructions.files) {
        if (mayHaveBeenPlaced(record, file.identifier))
            items.emplace_back(Tr::tr("File %1").arg(file.url), QString());
    }
    return items;
}

ProveView proveView(const OrderRecord &record, const issuance::ProofReadiness &readiness,
                    const issuance::RateLedger &ledger, const QDateTime &nowUtc)
{
    ProveView view;
    view.deadlineUtc = record.deadlineUtc();
    view.isReadOnly = record.stage != Stage::Proving || record.confirmedUtc.has_value();
    view.cleanUp = cleanUpItems(record);
    view.isCleanedUp = record.isCleanedUp;
    for (const ProofRecord &proof : record.proofs) {
        if (proof.status == AuthorizationStatus::Valid) {
            view.provedNames.append(proof.identifier.displayName());
            continue;
        }
        ProofChoice choice;
        choice.identifier = proof.identifier;
        choice.choosable = issuance::choosableChallenges(proof);
        choice.chosen = proof.chosen;
        view.choices.push_back(std::move(choice));
    }

    view.readiness.isChecking = readiness.isChecking;
    view.readiness.checkedUtc = readiness.checkedUtc;
    for (const issuance::ProofReadiness::Txt &txt : readiness.txtRecords) {
        if (isPending(txt.instruction.status))
            view.readiness.txtRecords.push_back(txt);
    }
    for (const issuance::ProofReadiness::File &file : readiness.files) {
        if (isPending(file.instruction.status))
            view.readiness.files.push_back(file);
    }
    if (!view.isReadOnly)
        view.ledgerSentence = failedTriesSentence(record, ledger, nowUtc);
    return view;
}

} // namespace certwright::ui
