// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Task.h"
#include "core/issuance/AccountCreation.h"
#include "core/issuance/Applied.h"
#include "core/issuance/ClientPool.h"
#include "core/issuance/KeyLedger.h"
#include "core/issuance/NextStep.h"
#include "core/issuance/SigningKeys.h"
#include "core/store/Stores.h"

namespace certwright::issuance {

/// Performs one step against the CA, the key store and the clock. Changes no order record: what
/// came of the step is the caller's to apply and store.
class StepExecutor final
{
public:
    StepExecutor(store::Stores &stores, ClientPool &clients, AccountCreation &accounts,
                 KeyLedger &ledger, SigningKeys &keys, Clock &clock);

    Task<StepOutcome> execute(OrderRecord record, Step step);

private:
    Task<StepOutcome> ensureAccount(OrderRecord record);
    Task<StepOutcome> createKeyAndRequest(OrderRecord record);
    /// Steps that an existing account signs.
    Task<StepOutcome> ask(OrderRecord record, Step step);
    Task<StepOutcome> placeOrder(OrderRecord record, bool mayExist, acme::AccountSigner signer);
    Task<std::optional<acme::Order>> findPlacedOrder(OrderRecord record,
                                                     acme::AccountSigner signer);
    Task<StepOutcome> readAuthorizations(OrderRecord record, QStringList urls,
                                         acme::AccountSigner signer);
    Task<AuthorizationsRead::Item> readAuthorization(acme::Client &client,
                                                     acme::AccountSigner signer, QString url);
    Task<StepOutcome> submitChallenges(OrderRecord record, QStringList authorizationUrls,
                                       acme::AccountSigner signer);
    Task<ChallengesSubmitted::Item> submitChallenge(acme::Client &client,
                                                    acme::AccountSigner signer,
                                                    QString authorizationUrl, QString challengeUrl);
    Task<StepOutcome> readOrder(OrderRecord record, acme::AccountSigner signer);
    Task<StepOutcome> finalize(OrderRecord record, acme::AccountSigner signer);
    Task<StepOutcome> download(OrderRecord record, acme::AccountSigner signer);

    Result<acme::Client *> clientOf(const OrderRecord &record);

    store::Stores &m_stores;
    ClientPool &m_clients;
    AccountCreation &m_accounts;
    KeyLedger &m_ledger;
    SigningKeys &m_keys;
    Clock &m_clock;
};

} // namespace certwright::issuance
