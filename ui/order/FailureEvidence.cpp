// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/FailureEvidence.h"

#include "core/issuance/ProofInstruction.h"
#include "ui/Tr.h"
#include "ui/order/FailureRemedy.h"
#include "ui/order/ProofLights.h"
#include "ui/widgets/ShownTime.h"

#include <QHostAddress>
#include <algorithm>

namespace certwright::ui {

namespace {

using issuance::OrderRecord;
using issuance::ProofReadiness;
using issuance::ProofRecord;

constexpr std::size_t mostCalls = 5;
constexpr std::size_t mostNames = 12;

/// All challenges of a refused authorization may carry the error; the chosen one is meant first.
const acme::Challenge *failedChallenge(const ProofRecord &proof)
{
    const acme::Challenge *chosen = proof.chosenChallenge();
    if (chosen && chosen->error)
        return chosen;
    for (const acme::Challenge &challenge : proof.challenges) {
        if (challenge.error)
            return &challenge;
    }
    return chosen;
}

/// A permanent record may prove several names.
bool proves(const issuance::TxtInstruction &txt, const Identifier &identifier)
{
    return txt.identifier == identifier
            || std::find(txt.alsoProves.begin(), txt.alsoProves.end(), identifier)
            != txt.alsoProves.end();
}

void addOwnLook(FailedProof &failed, const ProofReadiness &readiness)
{
    for (const ProofReadiness::Txt &txt : readiness.txtRecords) {
        if (proves(txt.instruction, failed.proof.identifier))
            failed.dns = txt.readiness;
    }
    for (const ProofReadiness::File &file : readiness.files) {
        if (file.instruction.identifier == failed.proof.identifier)
            failed.file = file.reachability;
    }
}

void addRecordName(FailedProof &failed, const issuance::ProofInstructions &instructions)
{
    for (const issuance::TxtInstruction &txt : instructions.txtRecords) {
        if (proves(txt, failed.proof.identifier)) {
            failed.recordName = txt.recordName;
            failed.isPermanent = txt.kind == issuance::TxtInstruction::Kind::Permanent;
        }
    }
    for (const issuance::TxtInstruction &txt : instructions.txtRecords) {
        if (txt.recordName == failed.recordName && !proves(txt, failed.proof.identifier))
            failed.siblings.push_back(txt.value);
    }
}

std::optional<QDateTime> askedUtc(const FailedProof &failed)
{
    const acme::Challenge *challenge = failedChallenge(failed.proof);
    if (challenge && challenge->validatedUtc)
        return challenge->validatedUtc;
    return failed.proof.submittedUtc;
}

/// What the CA looked for, when, and at which address.
QStringList callSentences(const FailedProof &failed)
{
    const std::optional<QDateTime> asked = askedUtc(failed);
    QStringList lines;
    if (!failed.recordName.isEmpty()) {
        lines.append(asked ? Tr::tr("The CA asked for the TXT record %1 on %2.")
                                     .arg(failed.recordName, shownMoment(*asked))
                           : Tr::tr("The CA asked for the TXT record %1.").arg(failed.recordName));
        return lines;
    }
    for (std::size_t index = 0; index < std::min(failed.calls.size(), mostCalls); ++index) {
        const acme::ValidationRecord &call = failed.calls[index];
        if (index > 0)
            lines.append(Tr::tr("It was sent on to %1, at the address %2.")
                                 .arg(call.url, call.addressUsed));
        else if (asked)
            lines.append(Tr::tr("The CA asked for %1 at the address %2 on %3.")
                                 .arg(call.url, call.addressUsed, shownMoment(*asked)));
        else
            lines.append(Tr::tr("The CA asked for %1 at the address %2.")
                                 .arg(call.url, call.addressUsed));
    }
    return lines;
}

/// An address that only the CA sees explains why it works from here.
QString strangeAddressSentence(const FailedProof &failed)
{
    if (failed.calls.empty() || !failed.file || failed.file->findings.empty())
        return {};
    const QHostAddress used(failed.calls.front().addressUsed);
    const auto &findings = failed.file->findings;
    const bool isSeenHere = std::any_of(findings.begin(), findings.end(),
                                        [&used](const checks::FileFinding &finding) {
                                            return QHostAddress(finding.address) == used;
                                        });
    return used.isNull() || isSeenHere
            ? QString()
            : Tr::tr("This computer sees other addresses of the name than %1.")
                      .arg(failed.calls.front().addressUsed);
}

QStringList ownLookSentences(const FailedProof &failed)
{
    QStringList found;
    QDateTime when;
    if (failed.dns) {
        found = evidence(lights(*failed.dns, failed.siblings));
        when = failed.dns->checkedUtc;
    } else if (failed.file) {
        found = evidence(lights(*failed.file));
        when = failed.file->checkedUtc;
    }
    if (found.isEmpty())
        return {};
    found.prepend(when.isValid() ? Tr::tr("Seen from here on %1:").arg(shownMoment(when))
                                 : Tr::tr("Seen from here:"));
    return found;
}

bool isWrongAnswer(const Problem &problem)
{
    return problem.is(QLatin1String("unauthorized"))
            || problem.is(QLatin1String("incorrectResponse"));
}

/// A title that says what was missing, where the problem's type alone does not.
QString titleFor(const FailedProof &failed, const QString &general)
{
    const QString name = failed.proof.identifier.displayName();
    const bool isNotFound = failed.problem.is(QLatin1String("dns")) && isAbsentEverywhere(failed);
    if (!isWrongAnswer(failed.problem) && !isNotFound)
        return general;
    if (!failed.recordName.isEmpty())
        return hasOtherValue(failed)
                ? Tr::tr("The CA found another value than expected for %1").arg(name)
                : Tr::tr("The CA did not find the record for %1").arg(name);
    return isAbsentEverywhere(failed)
            ? Tr::tr("The CA did not find the file for %1").arg(name)
            : Tr::tr("The CA found other content than expected for %1").arg(name);
}

} // namespace

std::vector<FailedProof> failedProofs(const OrderRecord &record, const ProofReadiness &readiness)
{
    const issuance::ProofInstructions instructions = issuance::proofInstructions(record);
    std::vector<FailedProof> all;
    for (const ProofRecord &proof : record.proofs) {
        if (proof.status != acme::Authorization::Status::Invalid)
            continue;
        FailedProof failed;
        failed.proof = proof;
        if (const acme::Challenge *challenge = failedChallenge(proof)) {
            failed.problem = challenge->error.value_or(Problem());
            failed.calls = challenge->validationRecords;
        }
        if (failed.problem.identifier.isEmpty())
            failed.problem.identifier = proof.identifier.displayName();
        addRecordName(failed, instructions);
        addOwnLook(failed, readiness);
        all.push_back(std::move(failed));
    }
    return all;
}

ErrorText withEvidence(ErrorText general, const std::vector<FailedProof> &failed)
{
    if (failed.size() > 1) {
        general.title = Tr::tr("%n names could not be proved", nullptr, int(failed.size()));
        general.cause = Tr::tr("The CA looked at each of them and refused these:");
        general.remedy = remedyForSeveral(failed, general.remedy);
        return general;
    }
    const FailedProof &only = failed.front();
    general.title = titleFor(only, general.title);
    if (only.problem.is(QLatin1String("connection")) && !only.calls.empty())
        general.cause = Tr::tr("The server at %1, port %2, did not answer when the CA called from "
                               "the internet.")
                                .arg(only.calls.back().addressUsed, only.calls.back().port);
    general.remedy = remedyFor(only, general.remedy);
    return general;
}

QStringList evidenceLines(const std::vector<FailedProof> &failed)
{
    QStringList lines;
    for (std::size_t index = 0; index < std::min(failed.size(), mostNames); ++index) {
        const FailedProof &each = failed[index];
        if (failed.size() > 1)
            lines += subproblemLines(each.problem, ErrorContext());
        lines += callSentences(each);
        const QString strange = strangeAddressSentence(each);
        if (!strange.isEmpty())
            lines.append(strange);
        lines += ownLookSentences(each);
    }
    if (failed.size() > mostNames)
        lines.append(Tr::tr("… and %n more names", nullptr, int(failed.size() - mostNames)));
    return lines;
}

QStringList subproblemLines(const Problem &problem, const ErrorContext &context)
{
    std::vector<Problem> problems = problem.subproblems;
    if (problems.empty() && !problem.identifier.isEmpty())
        problems.push_back(problem);
    QStringList lines;
    for (const Problem &each : problems) {
        if (each.identifier.isEmpty() || lines.size() >= int(mostNames))
            continue;
        const Error error = Error(Error::Kind::Rejected, QString()).withProblem(each);
        lines.append(Tr::tr("%1: %2", "a domain name, then what is wrong with it")
                             .arg(each.identifier, present(error, context).title));
    }
    return lines;
}

} // namespace certwright::ui
