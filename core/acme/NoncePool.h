// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSet>
#include <deque>
#include <optional>

namespace certwright::acme {

/// Fresh anti-replay nonces of one CA, each given out once; those older than five minutes are
/// dropped, since servers forget them.
/// Source: RFC 8555 section 6.5
class NoncePool final
{
public:
    /// Ignores what is not base64url or longer than 512 characters, and what it has had before
    /// (a cache in between may replay an answer). True when the nonce was taken in.
    bool put(const QByteArray &nonce, const QDateTime &nowUtc);
    /// The newest nonce that is still fresh.
    std::optional<QByteArray> take(const QDateTime &nowUtc);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_nonces.size(); }

private:
    struct Entry
    {
        QByteArray nonce;
        QDateTime receivedUtc;
    };
    std::deque<Entry> m_nonces;
    QSet<QByteArray> m_seen; ///< the last 4,096, given out or not
    std::deque<QByteArray> m_seenInOrder;
};

} // namespace certwright::acme
