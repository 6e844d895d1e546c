// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/RetryAfter.h"

#include "core/net/HttpDate.h"

namespace certwright::acme {

namespace {

constexpr std::chrono::seconds shortest { 1 };
constexpr std::chrono::seconds longest { 24 * 3600 };
constexpr qsizetype maxDigits = 9; ///< longer numbers are beyond the longest wait anyway

std::chrono::seconds clamped(qint64 seconds)
{
    return std::clamp(std::chrono::seconds(seconds), shortest, longest);
}

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty()
            && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<std::chrono::seconds> retryAfter(const net::HttpReply &reply, const QDateTime &nowUtc)
{
    const QByteArray text = reply.header(QByteArrayLiteral("Retry-After")).trimmed();
    if (isNumber(text))
        return text.size() > maxDigits ? longest : clamped(text.toLongLong());
    const std::optional<QDateTime> until = net::parseHttpDate(text);
    if (!until)
        return std::nullopt;
    // The server's own clock decides: local clocks are often wrong.
    return clamped(reply.dateUtc().value_or(nowUtc).secsTo(*until));
}

} // namespace certwright::acme
