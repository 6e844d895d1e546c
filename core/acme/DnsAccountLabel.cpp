// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/DnsAccountLabel.h"

#include "core/crypto/Digest.h"

#include <QByteArray>

namespace certwright::acme {

namespace {

constexpr qsizetype accountLabelBytes = 10;

/// Lower-case base32 without padding; five bytes at a time.
/// Source: RFC 4648 section 6
QString base32(const QByteArray &bytes)
{
    constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<quint8>(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text.append(QLatin1Char(alphabet[(buffer >> bits) & 31u]));
        }
        buffer &= (1u << bits) - 1;
    }
    return text;
}

} // namespace

QString dnsAccountLabel(const QString &accountUrl)
{
    const QByteArray digest = crypto::sha256(accountUrl.toUtf8()).left(accountLabelBytes);
    return u'_' + base32(digest);
}

} // namespace certwright::acme
