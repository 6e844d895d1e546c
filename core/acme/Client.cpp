// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/Client.h"

#include "core/acme/AcmeUrl.h"
#include "core/acme/Answer.h"
#include "core/acme/Exchange.h"
#include "core/acme/JsonMembers.h"
#include "core/acme/JsonWebKey.h"
#include "core/acme/LinkHeader.h"

#include <QJsonDocument>
#include <QSet>

namespace certwright::acme {

namespace {

constexpr int maxOrderPages = 100;

Error noKey()
{
    return Error(Error::Kind::InvalidInput, u"There is no key to sign the request with."_qs);
}

/// The payload of newAccount. Source: RFC 8555 section 7.3
Result<QJsonObject> newAccountPayload(const crypto::PrivateKey &key, const NewAccount &request,
                                      const QString &newAccountUrl)
{
    QJsonObject payload;
    if (request.isTermsOfServiceAgreed)
        payload.insert(u"termsOfServiceAgreed"_qs, true);
    if (!request.contacts.isEmpty())
        payload.insert(u"contact"_qs, QJsonArray::fromStringList(request.contacts));
    if (request.eabKeyId.isEmpty())
        return payload;
    if (!request.eabMacKey)
        return fail(Error::Kind::InvalidInput,
                    u"The account binding has a key ID but no MAC key."_qs);
    const Result<QJsonObject> binding = externalAccountBinding(key.publicKey(), request.eabKeyId,
                                                               *request.eabMacKey, newAccountUrl);
    if (!binding)
        return fail(binding.error());
    payload.insert(u"externalAccountBinding"_qs, *binding);
    return payload;
}

/// What a change of keys says: this account, and the key that it has had.
Result<QJsonObject> keyChangePayload(const AccountSigner &signer)
{
    const Result<QJsonObject> oldKey = toJsonWebKey(signer.key->publicKey());
    if (!oldKey)
        return fail(oldKey.error());
    return QJsonObject { { u"account"_qs, signer.accountUrl }, { u"oldKey"_qs, *oldKey } };
}

Result<QByteArray> innerKeyChange(const AccountSigner &signer, const crypto::PrivateKey &newKey,
                                  const QString &keyChangeUrl)
{
    const Result<QJsonObject> payload = keyChangePayload(signer);
    if (!payload)
        return fail(payload.error());
    const QByteArray text = QJsonDocument(*payload).toJson(QJsonDocument::Compact);
    return signJson(newKey, SignerIdentity::bareKey(), keyChangeUrl, QByteArray(), text);
}

/// What it means that the CA did not answer a request signed with the new key.
Error unverifiedKeyChange(const Error &error)
{
    const bool isRefused = error.kind() == Error::Kind::Rejected;
    const QString text = isRefused
            ? u"The CA reported success but does not accept the new key; the old key stays in use. "_qs
            : u"The CA reported success, but the new key could not be tried yet. "_qs;
    const Error::Kind kind = isRefused ? Error::Kind::Rejected : Error::Kind::Interrupted;
    const Error unverified(kind, text + error.detail(), error.subject());
    return error.problem() ? unverified.withProblem(*error.problem()) : unverified;
}

/// Adds one page of an orders list; gives the next page's URL, empty after the last.
Result<QString> addOrderPage(const net::HttpReply &reply, QStringList &urls)
{
    const Result<QJsonObject> object = jsonIn(reply);
    if (!object)
        return fail(object.error());
    JsonMembers members(*object, u"orders list"_qs);
    const QStringList page = members.requiredUrls(QLatin1String("orders"));
    if (members.error())
        return fail(*members.error());
    for (const QString &url : page) {
        if (!urls.contains(url))
            urls.append(url);
    }
    const QStringList next = linksWithRelation(reply, u"next"_qs);
    return next.isEmpty() ? Result<QString>(QString()) : checkedAcmeUrl(next.constFirst());
}

} // namespace

Client::Client(net::HttpClient &http, Clock &clock, QString directoryUrl,
               QByteArray extraTrustedRootsPem)
    : m_clock(clock),
      m_directoryUrl(std::move(directoryUrl)),
      m_exchange(std::make_unique<Exchange>(http, clock, m_directoryUrl,
                                            std::move(extraTrustedRootsPem)))
{ }

Client::~Client() = default;

void Client::setObserver(ExchangeObserver *observer)
{
    m_exchange->setObserver(observer);
}

Task<Result<Directory>> Client::directory()
{
    Result<Directory> directory = co_await m_exchange->directory();
    co_return directory;
}

void Client::forgetDirectory()
{
    m_exchange->forgetDirectory();
}

Task<Result<Account>> Client::newAccount(std::shared_ptr<const crypto::PrivateKey> key,
                                         NewAccount request)
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    if (!key)
        co_return fail(noKey());
    const Result<QJsonObject> payload = newAccountPayload(*key, request, known->newAccount);
    if (!payload)
        co_return fail(payload.error());
    SignedRequest message = SignedRequest::byKey(std::move(key), known->newAccount, *payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return createdFrom<Account>(reply);
}

Task<Result<Account>> Client::findAccount(std::shared_ptr<const crypto::PrivateKey> key)
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    const QJsonObject payload { { u"onlyReturnExisting"_qs, true } };
    SignedRequest message = SignedRequest::byKey(std::move(key), known->newAccount, payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return createdFrom<Account>(reply);
}

Task<Result<Account>> Client::account(AccountSigner signer)
{
    const QString url = signer.accountUrl;
    SignedRequest message = SignedRequest::read(std::move(signer), url);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return valueFrom<Account>(reply, url);
}

Task<Result<Account>> Client::updateContacts(AccountSigner signer, QStringList contacts)
{
    const QString url = signer.accountUrl;
    const QJsonObject payload { { u"contact"_qs, QJsonArray::fromStringList(contacts) } };
    SignedRequest message = SignedRequest::byAccount(std::move(signer), url, payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return valueFrom<Account>(reply, url);
}

Task<Result<Account>> Client::deactivateAccount(AccountSigner signer)
{
    const QString url = signer.accountUrl;
    const QJsonObject payload { { u"status"_qs, u"deactivated"_qs } };
    SignedRequest message = SignedRequest::byAccount(std::move(signer), url, payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return valueFrom<Account>(reply, url);
}

Task<Result<void>> Client::changeKey(AccountSigner signer,
                                     std::shared_ptr<const crypto::PrivateKey> newKey)
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    if (!signer.key || !newKey)
        co_return fail(noKey());
    const QString keyChangeUrl = known->keyChange;
    Result<QByteArray> inner = innerKeyChange(signer, *newKey, keyChangeUrl);
    if (!inner)
        co_return fail(inner.error());
    AccountSigner newSigner(signer.accountUrl, std::move(newKey));
    SignedRequest message
            = SignedRequest::byAccount(std::move(signer), keyChangeUrl, std::move(*inner));
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    if (!reply)
        co_return fail(reply.error());
    // Pebble 2.10 reports success without changing anything when the key belongs to an account.
    const Result<Account> verified = co_await account(std::move(newSigner));
    if (!verified)
        co_return fail(unverifiedKeyChange(verified.error()));
    co_return Result<void>();
}

Task<Result<QStringList>> Client::orderUrls(AccountSigner signer, QString ordersUrl)
{
    QStringList urls;
    QSet<QString> seenPages;
    QString page = std::move(ordersUrl);
    while (!page.isEmpty() && !seenPages.contains(page) && seenPages.size() < maxOrderPages) {
        seenPages.insert(page);
        SignedRequest message = SignedRequest::read(signer, page);
        const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
        if (!reply)
            co_return fail(reply.error());
        Result<QString> next = addOrderPage(*reply, urls);
        if (!next)
            co_return fail(next.error());
        page = std::move(*next);
    }
    co_return urls;
}

} // namespace certwright::acme
