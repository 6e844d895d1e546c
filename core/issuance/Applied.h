// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Authorization.h"
#include "core/acme/Order.h"
#include "core/base/Result.h"
#include "core/issuance/NextStep.h"
#include "core/issuance/OrderRecord.h"
#include "core/store/CertificateStore.h"
#include "core/store/OrderStore.h"

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

namespace certwright::issuance {

using RetryAfter = std::optional<std::chrono::seconds>;

struct AccountReady
{
    AccountId account;
    QString accountUrl;
    QByteArray thumbprint;
};
struct OrderPlaced
{
    acme::Order order;
};
struct OrderRead
{
    acme::Order order;
    RetryAfter retryAfter;
};
struct AuthorizationsRead
{
    struct Item
    {
        QString url;
        Result<acme::Authorization> authorization;
        RetryAfter retryAfter;
    };
    std::vector<Item> items;
};
struct ChallengesSubmitted
{
    struct Item
    {
        QString authorizationUrl;
        Result<acme::Challenge> challenge;
    };
    std::vector<Item> items;
};
struct KeyAndRequestReady
{
    KeyId key;
    QByteArray requestDer;
};
struct FinalizeAccepted
{
    acme::Order order;
    RetryAfter retryAfter;
};
struct CertificateDownloaded
{
    store::CertificateRow certificate; ///< without id: stored together with the record
};
struct OrderExpired
{
};
/// The step as a whole came to nothing.
struct StepFailed
{
    Error error;
};

using StepOutcome = std::variant<AccountReady, OrderPlaced, OrderRead, AuthorizationsRead,
                                 ChallengesSubmitted, KeyAndRequestReady, FinalizeAccepted,
                                 CertificateDownloaded, OrderExpired, StepFailed>;

/// A record after an outcome, and what the history says of it.
struct AppliedOutcome
{
    OrderRecord record;
    std::vector<store::OrderEventRow> events;
};

/// The record after the outcome of a step. Pure.
AppliedOutcome applied(OrderRecord record, const Step &step, const StepOutcome &outcome,
                       const QDateTime &nowUtc);

/// Pause before the nth look at something that the CA gave no Retry-After for: a quarter second,
/// doubling to 30 seconds.
std::chrono::milliseconds pollDelay(int polls);

/// Pause after the nth failure in a row that waiting may cure: 2 s … 6 h.
std::chrono::seconds retryDelay(int attempts);

} // namespace certwright::issuance
