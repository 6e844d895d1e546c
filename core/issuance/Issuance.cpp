// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Issuance.h"

#include "core/issuance/AccountCreation.h"
#include "core/issuance/ClientPool.h"
#include "core/issuance/ExternalAccountSecrets.h"
#include "core/issuance/Heartbeat.h"
#include "core/issuance/KeyLedger.h"
#include "core/issuance/OrderRunner.h"
#include "core/issuance/SigningKeys.h"
#include "core/issuance/StepExecutor.h"

namespace certwright::issuance {

/// Members are built from top to bottom and destroyed the other way: whoever refers to another
/// comes after it.
class Issuance::Parts final
{
public:
    Parts(store::Database &database, secrets::KeyStore &keyStore_, net::HttpClient &http,
          net::DnsClient &dns, Clock &clock_, const checks::NetworkView &networkView)
        : keyStore(keyStore_),
          clock(clock_),
          stores(database),
          clients(http, clock),
          ledger(stores, keyStore, clock),
          keys(stores, ledger),
          accountCreation(stores, clients, ledger, keys, secrets, clock),
          executor(stores, clients, accountCreation, ledger, keys, clock),
          runner(stores, executor, clock),
          heartbeat(stores.orders, clock),
          dnsCheck(dns, http, networkView),
          fileCheck(dns, http, networkView),
          orders(stores, runner, secrets, clock),
          proofChecks(stores, dnsCheck, fileCheck, clock),
          domainChecks(dnsCheck),
          accounts(stores, clients, keys),
          caaCheck(dns, networkView),
          caaChecks(stores, accounts, caaCheck),
          certificates(stores, clients, keys, clock)
    { }

    secrets::KeyStore &keyStore;
    Clock &clock;
    store::Stores stores;
    ClientPool clients;
    KeyLedger ledger;
    SigningKeys keys;
    ExternalAccountSecrets secrets;
    AccountCreation accountCreation;
    StepExecutor executor;
    OrderRunner runner;
    Heartbeat heartbeat;
    checks::DnsReadinessCheck dnsCheck;
    checks::FileReachabilityCheck fileCheck;
    Orders orders;
    ProofChecks proofChecks;
    DomainChecks domainChecks;
    Accounts accounts;
    checks::CaaCheck caaCheck;
    CaaChecks caaChecks;
    Certificates certificates;
    TaskScope scope;
};

Issuance::Issuance(store::Database &database, secrets::KeyStore &keyStore, net::HttpClient &http,
                   net::DnsClient &dns, Clock &clock, checks::NetworkView networkView)
    : m_parts(std::make_unique<Parts>(database, keyStore, http, dns, clock, networkView))
{
    Parts &parts = *m_parts;
    connect(&parts.heartbeat, &Heartbeat::due, &parts.runner, &OrderRunner::wake);
    connect(&parts.runner, &OrderRunner::rested, &parts.heartbeat, &Heartbeat::rearm);
    connect(&parts.orders, &Orders::accountChanged, &parts.accounts, &Accounts::accountChanged);
}

Issuance::~Issuance() = default;

Orders &Issuance::orders()
{
    return m_parts->orders;
}

ProofChecks &Issuance::proofChecks()
{
    return m_parts->proofChecks;
}

CaaChecks &Issuance::caaChecks()
{
    return m_parts->caaChecks;
}

DomainChecks &Issuance::domainChecks()
{
    return m_parts->domainChecks;
}

Accounts &Issuance::accounts()
{
    return m_parts->accounts;
}

Certificates &Issuance::certificates()
{
    return m_parts->certificates;
}

store::Stores &Issuance::stores()
{
    return m_parts->stores;
}

secrets::KeyStore &Issuance::keyStore()
{
    return m_parts->keyStore;
}

Clock &Issuance::clock()
{
    return m_parts->clock;
}

void Issuance::resume()
{
    m_parts->scope.start(m_parts->ledger.settlePending());
    const auto rows = m_parts->stores.orders.open();
    if (rows) {
        for (const store::OrderRow &row : *rows)
            m_parts->runner.wake(row.id);
    }
    m_parts->heartbeat.rearm();
}

} // namespace certwright::issuance
