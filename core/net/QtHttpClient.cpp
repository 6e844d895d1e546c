// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/QtHttpClient.h"

#include "core/net/HttpExchange.h"
#include "core/net/HttpUrl.h"

#include <QDeadlineTimer>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace certwright::net {

namespace {

constexpr int maxRedirects = 5;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QByteArray acceptLanguage()
{
    const QString language = QLocale().bcp47Name();
    if (language.startsWith(QLatin1String("en")) || language == QLatin1String("C"))
        return "en";
    return language.toLatin1() + ", en;q=0.5";
}

void allowConnectingElsewhere(QNetworkRequest &wire, const HttpRequest &request)
{
    QUrl url = wire.url();
    wire.setRawHeader("Host", authorityOf(url));
    wire.setPeerVerifyName(url.host(QUrl::FullyEncoded));
    // HTTP/2 takes its authority from the URL, not from the Host header.
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    url.setPort(request.connectToPort == 0 ? portOf(url) : request.connectToPort);
    if (!request.connectToHost.isEmpty())
        url.setHost(request.connectToHost);
    wire.setUrl(url);
}

bool pointsToSameServer(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host()
            && portOf(one) == portOf(other);
}

} // namespace

QtHttpClient::QtHttpClient(QByteArray userAgent) : m_userAgent(std::move(userAgent)) { }

QtHttpClient::~QtHttpClient() = default;

Task<Result<HttpReply>> QtHttpClient::send(HttpRequest request)
{
    const QDeadlineTimer overall(request.totalTimeout);
    const bool follows = request.redirects == HttpRequest::Redirects::FollowHttps
            && request.method == HttpRequest::Method::Get;
    std::vector<QString> visited;
    for (;;) {
        const Result<QUrl> url = checkedUrl(request.url, request.allowPlainHttp);
        if (!url)
            co_return fail(url.error());
        QUrl target = *url;
        Result<HttpReply> reply = co_await sendOnce(request, target, overall);
        if (!reply)
            co_return reply;
        const QByteArray location = reply->header("Location");
        reply->url = request.url;
        reply->redirectedFrom = visited;
        if (!follows || !isRedirect(reply->status) || location.isEmpty())
            co_return reply;
        if (visited.size() == maxRedirects)
            co_return fail(Error::Kind::Malformed,
                           QStringLiteral("more than %1 redirects").arg(maxRedirects), url->host());
        QUrl next = url->resolved(QUrl::fromEncoded(location));
        next.setFragment({});
        if (next.scheme() != QLatin1String("https") || url->scheme() != QLatin1String("https"))
            co_return fail(Error::Kind::Insecure,
                           QStringLiteral("a redirect leads to ") + next.scheme(), url->host());
        if (!pointsToSameServer(*url, next))
            request.connectToHost.clear();
        visited.push_back(request.url);
        request.url = QString::fromLatin1(next.toEncoded());
    }
}

Task<Result<HttpReply>> QtHttpClient::sendOnce(HttpRequest request, QUrl url,
                                               QDeadlineTimer overall)
{
    QNetworkAccessManager &network = networkFor(request.extraTrustedRootsPem);
    const QNetworkRequest wire = wireRequest(request, url);
    HttpExchange exchange(network, request, wire, overall);
    Result<HttpReply> reply = co_await exchange.finished();
    co_return reply;
}

QNetworkAccessManager &QtHttpClient::networkFor(const QByteArray &extraTrustedRootsPem)
{
    std::unique_ptr<QNetworkAccessManager> &network = m_networks[extraTrustedRootsPem];
    if (!network) {
        network = std::make_unique<QNetworkAccessManager>();
        network->setAutoDeleteReplies(false);
    }
    return *network;
}

QNetworkRequest QtHttpClient::wireRequest(const HttpRequest &request, const QUrl &url) const
{
    QNetworkRequest wire(url);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    wire.setRawHeader("User-Agent", m_userAgent);
    wire.setRawHeader("Accept-Language", acceptLanguage());
    wire.setRawHeader("Accept-Encoding", "identity");
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (!request.extraTrustedRootsPem.isEmpty()) {
        QSslConfiguration tls = wire.sslConfiguration();
        tls.addCaCertificates(QSslCertificate::fromData(request.extraTrustedRootsPem, QSsl::Pem));
        wire.setSslConfiguration(tls);
    }
    if (!request.connectToHost.isEmpty() || request.connectToPort != 0)
        allowConnectingElsewhere(wire, request);
    return wire;
}

} // namespace certwright::net
