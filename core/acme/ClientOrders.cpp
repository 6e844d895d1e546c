// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of Client about orders and authorizations.
#include "core/acme/Client.h"

#include "core/acme/Answer.h"
#include "core/acme/Exchange.h"
#include "core/acme/JsonMembers.h"
#include "core/base/Base64Url.h"
#include "core/base/DomainName.h"

namespace certwright::acme {

namespace {

/// The identifiers of a request: each once, names as A-labels. Errors: InvalidInput
Result<QJsonArray> identifiersToJson(std::vector<Identifier> identifiers)
{
    if (identifiers.empty())
        return fail(Error::Kind::InvalidInput, u"An order needs at least one name."_qs);
    for (Identifier &identifier : identifiers) {
        if (identifier.type != Identifier::Type::Dns)
            continue;
        const Result<DomainName> name = DomainName::fromAscii(identifier.value);
        if (!name)
            return fail(name.error());
        identifier.value = name->ascii();
    }
    std::sort(identifiers.begin(), identifiers.end());
    identifiers.erase(std::unique(identifiers.begin(), identifiers.end()), identifiers.end());
    QJsonArray array;
    for (const Identifier &identifier : identifiers)
        array.append(toJson(identifier));
    return array;
}

bool offersProfile(const Directory &directory, const QString &name)
{
    return std::any_of(directory.profiles.begin(), directory.profiles.end(),
                       [&name](const Profile &profile) { return profile.name == name; });
}

QString rfc3339(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// Source: RFC 8555 section 7.4, RFC 9773 section 5, draft-ietf-acme-profiles
Result<QJsonObject> newOrderPayload(const NewOrder &request, const Directory &directory)
{
    const Result<QJsonArray> identifiers = identifiersToJson(request.identifiers);
    if (!identifiers)
        return fail(identifiers.error());
    QJsonObject payload { { u"identifiers"_qs, *identifiers } };
    if (!request.profile.isEmpty()) {
        if (!offersProfile(directory, request.profile))
            return fail(Error::Kind::Unsupported,
                        u"The CA does not offer the profile \"%1\"."_qs.arg(request.profile),
                        request.profile);
        payload.insert(u"profile"_qs, request.profile);
    }
    // Only advice to the CA, which a CA without renewal information would not understand.
    if (!request.replaces.isEmpty() && !directory.renewalInfo.isEmpty())
        payload.insert(u"replaces"_qs, request.replaces);
    if (request.notBeforeUtc)
        payload.insert(u"notBefore"_qs, rfc3339(*request.notBeforeUtc));
    if (request.notAfterUtc)
        payload.insert(u"notAfter"_qs, rfc3339(*request.notAfterUtc));
    return payload;
}

Result<Polled<Challenge>> challengeFrom(const Result<net::HttpReply> &reply,
                                        const QDateTime &nowUtc)
{
    if (!reply)
        return fail(reply.error());
    const Result<QJsonObject> object = jsonIn(*reply);
    if (!object)
        return fail(object.error());
    Result<std::optional<Challenge>> challenge = Challenge::fromJson(*object);
    if (!challenge)
        return fail(challenge.error());
    if (!*challenge)
        return fail(Error::Kind::Malformed, u"The answer is not a challenge that can be used."_qs);
    return Polled<Challenge>(std::move(**challenge), retryAfter(*reply, nowUtc));
}

} // namespace

Task<Result<Order>> Client::newOrder(AccountSigner signer, NewOrder request)
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    const Result<QJsonObject> payload = newOrderPayload(request, *known);
    if (!payload)
        co_return fail(payload.error());
    SignedRequest message = SignedRequest::byAccount(std::move(signer), known->newOrder, *payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return createdFrom<Order>(reply);
}

Task<Result<Polled<Order>>> Client::order(AccountSigner signer, QString orderUrl)
{
    SignedRequest message = SignedRequest::read(std::move(signer), orderUrl);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return polledFrom<Order>(reply, orderUrl, m_clock.nowUtc());
}

Task<Result<Authorization>> Client::newAuthorization(AccountSigner signer, Identifier identifier)
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    if (known->newAuthz.isEmpty())
        co_return fail(Error::Kind::Unsupported,
                       u"The CA offers no authorization ahead of an order."_qs);
    if (identifier.isWildcard())
        co_return fail(Error::Kind::InvalidInput,
                       u"A wildcard name cannot be authorized ahead of an order."_qs,
                       identifier.value);
    const QJsonObject payload { { u"identifier"_qs, toJson(identifier) } };
    SignedRequest message = SignedRequest::byAccount(std::move(signer), known->newAuthz, payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return createdFrom<Authorization>(reply);
}

Task<Result<Polled<Authorization>>> Client::authorization(AccountSigner signer,
                                                          QString authorizationUrl)
{
    SignedRequest message = SignedRequest::read(std::move(signer), authorizationUrl);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return polledFrom<Authorization>(reply, authorizationUrl, m_clock.nowUtc());
}

Task<Result<Authorization>> Client::deactivateAuthorization(AccountSigner signer,
                                                            QString authorizationUrl)
{
    const QJsonObject payload { { u"status"_qs, u"deactivated"_qs } };
    SignedRequest message = SignedRequest::byAccount(std::move(signer), authorizationUrl, payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return valueFrom<Authorization>(reply, authorizationUrl);
}

Task<Result<Polled<Challenge>>> Client::respond(AccountSigner signer, QString challengeUrl)
{
    const QJsonObject nothing;
    SignedRequest message
            = SignedRequest::byAccount(std::move(signer), std::move(challengeUrl), nothing);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return challengeFrom(reply, m_clock.nowUtc());
}

Task<Result<Polled<Challenge>>> Client::challenge(AccountSigner signer, QString challengeUrl)
{
    SignedRequest message = SignedRequest::read(std::move(signer), std::move(challengeUrl));
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return challengeFrom(reply, m_clock.nowUtc());
}

Task<Result<Polled<Order>>> Client::finalize(AccountSigner signer, QString finalizeUrl,
                                             QString orderUrl, crypto::CertificateRequest request)
{
    const QJsonObject payload { { u"csr"_qs, QString::fromLatin1(toBase64Url(request.der())) } };
    SignedRequest message
            = SignedRequest::byAccount(std::move(signer), std::move(finalizeUrl), payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    // The answer may lack Location (Pebble from 2.9 on): the order keeps the URL it has.
    co_return polledFrom<Order>(reply, orderUrl, m_clock.nowUtc());
}

} // namespace certwright::acme
