// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/KeychainKeyStore.h"
#include "core/secrets/KeychainQueue.h"
#include "core/secrets/SecretService.h"

namespace certwright::secrets {

/// Does what KeychainKeyStore promises: believes no code of the keychain that it has not checked.
class KeychainKeyStore::Gateway final
{
public:
    Gateway(QString service, std::chrono::milliseconds deadline)
        : m_queue(std::move(service), deadline), m_secretService(deadline)
    { }

    Task<KeyStoreState> probe();
    Task<Result<void>> write(QString name, KeyKind kind, crypto::SecureBytes key);
    Task<Result<crypto::SecureBytes>> read(QString name, KeyKind kind);
    Task<Result<void>> remove(QString name);

private:
    Task<Error> reasonForFailedRead(QString name, JobOutcome outcome);
    Task<Error> reasonForFailedWrite(QString name, JobOutcome written, JobOutcome readBack);
    Task<Result<void>> confirmGone(QString name);
    Task<Result<void>> tryCanary();

    KeychainQueue m_queue;
    SecretService m_secretService;
};

} // namespace certwright::secrets
