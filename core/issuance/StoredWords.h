// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"

#include <QLatin1String>
#include <array>

/// The words under which states are stored. Never rename one. For OrderRecordJson.cpp alone.
namespace certwright::issuance::storedWords {

using Stage = OrderRecord::Stage;
using Begun = OrderRecord::Begun;

template<typename Enum>
struct Word
{
    Enum value;
    const char *text;
};

inline constexpr std::array stageWords {
    Word<Stage> { Stage::Draft, "draft" },         Word<Stage> { Stage::Placing, "placing" },
    Word<Stage> { Stage::Proving, "proving" },     Word<Stage> { Stage::Finalizing, "finalizing" },
    Word<Stage> { Stage::Issued, "issued" },       Word<Stage> { Stage::Failed, "failed" },
    Word<Stage> { Stage::Cancelled, "cancelled" },
};
inline constexpr std::array begunWords {
    Word<Begun> { Begun::Nothing, "" },
    Word<Begun> { Begun::PlaceOrder, "placeOrder" },
    Word<Begun> { Begun::SubmitChallenges, "submitChallenges" },
    Word<Begun> { Begun::Finalize, "finalize" },
};
inline constexpr std::array orderWords {
    Word<acme::Order::Status> { acme::Order::Status::Pending, "pending" },
    Word<acme::Order::Status> { acme::Order::Status::Ready, "ready" },
    Word<acme::Order::Status> { acme::Order::Status::Processing, "processing" },
    Word<acme::Order::Status> { acme::Order::Status::Valid, "valid" },
    Word<acme::Order::Status> { acme::Order::Status::Invalid, "invalid" },
};
using AuthorizationStatus = acme::Authorization::Status;
inline constexpr std::array authorizationWords {
    Word<AuthorizationStatus> { AuthorizationStatus::Pending, "pending" },
    Word<AuthorizationStatus> { AuthorizationStatus::Valid, "valid" },
    Word<AuthorizationStatus> { AuthorizationStatus::Invalid, "invalid" },
    Word<AuthorizationStatus> { AuthorizationStatus::Deactivated, "deactivated" },
    Word<AuthorizationStatus> { AuthorizationStatus::Expired, "expired" },
    Word<AuthorizationStatus> { AuthorizationStatus::Revoked, "revoked" },
};
inline constexpr std::array challengeWords {
    Word<acme::Challenge::Status> { acme::Challenge::Status::Pending, "pending" },
    Word<acme::Challenge::Status> { acme::Challenge::Status::Processing, "processing" },
    Word<acme::Challenge::Status> { acme::Challenge::Status::Valid, "valid" },
    Word<acme::Challenge::Status> { acme::Challenge::Status::Invalid, "invalid" },
};

template<typename Table, typename Enum>
QString wordOf(const Table &table, Enum value)
{
    for (const auto &word : table) {
        if (word.value == value)
            return QLatin1String(word.text);
    }
    Q_UNREACHABLE();
}

} // namespace certwright::issuance::storedWords
