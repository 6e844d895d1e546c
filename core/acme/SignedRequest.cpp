// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/SignedRequest.h"

#include "core/acme/AcmeUrl.h"

#include <QJsonDocument>

namespace certwright::acme {

namespace {

constexpr qint64 maxPemBytes = 512 * 1024;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

SignedRequest::SignedRequest(std::shared_ptr<const crypto::PrivateKey> key, SignerIdentity identity,
                             QString url, std::optional<QByteArray> payload)
    : m_key(std::move(key)),
      m_identity(std::move(identity)),
      m_url(std::move(url)),
      m_payload(std::move(payload))
{ }

SignedRequest SignedRequest::read(AccountSigner signer, QString url)
{
    return SignedRequest(std::move(signer.key),
                         SignerIdentity::account(std::move(signer.accountUrl)), std::move(url),
                         std::nullopt);
}

SignedRequest SignedRequest::byAccount(AccountSigner signer, QString url,
                                       const QJsonObject &payload)
{
    return byAccount(std::move(signer), std::move(url), compact(payload));
}

SignedRequest SignedRequest::byAccount(AccountSigner signer, QString url, QByteArray payload)
{
    return SignedRequest(std::move(signer.key),
                         SignerIdentity::account(std::move(signer.accountUrl)), std::move(url),
                         std::move(payload));
}

SignedRequest SignedRequest::byKey(std::shared_ptr<const crypto::PrivateKey> key, QString url,
                                   const QJsonObject &payload)
{
    return SignedRequest(std::move(key), SignerIdentity::bareKey(), std::move(url),
                         compact(payload));
}

SignedRequest &SignedRequest::acceptingCertificates()
{
    m_accept = QByteArrayLiteral("application/pem-certificate-chain");
    m_maxBodyBytes = maxPemBytes;
    return *this;
}

std::optional<Error> SignedRequest::flaw() const
{
    if (!m_key)
        return Error(Error::Kind::InvalidInput, u"There is no key to sign the request with."_qs);
    const Result<QString> url = checkedAcmeUrl(m_url);
    return url ? std::nullopt : std::optional(url.error());
}

Result<net::HttpRequest> SignedRequest::signedWith(const QByteArray &nonce) const
{
    const Result<QByteArray> body = signJson(*m_key, m_identity, m_url, nonce, m_payload);
    if (!body)
        return fail(body.error());
    net::HttpRequest request(net::HttpRequest::Method::Post, m_url);
    request.headers.append(
            { QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/jose+json") });
    if (!m_accept.isEmpty())
        request.headers.append({ QByteArrayLiteral("Accept"), m_accept });
    request.body = *body;
    request.maxBodyBytes = m_maxBodyBytes;
    return request;
}

} // namespace certwright::acme
