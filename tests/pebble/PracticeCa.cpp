// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pebble/PracticeCa.h"

#include "core/acme/KeyAuthorization.h"

#include <QTest>
#include <QUrl>

namespace certwright::testing {

namespace {

constexpr int maxLooks = 300;

Task<bool> pauseOn(Clock &clock)
{
    constexpr std::chrono::milliseconds interval { 50 };
    co_await clock.delay(interval);
    co_return true;
}

/// The value that a test cannot do without.
template<typename Value>
Value needed(Result<Value> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail()));
    return std::move(*result);
}

} // namespace

void RequestCounter::exchanged(const acme::ExchangeRecord &record)
{
    records.push_back(record);
    ++counts[QUrl(record.url).path().section(u'/', 1, 1)];
}

std::shared_ptr<const crypto::PrivateKey> newKey(crypto::KeyType type)
{
    return std::make_shared<crypto::PrivateKey>(
            needed(runTask(crypto::PrivateKey::generate(type)), "no key"));
}

Identifier dnsName(const QString &value)
{
    return Identifier { Identifier::Type::Dns, value };
}

void addPebbleVersions()
{
    QTest::addColumn<PebbleVersion>("version");
    QTest::newRow("2.4.0") << PebbleVersion::Debian;
    QTest::newRow("2.10") << PebbleVersion::Newest;
}

PebbleOptions optionsFor(PebbleVersion version)
{
    PebbleOptions options;
    options.version = version;
    return options;
}

PracticeCa::PracticeCa(PebbleOptions options)
    : m_http("Certwright/" CERTWRIGHT_VERSION " (+https://certwright.example.test) Qt"),
      m_proofs(options.version),
      m_options(std::move(options))
{ }

bool PracticeCa::start()
{
    if (!m_proofs.start())
        return false;
    m_options.dnsServer = m_proofs.dnsServer();
    m_options.httpPort = m_proofs.httpPort();
    m_options.tlsPort = m_proofs.tlsAlpnPort();
    m_server = std::make_unique<PebbleServer>(m_options);
    if (!m_server->start())
        return false;
    reconnect();
    return true;
}

void PracticeCa::reconnect()
{
    client = std::make_unique<acme::Client>(m_http, m_clock, directoryUrl(),
                                            m_server->tlsRootPem());
    client->setObserver(&counter);
}

QString PracticeCa::errorText() const
{
    return m_server ? m_server->errorText() : m_proofs.errorText();
}

void PracticeCa::pause()
{
    runTask(pauseOn(m_clock));
}

acme::AccountSigner PracticeCa::newAccount(std::shared_ptr<const crypto::PrivateKey> key)
{
    acme::NewAccount request;
    request.isTermsOfServiceAgreed = true;
    const acme::Account account = needed(runTask(client->newAccount(key, request)), "no account");
    return acme::AccountSigner(account.url, key);
}

Result<acme::Order> PracticeCa::order(const acme::AccountSigner &signer, const QStringList &names)
{
    acme::NewOrder request;
    for (const QString &name : names)
        request.identifiers.push_back(dnsName(name));
    if (m_options.version == PebbleVersion::Newest)
        request.profile = m_options.profiles.constFirst().name;
    return runTask(client->newOrder(signer, request));
}

acme::Order PracticeCa::read(const acme::AccountSigner &signer, const QString &orderUrl)
{
    return needed(runTask(client->order(signer, orderUrl)), "no order").value;
}

acme::Authorization PracticeCa::authorization(const acme::AccountSigner &signer, const QString &url)
{
    return needed(runTask(client->authorization(signer, url)), "no authorization").value;
}

bool PracticeCa::publish(const acme::AccountSigner &signer,
                         const acme::Authorization &authorization, acme::Challenge::Type type)
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

acme::Authorization PracticeCa::validated(const acme::AccountSigner &signer,
                                          const acme::Authorization &pending,
                                          acme::Challenge::Type type)
{
    needed(runTask(client->respond(signer, pending.challenge(type)->url)), "challenge refused");
    acme::Authorization seen = authorization(signer, pending.url);
    for (int i = 0; i < maxLooks && seen.status == acme::Authorization::Status::Pending; ++i) {
        pause();
        seen = authorization(signer, pending.url);
    }
    return seen;
}

acme::Order PracticeCa::proven(const acme::AccountSigner &signer, const acme::Order &order,
                               acme::Challenge::Type type)
{
    std::vector<acme::Authorization> pending;
    for (const QString &url : order.authorizationUrls) {
        acme::Authorization seen = authorization(signer, url);
        if (seen.status != acme::Authorization::Status::Pending)
            continue;
        if (!publish(signer, seen, type))
            qFatal("The practice server did not take the proof.");
        pending.push_back(std::move(seen));
    }
    for (const acme::Authorization &one : pending)
        validated(signer, one, type);
    return read(signer, order.url);
}

Result<acme::Polled<acme::Order>> PracticeCa::finalize(const acme::AccountSigner &signer,
                                                       const acme::Order &order,
                                                       const crypto::PrivateKey &certificateKey)
{
    const auto request = crypto::CertificateRequest::create(certificateKey, order.identifiers);
    return runTask(client->finalize(signer, order.finalizeUrl, order.url, *request));
}

acme::DownloadedCertificate PracticeCa::issued(const acme::AccountSigner &signer,
                                               const acme::Order &ready,
                                               const crypto::PrivateKey &certificateKey)
{
    acme::Order order = needed(finalize(signer, ready, certificateKey), "not finalized").value;
    for (int i = 0; i < maxLooks && order.status == acme::Order::Status::Processing; ++i) {
        pause();
        order = read(signer, order.url);
    }
    return needed(runTask(client->certificate(signer, order.certificateUrl)), "no certificate");
}

acme::DownloadedCertificate PracticeCa::issuedFor(const acme::AccountSigner &signer,
                                                  const QStringList &names,
                                                  const crypto::PrivateKey &certificateKey)
{
    const acme::Order placed = needed(order(signer, names), "no order");
    return issued(signer, proven(signer, placed), certificateKey);
}

} // namespace certwright::testing
