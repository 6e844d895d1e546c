// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/SigningKeys.h"

namespace certwright::issuance {

using namespace std::chrono_literals;

SigningKeys::SigningKeys(store::Stores &stores, KeyLedger &ledger)
    : m_stores(stores), m_ledger(ledger)
{
    m_forget.setSingleShot(true);
    m_forget.setInterval(1min);
    QObject::connect(&m_forget, &QTimer::timeout, &m_forget, [this] { m_keys.clear(); });
}

Task<Result<acme::AccountSigner>> SigningKeys::signer(AccountId account)
{
    const Result<store::AccountRow> row = m_stores.accounts.find(account);
    if (!row)
        co_return fail(row.error());
    if (row->url.isEmpty())
        co_return fail(Error::Kind::NotFound,
                       QStringLiteral("The account has not been created yet"));
    const Result<SharedKey> key = co_await accountKey(account);
    if (!key)
        co_return fail(key.error());
    co_return acme::AccountSigner(row->url, *key);
}

Task<Result<SharedKey>> SigningKeys::accountKey(AccountId account)
{
    m_forget.start();
    const auto cached = m_keys.constFind(account);
    if (cached != m_keys.constEnd())
        co_return *cached;
    const Result<store::AccountRow> row = m_stores.accounts.find(account);
    if (!row)
        co_return fail(row.error());
    const KeyId keyId = row->key;
    const Result<SharedKey> key = co_await m_ledger.open(keyId);
    if (!key)
        co_return fail(key.error());
    remember(account, *key);
    co_return *key;
}

Task<Result<SharedKey>> SigningKeys::certificateKey(CertificateId certificate)
{
    const Result<store::CertificateRow> row = m_stores.certificates.find(certificate);
    if (!row)
        co_return fail(row.error());
    if (!row->key) {
        co_return fail(Error::Kind::KeyMissing,
                       QStringLiteral("The key of this certificate is not kept by this program"));
    }
    const KeyId keyId = *row->key;
    const Result<SharedKey> key = co_await m_ledger.open(keyId);
    co_return key;
}

void SigningKeys::remember(AccountId account, SharedKey key)
{
    m_keys.insert(account, std::move(key));
    m_forget.start();
}

} // namespace certwright::issuance
