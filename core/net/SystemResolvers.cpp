// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/DnsClient.h"

#include <QFile>

namespace certwright::net {

std::vector<DnsServer> resolversIn(const QByteArray &resolvConf)
{
    std::vector<DnsServer> servers;
    for (const QByteArray &line : resolvConf.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || words.at(0) != "nameserver")
            continue;
        const QHostAddress address(QString::fromLatin1(words.at(1)));
        if (!address.isNull())
            servers.emplace_back(address);
    }
    return servers;
}

std::vector<DnsServer> systemResolvers()
{
    constexpr qint64 maxBytes = 64 * 1024;
    QFile file(QStringLiteral("/etc/resolv.conf"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return resolversIn(file.read(maxBytes));
}

} // namespace certwright::net
