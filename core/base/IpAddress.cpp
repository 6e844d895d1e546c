// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/IpAddress.h"

#include <QStringList>

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>

namespace certwright {

namespace {

using Groups = std::array<int, 8>;

struct Run
{
    int begin = 0;
    int length = 0;
};

Groups groupsOf(const QByteArray &octets)
{
    Groups groups {};
    for (int i = 0; i < 8; ++i) {
        groups[static_cast<size_t>(i)]
                = (static_cast<uchar>(octets[2 * i]) << 8) | static_cast<uchar>(octets[2 * i + 1]);
    }
    return groups;
}

/// The first of the longest runs of two or more zero groups (section 4.2).
Run longestZeroRun(const Groups &groups)
{
    Run best;
    Run current;
    for (int i = 0; i < 8; ++i) {
        if (groups[static_cast<size_t>(i)] != 0) {
            current = { i + 1, 0 };
            continue;
        }
        ++current.length;
        if (current.length > best.length)
            best = current;
    }
    return best.length >= 2 ? best : Run {};
}

QString joinedHex(const Groups &groups, int begin, int end)
{
    QStringList parts;
    for (int i = begin; i < end; ++i)
        parts.append(QString::number(groups[static_cast<size_t>(i)], 16));
    return parts.join(u':');
}

QString ipv4Text(const QByteArray &octets)
{
    QStringList parts;
    for (const char octet : octets)
        parts.append(QString::number(static_cast<uchar>(octet)));
    return parts.join(u'.');
}

QString ipv6Text(const QByteArray &octets)
{
    static const QByteArray mappedPrefix = QByteArray(10, '\0') + QByteArray(2, '\xff');
    if (octets.startsWith(mappedPrefix))
        return QStringLiteral("::ffff:") + ipv4Text(octets.mid(12));

    const Groups groups = groupsOf(octets);
    const Run zeros = longestZeroRun(groups);
    if (zeros.length == 0)
        return joinedHex(groups, 0, 8);
    return joinedHex(groups, 0, zeros.begin) + QStringLiteral("::")
            + joinedHex(groups, zeros.begin + zeros.length, 8);
}

} // namespace

std::optional<QByteArray> ipAddressOctets(const QString &text)
{
    const QByteArray ascii = text.toLatin1();
    if (QString::fromLatin1(ascii) != text || ascii.contains('\0'))
        return std::nullopt;
    QByteArray octets(4, '\0');
    if (inet_pton(AF_INET, ascii.constData(), octets.data()) == 1)
        return octets;
    octets = QByteArray(16, '\0');
    if (inet_pton(AF_INET6, ascii.constData(), octets.data()) == 1)
        return octets;
    return std::nullopt;
}

QString ipAddressText(const QByteArray &octets)
{
    switch (octets.size()) {
    case 4:
        return ipv4Text(octets);
    case 16:
        return ipv6Text(octets);
    default:
        return {};
    }
}

} // namespace certwright
