// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Orders.h"

#include "core/acme/DnsPersist.h"
#include "core/issuance/ExternalAccountSecrets.h"
#include "core/issuance/OrderEvent.h"
#include "core/issuance/OrderRows.h"
#include "core/issuance/OrderRunner.h"
#include "core/store/Stores.h"

#include <QJsonArray>
#include <algorithm>

namespace certwright::issuance {

namespace {

Result<void> checkDraft(const OrderDraft &draft)
{
    if (draft.identifiers.empty())
        return fail(Error::Kind::InvalidInput, QStringLiteral("An order needs at least one name"));
    if (!draft.authority.isValid())
        return fail(Error::Kind::InvalidInput, QStringLiteral("An order needs a CA"));
    std::vector<Identifier> sorted = draft.identifiers;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return fail(Error::Kind::InvalidInput, QStringLiteral("A name is listed twice"));
    return {};
}

/// What proves every name of an order proves those of its renewal.
void rememberForRenewals(OrderRecord &record)
{
    const acme::Challenge::Type type = record.proofs.front().chosen;
    const bool isForAll
            = std::all_of(record.proofs.begin(), record.proofs.end(),
                          [type](const ProofRecord &each) { return each.chosen == type; });
    if (isForAll)
        record.draft.preferredChallenge = type;
}

void clearError(OrderRecord &record)
{
    record.needsUser = false;
    record.lastError.reset();
    record.nextAttemptUtc.reset();
    record.attempts = 0;
}

} // namespace

Orders::Orders(store::Stores &stores, OrderRunner &runner, ExternalAccountSecrets &secrets,
               Clock &clock)
    : m_stores(stores), m_runner(runner), m_secrets(secrets), m_clock(clock)
{
    connect(&m_runner, &OrderRunner::orderChanged, this, &Orders::orderChanged);
    connect(&m_runner, &OrderRunner::certificateAdded, this, &Orders::certificateAdded);
    connect(&m_runner, &OrderRunner::accountChanged, this, &Orders::accountChanged);
}

Orders::~Orders() = default;

Result<OrderId> Orders::submit(const OrderDraft &draft, crypto::SecureBytes eabMacKey)
{
    const Result<void> checked = checkDraft(draft);
    if (!checked)
        return fail(checked.error());
    const QDateTime now = m_clock.nowUtc();
    OrderRecord record;
    record.draft = draft;
    record.createdUtc = now;
    const store::OrderEventRow event = makeEvent(
            OrderId(), orderEvent::submitted, now,
            { { QStringLiteral("names"), QJsonArray::fromStringList(record.names()) } });
    const Result<OrderId> id = m_stores.orders.insert(toRow(record, now), event);
    if (!id)
        return id;
    if (!eabMacKey.isEmpty())
        m_secrets.put(*id, std::move(eabMacKey));
    Q_EMIT orderChanged(*id);
    m_runner.wake(*id);
    return id;
}

Result<OrderRecord> Orders::record(OrderId id)
{
    return loadRecord(m_stores.orders, id);
}

Result<void> Orders::change(OrderId id, QLatin1String eventKind,
                            const std::function<Result<void>(OrderRecord &)> &edit)
{
    Result<OrderRecord> record = loadRecord(m_stores.orders, id);
    if (!record)
        return fail(record.error());
    const Result<void> edited = edit(*record);
    if (!edited)
        return edited;
    const QDateTime now = m_clock.nowUtc();
    const Result<void> saved
            = m_stores.orders.update(toRow(*record, now), { makeEvent(id, eventKind, now, {}) });
    if (!saved)
        return saved;
    Q_EMIT orderChanged(id);
    return {};
}

Result<void> Orders::changeAndWake(OrderId id, QLatin1String eventKind,
                                   const std::function<Result<void>(OrderRecord &)> &edit)
{
    const Result<void> changed = change(id, eventKind, edit);
    if (changed)
        m_runner.wake(id);
    return changed;
}

Result<void> Orders::chooseChallenge(OrderId id, const Identifier &identifier,
                                     acme::Challenge::Type type)
{
    return change(id, orderEvent::challengeChosen, [&](OrderRecord &record) -> Result<void> {
        for (ProofRecord &proof : record.proofs) {
            if (proof.identifier != identifier || proof.submittedUtc)
                continue;
            const bool isOffered = std::any_of(
                    proof.challenges.begin(), proof.challenges.end(),
                    [type](const acme::Challenge &each) { return each.type == type; });
            if (!isOffered)
                return fail(Error::Kind::InvalidInput,
                            QStringLiteral("The CA does not offer this method"), identifier.value);
            proof.chosen = type;
            rememberForRenewals(record);
            return {};
        }
        return fail(Error::Kind::NotFound, QStringLiteral("The order has no such name to prove"),
                    identifier.value);
    });
}

Result<void> Orders::choosePermanentRecord(OrderId id, const Identifier &identifier,
                                           const PermanentRecordChoice &choice)
{
    return change(id, orderEvent::challengeChosen, [&](OrderRecord &record) -> Result<void> {
        bool isFound = false;
        for (ProofRecord &proof : record.proofs) {
            const bool isSameRecord = acme::dnsPersistRecordName(proof.identifier.value)
                    == acme::dnsPersistRecordName(identifier.value);
            if (!isSameRecord || proof.submittedUtc)
                continue;
            proof.permanentRecord = choice;
            isFound = true;
        }
        if (!isFound)
            return fail(Error::Kind::NotFound,
                        QStringLiteral("The order has no such name to prove"), identifier.value);
        record.draft.permanentRecord = choice;
        return {};
    });
}

Result<void> Orders::confirmProofs(OrderId id)
{
    return changeAndWake(id, orderEvent::confirmed, [this](OrderRecord &record) -> Result<void> {
        record.confirmedUtc = m_clock.nowUtc();
        return {};
    });
}

Result<void> Orders::retry(OrderId id)
{
    return changeAndWake(id, orderEvent::retried, [](OrderRecord &record) -> Result<void> {
        clearError(record);
        return {};
    });
}

Result<void> Orders::agreeToTerms(OrderId id, const QString &termsUrl)
{
    return changeAndWake(id, orderEvent::termsAgreed,
                         [&termsUrl](OrderRecord &record) -> Result<void> {
                             record.draft.agreedTermsUrl = termsUrl;
                             clearError(record);
                             return {};
                         });
}

Result<void> Orders::giveExternalAccount(OrderId id, const QString &eabKeyId,
                                         crypto::SecureBytes eabMacKey)
{
    m_secrets.put(id, std::move(eabMacKey));
    return changeAndWake(id, orderEvent::retried, [&eabKeyId](OrderRecord &record) -> Result<void> {
        record.draft.eabKeyId = eabKeyId;
        clearError(record);
        return {};
    });
}

Result<void> Orders::cancel(OrderId id)
{
    m_runner.stop(id);
    m_secrets.forget(id);
    return change(id, orderEvent::cancelled, [](OrderRecord &record) -> Result<void> {
        if (!record.isOpen())
            return fail(Error::Kind::InvalidInput, QStringLiteral("The order has ended already"));
        record.stage = OrderRecord::Stage::Cancelled;
        clearError(record);
        return {};
    });
}

Result<OrderId> Orders::orderAgain(OrderId id)
{
    const Result<OrderRecord> record = loadRecord(m_stores.orders, id);
    if (!record)
        return fail(record.error());
    return submit(record->draft, crypto::SecureBytes());
}

Result<void> Orders::setCleanedUp(OrderId id, bool isCleanedUp)
{
    return change(id, orderEvent::cleanedUp, [isCleanedUp](OrderRecord &record) -> Result<void> {
        record.isCleanedUp = isCleanedUp;
        return {};
    });
}

} // namespace certwright::issuance
