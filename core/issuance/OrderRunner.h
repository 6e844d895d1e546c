// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/TaskScope.h"
#include "core/issuance/StepExecutor.h"
#include "core/store/Stores.h"

#include <QObject>
#include <map>
#include <memory>

namespace certwright::issuance {

/// Drives orders: load, decide, execute, apply, save, until one waits, needs a person or ends.
/// Each order runs at most once at a time; nothing waits in memory.
class OrderRunner final : public QObject
{
    Q_OBJECT

public:
    OrderRunner(store::Stores &stores, StepExecutor &executor, Clock &clock);
    ~OrderRunner() override;

    /// Starts the order, or makes its present run look again when it would stop.
    void wake(OrderId id);
    /// Cancels what the order's run is waiting for. Called from the event loop, not from a run.
    void stop(OrderId id);

Q_SIGNALS:
    /// The record was saved.
    void orderChanged(certwright::OrderId id);
    void certificateAdded(certwright::CertificateId id);
    void accountChanged(certwright::AccountId id);
    /// A run has ended; the order's row says when it is due again.
    void rested(certwright::OrderId id);
    /// The database refused: nothing more is done for this order until it is woken again.
    void storageFailed(certwright::OrderId id, certwright::Error error);

private:
    Task<Result<void>> run(OrderId id);
    Task<Result<bool>> advance(OrderId id);
    Result<void> save(const OrderRecord &record, const std::vector<store::OrderEventRow> &events);
    Result<void> saveIssued(OrderRecord record, store::CertificateRow certificate,
                            const std::vector<store::OrderEventRow> &events);
    Result<void> saveOutcome(OrderId id, const Step &step, const StepOutcome &outcome);

    struct Run
    {
        bool isWokenAgain = false;
        TaskScope scope;
    };

    store::Stores &m_stores;
    StepExecutor &m_executor;
    Clock &m_clock;
    std::map<OrderId, std::unique_ptr<Run>> m_runs;
};

} // namespace certwright::issuance
