// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/acme/ExchangeObserver.h"
#include "core/acme/KeyAuthorization.h"
#include "core/base/Clock.h"
#include "core/net/QtHttpClient.h"
#include "tests/support/pebble/ChallengeTestServer.h"
#include "tests/support/pebble/PebbleServer.h"
#include "tests/support/transcript/RunTask.h"

#include <QTest>

namespace certwright::testing {

/// Counts the requests of a client by the last folder of their path: "nonce-plz", "order-plz".
class RequestCounter final : public acme::ExchangeObserver
{
public:
    void exchanged(const acme::ExchangeRecord &record) override
    {
        records.push_back(record);
        ++counts[QUrl(record.url).path().section(u'/', 1, 1)];
    }
    std::vector<acme::ExchangeRecord> records;
    QHash<QString, int> counts;
};

inline std::shared_ptr<const crypto::PrivateKey> newKey(crypto::KeyType type
                                                        = crypto::KeyType::EcP256)
{
    Result<crypto::PrivateKey> key = runTask(crypto::PrivateKey::generate(type));
    return std::make_shared<crypto::PrivateKey>(std::move(*key));
}

inline Identifier dnsName(const QString &value)
{
    return Identifier { Identifier::Type::Dns, value };
}

/// A real Pebble with a practice DNS and web server, and the product's client of it.
class PracticeCa final
{
public:
    explicit PracticeCa(PebbleOptions options)
        : m_proofs(options.version), m_options(std::move(options))
    { }

    [[nodiscard]] bool start()
    {
        if (!m_proofs.start())
            return false;
        m_options.dnsServer = m_proofs.dnsServer();
        m_options.httpPort = m_proofs.httpPort();
        m_options.tlsPort = m_proofs.tlsAlpnPort();
        m_server = std::make_unique<PebbleServer>(m_options);
        return m_server->start() && reconnect();
    }
    /// A new client that knows nothing, as after a restart of the program.
    bool reconnect()
    {
        client = std::make_unique<acme::Client>(m_http, m_clock, directoryUrl(),
                                                m_server->tlsRootPem());
        client->setObserver(&counter);
        return true;
    }
    [[nodiscard]] QString errorText() const
    {
        return m_server ? m_server->errorText() : m_proofs.errorText();
    }

    [[nodiscard]] PebbleServer &server() { return *m_server; }
    [[nodiscard]] ChallengeTestServer &proofs() { return m_proofs; }
    [[nodiscard]] QString directoryUrl() const { return m_server->directoryUrl().toString(); }
    [[nodiscard]] SystemClock &clock() { return m_clock; }
    [[nodiscard]] net::QtHttpClient &http() { return m_http; }

    acme::AccountSigner newAccount(std::shared_ptr<const crypto::PrivateKey> key = newKey())
    {
        acme::NewAccount request;
        request.isTermsOfServiceAgreed = true;
        const Result<acme::Account> account = runTask(client->newAccount(key, request));
        if (!account)
            qFatal("No account: %s", qPrintable(account.error().detail()));
        return acme::AccountSigner(account->url, key);
    }

    Result<acme::Order> order(const acme::AccountSigner &signer, const QStringList &names)
    {
        acme::NewOrder request;
        for (const QString &name : names)
            request.identifiers.push_back(dnsName(name));
        if (m_options.version == PebbleVersion::Newest)
            request.profile = m_options.profiles.constFirst().name;
        return runTask(client->newOrder(signer, request));
    }

    acme::Authorization authorization(const acme::AccountSigner &signer, const QString &url)
    {
        auto read = runTask(client->authorization(signer, url));
        if (!read)
            qFatal("No authorization: %s", qPrintable(read.error().detail()));
        return std::move(read->value);
    }

    /// Publishes what proves control, for every type that a person can do by hand.
    bool publish(const acme::AccountSigner &signer, const acme::Authorization &authorization,
                 acme::Challenge::Type type)
    {
        const acme::Challenge *challenge = authorization.challenge(type);
        const QByteArray text = *acme::keyAuthorization(challenge->token, signer.key->publicKey());
        if (type == acme::Challenge::Type::Http01)
            return m_proofs.addHttp01(challenge->token, QString::fromLatin1(text));
        const QString domain = authorization.identifier.value;
        const QString name = type == acme::Challenge::Type::Dns01
                ? acme::dns01RecordName(domain)
                : acme::dnsAccount01RecordName(domain, signer.accountUrl);
        return m_proofs.setTxt(name, QString::fromLatin1(acme::dns01Value(text)));
    }

