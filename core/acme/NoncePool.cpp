// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/NoncePool.h"

namespace certwright::acme {

namespace {

constexpr qsizetype maxNonceLength = 512;
constexpr qint64 freshSeconds = 5 * 60;
constexpr std::size_t maxRemembered = 4096;

bool isUsable(const QByteArray &nonce)
{
    if (nonce.isEmpty() || nonce.size() > maxNonceLength)
        return false;
    return std::all_of(nonce.begin(), nonce.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                || c == '-' || c == '_';
    });
}

} // namespace

bool NoncePool::put(const QByteArray &nonce, const QDateTime &nowUtc)
{
    if (!isUsable(nonce) || m_seen.contains(nonce))
        return false;
    m_seen.insert(nonce);
    m_seenInOrder.push_back(nonce);
    if (m_seenInOrder.size() > maxRemembered) {
        m_seen.remove(m_seenInOrder.front());
        m_seenInOrder.pop_front();
    }
    m_nonces.push_back(Entry { nonce, nowUtc });
    return true;
}

std::optional<QByteArray> NoncePool::take(const QDateTime &nowUtc)
{
    // A clock that was set back makes an age that means nothing: such nonces go as well.
    const auto isStale = [&nowUtc](const Entry &entry) {
        const qint64 age = entry.receivedUtc.secsTo(nowUtc);
        return age > freshSeconds || age < 0;
    };
    m_nonces.erase(std::remove_if(m_nonces.begin(), m_nonces.end(), isStale), m_nonces.end());
    if (m_nonces.empty())
        return std::nullopt;
    QByteArray newest = std::move(m_nonces.back().nonce);
    m_nonces.pop_back();
    return newest;
}

void NoncePool::clear()
{
    m_nonces.clear();
}

} // namespace certwright::acme
