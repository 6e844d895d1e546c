// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/OrderStore.h"

#include <QJsonObject>
#include <QLatin1String>

namespace certwright::issuance {

/// The words of an order's history. They are stored: never rename one.
namespace orderEvent {
inline constexpr QLatin1String submitted("submitted"); ///< the user placed the order
inline constexpr QLatin1String accountReady("accountReady");
inline constexpr QLatin1String placed("placed"); ///< the CA named the order
inline constexpr QLatin1String challengeChosen("challengeChosen");
inline constexpr QLatin1String confirmed("confirmed"); ///< the user asked the CA to check
inline constexpr QLatin1String challengesSubmitted("challengesSubmitted");
inline constexpr QLatin1String proved("proved"); ///< details: name
inline constexpr QLatin1String refused("refused"); ///< details: name, problem
inline constexpr QLatin1String keyCreated("keyCreated");
inline constexpr QLatin1String finalized("finalized");
inline constexpr QLatin1String issued("issued");
inline constexpr QLatin1String failed("failed"); ///< details: error
inline constexpr QLatin1String waiting("waiting"); ///< details: error; goes on by itself
inline constexpr QLatin1String needsUser("needsUser"); ///< details: error
inline constexpr QLatin1String retried("retried");
inline constexpr QLatin1String termsAgreed("termsAgreed");
inline constexpr QLatin1String cancelled("cancelled");
inline constexpr QLatin1String cleanedUp("cleanedUp");
inline constexpr QLatin1String expired("expired");
} // namespace orderEvent

store::OrderEventRow makeEvent(OrderId order, QLatin1String kind, const QDateTime &atUtc,
                               const QJsonObject &details);

} // namespace certwright::issuance
