// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/FileReachability.h"

#include "core/base/WhenAll.h"

#include <QUrl>
#include <algorithm>

namespace certwright::checks {

namespace {

using namespace std::chrono_literals;

constexpr int mostRedirects = 10;
constexpr int shownBytes = 128;
constexpr qint64 largestBody = 64 * 1024;

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

QString hostPart(const QString &domain)
{
    return domain.contains(u':') ? QStringLiteral("[%1]").arg(domain) : domain;
}

/// Judges the answer that is no redirect any more.
void judge(FileFinding &finding, const net::HttpReply &reply, const QByteArray &expectedContent)
{
    finding.httpStatus = reply.status;
    finding.firstBytes = reply.body.left(shownBytes);
    if (reply.status != 200) {
        finding.state = FileFinding::State::Absent;
        finding.detail = QStringLiteral("HTTP status %1").arg(reply.status);
        return;
    }
    const bool isEqual = withoutTrailingSpace(reply.body) == expectedContent;
    finding.state = isEqual ? FileFinding::State::Present : FileFinding::State::OtherContent;
    finding.detail
            = isEqual ? QStringLiteral("has the content") : QStringLiteral("has other content");
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
    reachability.url = QStringLiteral("http://") + hostPart(domain) + path;
    reachability.checkedUtc = QDateTime::currentDateTimeUtc();
    std::vector<QHostAddress> addresses;
    const QHostAddress literal(domain);
    if (literal.isNull())
        addresses = co_await m_resolver.addresses(domain);
    else
        addresses.push_back(literal);
    if (addresses.empty()) {
        reachability.problem = QStringLiteral("The name has no address");
        co_return reachability;
    }
    std::vector<Task<FileFinding>> fetches;
    for (const QHostAddress &address : addresses)
        fetches.push_back(fetch(domain, path, address, expectedContent));
    reachability.findings = co_await whenAll(std::move(fetches));
    co_return reachability;
}

Task<FileFinding> FileReachabilityCheck::fetch(QString domain, QString path, QHostAddress address,
                                               QByteArray expectedContent)
{
    FileFinding finding;
    finding.address = address.toString();
    QString url = QStringLiteral("http://") + hostPart(domain) + path;
    for (int redirects = 0; redirects <= mostRedirects; ++redirects) {
        net::HttpRequest request(net::HttpRequest::Method::Get, url);
        request.allowPlainHttp = true;
        request.maxBodyBytes = largestBody;
        request.totalTimeout = 10s;
        const bool isSameHost
                = QUrl(url).host() == QUrl(QStringLiteral("http://") + hostPart(domain)).host();
        if (isSameHost && QUrl(url).scheme() == QLatin1String("http")) {
            request.connectToHost = address.toString();
            request.connectToPort = m_view.httpPort;
        }
        const Result<net::HttpReply> reply = co_await m_http.send(request);
        if (!reply) {
            // A CA does not verify the certificate behind a redirect; we do, and say so.
            finding.state = FileFinding::State::Unreachable;
            finding.detail = reply.error().detail();
            co_return finding;
        }
        if (!isRedirect(reply->status)) {
            judge(finding, *reply, expectedContent);
            co_return finding;
        }
        const QUrl next = QUrl(url).resolved(QUrl(QString::fromLatin1(reply->header("Location"))));
        const bool isFollowed = next.isValid()
                && (next.scheme() == QLatin1String("http")
                    || next.scheme() == QLatin1String("https"));
        if (!isFollowed) {
            finding.state = FileFinding::State::Absent;
            finding.httpStatus = reply->status;
            finding.detail = QStringLiteral("redirects to something a CA does not follow");
            co_return finding;
        }
        url = next.toString(QUrl::FullyEncoded);
        finding.redirects.push_back(url);
    }
    finding.state = FileFinding::State::Absent;
    finding.detail = QStringLiteral("redirects more than 10 times");
    co_return finding;
}

} // namespace certwright::checks
