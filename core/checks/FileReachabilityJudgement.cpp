// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/FileReachabilityJudgement.h"

#include <algorithm>

namespace certwright::checks {

namespace {

constexpr int shownBytes = 128;
constexpr quint16 httpPort = 80;
constexpr quint16 httpsPort = 443;

bool isWhiteSpace(char byte)
{
    return QByteArrayView(" \t\r\n").contains(byte);
}

QByteArray withoutTrailingSpace(QByteArray content)
{
    while (!content.isEmpty() && isWhiteSpace(content.back()))
        content.chop(1);
    return content;
}

QByteArray withoutSpace(QByteArray content)
{
    content.removeIf(isWhiteSpace);
    return content;
}

bool isUtf16(const QByteArray &body, const QByteArray &expectedContent)
{
    if (body.startsWith("\xff\xfe") || body.startsWith("\xfe\xff"))
        return true;
    QByteArray bytes = body;
    bytes.removeIf([](char byte) { return byte == '\0'; });
    return bytes.size() < body.size() && isExpectedContent(bytes, expectedContent);
}

FileDiagnosis contentFlaw(const QByteArray &body, const QByteArray &expectedContent)
{
    if (withoutTrailingSpace(body).isEmpty())
        return FileDiagnosis::EmptyFile;
    if (body.startsWith("\xef\xbb\xbf"))
        return FileDiagnosis::ByteOrderMark;
    if (isUtf16(body, expectedContent))
        return FileDiagnosis::Utf16;
    if (body.trimmed().startsWith('<'))
        return FileDiagnosis::HtmlPage;
    if (withoutSpace(body) == withoutSpace(expectedContent))
        return FileDiagnosis::WrongNewlineOrWhitespace;
    return FileDiagnosis::WrongBody;
}

/// In the words of the log.
QString contentText(FileDiagnosis flaw)
{
    switch (flaw) {
    case FileDiagnosis::EmptyFile:
        return QStringLiteral("is empty");
    case FileDiagnosis::ByteOrderMark:
        return QStringLiteral("begins with a byte order mark");
    case FileDiagnosis::Utf16:
        return QStringLiteral("is UTF-16 text");
    case FileDiagnosis::HtmlPage:
        return QStringLiteral("is a web page");
    case FileDiagnosis::WrongNewlineOrWhitespace:
        return QStringLiteral("has white space in front of or within the content");
    default:
        return QStringLiteral("has other content");
    }
}

QString redirectText(FileDiagnosis flaw, const QUrl &target)
{
    switch (flaw) {
    case FileDiagnosis::RedirectToOtherPort:
        return QStringLiteral("redirects to port %1, where no CA follows").arg(target.port());
    case FileDiagnosis::RedirectLoop:
        return QStringLiteral("redirects back to where it was");
    case FileDiagnosis::TooManyRedirects:
        return QStringLiteral("redirects too often");
    default:
        return QStringLiteral("redirects to something that is not on the web");
    }
}

} // namespace

bool isExpectedContent(const QByteArray &body, const QByteArray &expectedContent)
{
    return withoutTrailingSpace(body) == withoutTrailingSpace(expectedContent);
}

void judgeReply(FileFinding &finding, const net::HttpReply &reply,
                const QByteArray &expectedContent)
{
    finding.httpStatus = reply.status;
    finding.firstBytes = reply.body.left(shownBytes);
    if (reply.status != 200) {
        finding.state = FileFinding::State::Absent;
        finding.diagnoses.push_back(reply.status == 404 ? FileDiagnosis::NotFound404
                                                        : FileDiagnosis::OtherStatus);
        finding.detail = QStringLiteral("HTTP status %1").arg(reply.status);
        return;
    }
    if (isExpectedContent(reply.body, expectedContent)) {
        finding.state = FileFinding::State::Present;
        finding.detail = QStringLiteral("has the content");
        return;
    }
    const FileDiagnosis flaw = contentFlaw(reply.body, expectedContent);
    finding.state = FileFinding::State::OtherContent;
    finding.diagnoses.push_back(flaw);
    finding.detail = contentText(flaw);
}

void judgeFailure(FileFinding &finding, const Error &error)
{
    finding.detail = error.detail();
    switch (error.kind()) {
    case Error::Kind::Malformed:
        finding.state = FileFinding::State::OtherContent;
        finding.diagnoses.push_back(FileDiagnosis::UnreadableBody);
        break;
    case Error::Kind::Insecure:
        finding.state = FileFinding::State::OtherContent;
        finding.diagnoses.push_back(FileDiagnosis::UntrustedTls);
        finding.detail = QStringLiteral("redirects to https with a certificate that is not trusted "
                                        "here, so its content was not read; CAs do not mind: ")
                + error.detail();
        break;
    default:
        finding.state = FileFinding::State::Unreachable;
        finding.diagnoses.push_back(FileDiagnosis::Unreachable);
    }
}

std::optional<FileDiagnosis> redirectFlaw(const QUrl &target, quint16 startPort)
{
    const bool isHttp = target.scheme() == QLatin1String("http");
    const bool isHttps = target.scheme() == QLatin1String("https");
    if (!target.isValid() || target.host().isEmpty() || (!isHttp && !isHttps))
        return FileDiagnosis::RedirectBroken;
    const int port = target.port(isHttp ? httpPort : httpsPort);
    if (port != httpPort && port != httpsPort && port != startPort)
        return FileDiagnosis::RedirectToOtherPort;
    return std::nullopt;
}

void refuseRedirect(FileFinding &finding, FileDiagnosis flaw, const QUrl &target)
{
    finding.state = FileFinding::State::Absent;
    finding.diagnoses.push_back(flaw);
    finding.seenUrl = QString::fromLatin1(target.toEncoded());
    finding.detail = redirectText(flaw, target);
}

void noteLostFile(FileFinding &finding, const QString &fileName)
{
    if (finding.state == FileFinding::State::Present || finding.redirects.empty())
        return;
    if (QUrl(finding.redirects.back()).path().contains(fileName))
        return;
    finding.diagnoses.insert(finding.diagnoses.begin(), FileDiagnosis::RedirectElsewhere);
    finding.seenUrl = finding.redirects.back();
}

void compareAddresses(std::vector<FileFinding> &findings)
{
    const auto isIpv6 = [](const FileFinding &finding) { return finding.address.contains(u':'); };
    const bool worksOverIpv4
            = std::any_of(findings.begin(), findings.end(), [isIpv6](const FileFinding &finding) {
                  return !isIpv6(finding) && finding.state == FileFinding::State::Present;
              });
    for (FileFinding &finding : findings) {
        const bool isMissing = finding.state != FileFinding::State::Present;
        if (worksOverIpv4 && isIpv6(finding) && isMissing)
            finding.diagnoses.push_back(FileDiagnosis::Ipv6Differs);
        if (isPrivateAddress(QHostAddress(finding.address)))
            finding.diagnoses.push_back(FileDiagnosis::PrivateAddress);
    }
}

bool isPrivateAddress(const QHostAddress &address)
{
    static const char *const blocks[]
            = { "0.0.0.0/8",      "10.0.0.0/8",    "100.64.0.0/10",   "127.0.0.0/8",
                "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",
                "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
                "224.0.0.0/3",    "::/127",        "64:ff9b:1::/48",  "100::/64",
                "2001:db8::/32",  "fc00::/7",      "fe80::/10",       "ff00::/8" };
    QHostAddress plain = address;
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:10.0.0.1
    if (isIpv4)
        plain = QHostAddress(ipv4);
    plain.setScopeId(QString());
    return std::any_of(std::begin(blocks), std::end(blocks), [&plain](const char *block) {
        return plain.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(block)));
    });
}

} // namespace certwright::checks
