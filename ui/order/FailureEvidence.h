// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/OrderRecord.h"
#include "core/issuance/ProofChecks.h"
#include "ui/errors/ErrorPresenter.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace certwright::ui {

/// A name that the CA refused, with what the CA said and what our own last look showed.
struct FailedProof
{
    issuance::ProofRecord proof;
    Problem problem; ///< without a type where the CA gave none
    std::vector<acme::ValidationRecord> calls; ///< the addresses that the CA used, in order
    QString recordName; ///< of the TXT record; empty for a file
    bool isPermanent = false; ///< the record stays and is as good for the next order
    std::optional<checks::DnsReadiness> dns; ///< none: not looked
    std::vector<QByteArray> siblings; ///< the other values of the order at the same record name
    std::optional<checks::FileReachability> file;

    FailedProof() = default;
};

/// The names that were refused, in the record's order. Empty: the order did not fail at a proof.
std::vector<FailedProof> failedProofs(const issuance::OrderRecord &record,
                                      const issuance::ProofReadiness &readiness);

/// The error in the light of what is known of the names: it names them, says which record or
/// address the CA asked for, and what our own look advises to do. general: present() of the same
/// error. failed is not empty.
ErrorText withEvidence(ErrorText general, const std::vector<FailedProof> &failed);

/// What the CA asked and what our own look showed, one line each.
QStringList evidenceLines(const std::vector<FailedProof> &failed);

/// One line for each name that a request was refused for: "a.example.test: …".
QStringList subproblemLines(const Problem &problem, const ErrorContext &context);

} // namespace certwright::ui
