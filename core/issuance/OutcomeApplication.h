// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/Applied.h"

#include <QJsonObject>

namespace certwright::issuance {

/// One call of applied(): the record in the making and its history.
class OutcomeApplication final
{
public:
public:
    OutcomeApplication(OrderRecord record, const Step &step, const QDateTime &nowUtc);

    AppliedOutcome take() { return std::move(m_result); }

    void operator()(const AccountReady &outcome);
    void operator()(const OrderPlaced &outcome);
    void operator()(const OrderRead &outcome);
    void operator()(const FinalizeAccepted &outcome);
    void operator()(const AuthorizationsRead &outcome);
    void operator()(const ChallengesSubmitted &outcome);
    void operator()(const KeyAndRequestReady &outcome);
    void operator()(const CertificateDownloaded &);
    void operator()(const OrderExpired &);
    void operator()(const StepFailed &outcome) { fail(outcome.error); }

private:
    OrderRecord &record() { return m_result.record; }

    void note(QLatin1String kind, const QJsonObject &details);
    void succeeded();
    void adopt(const acme::Order &order);
    void adopt(const acme::Authorization &authorization, const RetryAfter &retryAfter,
               bool wasBegun);

    /// True when the CA already works on the chosen challenge.
    static bool isUnderway(const ProofRecord &proof);
    void noteSettled(const ProofRecord &proof);
    static std::optional<Problem> problemOf(const ProofRecord &proof);

    /// Once no name is under way any more, one refused name ends the order.
    void failWhenRefused();
    acme::Challenge::Type preferredChallenge(const acme::Authorization &authorization);
    ProofRecord *proofAt(const QString &url);
    void pauseWhileOpenAtCa(const acme::Order &order, const RetryAfter &retryAfter);
    void endAsFailed(const Error &error);
    static QJsonObject errorDetails(const Error &error);
    void fail(const Error &error);

    /// The CA has answered the begun step itself: nothing of it is left in the dark.
    void forgetBegunStep();
    void waitAfter(const Error &error);

    AppliedOutcome m_result;
    QDateTime m_now;
    const Step &m_step;
};

} // namespace certwright::issuance
