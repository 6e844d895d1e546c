// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/issuance/ClientPool.h"
#include "core/issuance/ExternalAccountSecrets.h"
#include "core/issuance/KeyLedger.h"
#include "core/issuance/OrderRecord.h"
#include "core/issuance/SigningKeys.h"
#include "core/store/Stores.h"

#include <set>

namespace certwright::issuance {

/// Finds the account that an order is to be signed with, or makes one: key first, in the key
/// store, then newAccount. Cut off at any point it goes on with the same key.
/// Source: RFC 8555 section 7.3
class AccountCreation final
{
public:
    AccountCreation(store::Stores &stores, ClientPool &clients, KeyLedger &ledger,
                    SigningKeys &keys, ExternalAccountSecrets &secrets, Clock &clock);

    /// Errors: ActionRequired (terms not agreed to, external account missing), those of
    /// acme::Client::newAccount, KeyStore and the stores
    Task<Result<store::AccountRow>> ensure(OrderRecord record);

private:
    Task<Result<store::AccountRow>> ensureAlone(OrderRecord record);
    Task<Result<store::AccountRow>> begin(OrderRecord record);
    Task<Result<store::AccountRow>> complete(OrderRecord record, store::AccountRow row);

    store::Stores &m_stores;
    ClientPool &m_clients;
    KeyLedger &m_ledger;
    SigningKeys &m_keys;
    ExternalAccountSecrets &m_secrets;
    Clock &m_clock;
    std::set<AuthorityId>
            m_underway; ///< one creation at a time per CA: two orders share an account
};

} // namespace certwright::issuance
