// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Account.h"
#include "core/acme/Authorization.h"
#include "core/acme/ClientTypes.h"
#include "core/acme/Directory.h"
#include "core/acme/JsonWebSignature.h"
#include "core/acme/Order.h"
#include "core/acme/RenewalInfo.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/crypto/Certificate.h"
#include "core/crypto/CertificateRequest.h"
#include "core/crypto/PrivateKey.h"
#include "core/net/HttpClient.h"

#include <QString>
#include <memory>

namespace certwright::acme {

class ExchangeObserver;

/// Speaks ACME with one directory: one method per operation, one request each besides nonces and
/// the directory, and the only place that repeats a request after badNonce.
/// Errors of every method: those of HttpClient::send, and Rejected, RateLimited, Busy,
/// ActionRequired, NotFound with the CA's problem; Malformed when the answer is not what the RFC
/// says.
class Client final
{
public:
    /// directoryUrl is used verbatim; extraTrustedRootsPem counts for this directory alone.
    /// http and clock outlive the client.
    Client(net::HttpClient &http, Clock &clock, QString directoryUrl,
           QByteArray extraTrustedRootsPem);
    ~Client();
    Q_DISABLE_COPY_MOVE(Client)

    [[nodiscard]] const QString &directoryUrl() const { return m_directoryUrl; }

    /// Is told about every request from now on; null stops it. It outlives the client or is taken
    /// back before.
    void setObserver(ExchangeObserver *observer);

    /// Fetched once per client; concurrent callers share one request. Source: section 7.1.1
    Task<Result<Directory>> directory();
    /// Forgets the directory, so that the next call fetches it again.
    void forgetDirectory();

    /// 201 and 200 (the key is known already) alike. Source: section 7.3
    Task<Result<Account>> newAccount(std::shared_ptr<const crypto::PrivateKey> key,
                                     NewAccount request);
    /// Errors: Rejected with accountDoesNotExist. Source: section 7.3.1
    Task<Result<Account>> findAccount(std::shared_ptr<const crypto::PrivateKey> key);
    Task<Result<Account>> account(AccountSigner signer);
    /// Sends contact alone. Source: section 7.3.2
    Task<Result<Account>> updateContacts(AccountSigner signer, QStringList contacts);
    /// Cannot be undone. Source: section 7.3.6
    Task<Result<Account>> deactivateAccount(AccountSigner signer);
    /// Verified by a request with the new key before it reports success.
    /// The new key must already be stored safely. Source: section 7.3.5
    Task<Result<void>> changeKey(AccountSigner signer,
                                 std::shared_ptr<const crypto::PrivateKey> newKey);
    /// All pages, each page once, at most 100. Source: section 7.1.2.1
    Task<Result<QStringList>> orderUrls(AccountSigner signer, QString ordersUrl);

    /// Source: section 7.4
    Task<Result<Order>> newOrder(AccountSigner signer, NewOrder request);
    Task<Result<Polled<Order>>> order(AccountSigner signer, QString orderUrl);
    /// Errors: Unsupported where the directory has no newAuthz. Source: section 7.4.1
    Task<Result<Authorization>> newAuthorization(AccountSigner signer, Identifier identifier);
    Task<Result<Polled<Authorization>>> authorization(AccountSigner signer,
                                                      QString authorizationUrl);
    /// Only ever for a valid authorization: CAs count a deactivated pending one as a failure.
    /// Source: section 7.5.2
    Task<Result<Authorization>> deactivateAuthorization(AccountSigner signer,
                                                        QString authorizationUrl);
    /// Says that the proof is in place; sent once per challenge. Source: section 7.5.1
    Task<Result<Polled<Challenge>>> respond(AccountSigner signer, QString challengeUrl);
    /// Reads a challenge without starting validation.
    Task<Result<Polled<Challenge>>> challenge(AccountSigner signer, QString challengeUrl);
    /// Source: section 7.4
    Task<Result<Polled<Order>>> finalize(AccountSigner signer, QString finalizeUrl,
                                         QString orderUrl, crypto::CertificateRequest request);
    /// Source: section 7.4.2
    Task<Result<DownloadedCertificate>> certificate(AccountSigner signer, QString certificateUrl);

    /// alreadyRevoked counts as success. Source: section 7.6
    Task<Result<void>> revoke(AccountSigner signer, crypto::Certificate certificate,
                              RevocationReason reason);
    Task<Result<void>>
    revokeWithCertificateKey(std::shared_ptr<const crypto::PrivateKey> certificateKey,
                             crypto::Certificate certificate, RevocationReason reason);

    /// An unsigned Get. Errors: Unsupported without ARI. Source: RFC 9773 section 4.1
    Task<Result<RenewalInfo>> renewalInfo(crypto::Certificate certificate);

private:
    class Exchange; ///< signs, sends, repeats after badNonce
    Clock &m_clock;
    QString m_directoryUrl;
    std::unique_ptr<Exchange> m_exchange;
};

} // namespace certwright::acme
