// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/TaskScope.h"
#include "core/checks/DnsReadiness.h"
#include "core/checks/FileReachability.h"
#include "core/issuance/ProofInstruction.h"

#include <QHash>
#include <QObject>
#include <optional>
#include <set>

namespace certwright::store {
struct Stores;
}

namespace certwright::issuance {

/// What the world shows of an order's proofs. Not stored: looking again is cheap.
struct ProofReadiness
{
    struct Txt
    {
        TxtInstruction instruction;
        std::optional<checks::DnsReadiness> readiness; ///< none: not looked yet
        Txt() = default;
    };
    struct File
    {
        FileInstruction instruction;
        std::optional<checks::FileReachability> reachability;
        File() = default;
    };
    std::vector<Txt> txtRecords;
    std::vector<File> files;
    bool isChecking = false;
    std::optional<QDateTime> checkedUtc;

    ProofReadiness() = default;
    /// Everything that is to be placed is visible at every server and address.
    [[nodiscard]] bool isReady() const;
};

/// Looks for the records and files of an order, at every authoritative name server and address.
/// Advice only: it never asks the CA and never stops the user from asking.
class ProofChecks final : public QObject
{
    Q_OBJECT

public:
    ProofChecks(store::Stores &stores, checks::DnsReadinessCheck &dns,
                checks::FileReachabilityCheck &files, Clock &clock);
    ~ProofChecks() override;

    /// Starts one look, unless one is running already. Ends with readinessChanged.
    void check(OrderId id);
    [[nodiscard]] ProofReadiness readiness(OrderId id);

Q_SIGNALS:
    void readinessChanged(certwright::OrderId id);

private:
    store::Stores &m_stores;
    checks::DnsReadinessCheck &m_dns;
    checks::FileReachabilityCheck &m_files;
    Clock &m_clock;
    QHash<OrderId, ProofReadiness> m_latest;
    TaskScope m_scope;

    Task<ProofReadiness> look(ProofInstructions instructions);
    void adopt(OrderId id, ProofReadiness readiness);
};

} // namespace certwright::issuance
