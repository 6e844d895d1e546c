// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Applied.h"

#include "core/acme/ProblemDocument.h"
#include "core/issuance/OrderEvent.h"

#include <QJsonObject>
#include <algorithm>
#include <array>

namespace certwright::issuance {

namespace {

using namespace std::chrono_literals;
using Begun = OrderRecord::Begun;
using Stage = OrderRecord::Stage;

/// One call of applied(): the record in the making and its history.
class Application final
{
public:
    Application(OrderRecord record, const QDateTime &nowUtc) : m_now(nowUtc)
    {
        m_result.record = std::move(record);
    }

    AppliedOutcome take() { return std::move(m_result); }

    void operator()(const AccountReady &outcome)
    {
        succeeded();
        record().account = outcome.account;
        record().accountUrl = outcome.accountUrl;
        record().accountThumbprint = outcome.thumbprint;
        record().stage = Stage::Placing;
        note(orderEvent::accountReady, {});
    }

    void operator()(const OrderPlaced &outcome)
    {
        succeeded();
        record().orderUrl = outcome.order.url;
        record().unreadAuthorizationUrls = outcome.order.authorizationUrls;
        record().stage = Stage::Proving;
        note(orderEvent::placed, { { QStringLiteral("url"), outcome.order.url } });
        adopt(outcome.order);
    }

    void operator()(const OrderRead &outcome)
    {
        succeeded();
        adopt(outcome.order);
        pauseWhileOpenAtCa(outcome.order, outcome.retryAfter);
    }

    void operator()(const FinalizeAccepted &outcome)
    {
        succeeded();
        record().polls = 0;
        note(orderEvent::finalized, {});
        adopt(outcome.order);
        pauseWhileOpenAtCa(outcome.order, outcome.retryAfter);
    }

    void operator()(const AuthorizationsRead &outcome)
    {
        const bool wasBegun = record().begun == Begun::SubmitChallenges;
        std::optional<Error> failure;
        for (const AuthorizationsRead::Item &item : outcome.items) {
            if (item.authorization)
                adopt(*item.authorization, item.retryAfter, wasBegun);
            else if (!failure || !item.authorization.error().isTransient())
                failure = item.authorization.error();
        }
        if (failure) {
            (*this)(StepFailed { *failure });
            return;
        }
        succeeded();
        std::sort(record().proofs.begin(), record().proofs.end(),
                  [](const ProofRecord &a, const ProofRecord &b) {
                      return a.identifier < b.identifier;
                  });
        if (record().isOpen())
            failWhenRefused();
    }

    void operator()(const ChallengesSubmitted &outcome)
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
        if (failure) {
            // begun stays: the next step reads the authorizations before anything is repeated.
            (*this)(StepFailed { *failure });
            return;
        }
        succeeded();
        note(orderEvent::challengesSubmitted, {});
    }

    void operator()(const KeyAndRequestReady &outcome)
    {
        succeeded();
        record().key = outcome.key;
        record().requestDer = outcome.requestDer;
        note(orderEvent::keyCreated, {});
    }

    void operator()(const CertificateDownloaded &)
    {
        succeeded();
        record().stage = Stage::Issued;
        note(orderEvent::issued, {});
    }

    void operator()(const OrderExpired &)
    {
        record().stage = Stage::Failed;
        record().begun = Begun::Nothing;
        record().lastError = Error(Error::Kind::NotFound,
                                   QStringLiteral("The order ran out before it was finished"));
        note(orderEvent::expired, {});
    }

    void operator()(const StepFailed &outcome) { fail(outcome.error); }

    void setStep(const Step &step) { m_step = &step; }

private:
    static constexpr std::chrono::milliseconds firstPollDelay = 150ms;

    OrderRecord &record() { return m_result.record; }

    void note(QLatin1String kind, const QJsonObject &details)
    {
        m_result.events.push_back(makeEvent(record().id, kind, m_now, details));
    }

    void succeeded()
    {
        record().begun = Begun::Nothing;
        record().attempts = 0;
        record().lastError.reset();
        record().needsUser = false;
        record().nextAttemptUtc.reset();
    }

