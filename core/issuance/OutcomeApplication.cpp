// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/OutcomeApplication.h"

#include "core/acme/ProblemDocument.h"
#include "core/issuance/OrderEvent.h"

#include <algorithm>

namespace certwright::issuance {

using namespace std::chrono_literals;
using Begun = OrderRecord::Begun;
using Stage = OrderRecord::Stage;

namespace {

/// A CA that validates at once has done so by then; any other says itself when to ask again.
constexpr std::chrono::milliseconds firstPollDelay = 150ms;

} // namespace

OutcomeApplication::OutcomeApplication(OrderRecord record, const Step &step,
                                       const QDateTime &nowUtc)
    : m_now(nowUtc), m_step(step)
{
    m_result.record = std::move(record);
}

void OutcomeApplication::operator()(const AccountReady &outcome)
{
    succeeded();
    record().account = outcome.account;
    record().accountUrl = outcome.accountUrl;
    record().accountThumbprint = outcome.thumbprint;
    record().stage = Stage::Placing;
    note(orderEvent::accountReady, {});
}

void OutcomeApplication::operator()(const OrderPlaced &outcome)
{
    succeeded();
    record().orderUrl = outcome.order.url;
    record().unreadAuthorizationUrls = outcome.order.authorizationUrls;
    record().stage = Stage::Proving;
    note(orderEvent::placed, { { QStringLiteral("url"), outcome.order.url } });
    adopt(outcome.order);
}

void OutcomeApplication::operator()(const OrderRead &outcome)
{
    succeeded();
    adopt(outcome.order);
    pauseWhileOpenAtCa(outcome.order, outcome.retryAfter);
}

void OutcomeApplication::operator()(const FinalizeAccepted &outcome)
{
    succeeded();
    record().polls = 0;
    note(orderEvent::finalized, {});
    adopt(outcome.order);
    pauseWhileOpenAtCa(outcome.order, outcome.retryAfter);
}

void OutcomeApplication::operator()(const AuthorizationsRead &outcome)
{
    const bool wasBegun = record().begun == Begun::SubmitChallenges;
    std::optional<Error> failure;
    for (const AuthorizationsRead::Item &item : outcome.items) {
        if (item.authorization)
            adopt(*item.authorization, item.retryAfter, wasBegun);
        else if (!failure || !item.authorization.error().isTransient())
            failure = item.authorization.error();
    }
    if (!record().isOpen())
        return;
    if (failure) {
        (*this)(StepFailed { *failure });
        return;
    }
    succeeded();
    std::sort(
            record().proofs.begin(), record().proofs.end(),
            [](const ProofRecord &a, const ProofRecord &b) { return a.identifier < b.identifier; });
    failWhenRefused();
}

void OutcomeApplication::operator()(const ChallengesSubmitted &outcome)
{
    std::optional<Error> failure;
    for (const ChallengesSubmitted::Item &item : outcome.items) {
        ProofRecord *proof = proofAt(item.authorizationUrl);
        if (!proof)
            continue;
        // A CA that refuses the request has seen the challenge in another state than we
        // believe: its authorization says which.
        const bool isAnswered
                = item.challenge || item.challenge.error().kind() == Error::Kind::Rejected;
        if (!isAnswered) {
            failure = item.challenge.error();
            continue;
        }
        proof->submittedUtc = m_now;
        proof->polls = 0;
        proof->nextPollUtc = m_now.addMSecs(firstPollDelay.count());
    }
    // Whoever has no challenge that can be answered was not asked, and would be tried for ever.
    for (const ProofRecord &proof : record().proofs) {
        if (!failure && !proof.isSettled() && !proof.submittedUtc && !proof.chosenChallenge())
            failure = Error(Error::Kind::Unsupported,
                            u"The CA offers no usable challenge of this kind for the name"_qs,
                            proof.identifier.value);
    }
    if (failure) {
        // begun stays: the next step reads the authorizations before anything is repeated.
        (*this)(StepFailed { *failure });
        return;
    }
    succeeded();
    note(orderEvent::challengesSubmitted, {});
}

void OutcomeApplication::operator()(const KeyAndRequestReady &outcome)
{
    succeeded();
    record().key = outcome.key;
    record().requestDer = outcome.requestDer;
    note(orderEvent::keyCreated, {});
}

void OutcomeApplication::operator()(const CertificateDownloaded &)
{
    succeeded();
    record().stage = Stage::Issued;
    note(orderEvent::issued, {});
}

void OutcomeApplication::operator()(const OrderExpired &)
{
    record().stage = Stage::Failed;
    record().begun = Begun::Nothing;
    record().lastError = Error(Error::Kind::NotFound,
                               QStringLiteral("The order ran out before it was finished"));
    note(orderEvent::expired, {});
}

void OutcomeApplication::note(QLatin1String kind, const QJsonObject &details)
{
    m_result.events.push_back(makeEvent(record().id, kind, m_now, details));
}

void OutcomeApplication::succeeded()
{
    record().begun = Begun::Nothing;
    record().attempts = 0;
    record().lastError.reset();
    record().needsUser = false;
    record().nextAttemptUtc.reset();
}

void OutcomeApplication::adopt(const acme::Order &order)
{
    record().orderStatus = order.status;
    record().expiresUtc = order.expiresUtc ? order.expiresUtc : record().expiresUtc;
    if (!order.finalizeUrl.isEmpty())
        record().finalizeUrl = order.finalizeUrl;
    if (!order.certificateUrl.isEmpty())
        record().certificateUrl = order.certificateUrl;
    record().profile = order.profile;
    switch (order.status) {
    case acme::Order::Status::Pending:
        break;
    case acme::Order::Status::Ready:
    case acme::Order::Status::Processing:
    case acme::Order::Status::Valid:
        record().stage = Stage::Finalizing;
        record().unreadAuthorizationUrls.clear();
        break;
    case acme::Order::Status::Invalid:
        endAsFailed(order.error
                            ? Error(Error::Kind::Rejected, QStringLiteral("The order is invalid"))
                                      .withProblem(*order.error)
                            : Error(Error::Kind::Rejected, QStringLiteral("The order is invalid")));
        break;
    }
}

void OutcomeApplication::adopt(const acme::Authorization &authorization,
                               const RetryAfter &retryAfter, bool wasBegun)
{
    const Identifier ordered = authorization.orderedIdentifier();
    const std::vector<Identifier> &wanted = record().draft.identifiers;
    if (std::find(wanted.begin(), wanted.end(), ordered) == wanted.end()) {
        endAsFailed(Error(Error::Kind::Malformed,
                          QStringLiteral("The CA asks to prove a name that was not ordered"),
                          ordered.value));
        return;
    }
    record().unreadAuthorizationUrls.removeAll(authorization.url);
    ProofRecord *proof = proofAt(authorization.url);
    if (!proof) {
        ProofRecord fresh;
        fresh.authorizationUrl = authorization.url;
        fresh.chosen = preferredChallenge(authorization);
        fresh.permanentRecord = record().draft.permanentRecord;
        record().proofs.push_back(fresh);
        proof = &record().proofs.back();
    }
    const bool wasSettled = proof->isSettled();
    proof->identifier = ordered;
    proof->status = authorization.status;
    proof->expiresUtc = authorization.expiresUtc;
    proof->challenges = authorization.challenges;
    if (!wasSettled)
        noteSettled(*proof);
    if (proof->submittedUtc) {
        ++proof->polls;
        const std::chrono::milliseconds pause
                = retryAfter ? std::chrono::milliseconds(*retryAfter) : pollDelay(proof->polls);
        proof->nextPollUtc = m_now.addMSecs(pause.count());
    } else if (wasBegun && isUnderway(*proof)) {
        proof->submittedUtc = m_now;
        proof->nextPollUtc = m_now.addMSecs(pollDelay(0).count());
    }
}

bool OutcomeApplication::isUnderway(const ProofRecord &proof)
{
    const acme::Challenge *challenge = proof.chosenChallenge();
    return challenge && challenge->status != acme::Challenge::Status::Pending;
}

void OutcomeApplication::noteSettled(const ProofRecord &proof)
{
    if (!proof.isSettled())
        return;
    QJsonObject details { { QStringLiteral("name"), proof.identifier.value } };
    if (proof.status == acme::Authorization::Status::Valid) {
        note(orderEvent::proved, details);
        return;
    }
    const std::optional<Problem> problem = problemOf(proof);
    if (problem)
        details.insert(QStringLiteral("problem"), acme::toJson(*problem));
    note(orderEvent::refused, details);
}

std::optional<Problem> OutcomeApplication::problemOf(const ProofRecord &proof)
{
    for (const acme::Challenge &challenge : proof.challenges) {
        if (challenge.error)
            return challenge.error;
    }
    return std::nullopt;
}

acme::Challenge::Type
OutcomeApplication::preferredChallenge(const acme::Authorization &authorization)
{
    const acme::Challenge::Type wanted = record().draft.preferredChallenge;
    if (authorization.challenge(wanted))
        return wanted;
    for (const acme::Challenge::Type type :
         { acme::Challenge::Type::Dns01, acme::Challenge::Type::Http01,
           acme::Challenge::Type::DnsAccount01, acme::Challenge::Type::DnsPersist01 }) {
        if (authorization.challenge(type))
            return type;
    }
    return acme::Challenge::Type::Dns01;
}

ProofRecord *OutcomeApplication::proofAt(const QString &url)
{
    const auto found = std::find_if(
            record().proofs.begin(), record().proofs.end(),
            [&url](const ProofRecord &proof) { return proof.authorizationUrl == url; });
    return found == record().proofs.end() ? nullptr : &*found;
}

void OutcomeApplication::pauseWhileOpenAtCa(const acme::Order &order, const RetryAfter &retryAfter)
{
    const bool isWaiting = order.status == acme::Order::Status::Processing
            || (order.status == acme::Order::Status::Pending && record().isOpen());
    if (!isWaiting) {
        record().polls = 0;
        return;
    }
    ++record().polls;
    const std::chrono::milliseconds pause
            = retryAfter ? std::chrono::milliseconds(*retryAfter) : pollDelay(record().polls);
    record().nextAttemptUtc = m_now.addMSecs(pause.count());
}

} // namespace certwright::issuance
