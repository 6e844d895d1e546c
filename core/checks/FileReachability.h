// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Task.h"
#include "core/checks/FileDiagnosis.h"
#include "core/checks/NetworkView.h"
#include "core/checks/Resolver.h"
#include "core/net/DnsClient.h"
#include "core/net/HttpClient.h"

#include <QByteArray>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QString>
#include <QStringList>
#include <vector>

namespace certwright::checks {

/// What one address of the web server answered.
struct FileFinding
{
    enum class State {
        Present, ///< 200 with exactly the expected content (white space at the end is fine)
        Absent, ///< 404 or another status
        /// 200 with something else, more than 64 KiB, or behind https with a certificate that is
        /// not trusted here: a CA would read on, this program does not.
        OtherContent,
        Unreachable ///< no connection, no answer
    };
    QString address; ///< "192.0.2.10", "2001:db8::10"
    State state = State::Unreachable;
    int httpStatus = 0;
    QByteArray firstBytes; ///< at most 128, outside bytes
    std::vector<QString> redirects;
    /// The most telling first. Not empty unless Present; what is only worth knowing, such as
    /// PrivateAddress, may also be with Present.
    std::vector<FileDiagnosis> diagnoses;
    QString seenUrl; ///< where a refused redirect leads, or where the ".txt" file is; outside text
    QString detail; ///< English, for the log and the tooltip

    FileFinding() = default;
    bool operator==(const FileFinding &) const = default;
};

struct FileReachability
{
    QString url;
    std::vector<FileFinding> findings; ///< one per address, IPv6 first as the CA tries them
    /// Addresses of the name to which this machine knows no way; the CA may.
    QStringList untriedAddresses;
    QString problem; ///< English; why nothing could be fetched, else empty
    QDateTime checkedUtc;

    FileReachability() = default;
    [[nodiscard]] bool isReady() const;
};

/// Fetches the http-01 file from every address of the name, the way a CA does: at most 10
/// redirects, to ports 80 and 443, within 10 seconds. Where the file is missing, once more with
/// ".txt" behind its name. Addresses without a route from this machine are only named.
/// Source: RFC 8555 section 8.3; CA/Browser Forum Baseline Requirements 3.2.2.4.19
class FileReachabilityCheck final
{
public:
    FileReachabilityCheck(net::DnsClient &dns, net::HttpClient &http, NetworkView view);

    /// domain: A-label name or IP address. Never fails.
    Task<FileReachability> check(QString domain, QString path, QByteArray expectedContent);

private:
    Task<std::vector<QHostAddress>> addressesOf(QString host);
    Task<FileFinding> fetch(QString url, QHostAddress address, QByteArray expectedContent);
    Task<Result<net::HttpReply>> get(QString url, QHostAddress address, QDeadlineTimer overall);

    net::HttpClient &m_http;
    NetworkView m_view;
    Resolver m_resolver;
};

} // namespace certwright::checks
