// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pebble/ChallengeTestServer.h"

#include "tests/support/pebble/LoopbackHttp.h"
#include "tests/support/pebble/LoopbackPorts.h"
#include "tests/support/pebble/PebblePrograms.h"

#include <QJsonDocument>

namespace certwright::testing {

namespace {

QString loopbackAddress(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

QString absolute(const QString &name)
{
    return name.endsWith(QLatin1Char('.')) ? name : name + QLatin1Char('.');
}

QJsonObject forHost(const QString &name)
{
    return { { QStringLiteral("host"), absolute(name) } };
}

QJsonObject withAddresses(const QString &name, const QStringList &addresses)
{
    return { { QStringLiteral("host"), absolute(name) },
             { QStringLiteral("addresses"), QJsonArray::fromStringList(addresses) } };
}

} // namespace

ChallengeTestServer::ChallengeTestServer(PebbleVersion version) : m_version(version) { }

bool ChallengeTestServer::start()
{
    constexpr int attempts = 5;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (startOnPorts(freeLoopbackPorts(4)))
            return true;
        // Another process may have taken a port in between; no other failure goes away by itself.
        if (!m_process.log().contains(QLatin1String("address already in use")))
            break;
    }
    return false;
}

bool ChallengeTestServer::startOnPorts(const QList<quint16> &ports)
{
    m_managementPort = ports.at(0);
    m_dnsPort = ports.at(1);
    m_httpPort = ports.at(2);
    m_tlsAlpnPort = ports.at(3);

    QStringList arguments { QStringLiteral("-management"),  loopbackAddress(m_managementPort),
                            QStringLiteral("-defaultIPv4"), QStringLiteral("127.0.0.1"),
                            QStringLiteral("-defaultIPv6"), QString(),
                            QStringLiteral("-http01"),      loopbackAddress(m_httpPort),
                            QStringLiteral("-https01"),     QString(),
                            QStringLiteral("-tlsalpn01"),   loopbackAddress(m_tlsAlpnPort) };
    if (m_version == PebbleVersion::Debian)
        arguments << QStringLiteral("-dns01") << dnsServer();
    else
        arguments << QStringLiteral("-dnsserver") << dnsServer() << QStringLiteral("-doh")
                  << QString();

    // The servers come up one by one, and a question asked too early would be lost.
    const auto answers = [this] {
        return clearHistory(QStringLiteral("ready.test")) && isUdpPortTaken(m_dnsPort)
                && loopbackGet(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_httpPort))).status
                != 0;
    };
    const bool isStarted
            = m_process.start(pebbleProgram(m_version, QStringLiteral("pebble-challtestsrv")),
                              arguments, {}, answers);
    m_errorText = isStarted ? QString() : m_process.errorText();
    return isStarted;
}

QString ChallengeTestServer::dnsServer() const
{
    return loopbackAddress(m_dnsPort);
}

bool ChallengeTestServer::setTxt(const QString &name, const QString &value)
{
    return command(
            "/set-txt",
            { { QStringLiteral("host"), absolute(name) }, { QStringLiteral("value"), value } });
}

bool ChallengeTestServer::clearTxt(const QString &name)
{
    return command("/clear-txt", forHost(name));
}

bool ChallengeTestServer::addA(const QString &name, const QStringList &addresses)
{
    return command("/add-a", withAddresses(name, addresses));
}

bool ChallengeTestServer::clearA(const QString &name)
{
    return command("/clear-a", forHost(name));
}

bool ChallengeTestServer::addAaaa(const QString &name, const QStringList &addresses)
{
    return command("/add-aaaa", withAddresses(name, addresses));
}

bool ChallengeTestServer::clearAaaa(const QString &name)
{
    return command("/clear-aaaa", forHost(name));
}

bool ChallengeTestServer::addCaa(const QString &name, const QString &tag, const QString &value)
{
    const QJsonObject policy { { QStringLiteral("tag"), tag }, { QStringLiteral("value"), value } };
    return command("/add-caa",
                   { { QStringLiteral("host"), absolute(name) },
                     { QStringLiteral("policies"), QJsonArray { policy } } });
}

bool ChallengeTestServer::clearCaa(const QString &name)
{
    return command("/clear-caa", forHost(name));
}

bool ChallengeTestServer::setCname(const QString &name, const QString &target)
{
    return command("/set-cname",
                   { { QStringLiteral("host"), absolute(name) },
                     { QStringLiteral("target"), absolute(target) } });
}

bool ChallengeTestServer::clearCname(const QString &name)
{
    return command("/clear-cname", forHost(name));
}

bool ChallengeTestServer::setServfail(const QString &name)
{
    return command("/set-servfail", forHost(name));
}

bool ChallengeTestServer::clearServfail(const QString &name)
{
    return command("/clear-servfail", forHost(name));
}

bool ChallengeTestServer::setDefaultIpv4(const QString &address)
{
    return command("/set-default-ipv4", { { QStringLiteral("ip"), address } });
}

bool ChallengeTestServer::addHttp01(const QString &token, const QString &content)
{
    return command("/add-http01",
                   { { QStringLiteral("token"), token }, { QStringLiteral("content"), content } });
}

bool ChallengeTestServer::delHttp01(const QString &token)
{
    return command("/del-http01", { { QStringLiteral("token"), token } });
}

bool ChallengeTestServer::addRedirect(const QString &path, const QString &targetUrl)
{
    return command(
            "/add-redirect",
            { { QStringLiteral("path"), path }, { QStringLiteral("targetURL"), targetUrl } });
}

bool ChallengeTestServer::delRedirect(const QString &path)
{
    return command("/del-redirect", { { QStringLiteral("path"), path } });
}

QJsonArray ChallengeTestServer::dnsHistory(const QString &name) const
{
    return history("/dns-request-history", name);
}

QJsonArray ChallengeTestServer::httpHistory(const QString &name) const
{
    return history("/http-request-history", name);
}

bool ChallengeTestServer::clearHistory(const QString &name)
{
    // Unlike records, histories are kept under the name without its final dot.
    const auto forget = [this, &name](const QString &type) {
        return command("/clear-request-history",
                       { { QStringLiteral("host"), name }, { QStringLiteral("type"), type } });
    };
    return forget(QStringLiteral("dns")) && forget(QStringLiteral("http"));
}

bool ChallengeTestServer::command(const char *path, const QJsonObject &body)
{
    return loopbackPost(managementUrl(path), QJsonDocument(body).toJson()).isOk();
}

QJsonArray ChallengeTestServer::history(const char *path, const QString &host) const
{
    const QJsonObject body { { QStringLiteral("host"), host } };
    return QJsonDocument::fromJson(
                   loopbackPost(managementUrl(path), QJsonDocument(body).toJson()).body)
            .array();
}

QUrl ChallengeTestServer::managementUrl(const char *path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_managementPort)
                + QString::fromLatin1(path));
}

} // namespace certwright::testing
