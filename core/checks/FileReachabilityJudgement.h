// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/FileReachability.h"

#include <QHostAddress>
#include <QUrl>
#include <optional>

namespace certwright::checks {

/// Judges the answer that is no redirect any more.
void judgeReply(FileFinding &finding, const net::HttpReply &reply,
                const QByteArray &expectedContent);

/// Judges why there is no answer.
void judgeFailure(FileFinding &finding, const Error &error);

/// The content with nothing but white space behind it, as CAs compare it.
bool isExpectedContent(const QByteArray &body, const QByteArray &expectedContent);

/// Why a CA would not follow the redirect, if so. startPort: where the first request went.
/// Source: CA/Browser Forum Baseline Requirements 3.2.2.4.19
std::optional<FileDiagnosis> redirectFlaw(const QUrl &target, quint16 startPort);

/// Ends a finding at a redirect that is not followed.
void refuseRedirect(FileFinding &finding, FileDiagnosis flaw, const QUrl &target);

/// Notes that the redirects have lost the file, where they have. fileName: the challenge's token.
void noteLostFile(FileFinding &finding, const QString &fileName);

/// Notes private addresses, and IPv6 that fails where IPv4 works.
void compareAddresses(std::vector<FileFinding> &findings);

/// An address that nobody on the internet can reach: private, shared, loopback, link-local,
/// reserved for documentation, and the like.
/// Source: IANA special-purpose address registries (RFC 6890), RFC 1918, RFC 4193
bool isPrivateAddress(const QHostAddress &address);

} // namespace certwright::checks
