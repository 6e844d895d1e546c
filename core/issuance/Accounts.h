// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Directory.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/store/AccountStore.h"
#include "core/store/AuthorityStore.h"

#include <QObject>

namespace certwright::store {
struct Stores;
}

namespace certwright::issuance {

class ClientPool;
class SigningKeys;

/// What a person can do with accounts and CA directories.
/// Errors of the tasks: those of acme::Client and secrets::KeyStore
class Accounts final : public QObject
{
    Q_OBJECT

public:
    Accounts(store::Stores &stores, ClientPool &clients, SigningKeys &keys);
    ~Accounts() override;

    /// What the CA demands and offers, fetched at most once a run.
    Task<Result<acme::Directory>> describe(AuthorityId authority);
    /// Tries a directory URL that is not stored yet.
    Task<Result<acme::Directory>> tryDirectory(QString directoryUrl,
                                               QByteArray extraTrustedRootsPem);
    /// Errors: InvalidInput (URL known already or not https), storage kinds
    Result<AuthorityId> addAuthority(const store::AuthorityRow &row);
    Task<Result<void>> updateContact(AccountId account, QString contact);
    /// Reads the account at the CA and stores what it says.
    Task<Result<void>> refresh(AccountId account);
    /// Cannot be undone at the CA.
    Task<Result<void>> deactivate(AccountId account);

Q_SIGNALS:
    void accountChanged(certwright::AccountId id);
    void authoritiesChanged();

private:
    enum class Operation { Read, UpdateContact, Deactivate };
    Task<Result<void>> ask(AccountId account, Operation operation, QString contact);

    store::Stores &m_stores;
    ClientPool &m_clients;
    SigningKeys &m_keys;
};

} // namespace certwright::issuance
