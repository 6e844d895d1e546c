// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/StepExecutor.h"

#include "core/acme/DnsPersist.h"
#include "core/acme/JsonWebKey.h"
#include "core/base/WhenAll.h"
#include "core/issuance/IssuedCertificate.h"

#include <algorithm>

namespace certwright::issuance {

namespace {

StepOutcome failed(const Error &error)
{
    return StepFailed { error };
}

std::vector<Identifier> sorted(std::vector<Identifier> identifiers)
{
    std::sort(identifiers.begin(), identifiers.end());
    return identifiers;
}

} // namespace

StepExecutor::StepExecutor(store::Stores &stores, ClientPool &clients, AccountCreation &accounts,
                           KeyLedger &ledger, SigningKeys &keys, Clock &clock)
    : m_stores(stores),
      m_clients(clients),
      m_accounts(accounts),
      m_ledger(ledger),
      m_keys(keys),
      m_clock(clock)
{ }

Task<StepOutcome> StepExecutor::execute(OrderRecord record, Step step)
{
    if (std::holds_alternative<CloseExpired>(step))
        co_return OrderExpired {};
    if (std::holds_alternative<EnsureAccount>(step)) {
        StepOutcome outcome = co_await ensureAccount(std::move(record));
        co_return outcome;
    }
    if (std::holds_alternative<CreateKeyAndRequest>(step)) {
        StepOutcome outcome = co_await createKeyAndRequest(std::move(record));
        co_return outcome;
    }
    StepOutcome outcome = co_await ask(std::move(record), std::move(step));
    co_return outcome;
}

Task<StepOutcome> StepExecutor::ensureAccount(OrderRecord record)
{
    const Result<store::AccountRow> account = co_await m_accounts.ensure(std::move(record));
    if (!account)
        co_return failed(account.error());
    const AccountId id = account->id;
    const Result<SharedKey> key = co_await m_keys.accountKey(id);
    if (!key)
        co_return failed(key.error());
    const Result<QByteArray> thumbprint = acme::thumbprint((*key)->publicKey());
    if (!thumbprint)
        co_return failed(thumbprint.error());
    co_return AccountReady { account->id, account->url, *thumbprint };
}

Task<StepOutcome> StepExecutor::createKeyAndRequest(OrderRecord record)
{
    const crypto::KeyType type = record.draft.keyType;
    Result<crypto::PrivateKey> generated = co_await crypto::PrivateKey::generate(type);
    if (!generated)
        co_return failed(generated.error());
    const auto request = crypto::CertificateRequest::create(*generated, record.draft.identifiers);
    if (!request)
        co_return failed(request.error());
    SharedKey key = std::make_shared<const crypto::PrivateKey>(std::move(*generated));
    const auto kind = store::KeyItemRow::Kind::Certificate;
    const Result<KeyId> id = co_await m_ledger.keep(kind, std::move(key));
    if (!id)
        co_return failed(id.error());
    co_return KeyAndRequestReady { *id, request->der() };
}

Task<StepOutcome> StepExecutor::ask(OrderRecord record, Step step)
{
    if (!record.account)
        co_return failed(Error(Error::Kind::NotFound, QStringLiteral("The order has no account")));
    const AccountId account = *record.account;
    const Result<acme::AccountSigner> found = co_await m_keys.signer(account);
    if (!found)
        co_return failed(found.error());
    const acme::AccountSigner signer = *found;

    StepOutcome outcome
            = failed(Error(Error::Kind::Unsupported, QStringLiteral("This step asks nothing")));
    if (const auto *placing = std::get_if<PlaceOrder>(&step)) {
        const bool mayExist = placing->mayExist;
        outcome = co_await placeOrder(record, mayExist, signer);
    } else if (const auto *reading = std::get_if<ReadAuthorizations>(&step)) {
        const QStringList urls = reading->urls;
        outcome = co_await readAuthorizations(record, urls, signer);
    } else if (const auto *submitting = std::get_if<SubmitChallenges>(&step)) {
        const QStringList urls = submitting->authorizationUrls;
        outcome = co_await submitChallenges(record, urls, signer);
    } else if (std::holds_alternative<ReadOrder>(step)) {
        outcome = co_await readOrder(record, signer);
    } else if (std::holds_alternative<Finalize>(step)) {
        outcome = co_await finalize(record, signer);
    } else if (std::holds_alternative<DownloadCertificate>(step)) {
        outcome = co_await download(record, signer);
    }
    co_return outcome;
}

Result<acme::Client *> StepExecutor::clientOf(const OrderRecord &record)
{
    const Result<store::AuthorityRow> authority = m_stores.authorities.find(record.draft.authority);
    if (!authority)
        return fail(authority.error());
    return &m_clients.client(*authority);
}

Task<StepOutcome> StepExecutor::placeOrder(OrderRecord record, bool mayExist,
                                           acme::AccountSigner signer)
{
    const Result<acme::Client *> client = clientOf(record);
    if (!client)
        co_return failed(client.error());
    if (mayExist) {
        const std::optional<acme::Order> earlier = co_await findPlacedOrder(record, signer);
        if (earlier)
            co_return OrderPlaced { *earlier };
    }
    acme::NewOrder request;
    request.identifiers = sorted(record.draft.identifiers);
    request.profile = record.draft.profile;
    const Result<acme::Order> order = co_await (*client)->newOrder(signer, request);
    if (!order) {
        if (order.error().isProblem(QLatin1String("accountDoesNotExist"))) {
            Result<store::AccountRow> row = m_stores.accounts.find(*record.account);
            if (row) {
                row->state = store::AccountRow::State::Unknown;
                const Result<void> stored = m_stores.accounts.update(*row);
                if (!stored)
                    co_return failed(stored.error());
            }
        }
        co_return failed(order.error());
    }
    co_return OrderPlaced { *order };
}

Task<std::optional<acme::Order>> StepExecutor::findPlacedOrder(OrderRecord record,
                                                               acme::AccountSigner signer)
{
    const Result<acme::Client *> client = clientOf(record);
    const Result<store::AccountRow> account = m_stores.accounts.find(*record.account);
    if (!client || !account || account->ordersUrl.isEmpty())
        co_return std::nullopt;
    const QString ordersUrl = account->ordersUrl;
    const Result<QStringList> urls = co_await (*client)->orderUrls(signer, ordersUrl);
    const auto known = m_stores.orders.all();
    if (!urls || !known)
        co_return std::nullopt;
    const std::vector<Identifier> wanted = sorted(record.draft.identifiers);
    for (const QString &url : *urls) {
        const bool isOurs
                = std::any_of(known->begin(), known->end(), [&url](const store::OrderRow &row) {
                      return row.document.contains(url.toUtf8());
                  });
        if (isOurs)
            continue;
        const QString candidate = url;
        const auto order = co_await (*client)->order(signer, candidate);
        if (order && order->value.status == acme::Order::Status::Pending
            && order->value.identifiers == wanted)
            co_return order->value;
    }
    co_return std::nullopt;
}

Task<StepOutcome> StepExecutor::readAuthorizations(OrderRecord record, QStringList urls,
                                                   acme::AccountSigner signer)
{
    const Result<acme::Client *> client = clientOf(record);
    if (!client)
        co_return failed(client.error());
    std::vector<Task<AuthorizationsRead::Item>> readings;
    for (const QString &url : urls)
        readings.push_back(readAuthorization(**client, signer, url));
    AuthorizationsRead outcome;
    outcome.items = co_await whenAll(std::move(readings));
    co_return outcome;
}

Task<AuthorizationsRead::Item>
StepExecutor::readAuthorization(acme::Client &client, acme::AccountSigner signer, QString url)
{
    const auto read = co_await client.authorization(signer, url);
    if (!read)
        co_return AuthorizationsRead::Item { url, fail(read.error()), std::nullopt };
    acme::Authorization authorization = read->value;
    if (acme::needsDirectory(authorization)) {
        const Result<acme::Directory> directory = co_await client.directory();
        if (!directory)
            co_return AuthorizationsRead::Item { url, fail(directory.error()), std::nullopt };
        acme::complete(authorization, *directory);
    }
    co_return AuthorizationsRead::Item { url, authorization, read->retryAfter };
}

Task<StepOutcome> StepExecutor::submitChallenges(OrderRecord record, QStringList authorizationUrls,
                                                 acme::AccountSigner signer)
{
    const Result<acme::Client *> client = clientOf(record);
    if (!client)
        co_return failed(client.error());
    std::vector<Task<ChallengesSubmitted::Item>> submissions;
    for (const ProofRecord &proof : record.proofs) {
        const acme::Challenge *challenge = proof.chosenChallenge();
        if (challenge && authorizationUrls.contains(proof.authorizationUrl))
            submissions.push_back(
                    submitChallenge(**client, signer, proof.authorizationUrl, challenge->url));
    }
    ChallengesSubmitted outcome;
    outcome.items = co_await whenAll(std::move(submissions));
    co_return outcome;
}

Task<ChallengesSubmitted::Item> StepExecutor::submitChallenge(acme::Client &client,
                                                              acme::AccountSigner signer,
                                                              QString authorizationUrl,
                                                              QString challengeUrl)
{
    const auto answered = co_await client.respond(signer, challengeUrl);
    if (!answered)
        co_return ChallengesSubmitted::Item { authorizationUrl, fail(answered.error()) };
    co_return ChallengesSubmitted::Item { authorizationUrl, answered->value };
}

Task<StepOutcome> StepExecutor::readOrder(OrderRecord record, acme::AccountSigner signer)
{
    const Result<acme::Client *> client = clientOf(record);
    if (!client)
        co_return failed(client.error());
    const QString url = record.orderUrl;
    const auto order = co_await (*client)->order(signer, url);
    if (!order)
        co_return failed(order.error());
    co_return OrderRead { order->value, order->retryAfter };
}

Task<StepOutcome> StepExecutor::finalize(OrderRecord record, acme::AccountSigner signer)
{
    const Result<acme::Client *> client = clientOf(record);
    if (!client)
        co_return failed(client.error());
    const auto parsed = crypto::CertificateRequest::fromDer(record.requestDer);
    if (!parsed)
        co_return failed(parsed.error());
    const crypto::CertificateRequest request = *parsed;
    const QString finalizeUrl = record.finalizeUrl;
    const QString orderUrl = record.orderUrl;
    const auto order = co_await (*client)->finalize(signer, finalizeUrl, orderUrl, request);
    if (!order)
        co_return failed(order.error());
    co_return FinalizeAccepted { order->value, order->retryAfter };
}

Task<StepOutcome> StepExecutor::download(OrderRecord record, acme::AccountSigner signer)
{
    const Result<acme::Client *> client = clientOf(record);
    if (!client)
        co_return failed(client.error());
    const QString url = record.certificateUrl;
    const auto downloaded = co_await (*client)->certificate(signer, url);
    if (!downloaded)
        co_return failed(downloaded.error());
    const Result<void> checked = checkIssued(record, downloaded->chain);
    if (!checked)
        co_return failed(checked.error());
    co_return CertificateDownloaded { certificateRow(record, downloaded->chain, m_clock.nowUtc()) };
}

} // namespace certwright::issuance
