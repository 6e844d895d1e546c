// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/HttpClient.h"

#include <QDateTime>
#include <chrono>
#include <optional>

namespace certwright::acme {

/// How long the server wants us to wait: seconds, or an HTTP date judged against the answer's own
/// Date header. Clamped to 1 s … 24 h; nullopt when absent or unreadable.
/// Source: RFC 9110 section 10.2.3
std::optional<std::chrono::seconds> retryAfter(const net::HttpReply &reply,
                                               const QDateTime &nowUtc);

} // namespace certwright::acme