    /// Says that the proof is in place and reads the authorization until it is decided.
    acme::Authorization validated(const acme::AccountSigner &signer,
                                  const acme::Authorization &pending, acme::Challenge::Type type)
    {
        const auto answer = runTask(client->respond(signer, pending.challenge(type)->url));
        if (!answer)
            qFatal("The challenge was refused: %s", qPrintable(answer.error().detail()));
        acme::Authorization read = authorization(signer, pending.url);
        for (int i = 0; i < 300 && read.status == acme::Authorization::Status::Pending; ++i) {
            pause();
            read = authorization(signer, pending.url);
        }
        return read;
    }

    /// Proves control of every name of the order by DNS and gives the order as it is then.
    acme::Order proven(const acme::AccountSigner &signer, const acme::Order &order,
                       acme::Challenge::Type type = acme::Challenge::Type::Dns01)
    {
        std::vector<acme::Authorization> pending;
        for (const QString &url : order.authorizationUrls) {
            acme::Authorization read = authorization(signer, url);
            if (read.status != acme::Authorization::Status::Pending)
                continue;
            if (!publish(signer, read, type))
                qFatal("The practice server did not take the proof.");
            pending.push_back(std::move(read));
        }
        for (const acme::Authorization &one : pending)
            validated(signer, one, type);
        return read(signer, order.url);
    }

    acme::Order read(const acme::AccountSigner &signer, const QString &url)
    {
        auto order = runTask(client->order(signer, url));
        if (!order)
            qFatal("No order: %s", qPrintable(order.error().detail()));
        return std::move(order->value);
    }

    Result<acme::Polled<acme::Order>> finalize(const acme::AccountSigner &signer,
                                               const acme::Order &order,
                                               const crypto::PrivateKey &certificateKey)
    {
        const auto csr = crypto::CertificateRequest::create(certificateKey, order.identifiers);
        return runTask(client->finalize(signer, order.finalizeUrl, order.url, *csr));
    }

    /// Finalizes a ready order and downloads the certificate.
    acme::DownloadedCertificate issued(const acme::AccountSigner &signer, const acme::Order &ready,
                                       const crypto::PrivateKey &certificateKey)
    {
        const auto finalized = finalize(signer, ready, certificateKey);
        if (!finalized)
            qFatal("The order was not finalized: %s", qPrintable(finalized.error().detail()));
        acme::Order order = finalized->value;
        for (int i = 0; i < 300 && order.status == acme::Order::Status::Processing; ++i) {
            pause();
            order = read(signer, order.url);
        }
        auto downloaded = runTask(client->certificate(signer, order.certificateUrl));
        if (!downloaded)
            qFatal("No certificate: %s", qPrintable(downloaded.error().detail()));
        return std::move(*downloaded);
    }

    acme::DownloadedCertificate issuedFor(const acme::AccountSigner &signer,
                                          const QStringList &names,
                                          const crypto::PrivateKey &certificateKey)
    {
        const auto placed = order(signer, names);
        if (!placed)
            qFatal("No order: %s", qPrintable(placed.error().detail()));
        return issued(signer, proven(signer, *placed), certificateKey);
    }

    RequestCounter counter; ///< before the client, which reports to it
    std::unique_ptr<acme::Client> client;

private:
    /// Between two looks at something that the CA is working on.
    void pause() { runTask(pauseTask(m_clock)); }
    static Task<bool> pauseTask(Clock &clock)
    {
        constexpr std::chrono::milliseconds interval { 50 };
        co_await clock.delay(interval);
        co_return true;
    }

    SystemClock m_clock;
    net::QtHttpClient m_http { "Certwright/" CERTWRIGHT_VERSION
                               " (+https://certwright.example.test) Qt" };
    ChallengeTestServer m_proofs;
    PebbleOptions m_options;
    std::unique_ptr<PebbleServer> m_server;
};

/// Both generations of Pebble as rows of a test.
inline void addPebbleVersions()
{
    QTest::addColumn<PebbleVersion>("version");
    QTest::newRow("2.4.0") << PebbleVersion::Debian;
    QTest::newRow("2.10") << PebbleVersion::Newest;
}

inline PebbleOptions optionsFor(PebbleVersion version)
{
    PebbleOptions options;
    options.version = version;
    return options;
}

} // namespace certwright::testing
