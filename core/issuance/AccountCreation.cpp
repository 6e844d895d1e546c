// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/AccountCreation.h"

namespace certwright::issuance {

namespace {

Error actionRequired(QLatin1String problemType, const QString &detail, const QString &helpUrl)
{
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:") + problemType;
    problem.helpUrl = helpUrl;
    return Error(Error::Kind::ActionRequired, detail).withProblem(problem);
}

bool isUsable(const store::AccountRow &row)
{
    return row.state == store::AccountRow::State::Valid;
}

/// The key exists; the CA has not confirmed it, or has lost the account.
bool isResumable(const store::AccountRow &row)
{
    return row.state == store::AccountRow::State::Creating
            || row.state == store::AccountRow::State::Unknown;
}

/// Marks a CA for as long as a creation runs, also when it is cancelled.
class Underway final
{
public:
    Underway(std::set<AuthorityId> &marks, AuthorityId authority)
        : m_marks(marks), m_authority(authority)
    {
        m_marks.insert(m_authority);
    }
    ~Underway() { m_marks.erase(m_authority); }
    Q_DISABLE_COPY_MOVE(Underway)

private:
    std::set<AuthorityId> &m_marks;
    AuthorityId m_authority;
};

acme::NewAccount newAccountRequest(const OrderRecord &record,
                                   std::shared_ptr<const crypto::SecureBytes> macKey)
{
    acme::NewAccount request;
    request.isTermsOfServiceAgreed = !record.draft.agreedTermsUrl.isEmpty();
    if (!record.draft.contact.isEmpty())
        request.contacts.append(QStringLiteral("mailto:") + record.draft.contact);
    if (macKey) {
        request.eabKeyId = record.draft.eabKeyId;
        request.eabMacKey = std::move(macKey);
    }
    return request;
}

} // namespace

AccountCreation::AccountCreation(store::Stores &stores, ClientPool &clients, KeyLedger &ledger,
                                 SigningKeys &keys, ExternalAccountSecrets &secrets, Clock &clock)
    : m_stores(stores),
      m_clients(clients),
      m_ledger(ledger),
      m_keys(keys),
      m_secrets(secrets),
      m_clock(clock)
{ }

Task<Result<store::AccountRow>> AccountCreation::ensure(OrderRecord record)
{
    const AuthorityId authority = record.draft.authority;
    if (m_underway.contains(authority)) {
        co_return fail(
                Error(Error::Kind::Busy, QStringLiteral("Another order is creating the account"))
                        .withRetryAt(m_clock.nowUtc().addMSecs(500)));
    }
    const Underway underway(m_underway, authority);
    Result<store::AccountRow> row = co_await ensureAlone(std::move(record));
    co_return row;
}

Task<Result<store::AccountRow>> AccountCreation::ensureAlone(OrderRecord record)
{
    const auto rows = m_stores.accounts.ofAuthority(record.draft.authority);
    if (!rows)
        co_return fail(rows.error());
    std::optional<store::AccountRow> begun;
    for (const store::AccountRow &row : *rows) {
        if (isUsable(row))
            co_return row;
        if (isResumable(row) && !begun)
            begun = row;
    }
    if (!begun) {
        const Result<store::AccountRow> started = co_await begin(record);
        if (!started)
            co_return fail(started.error());
        begun = *started;
    }
    store::AccountRow row = *begun;
    Result<store::AccountRow> completed = co_await complete(std::move(record), std::move(row));
    co_return completed;
}

Task<Result<store::AccountRow>> AccountCreation::begin(OrderRecord record)
{
    const crypto::KeyType keyType = crypto::KeyType::EcP256;
    Result<crypto::PrivateKey> generated = co_await crypto::PrivateKey::generate(keyType);
    if (!generated)
        co_return fail(generated.error());
    SharedKey key = std::make_shared<const crypto::PrivateKey>(std::move(*generated));
    const auto kind = store::KeyItemRow::Kind::Account;
    const Result<KeyId> keyId = co_await m_ledger.keep(kind, key);
    if (!keyId)
        co_return fail(keyId.error());

    store::AccountRow row;
    row.authority = record.draft.authority;
    row.key = *keyId;
    row.state = store::AccountRow::State::Creating;
    row.contact = record.draft.contact;
    row.createdUtc = m_clock.nowUtc();
    const Result<AccountId> id = m_stores.accounts.insert(row);
    if (!id)
        co_return fail(id.error());
    row.id = *id;
    m_keys.remember(row.id, key);
    co_return row;
}

Task<Result<store::AccountRow>> AccountCreation::complete(OrderRecord record, store::AccountRow row)
{
    const Result<store::AuthorityRow> authority = m_stores.authorities.find(row.authority);
    if (!authority)
        co_return fail(authority.error());
    acme::Client &client = m_clients.client(*authority);
    const Result<acme::Directory> directory = co_await client.directory();
    if (!directory)
        co_return fail(directory.error());
    if (!directory->termsOfService.isEmpty()
        && record.draft.agreedTermsUrl != directory->termsOfService) {
        co_return fail(
                actionRequired(QLatin1String("userActionRequired"),
                               QStringLiteral("The terms of service have not been agreed to"),
                               directory->termsOfService));
    }
    const auto macKey = m_secrets.find(record.id);
    if (directory->isExternalAccountRequired && (!macKey || record.draft.eabKeyId.isEmpty())) {
        co_return fail(actionRequired(QLatin1String("externalAccountRequired"),
                                      QStringLiteral("The CA needs an external account"),
                                      directory->website));
    }

    const AccountId id = row.id;
    const Result<SharedKey> key = co_await m_keys.accountKey(id);
    if (!key)
        co_return fail(key.error());
    const SharedKey sharedKey = *key;
    const acme::NewAccount request = newAccountRequest(record, macKey);
    const Result<acme::Account> account = co_await client.newAccount(sharedKey, request);
    if (!account)
        co_return fail(account.error());

    row.url = account->url;
    row.ordersUrl = account->ordersUrl;
    row.contact = record.draft.contact;
    row.termsUrl = record.draft.agreedTermsUrl;
    if (!row.termsUrl.isEmpty())
        row.termsAgreedUtc = m_clock.nowUtc();
    row.eabKeyId = request.eabKeyId;
    row.state = account->status == acme::Account::Status::Valid
            ? store::AccountRow::State::Valid
            : store::AccountRow::State::Deactivated;
    const Result<void> stored = m_stores.accounts.update(row);
    if (!stored)
        co_return fail(stored.error());
    m_secrets.forget(record.id);
    if (row.state != store::AccountRow::State::Valid) {
        co_return fail(Error::Kind::Rejected,
                       QStringLiteral("The account of this key has been deactivated"));
    }
    co_return row;
}

} // namespace certwright::issuance
