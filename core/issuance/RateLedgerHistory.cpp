// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/RateLedgerHistory.h"

#include "core/issuance/OrderEvent.h"
#include "core/issuance/PublishedRules.h"
#include "core/store/RateEventStore.h"
#include "core/store/Stores.h"

#include <QJsonDocument>

namespace certwright::issuance {

namespace {

/// Twice the longest published window: what was used before it is full again within it.
constexpr int eventDays = 14;
/// And the time within which the same names are a renewal.
constexpr int certificateDays = eventDays + 120;

Result<void> addOrders(RateHistory &history, store::RateEventStore &events, AuthorityId authority,
                       const QDateTime &sinceUtc)
{
    const auto placed = events.events(authority, QString(orderEvent::placed), sinceUtc);
    if (!placed)
        return fail(placed.error());
    for (const store::RateEventRow &row : *placed) {
        RateHistory::Order order;
        order.account = row.account.value_or(AccountId());
        order.names = row.names;
        order.atUtc = row.atUtc;
        history.orders.push_back(std::move(order));
    }
    return {};
}

Result<void> addFailures(RateHistory &history, store::RateEventStore &events, AuthorityId authority,
                         const QDateTime &sinceUtc)
{
    const auto refused = events.events(authority, QString(orderEvent::refused), sinceUtc);
    if (!refused)
        return fail(refused.error());
    for (const store::RateEventRow &row : *refused) {
        const QJsonObject details = QJsonDocument::fromJson(row.details).object();
        if (!details.contains(QLatin1String("problem")))
            continue;
        RateHistory::Failure failure;
        failure.account = row.account.value_or(AccountId());
        failure.name = details.value(QLatin1String("name")).toString();
        failure.atUtc = row.atUtc;
        history.failures.push_back(std::move(failure));
    }
    return {};
}

Result<void> addCertificates(RateHistory &history, store::RateEventStore &events,
                             AuthorityId authority, const QDateTime &sinceUtc)
{
    const auto issued = events.issued(authority, sinceUtc);
    if (!issued)
        return fail(issued.error());
    for (const store::IssuedNamesRow &row : *issued) {
        RateHistory::Issued certificate;
        certificate.names = row.names;
        certificate.names.sort();
        certificate.atUtc = row.issuedUtc;
        history.certificates.push_back(std::move(certificate));
    }
    return {};
}

Result<void> addAccounts(RateHistory &history, store::Stores &stores, AuthorityId authority)
{
    const auto accounts = stores.accounts.ofAuthority(authority);
    if (!accounts)
        return fail(accounts.error());
    for (const store::AccountRow &account : *accounts) {
        if (account.state != store::AccountRow::State::Creating)
            history.accounts.push_back(account.createdUtc);
    }
    return {};
}

} // namespace

Result<RateHistory> rateHistory(store::Stores &stores, AuthorityId authority,
                                const QDateTime &nowUtc)
{
    store::RateEventStore events(stores.database);
    RateHistory history;
    Result<void> read = addOrders(history, events, authority, nowUtc.addDays(-eventDays));
    if (read)
        read = addFailures(history, events, authority, nowUtc.addDays(-eventDays));
    if (read)
        read = addCertificates(history, events, authority, nowUtc.addDays(-certificateDays));
    if (read)
        read = addAccounts(history, stores, authority);
    if (!read)
        return fail(read.error());
    return history;
}

Result<RateLedger> rateLedger(store::Stores &stores, AuthorityId authority, const QDateTime &nowUtc)
{
    const Result<store::AuthorityRow> row = stores.authorities.find(authority);
    if (!row)
        return fail(row.error());
    const PublishedRules rules = publishedRules(row->directoryUrl);
    if (rules.limits.empty())
        return RateLedger();
    Result<RateHistory> history = rateHistory(stores, authority, nowUtc);
    if (!history)
        return fail(history.error());
    return RateLedger(rules.limits, std::move(*history));
}

} // namespace certwright::issuance
