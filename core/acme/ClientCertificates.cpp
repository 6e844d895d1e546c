// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of Client about certificates that exist.
#include "core/acme/Client.h"

#include "core/acme/AcmeUrl.h"
#include "core/acme/Answer.h"
#include "core/acme/Exchange.h"
#include "core/acme/LinkHeader.h"
#include "core/base/Base64Url.h"

#include <QUrl>

namespace certwright::acme {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype maxAlternates = 20;
constexpr qint64 maxRenewalInfoBytes = 64 * 1024;
constexpr std::chrono::seconds shortestRenewalCheck = 1min;
constexpr std::chrono::seconds longestRenewalCheck = 24h;

Result<DownloadedCertificate> downloadedFrom(const net::HttpReply &reply, const QString &url)
{
    if (reply.mediaType() != "application/pem-certificate-chain")
        return fail(
                Error::Kind::Malformed,
                u"The certificate came as %1 instead of application/pem-certificate-chain."_qs.arg(
                        QString::fromLatin1(reply.mediaType().left(100))),
                QUrl(reply.url).host());
    Result<crypto::CertificateChain> chain = crypto::CertificateChain::fromAcmePem(reply.body);
    if (!chain)
        return fail(chain.error());
    QStringList alternates;
    const QStringList offered = linksWithRelation(reply, u"alternate"_qs);
    for (const QString &alternate : offered) {
        const Result<QString> checked = checkedAcmeUrl(alternate);
        if (!checked)
            return fail(checked.error());
        if (*checked != url && alternates.size() < maxAlternates)
            alternates.append(*checked);
    }
    return DownloadedCertificate(std::move(*chain), std::move(alternates));
}

QJsonObject revocationPayload(const crypto::Certificate &certificate, RevocationReason reason)
{
    QJsonObject payload { { u"certificate"_qs,
                            QString::fromLatin1(toBase64Url(certificate.der())) } };
    // Source: RFC 5280 section 5.3.1: "unspecified" should be left out.
    if (reason != RevocationReason::Unspecified)
        payload.insert(u"reason"_qs, static_cast<int>(reason));
    return payload;
}

/// Who wants a certificate revoked has what they want when it is revoked already.
Result<void> revokedFrom(const Result<net::HttpReply> &reply)
{
    if (reply || reply.error().isProblem(QLatin1String("alreadyRevoked")))
        return {};
    return fail(reply.error());
}

QString renewalInfoUrl(QString base, const QString &certificateId)
{
    while (base.endsWith(u'/'))
        base.chop(1);
    return base + u'/' + certificateId;
}

} // namespace

Task<Result<DownloadedCertificate>> Client::certificate(AccountSigner signer,
                                                        QString certificateUrl)
{
    SignedRequest message = SignedRequest::read(std::move(signer), certificateUrl);
    message.acceptingCertificates();
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    if (!reply)
        co_return fail(reply.error());
    co_return downloadedFrom(*reply, certificateUrl);
}

Task<Result<void>> Client::revoke(AccountSigner signer, crypto::Certificate certificate,
                                  RevocationReason reason)
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    const QJsonObject payload = revocationPayload(certificate, reason);
    SignedRequest message = SignedRequest::byAccount(std::move(signer), known->revokeCert, payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return revokedFrom(reply);
}

Task<Result<void>>
Client::revokeWithCertificateKey(std::shared_ptr<const crypto::PrivateKey> certificateKey,
                                 crypto::Certificate certificate, RevocationReason reason)
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    const QJsonObject payload = revocationPayload(certificate, reason);
    SignedRequest message
            = SignedRequest::byKey(std::move(certificateKey), known->revokeCert, payload);
    const Result<net::HttpReply> reply = co_await m_exchange->post(std::move(message));
    co_return revokedFrom(reply);
}

Task<Result<RenewalInfo>> Client::renewalInfo(crypto::Certificate certificate)
{
    const Result<Directory> known = co_await directory();
    if (!known)
        co_return fail(known.error());
    const std::optional<QString> certificateId = renewalCertificateId(certificate);
    if (known->renewalInfo.isEmpty() || !certificateId)
        co_return fail(
                Error::Kind::Unsupported,
                known->renewalInfo.isEmpty()
                        ? u"The CA gives no renewal information."_qs
                        : u"The certificate does not name its issuer's key, so nobody can be asked about it."_qs);
    QString url = renewalInfoUrl(known->renewalInfo, *certificateId);
    const Result<net::HttpReply> reply
            = co_await m_exchange->get(std::move(url), maxRenewalInfoBytes);
    if (!reply)
        co_return fail(reply.error());
    const Result<QJsonObject> object = jsonIn(*reply);
    if (!object)
        co_return fail(object.error());
    Result<RenewalInfo> info = RenewalInfo::fromJson(*object);
    const std::optional<std::chrono::seconds> wait = retryAfter(*reply, m_clock.nowUtc());
    if (info && wait)
        info->retryAfter = std::clamp(*wait, shortestRenewalCheck, longestRenewalCheck);
    co_return info;
}

} // namespace certwright::acme
