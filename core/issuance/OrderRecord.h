// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Authorization.h"
#include "core/acme/Order.h"
#include "core/base/Error.h"
#include "core/base/Id.h"
#include "core/base/Identifier.h"
#include "core/crypto/KeyType.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace certwright::issuance {

/// How a permanent record is to be made; the same in every renewal.
struct PermanentRecordChoice
{
    bool allowsWildcard = false; ///< also where no wildcard was ordered
    std::optional<QDateTime> untilUtc; ///< none: it has no end

    PermanentRecordChoice() = default;
    bool operator==(const PermanentRecordChoice &) const = default;
};

/// What the user asked for, before any CA has heard of it.
struct OrderDraft
{
    std::vector<Identifier>
            identifiers; ///< as typed, without duplicates; the first names the order
    AuthorityId authority;
    QString contact; ///< e-mail address for a new account, may be empty
    QString agreedTermsUrl; ///< the terms that the user ticked; empty: not agreed
    crypto::KeyType keyType = crypto::KeyType::EcP256;
    QString profile; ///< empty: the CA's default
    QString eabKeyId; ///< external account binding; the MAC key is never part of a record
    acme::Challenge::Type preferredChallenge = acme::Challenge::Type::Dns01;
    PermanentRecordChoice permanentRecord; ///< for names that are proved by one

    OrderDraft() = default;
    bool operator==(const OrderDraft &) const = default;
};

/// How far one name's proof of control has come.
struct ProofRecord
{
    QString authorizationUrl;
    Identifier identifier; ///< as ordered, with "*." for a wildcard
    acme::Authorization::Status status = acme::Authorization::Status::Pending;
    std::optional<QDateTime> expiresUtc;
    std::vector<acme::Challenge> challenges; ///< as last read
    acme::Challenge::Type chosen = acme::Challenge::Type::Dns01;
    PermanentRecordChoice permanentRecord; ///< where a permanent record is chosen
    std::optional<QDateTime> submittedUtc; ///< when the CA was told that the proof is in place
    std::optional<QDateTime> nextPollUtc;
    int polls = 0;

    ProofRecord() = default;
    bool operator==(const ProofRecord &) const = default;

    [[nodiscard]] const acme::Challenge *chosenChallenge() const;
    /// The CA has nothing more to see for this name.
    [[nodiscard]] bool isSettled() const { return status != acme::Authorization::Status::Pending; }
};

/// Everything we know of one order; a plain value that survives restarts.
/// The CA is the truth about the order, this record about our obligations.
struct OrderRecord
{
    enum class Stage {
        Draft, ///< no account yet
        Placing, ///< the account exists, the CA has not named the order yet
        Proving, ///< names are being validated
        Finalizing, ///< key, request, finalize, download
        Issued,
        Failed,
        Cancelled
    };
    /// A request whose repetition would do harm: written down before it is sent, so that after a
    /// crash the state is read again instead.
    enum class Begun { Nothing, PlaceOrder, SubmitChallenges, Finalize };

    OrderId id;
    OrderDraft draft;
    Stage stage = Stage::Draft;
    Begun begun = Begun::Nothing;
    QDateTime createdUtc;

    std::optional<AccountId> account;
    QString accountUrl;
    QByteArray accountThumbprint; ///< RFC 7638; proofs are computed from it

    QString orderUrl;
    acme::Order::Status orderStatus = acme::Order::Status::Pending;
    std::optional<QDateTime> expiresUtc;
    QString finalizeUrl;
    QString certificateUrl;
    QString profile; ///< as the CA echoed it
    std::vector<ProofRecord> proofs; ///< sorted by identifier
    QStringList unreadAuthorizationUrls; ///< to be fetched

    std::optional<QDateTime> confirmedUtc; ///< when the user asked the CA to check
    std::optional<KeyId> key;
    QByteArray requestDer; ///< the PKCS#10 request
    std::optional<CertificateId> certificate;
    bool isCleanedUp = false; ///< the user removed the records and files

    std::optional<Error> lastError; ///< why it waits or failed
    bool needsUser = false; ///< lastError cannot be cured by waiting
    int attempts = 0; ///< failures in a row
    int polls = 0;
    std::optional<QDateTime> nextAttemptUtc;

    OrderRecord() = default;
    bool operator==(const OrderRecord &) const = default;

    [[nodiscard]] bool isOpen() const;
    /// The names in the order the user typed them.
    [[nodiscard]] QStringList names() const;
    /// The earliest moment at which something the CA holds for us runs out.
    [[nodiscard]] std::optional<QDateTime> deadlineUtc() const;
};

QString toString(OrderRecord::Stage stage);

/// The record as the database keeps it. Holds no secret.
QByteArray toJson(const OrderRecord &record);
/// Errors: Damaged
Result<OrderRecord> orderRecordFromJson(const QByteArray &json, OrderId id);

} // namespace certwright::issuance
