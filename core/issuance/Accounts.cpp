// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/Accounts.h"

#include "core/acme/AcmeUrl.h"
#include "core/issuance/ClientPool.h"
#include "core/issuance/SigningKeys.h"
#include "core/store/Stores.h"

namespace certwright::issuance {

namespace {

/// What the CA says of an account, taken over into our row.
void adopt(store::AccountRow &row, const acme::Account &account)
{
    row.state = account.status == acme::Account::Status::Valid
            ? store::AccountRow::State::Valid
            : store::AccountRow::State::Deactivated;
    if (!account.ordersUrl.isEmpty())
        row.ordersUrl = account.ordersUrl;
}

bool isAccountGone(const Error &error)
{
    return error.isProblem(QLatin1String("accountDoesNotExist"));
}

} // namespace

Accounts::Accounts(store::Stores &stores, ClientPool &clients, SigningKeys &keys)
    : m_stores(stores), m_clients(clients), m_keys(keys)
{ }

Accounts::~Accounts() = default;

Task<Result<acme::Directory>> Accounts::describe(AuthorityId authority)
{
    const Result<store::AuthorityRow> row = m_stores.authorities.find(authority);
    if (!row)
        co_return fail(row.error());
    acme::Client &client = m_clients.client(*row);
    Result<acme::Directory> directory = co_await client.directory();
    co_return directory;
}

Task<Result<acme::Directory>> Accounts::tryDirectory(QString directoryUrl,
                                                     QByteArray extraTrustedRootsPem)
{
    const Result<QString> checked = acme::checkedAcmeUrl(directoryUrl);
    if (!checked)
        co_return fail(Error::Kind::InvalidInput, checked.error().detail(), directoryUrl);
    store::AuthorityRow row;
    row.directoryUrl = directoryUrl;
    row.extraTrustedRootsPem = extraTrustedRootsPem;
    acme::Client &client = m_clients.client(row);
    client.forgetDirectory();
    Result<acme::Directory> directory = co_await client.directory();
    co_return directory;
}

Result<AuthorityId> Accounts::addAuthority(const store::AuthorityRow &row)
{
    const Result<QString> checked = acme::checkedAcmeUrl(row.directoryUrl);
    if (!checked)
        return fail(Error::Kind::InvalidInput, checked.error().detail(), row.directoryUrl);
    const Result<AuthorityId> id = m_stores.authorities.insert(row);
    if (id)
        Q_EMIT authoritiesChanged();
    return id;
}

Task<Result<void>> Accounts::ask(AccountId account, Operation operation, QString contact)
{
    Result<store::AccountRow> row = m_stores.accounts.find(account);
    if (!row)
        co_return fail(row.error());
    const Result<store::AuthorityRow> authority = m_stores.authorities.find(row->authority);
    if (!authority)
        co_return fail(authority.error());
    const Result<acme::AccountSigner> found = co_await m_keys.signer(account);
    if (!found)
        co_return fail(found.error());
    const acme::AccountSigner signer = *found;
    acme::Client &client = m_clients.client(*authority);

    Result<acme::Account> answer
            = fail(Error::Kind::Unsupported, QStringLiteral("Unknown operation"));
    switch (operation) {
    case Operation::Read:
        answer = co_await client.account(signer);
        break;
    case Operation::UpdateContact: {
        const QStringList contacts = contact.isEmpty()
                ? QStringList()
                : QStringList(QStringLiteral("mailto:") + contact);
        answer = co_await client.updateContacts(signer, contacts);
        break;
    }
    case Operation::Deactivate:
        answer = co_await client.deactivateAccount(signer);
        break;
    }
    if (answer) {
        adopt(*row, *answer);
        if (operation == Operation::UpdateContact)
            row->contact = contact;
    } else if (isAccountGone(answer.error())) {
        row->state = store::AccountRow::State::Unknown;
    } else {
        co_return fail(answer.error());
    }
    const Result<void> stored = m_stores.accounts.update(*row);
    if (!stored)
        co_return fail(stored.error());
    Q_EMIT accountChanged(account);
    if (!answer)
        co_return fail(answer.error());
    co_return Result<void>();
}

Task<Result<void>> Accounts::updateContact(AccountId account, QString contact)
{
    return ask(account, Operation::UpdateContact, std::move(contact));
}

Task<Result<void>> Accounts::refresh(AccountId account)
{
    return ask(account, Operation::Read, QString());
}

Task<Result<void>> Accounts::deactivate(AccountId account)
{
    return ask(account, Operation::Deactivate, QString());
}

} // namespace certwright::issuance
