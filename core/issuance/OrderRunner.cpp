// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/OrderRunner.h"

#include "core/issuance/OrderRows.h"

namespace certwright::issuance {

OrderRunner::OrderRunner(store::Stores &stores, StepExecutor &executor, Clock &clock)
    : m_stores(stores), m_executor(executor), m_clock(clock)
{ }

OrderRunner::~OrderRunner() = default;

void OrderRunner::wake(OrderId id)
{
    std::unique_ptr<Run> &slot = m_runs[id];
    if (slot) {
        slot->isWokenAgain = true;
        return;
    }
    slot = std::make_unique<Run>();
    slot->scope.start(run(id), [this, id](const Result<void> &result) {
        const auto found = m_runs.find(id);
        const bool isWokenAgain = found != m_runs.end() && found->second->isWokenAgain;
        m_runs.erase(id);
        if (!result)
            Q_EMIT storageFailed(id, result.error());
        else if (isWokenAgain)
            wake(id);
        else
            Q_EMIT rested(id);
    });
}

void OrderRunner::stop(OrderId id)
{
    m_runs.erase(id);
}

Task<Result<void>> OrderRunner::run(OrderId id)
{
    for (;;) {
        const Result<bool> goesOn = co_await advance(id);
        if (!goesOn)
            co_return fail(goesOn.error());
        if (!*goesOn)
            co_return Result<void>();
    }
}

/// One step. False when the order rests.
Task<Result<bool>> OrderRunner::advance(OrderId id)
{
    Result<OrderRecord> loaded = loadRecord(m_stores.orders, id);
    if (!loaded)
        co_return fail(loaded.error());
    OrderRecord record = std::move(*loaded);
    const Step step = nextStep(record, m_clock.nowUtc());
    if (isPause(step))
        co_return false;

    const OrderRecord::Begun begun = begunBy(step);
    if (begun != OrderRecord::Begun::Nothing && record.begun != begun) {
        record.begun = begun;
        const Result<void> saved = save(record, {});
        if (!saved)
            co_return fail(saved.error());
    }
    const StepOutcome outcome = co_await m_executor.execute(record, step);
    const Result<void> saved = saveOutcome(id, step, outcome);
    if (!saved)
        co_return fail(saved.error());
    co_return true;
}

Result<void> OrderRunner::saveOutcome(OrderId id, const Step &step, const StepOutcome &outcome)
{
    // The user may have changed the record meanwhile: the outcome belongs to what stands now.
    Result<OrderRecord> current = loadRecord(m_stores.orders, id);
    if (!current)
        return fail(current.error());
    const auto *downloaded = std::get_if<CertificateDownloaded>(&outcome);
    if (!current->isOpen() && !downloaded)
        return {};
    AppliedOutcome next = applied(std::move(*current), step, outcome, m_clock.nowUtc());
    const Result<void> saved = downloaded
            ? saveIssued(std::move(next.record), downloaded->certificate, next.events)
            : save(next.record, next.events);
    if (saved) {
        if (const auto *account = std::get_if<AccountReady>(&outcome))
            Q_EMIT accountChanged(account->account);
    }
    return saved;
}

Result<void> OrderRunner::save(const OrderRecord &record,
                               const std::vector<store::OrderEventRow> &events)
{
    const Result<void> saved = m_stores.orders.update(toRow(record, m_clock.nowUtc()), events);
    if (saved)
        Q_EMIT orderChanged(record.id);
    return saved;
}

Result<void> OrderRunner::saveIssued(OrderRecord record, store::CertificateRow certificate,
                                     const std::vector<store::OrderEventRow> &events)
{
    const Result<void> saved = m_stores.database.inTransaction([&]() -> Result<void> {
        const Result<CertificateId> id = m_stores.certificates.insert(certificate);
        if (!id)
            return fail(id.error());
        record.certificate = *id;
        return m_stores.orders.update(toRow(record, m_clock.nowUtc()), events);
    });
    if (saved) {
        Q_EMIT certificateAdded(*record.certificate);
        Q_EMIT orderChanged(record.id);
    }
    return saved;
}

} // namespace certwright::issuance
