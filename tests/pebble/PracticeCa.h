// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Client.h"
#include "core/acme/ExchangeObserver.h"
#include "core/base/Clock.h"
#include "core/net/QtHttpClient.h"
#include "tests/support/pebble/ChallengeTestServer.h"
#include "tests/support/pebble/PebbleServer.h"
#include "tests/support/transcript/RunTask.h"

#include <QHash>
#include <memory>
#include <vector>

namespace certwright::testing {

/// Counts the requests of a client by the first folder of their path: "nonce-plz", "order-plz".
class RequestCounter final : public acme::ExchangeObserver
{
public:
    void exchanged(const acme::ExchangeRecord &record) override;

    std::vector<acme::ExchangeRecord> records;
    QHash<QString, int> counts;
};

std::shared_ptr<const crypto::PrivateKey> newKey(crypto::KeyType type = crypto::KeyType::EcP256);
Identifier dnsName(const QString &value);

/// A real Pebble with a practice DNS and web server, and the product's client of it. What must work
/// for a test to mean anything ends the test program when it does not.
class PracticeCa final
{
public:
    explicit PracticeCa(PebbleOptions options);

    [[nodiscard]] bool start();
    /// A new client that knows nothing, as after a restart of the program.
    void reconnect();
    [[nodiscard]] QString errorText() const;

    [[nodiscard]] PebbleServer &server() { return *m_server; }
    [[nodiscard]] ChallengeTestServer &proofs() { return m_proofs; }
    [[nodiscard]] QString directoryUrl() const { return m_server->directoryUrl().toString(); }
    [[nodiscard]] SystemClock &clock() { return m_clock; }
    [[nodiscard]] net::QtHttpClient &http() { return m_http; }

    acme::AccountSigner newAccount(std::shared_ptr<const crypto::PrivateKey> key = newKey());
    /// In the first profile, where there are profiles.
    Result<acme::Order> order(const acme::AccountSigner &signer, const QStringList &names);
    acme::Order read(const acme::AccountSigner &signer, const QString &orderUrl);
    acme::Authorization authorization(const acme::AccountSigner &signer, const QString &url);

    /// Publishes what proves control: a file or a record.
    bool publish(const acme::AccountSigner &signer, const acme::Authorization &authorization,
                 acme::Challenge::Type type);
    /// Says that the proof is in place and reads the authorization until it is decided.
    acme::Authorization validated(const acme::AccountSigner &signer,
                                  const acme::Authorization &pending, acme::Challenge::Type type);
    /// Proves control of every name of the order and gives the order as it is then.
    acme::Order proven(const acme::AccountSigner &signer, const acme::Order &order,
                       acme::Challenge::Type type = acme::Challenge::Type::Dns01);

    Result<acme::Polled<acme::Order>> finalize(const acme::AccountSigner &signer,
                                               const acme::Order &order,
                                               const crypto::PrivateKey &certificateKey);
    /// Finalizes a ready order and downloads the certificate.
    acme::DownloadedCertificate issued(const acme::AccountSigner &signer, const acme::Order &ready,
                                       const crypto::PrivateKey &certificateKey);
    /// All of it, from the order to the certificate.
    acme::DownloadedCertificate issuedFor(const acme::AccountSigner &signer,
                                          const QStringList &names,
                                          const crypto::PrivateKey &certificateKey);

    RequestCounter counter; ///< before the client, which reports to it
    std::unique_ptr<acme::Client> client;

private:
    /// Between two looks at something that the CA is working on.
    void pause();

    SystemClock m_clock;
    net::QtHttpClient m_http;
    ChallengeTestServer m_proofs;
    PebbleOptions m_options;
    std::unique_ptr<PebbleServer> m_server;
};

/// Both generations of Pebble as rows of a test.
void addPebbleVersions();
PebbleOptions optionsFor(PebbleVersion version);

} // namespace certwright::testing
