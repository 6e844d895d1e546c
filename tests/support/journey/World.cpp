// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey/World.h"

#include <QFile>
#include <QProcess>

namespace certwright::testing {

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

World::World(PebbleOptions options)
    : m_challenges(options.version), m_pebble(prepared(std::move(options)))
{ }

PebbleOptions World::prepared(PebbleOptions options)
{
    m_areChallengesUp = m_challenges.start();
    options.dnsServer = m_challenges.dnsServer();
    options.httpPort = m_challenges.httpPort();
    options.tlsPort = m_challenges.tlsAlpnPort();
    return options;
}

QString World::errorText() const
{
    return m_challenges.errorText() + m_pebble.errorText();
}

WorkbenchPlace World::place() const
{
    WorkbenchPlace place;
    place.folder = m_folder.path();
    place.directoryUrl = m_pebble.directoryUrl().toString();
    place.tlsRootPem = m_pebble.tlsRootPem();
    place.dns = net::DnsServer(m_challenges.dnsAddress(), m_challenges.dnsPort());
    place.zones = QStringList { QStringLiteral("example.test") };
    place.httpPort = m_challenges.httpPort();
    return place;
}

qsizetype World::timesAsked(const QString &request) const
{
    return m_pebble.log().count(request);
}

bool World::verifies(const QByteArray &chainPem) const
{
    const QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("root.pem"));
    const QString chain = folder.filePath(QStringLiteral("chain.pem"));
    if (!write(root, m_pebble.issuingRootPem()) || !write(chain, chainPem))
        return false;
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  { QStringLiteral("verify"), QStringLiteral("-CAfile"), root,
                    QStringLiteral("-untrusted"), chain, chain });
    return openssl.waitForFinished() && openssl.exitCode() == 0;
}

PebbleOptions optionsFor(PebbleVersion version)
{
    PebbleOptions options;
    options.version = version;
    return options;
}

} // namespace certwright::testing
