// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/FileReachability.h"

#include "core/base/WhenAll.h"
#include "core/net/Route.h"

#include <QDeadlineTimer>
#include <QUrl>
#include <algorithm>

namespace certwright::checks {

namespace {

using namespace std::chrono_literals;

constexpr int mostRedirects = 10;
constexpr int shownBytes = 128;
constexpr qint64 largestBody = 64 * 1024;
constexpr std::size_t mostAddresses = 12;
constexpr quint16 httpPort = 80;
constexpr quint16 httpsPort = 443;
constexpr std::chrono::milliseconds wholeTime = 10s;

QByteArray withoutTrailingSpace(QByteArray content)
{
    while (!content.isEmpty() && QByteArrayView(" \t\r\n").contains(content.back()))
        content.chop(1);
    return content;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QString startUrl(const QString &domain, quint16 port, const QString &path)
{
    const QString host = domain.contains(u':') ? u'[' + domain + u']' : domain;
    const QString portPart = port == httpPort ? QString() : u':' + QString::number(port);
    return QStringLiteral("http://") + host + portPart + path;
}

/// Why a CA would not follow the redirect; empty where it would.
/// Source: CA/Browser Forum Baseline Requirements 3.2.2.4.19
QString refusalOf(const QUrl &target, quint16 startPort)
{
    const bool isHttp = target.scheme() == QLatin1String("http");
    if (!target.isValid() || (!isHttp && target.scheme() != QLatin1String("https")))
        return QStringLiteral("redirects to something that is not on the web");
    const int port = target.port(isHttp ? httpPort : httpsPort);
    if (port != httpPort && port != httpsPort && port != startPort)
        return QStringLiteral("redirects to port %1, where no CA follows").arg(port);
    return {};
}

QString contentFlaw(const QByteArray &body)
{
    if (body.isEmpty())
        return QStringLiteral("is empty");
    if (body.startsWith("\xef\xbb\xbf"))
        return QStringLiteral("begins with a byte order mark");
    if (body.startsWith("\xff\xfe") || body.startsWith("\xfe\xff"))
        return QStringLiteral("is UTF-16 text");
    if (body.trimmed().startsWith('<'))
        return QStringLiteral("is a web page");
    return QStringLiteral("has other content");
}

/// Judges the answer that is no redirect any more.
void judge(FileFinding &finding, const net::HttpReply &reply, const QByteArray &expectedContent)
{
    finding.firstBytes = reply.body.left(shownBytes);
    if (reply.status != 200) {
        finding.state = FileFinding::State::Absent;
        finding.detail = QStringLiteral("HTTP status %1").arg(reply.status);
        return;
    }
    const bool isEqual = withoutTrailingSpace(reply.body) == withoutTrailingSpace(expectedContent);
    finding.state = isEqual ? FileFinding::State::Present : FileFinding::State::OtherContent;
    finding.detail = isEqual ? QStringLiteral("has the content") : contentFlaw(reply.body);
}

void judgeFailure(FileFinding &finding, const Error &error)
{
    const bool isContent = error.kind() == Error::Kind::Malformed;
    const bool isUntrusted = error.kind() == Error::Kind::Insecure;
    finding.state = isContent || isUntrusted ? FileFinding::State::OtherContent
                                             : FileFinding::State::Unreachable;
    finding.detail = error.detail();
    if (isUntrusted)
        finding.detail = QStringLiteral("redirects to https with a certificate that is not trusted "
                                        "here, so its content was not read; CAs do not mind: ")
                + error.detail();
}

/// The addresses that this machine can reach, or all where it can reach none.
std::vector<QHostAddress> routedAmong(std::vector<QHostAddress> addresses)
{
    std::vector<QHostAddress> routed;
    std::copy_if(addresses.begin(), addresses.end(), std::back_inserter(routed), net::hasRouteTo);
    if (routed.empty())
        routed = std::move(addresses);
    if (routed.size() > mostAddresses)
        routed.resize(mostAddresses);
    return routed;
}

/// Says which addresses were left out, in the words of the log.
QString skippedNote(const std::vector<QHostAddress> &all, const std::vector<QHostAddress> &tried)
{
    QStringList skipped;
    for (const QHostAddress &address : all) {
        if (std::find(tried.begin(), tried.end(), address) == tried.end())
            skipped.append(address.toString());
    }
    if (skipped.isEmpty())
        return {};
    return QStringLiteral("; not tried, as this computer has no way there: ")
            + skipped.join(QStringLiteral(", "));
}

} // namespace

bool FileReachability::isReady() const
{
    return !findings.empty()
            && std::all_of(findings.begin(), findings.end(), [](const FileFinding &finding) {
                   return finding.state == FileFinding::State::Present;
               });
}

FileReachabilityCheck::FileReachabilityCheck(net::DnsClient &dns, net::HttpClient &http,
                                             NetworkView view)
    : m_http(http), m_view(std::move(view)), m_resolver(dns, m_view.resolvers)
{ }

Task<FileReachability> FileReachabilityCheck::check(QString domain, QString path,
                                                    QByteArray expectedContent)
{
    FileReachability reachability;
    reachability.url = startUrl(domain, m_view.httpPort, path);
    reachability.checkedUtc = QDateTime::currentDateTimeUtc();
    const std::vector<QHostAddress> addresses = co_await addressesOf(domain);
    if (addresses.empty()) {
        reachability.problem = QStringLiteral("The name has no address");
        co_return reachability;
    }
    const std::vector<QHostAddress> tried = routedAmong(addresses);
    std::vector<Task<FileFinding>> fetches;
    for (const QHostAddress &address : tried)
        fetches.push_back(fetch(reachability.url, address, expectedContent));
    reachability.findings = co_await whenAll(std::move(fetches));
    reachability.findings.front().detail += skippedNote(addresses, tried);
    co_return reachability;
}

Task<std::vector<QHostAddress>> FileReachabilityCheck::addressesOf(QString host)
{
    const QHostAddress literal(host);
    std::vector<QHostAddress> addresses;
    if (literal.isNull())
        addresses = co_await m_resolver.addresses(host);
    else
        addresses.push_back(literal);
    co_return addresses;
}

Task<FileFinding> FileReachabilityCheck::fetch(QString url, QHostAddress address,
                                               QByteArray expectedContent)
{
    const QDeadlineTimer overall(wholeTime);
    const QString firstHost = QUrl(url).host();
    FileFinding finding;
    finding.address = address.toString();
    for (int redirects = 0; redirects <= mostRedirects; ++redirects) {
        net::HttpRequest request(net::HttpRequest::Method::Get, url);
        request.allowPlainHttp = true;
        request.acceptUnframedBody = true;
        request.maxBodyBytes = largestBody;
        request.totalTimeout = std::chrono::milliseconds(overall.remainingTime());
        request.connectToHost = address.toString();
        const Result<net::HttpReply> reply = co_await m_http.send(request);
        if (!reply) {
            judgeFailure(finding, reply.error());
            co_return finding;
        }
        finding.httpStatus = reply->status;
        if (!isRedirect(reply->status)) {
            judge(finding, *reply, expectedContent);
            co_return finding;
        }
        QUrl next = QUrl(url).resolved(QUrl::fromEncoded(reply->header("Location")));
        next.setFragment(QString());
        finding.state = FileFinding::State::Absent;
        finding.detail = refusalOf(next, m_view.httpPort);
        if (!finding.detail.isEmpty())
            co_return finding;
        url = QString::fromLatin1(next.toEncoded());
        finding.redirects.push_back(url);
        address = QHostAddress(finding.address);
        const QString nextHost = next.host(QUrl::FullyEncoded);
        if (nextHost == firstHost)
            continue;
        const std::vector<QHostAddress> addresses = co_await addressesOf(nextHost);
        if (addresses.empty()) {
            finding.detail = QStringLiteral("redirects to %1, which has no address").arg(nextHost);
            co_return finding;
        }
        address = routedAmong(addresses).front();
    }
    finding.detail = QStringLiteral("redirects more than %1 times").arg(mostRedirects);
    co_return finding;
}

} // namespace certwright::checks
