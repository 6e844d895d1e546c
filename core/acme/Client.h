// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Account.h"
#include "core/acme/Authorization.h"
#include "core/acme/Directory.h"
#include "core/acme/JsonWebSignature.h"
#include "core/acme/NoncePool.h"
#include "core/acme/Order.h"
#include "core/acme/RenewalInfo.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/crypto/Certificate.h"
#include "core/crypto/CertificateChain.h"
#include "core/crypto/CertificateRequest.h"
#include "core/crypto/PrivateKey.h"
#include "core/net/HttpClient.h"

#include <QString>
#include <chrono>
#include <memory>
#include <optional>

namespace certwright::acme {

class ExchangeObserver;

/// A wire value together with how long the server asks to wait before asking again.
template<typename T>
struct Polled
{
    T value;
    std::optional<std::chrono::seconds> retryAfter;

    explicit Polled(T polledValue, std::optional<std::chrono::seconds> wait)
        : value(std::move(polledValue)), retryAfter(wait)
    { }
};

/// Whose key signs: an account that exists. The key is shared with the caller for as long as the
/// request runs (owners: the caller's key cache and the request).
struct AccountSigner
{
    QString accountUrl;
    std::shared_ptr<const crypto::PrivateKey> key;

    AccountSigner() = default;
    AccountSigner(QString url, std::shared_ptr<const crypto::PrivateKey> accountKey)
        : accountUrl(std::move(url)), key(std::move(accountKey))
    { }
};

/// What newAccount sends.
/// Source: RFC 8555 section 7.3
struct NewAccount
{
    bool isTermsOfServiceAgreed = false; ///< only ever what the user ticked
    QStringList contacts; ///< "mailto:" URLs; the member is left out when empty
    QString eabKeyId; ///< empty: no external account binding
    std::shared_ptr<const crypto::SecureBytes> eabMacKey; ///< decoded; set with eabKeyId

    NewAccount() = default;
};

/// A downloaded chain and where the same certificate can be had with another root.
struct DownloadedCertificate
{
    crypto::CertificateChain chain;
    QStringList alternateUrls;

    DownloadedCertificate(crypto::CertificateChain downloaded, QStringList alternates)
        : chain(std::move(downloaded)), alternateUrls(std::move(alternates))
    { }
};

/// Reasons that public CAs accept from a subscriber.
/// Source: RFC 5280 section 5.3.1
enum class RevocationReason {
    Unspecified = 0,
    KeyCompromise = 1,
    Superseded = 4,
    CessationOfOperation = 5
};

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
