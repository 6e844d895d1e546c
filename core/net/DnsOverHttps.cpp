// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsOverHttps.h"

#include "core/net/HttpClient.h"

namespace certwright::net {

namespace {

constexpr qint64 largestDnsMessage = 64 * 1024;
constexpr quint16 cacheFriendlyId = 0; // RFC 8484 section 4.1
constexpr std::chrono::milliseconds patience { 8000 };

HttpRequest postOf(const QString &url, const QByteArray &query)
{
    HttpRequest request(HttpRequest::Method::Post, url);
    request.headers.append({ QByteArray("Content-Type"), QByteArray("application/dns-message") });
    request.headers.append({ QByteArray("Accept"), QByteArray("application/dns-message") });
    request.body = query;
    request.maxBodyBytes = largestDnsMessage;
    request.connectTimeout = patience;
    request.idleTimeout = patience;
    request.totalTimeout = patience;
    return request;
}

} // namespace

Task<Result<DnsReply>> DnsOverHttps::ask(QString url, DnsQuestion question)
{
    const Result<QByteArray> query = encodeDnsQuery(question, cacheFriendlyId);
    if (!query)
        co_return fail(query.error());
    HttpRequest request = postOf(url, *query);
    const Result<HttpReply> reply = co_await m_http.send(std::move(request));
    if (!reply)
        co_return fail(reply.error());
    if (reply->status != 200)
        co_return fail(
                Error::Kind::Busy,
                QStringLiteral("the resolver answers with HTTP status %1").arg(reply->status), url);
    if (reply->mediaType() != "application/dns-message")
        co_return fail(Error::Kind::Malformed,
                       QStringLiteral("the answer over HTTPS is no DNS message"), url);
    co_return decodeDnsReply(reply->body, question, cacheFriendlyId);
}

} // namespace certwright::net
