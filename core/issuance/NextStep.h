// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace certwright::issuance {

/// Find or create the account that will sign.
struct EnsureAccount
{
    bool operator==(const EnsureAccount &) const = default;
};
/// newOrder. mayExist: an earlier try may have reached the CA, so look for its order first.
struct PlaceOrder
{
    bool mayExist = false;
    bool operator==(const PlaceOrder &) const = default;
};
struct ReadAuthorizations
{
    QStringList urls;
    bool operator==(const ReadAuthorizations &) const = default;
};
/// Tell the CA that these proofs are in place.
struct SubmitChallenges
{
    QStringList authorizationUrls;
    bool operator==(const SubmitChallenges &) const = default;
};
struct ReadOrder
{
    bool operator==(const ReadOrder &) const = default;
};
struct CreateKeyAndRequest
{
    bool operator==(const CreateKeyAndRequest &) const = default;
};
struct Finalize
{
    bool operator==(const Finalize &) const = default;
};
struct DownloadCertificate
{
    bool operator==(const DownloadCertificate &) const = default;
};
/// The order ran out before it was finished.
struct CloseExpired
{
    bool operator==(const CloseExpired &) const = default;
};
struct Wait
{
    QDateTime untilUtc;
    bool operator==(const Wait &) const = default;
};
/// Nothing can be done until a person acts.
struct AskUser
{
    enum class What { PlaceProofs, Resolve };
    What what = What::PlaceProofs;
    bool operator==(const AskUser &) const = default;
};
struct End
{
    bool operator==(const End &) const = default;
};

using Step = std::variant<EnsureAccount, PlaceOrder, ReadAuthorizations, SubmitChallenges,
                          ReadOrder, CreateKeyAndRequest, Finalize, DownloadCertificate,
                          CloseExpired, Wait, AskUser, End>;

/// What is to be done now. Pure: the same record and time always give the same step.
Step nextStep(const OrderRecord &record, const QDateTime &nowUtc);

/// True for steps that end a run of OrderRunner.
bool isPause(const Step &step);

/// What must be written down before this step is executed.
OrderRecord::Begun begunBy(const Step &step);

} // namespace certwright::issuance
