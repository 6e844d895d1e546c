// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/bundles/PemBundle.h"
#include "core/crypto/Pkcs12.h"
#include "core/crypto/SecureBytes.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace certwright::store {
struct Stores;
}

namespace certwright::issuance {

class ClientPool;
class SigningKeys;

/// Whose key signs a revocation.
enum class RevocationSigner { Account, CertificateKey };

/// What an export wrote, after it was read back.
struct ExportReport
{
    QStringList paths;
    int certificateCount = 0; ///< in the chain
    bool isKeyMatching = false; ///< always true on success; stated to the user

    ExportReport() = default;
};

/// What a person can do with issued certificates.
class Certificates final : public QObject
{
    Q_OBJECT

public:
    Certificates(store::Stores &stores, ClientPool &clients, SigningKeys &keys, Clock &clock);
    ~Certificates() override;

    /// Errors: storage kinds, KeyMissing, Locked, Unavailable, Damaged
    Task<Result<ExportReport>> exportPem(CertificateId id, QString folder,
                                         bundles::PemOptions options,
                                         crypto::SecureBytes keyPassword);
    Task<Result<ExportReport>> exportPfx(CertificateId id, QString folder,
                                         crypto::SecureBytes password,
                                         crypto::Pkcs12Options options);
    /// Files that exportPem or exportPfx would replace.
    QStringList wouldReplace(CertificateId id, const QString &folder,
                             const bundles::PemOptions &options);
    QStringList wouldReplacePfx(CertificateId id, const QString &folder);
    /// The name that the exported files begin with.
    QString fileStem(CertificateId id);

    /// Errors: those of acme::Client::revoke; KeyMissing
    Task<Result<void>> revoke(CertificateId id, acme::RevocationReason reason,
                              RevocationSigner signer);
    Result<void> setArchived(CertificateId id, bool isArchived);

Q_SIGNALS:
    void certificateChanged(certwright::CertificateId id);

private:
    store::Stores &m_stores;
    ClientPool &m_clients;
    SigningKeys &m_keys;
    Clock &m_clock;
};

} // namespace certwright::issuance