    void adopt(const acme::Order &order)
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
            endAsFailed(
                    order.error
                            ? Error(Error::Kind::Rejected, QStringLiteral("The order is invalid"))
                                      .withProblem(*order.error)
                            : Error(Error::Kind::Rejected, QStringLiteral("The order is invalid")));
            break;
        }
    }

    void adopt(const acme::Authorization &authorization, const RetryAfter &retryAfter,
               bool wasBegun)
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

    /// True when the CA already works on the chosen challenge.
    static bool isUnderway(const ProofRecord &proof)
    {
        const acme::Challenge *challenge = proof.chosenChallenge();
        return challenge && challenge->status != acme::Challenge::Status::Pending;
    }

    void noteSettled(const ProofRecord &proof)
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

    static std::optional<Problem> problemOf(const ProofRecord &proof)
    {
        for (const acme::Challenge &challenge : proof.challenges) {
            if (challenge.error)
                return challenge.error;
        }
        return std::nullopt;
    }

    /// Once no name is under way any more, one refused name ends the order.
    void failWhenRefused()
    {
        const ProofRecord *refused = nullptr;
        for (const ProofRecord &proof : record().proofs) {
            if (!proof.isSettled() && proof.submittedUtc)
                return;
            if (proof.isSettled() && proof.status != acme::Authorization::Status::Valid && !refused)
                refused = &proof;
        }
        if (!refused)
            return;
        Error error(
                Error::Kind::Rejected,
                QStringLiteral("The authorization of a name is %1").arg(toString(refused->status)),
                refused->identifier.value);
        const std::optional<Problem> problem = problemOf(*refused);
        endAsFailed(problem ? error.withProblem(*problem) : error);
    }

    acme::Challenge::Type preferredChallenge(const acme::Authorization &authorization)
    {
        const acme::Challenge::Type wanted = record().draft.preferredChallenge;
        if (authorization.challenge(wanted))
            return wanted;
        for (const acme::Challenge::Type type :
             { acme::Challenge::Type::Dns01, acme::Challenge::Type::Http01 }) {
            if (authorization.challenge(type))
                return type;
        }
        return acme::Challenge::Type::Dns01;
    }

    ProofRecord *proofAt(const QString &url)
    {
        const auto found = std::find_if(
                record().proofs.begin(), record().proofs.end(),
                [&url](const ProofRecord &proof) { return proof.authorizationUrl == url; });
        return found == record().proofs.end() ? nullptr : &*found;
    }

    void pauseWhileOpenAtCa(const acme::Order &order, const RetryAfter &retryAfter)
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

    void endAsFailed(const Error &error)
    {
        record().stage = Stage::Failed;
        record().begun = Begun::Nothing;
        record().lastError = error;
        record().needsUser = false;
        record().nextAttemptUtc.reset();
        note(orderEvent::failed, errorDetails(error));
    }

    static QJsonObject errorDetails(const Error &error)
    {
        QJsonObject details { { QStringLiteral("kind"), toString(error.kind()) },
                              { QStringLiteral("detail"), error.detail() } };
        if (error.problem())
            details.insert(QStringLiteral("problem"), acme::toJson(*error.problem()));
        return details;
    }

    void fail(const Error &error)
    {
        const bool isNonceTrouble = error.isProblem(QLatin1String("badNonce"));
        if (error.isTransient() || isNonceTrouble) {
            waitAfter(error);
            return;
        }
        forgetBegunStep();
        if (error.isProblem(QLatin1String("orderNotReady"))) {
            record().orderStatus = acme::Order::Status::Pending;
            waitAfter(error);
            return;
        }
        if (error.isProblem(QLatin1String("accountDoesNotExist"))) {
            if (!record().orderUrl.isEmpty()) {
                endAsFailed(error); // an order is lost with its account
                return;
            }
            record().account.reset();
            record().accountUrl.clear();
            record().stage = Stage::Draft;
        }
        if (error.isProblem(QLatin1String("badCSR"))) {
            record().key.reset();
            record().requestDer.clear();
        }
        const bool isOrderGone
                = error.kind() == Error::Kind::NotFound && !record().orderUrl.isEmpty();
        const bool isOrderRefused = error.kind() == Error::Kind::Rejected
                && std::holds_alternative<PlaceOrder>(*m_step) && record().account;
        if (isOrderGone || isOrderRefused) {
            endAsFailed(error);
            return;
        }
        record().lastError = error;
        record().needsUser = true;
        record().nextAttemptUtc.reset();
        note(orderEvent::needsUser, errorDetails(error));
    }

    /// The CA has answered the begun step itself: nothing of it is left in the dark.
    void forgetBegunStep()
    {
        if (begunBy(*m_step) != Begun::Nothing)
            record().begun = Begun::Nothing;
    }

    void waitAfter(const Error &error)
    {
        if (error.kind() == Error::Kind::RateLimited)
            forgetBegunStep();
        ++record().attempts;
        record().lastError = error;
        record().needsUser = false;
        record().nextAttemptUtc = error.retryAt()
                ? *error.retryAt()
                : m_now.addSecs(retryDelay(record().attempts).count());
        note(orderEvent::waiting, errorDetails(error));
    }

    AppliedOutcome m_result;
    QDateTime m_now;
    const Step *m_step = nullptr;
};

} // namespace

AppliedOutcome applied(OrderRecord record, const Step &step, const StepOutcome &outcome,
                       const QDateTime &nowUtc)
{
    Application application(std::move(record), nowUtc);
    application.setStep(step);
    std::visit([&application](const auto &each) { application(each); }, outcome);
    return application.take();
}

std::chrono::milliseconds pollDelay(int polls)
{
    const int doublings = std::clamp(polls, 0, 7);
    return std::min<std::chrono::milliseconds>(250ms * (1 << doublings), 30s);
}

std::chrono::seconds retryDelay(int attempts)
{
    static constexpr std::array ladder { 2s,   5s,    15s,   60s,    120s,  300s,
                                         600s, 1800s, 3600s, 10800s, 21600s };
    const auto rung = static_cast<std::size_t>(std::max(attempts - 1, 0));
    return ladder[std::min(rung, ladder.size() - 1)];
}

} // namespace certwright::issuance
