// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/CaaChecks.h"

#include "core/base/WhenAll.h"
#include "core/issuance/Accounts.h"
#include "core/issuance/OrderRows.h"
#include "core/store/Stores.h"

#include <algorithm>

namespace certwright::issuance {

namespace {

std::vector<checks::CaaQuery> caaQueries(const OrderRecord &record, const QStringList &identities)
{
    std::vector<checks::CaaQuery> queries;
    for (const ProofRecord &proof : record.proofs) {
        checks::CaaQuery query;
        query.name = proof.identifier.value;
        query.authorityNames = identities;
        query.accountUrl = record.accountUrl;
        query.validationMethod = acme::toString(proof.chosen);
        queries.push_back(query);
    }
    return queries;
}

/// For the first name, with the methods that this order uses for it and its wildcard.
checks::CaaHardening caaHardening(const OrderRecord &record, const QStringList &identities)
{
    checks::CaaHardening hardening;
    if (record.proofs.empty() || identities.isEmpty())
        return hardening;
    checks::CaaQuery first;
    first.name = record.names().value(0);
    hardening.domain = first.baseName();
    hardening.authorityName = identities.front();
    hardening.accountUrl = record.accountUrl;
    for (const ProofRecord &proof : record.proofs) {
        checks::CaaQuery query;
        query.name = proof.identifier.value;
        if (query.baseName() == hardening.domain)
            (query.isWildcard() ? hardening.wildcardMethods : hardening.methods)
                    .append(acme::toString(proof.chosen));
    }
    return hardening;
}

} // namespace

bool OrderCaa::isSettled() const
{
    const auto isFine = [](const checks::CaaFinding &finding) {
        return !finding.isObstacle() && finding.verdict != checks::CaaVerdict::LookupFailed;
    };
    return !findings.empty() && std::all_of(findings.begin(), findings.end(), isFine);
}

CaaChecks::CaaChecks(store::Stores &stores, Accounts &accounts, checks::CaaCheck &caa)
    : m_stores(stores), m_accounts(accounts), m_caa(caa)
{ }

CaaChecks::~CaaChecks() = default;

void CaaChecks::check(OrderId id)
{
    if (m_latest.value(id).isChecking) {
        m_again.insert(id);
        return;
    }
    const Result<OrderRecord> record = loadRecord(m_stores.orders, id);
    if (!record || record->proofs.empty())
        return;
    m_latest[id].isChecking = true;
    Q_EMIT caaChanged(id);
    m_scope.start(look(*record), [this, id](const OrderCaa &looked) { adopt(id, looked); });
}

void CaaChecks::adopt(OrderId id, const OrderCaa &looked)
{
    m_latest.insert(id, looked);
    Q_EMIT caaChanged(id);
    if (m_again.remove(id))
        check(id);
}

OrderCaa CaaChecks::caa(OrderId id) const
{
    return m_latest.value(id);
}

Task<OrderCaa> CaaChecks::look(OrderRecord record)
{
    const AuthorityId authority = record.draft.authority;
    const Result<acme::Directory> directory = co_await m_accounts.describe(authority);
    if (!directory)
        co_return OrderCaa(); // nothing to compare with; the next look may know
    const QStringList identities = directory->caaIdentities;
    std::vector<Task<checks::CaaFinding>> looks;
    for (const checks::CaaQuery &query : caaQueries(record, identities))
        looks.push_back(m_caa.check(query));
    OrderCaa caa;
    caa.findings = co_await whenAll(std::move(looks));
    const checks::CaaHardening hardening = caaHardening(record, identities);
    caa.hardened = checks::hardenedRecords(hardening);
    co_return caa;
}

} // namespace certwright::issuance
