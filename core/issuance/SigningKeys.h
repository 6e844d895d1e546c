// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/issuance/KeyLedger.h"
#include "core/store/Stores.h"

#include <QHash>
#include <QTimer>

namespace certwright::issuance {

/// Account keys while they are being used: read from the key store when needed and forgotten
/// after a minute without use.
class SigningKeys final
{
public:
    SigningKeys(store::Stores &stores, KeyLedger &ledger);

    /// Errors: those of KeyLedger::open, NotFound, Rejected (the account does not exist any more)
    Task<Result<acme::AccountSigner>> signer(AccountId account);
    /// For an account that has no URL yet.
    Task<Result<SharedKey>> accountKey(AccountId account);
    /// Certificate keys are not kept. Errors: KeyMissing when the certificate has none
    Task<Result<SharedKey>> certificateKey(CertificateId certificate);
    void remember(AccountId account, SharedKey key);

private:
    store::Stores &m_stores;
    KeyLedger &m_ledger;
    QHash<AccountId, SharedKey> m_keys;
    QTimer m_forget;
};

} // namespace certwright::issuance
