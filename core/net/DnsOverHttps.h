// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/net/DnsMessage.h"

#include <QString>

namespace certwright::net {

class HttpClient;

/// Asks a resolver over HTTPS, where the way over port 53 is blocked.
/// Source: RFC 8484
class DnsOverHttps final
{
public:
    /// http outlives it.
    explicit DnsOverHttps(HttpClient &http) : m_http(http) { }

    /// url: https, without a template. 8 s in all.
    /// Errors: as HttpClient::send; Busy (another status than 200), Malformed, InvalidInput (name)
    Task<Result<DnsReply>> ask(QString url, DnsQuestion question);

private:
    HttpClient &m_http;
};

} // namespace certwright::net
