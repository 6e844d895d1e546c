// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/FileReachability.h"

#include "core/base/WhenAll.h"
#include "core/checks/FileReachabilityJudgement.h"
#include "core/net/Route.h"

#include <QDeadlineTimer>
#include <QUrl>
#include <algorithm>

namespace certwright::checks {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostRedirects = 10;
constexpr qint64 largestBody = 64 * 1024;
constexpr std::size_t mostAddresses = 12;
constexpr quint16 usualPort = 80;
constexpr std::chrono::milliseconds wholeTime = 10s;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QString startUrl(const QString &domain, quint16 port, const QString &path)
{
    const QString host = domain.contains(u':') ? u'[' + domain + u']' : domain;
    const QString portPart = port == usualPort ? QString() : u':' + QString::number(port);
    return QStringLiteral("http://") + host + portPart + path;
}

QUrl targetOf(const net::HttpReply &reply, const QString &url)
{
    const QByteArray location = reply.header("Location");
    if (location.isEmpty())
        return {};
    QUrl target = QUrl(url).resolved(QUrl::fromEncoded(location));
    target.setFragment(QString());
    return target;
}

/// Why the redirect is not followed, if so.
std::optional<FileDiagnosis> flawOf(const QUrl &target, const QString &startUrl,
                                    const FileFinding &finding)
{
    const QUrl start(startUrl);
    const std::optional<FileDiagnosis> flaw
            = redirectFlaw(target, static_cast<quint16>(start.port(usualPort)));
    if (flaw)
        return flaw;
    const std::vector<QString> &earlier = finding.redirects;
    const QString next = QString::fromLatin1(target.toEncoded());
    if (next == startUrl || std::find(earlier.begin(), earlier.end(), next) != earlier.end())
        return FileDiagnosis::RedirectLoop;
    if (earlier.size() == mostRedirects)
        return FileDiagnosis::TooManyRedirects;
    return std::nullopt;
}

/// Editors of Windows add ".txt" and then hide it.
void noteTextFile(FileFinding &finding, const Result<net::HttpReply> &text, const QString &url,
                  const QByteArray &expectedContent)
{
    if (!text || text->status != 200 || !isExpectedContent(text->body, expectedContent))
        return;
    finding.diagnoses.assign(1, FileDiagnosis::TextExtension);
    finding.seenUrl = url;
    finding.detail += QStringLiteral("; it is at %1").arg(url);
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

QStringList untriedOf(const std::vector<QHostAddress> &all, const std::vector<QHostAddress> &tried)
{
    QStringList untried;
    for (const QHostAddress &address : all) {
        if (std::find(tried.begin(), tried.end(), address) == tried.end())
            untried.append(address.toString());
    }
    return untried;
}

/// Says which addresses were left out, in the words of the log.
QString untriedNote(const QStringList &untried)
{
    if (untried.isEmpty())
        return {};
    return QStringLiteral("; not tried, as this computer has no way there: ")
            + untried.join(QStringLiteral(", "));
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
    compareAddresses(reachability.findings);
    reachability.untriedAddresses = untriedOf(addresses, tried);
    reachability.findings.front().detail += untriedNote(reachability.untriedAddresses);
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
    const QString start = url;
    FileFinding finding;
    finding.address = address.toString();
    for (;;) {
        const Result<net::HttpReply> reply = co_await get(url, address, overall);
        if (!reply) {
            judgeFailure(finding, reply.error());
            break;
        }
        if (!isRedirect(reply->status)) {
            judgeReply(finding, *reply, expectedContent);
            break;
        }
        finding.httpStatus = reply->status;
        const QUrl next = targetOf(*reply, url);
        const std::optional<FileDiagnosis> flaw = flawOf(next, start, finding);
        if (flaw) {
            refuseRedirect(finding, *flaw, next);
            co_return finding;
        }
        url = QString::fromLatin1(next.toEncoded());
        finding.redirects.push_back(url);
        address = QHostAddress(finding.address);
        const QString nextHost = next.host(QUrl::FullyEncoded);
        if (nextHost == QUrl(start).host(QUrl::FullyEncoded))
            continue;
        const std::vector<QHostAddress> addresses = co_await addressesOf(nextHost);
        if (addresses.empty()) {
            refuseRedirect(finding, FileDiagnosis::RedirectBroken, next);
            finding.detail = QStringLiteral("redirects to %1, which has no address").arg(nextHost);
            co_return finding;
        }
        address = routedAmong(addresses).front();
    }
    noteLostFile(finding, QUrl(start).fileName());
    if (finding.diagnoses == std::vector { FileDiagnosis::NotFound404 }) {
        const QString textUrl = url + QStringLiteral(".txt");
        const Result<net::HttpReply> text = co_await get(textUrl, address, overall);
        noteTextFile(finding, text, textUrl, expectedContent);
    }
    co_return finding;
}

Task<Result<net::HttpReply>> FileReachabilityCheck::get(QString url, QHostAddress address,
                                                        QDeadlineTimer overall)
{
    net::HttpRequest request(net::HttpRequest::Method::Get, url);
    request.allowPlainHttp = true;
    request.acceptUnframedBody = true;
    request.maxBodyBytes = largestBody;
    request.totalTimeout = std::chrono::milliseconds(overall.remainingTime());
    request.connectToHost = address.toString();
    Result<net::HttpReply> reply = co_await m_http.send(std::move(request));
    co_return reply;
}

} // namespace certwright::checks
