// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/DnsPersist.h"
#include "core/checks/DnsReadiness.h"
#include "core/issuance/OrderRecord.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace certwright::issuance {

/// A TXT record that the user must add.
struct TxtInstruction
{
    enum class Kind {
        Temporary, ///< of use for this order alone
        Permanent ///< stays, and proves the renewals too
    };

    Kind kind = Kind::Temporary;
    Identifier identifier; ///< the ordered name it proves
    std::vector<Identifier> alsoProves; ///< Permanent alone: further names, none asks for another
    QString recordName; ///< full name without final dot: "_acme-challenge.example.test"
    QByteArray value; ///< 43 characters, or the text of the permanent record
    acme::DnsPersistRecord permanent; ///< Permanent alone: what value says
    acme::Authorization::Status status = acme::Authorization::Status::Pending;

    TxtInstruction() = default;
    bool operator==(const TxtInstruction &) const = default;
};

/// A file that the user must put on the web server.
struct FileInstruction
{
    Identifier identifier;
    QString folder; ///< ".well-known/acme-challenge"
    QString fileName; ///< the token; no extension
    QByteArray content; ///< the key authorization, without newline
    QString url; ///< "http://example.test/.well-known/acme-challenge/…"
    acme::Authorization::Status status = acme::Authorization::Status::Pending;

    FileInstruction() = default;
    bool operator==(const FileInstruction &) const = default;
};

/// What is to be placed for an order, derived from its record alone: the same after every restart.
struct ProofInstructions
{
    std::vector<TxtInstruction> txtRecords; ///< in the order of the record's proofs
    std::vector<FileInstruction> files;

    ProofInstructions() = default;
    [[nodiscard]] bool isEmpty() const { return txtRecords.empty() && files.empty(); }
};

ProofInstructions proofInstructions(const OrderRecord &record);

/// Whether the CA takes this TXT value for the instruction's: a permanent record may say the same
/// in other words and must not have ended, any other is compared byte by byte.
bool isSatisfied(const TxtInstruction &instruction, const QByteArray &text,
                 const QDateTime &nowUtc);

/// Challenge types among which the user may choose for this proof.
std::vector<acme::Challenge::Type> choosableChallenges(const ProofRecord &proof);

} // namespace certwright::issuance
