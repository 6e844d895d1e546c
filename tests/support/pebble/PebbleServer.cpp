// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pebble/PebbleServer.h"

#include "tests/support/pebble/LoopbackHttp.h"
#include "tests/support/pebble/LoopbackPorts.h"
#include "tests/support/pebble/PebblePrograms.h"
#include "tests/support/pebble/ServerIdentity.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace certwright::testing {

namespace {

QString loopbackAddress(quint16 port)
{
    return QStringLiteral("127.0.0.1:%1").arg(port);
}

QUrl loopbackUrl(quint16 port, const QString &path)
{
    return QUrl(QStringLiteral("https://localhost:%1%2").arg(port).arg(path));
}

QString setting(const char *name, int value)
{
    return QString::fromLatin1(name) + QLatin1Char('=') + QString::number(value);
}

} // namespace

PebbleServer::PebbleServer(PebbleOptions options) : m_options(std::move(options)) { }

bool PebbleServer::start()
{
    constexpr int attempts = 5;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const QList<quint16> ports = freeLoopbackPorts(2);
        if (startOnPorts(ports.at(0), ports.at(1)))
            return true;
        // Another process may have taken a port in between; no other failure goes away by itself.
        if (!m_process.log().contains(QLatin1String("address already in use")))
            break;
    }
    return false;
}

bool PebbleServer::restart()
{
    stop();
    return startOnPorts(m_listenPort, m_managementPort);
}

bool PebbleServer::startOnPorts(quint16 listenPort, quint16 managementPort)
{
    m_listenPort = listenPort;
    m_managementPort = managementPort;

    const QString configPath = m_process.folder() + QStringLiteral("/config.json");
    QFile file(configPath);
    if (serverIdentity().rootPem.isEmpty() || !file.open(QIODevice::WriteOnly)
        || file.write(configuration()) < 0) {
        m_errorText = QStringLiteral("cannot prepare Pebble's certificate or configuration");
        return false;
    }
    file.close();

    const QStringList arguments { QStringLiteral("-config"), configPath,
                                  m_options.isStrict ? QStringLiteral("-strict")
                                                     : QStringLiteral("-strict=false"),
                                  QStringLiteral("-dnsserver"), m_options.dnsServer };
    const auto answers = [this] { return loopbackGet(directoryUrl(), tlsRootPem()).isOk(); };
    const bool isStarted
            = m_process.start(pebbleProgram(m_options.version, QStringLiteral("pebble")), arguments,
                              environment(), answers);
    m_errorText = isStarted ? QString() : m_process.errorText();
    return isStarted;
}

QByteArray PebbleServer::configuration() const
{
    QJsonObject bindingKeys;
    for (auto key = m_options.accountBindingKeys.cbegin();
         key != m_options.accountBindingKeys.cend(); ++key)
        bindingKeys.insert(key.key(), QString::fromLatin1(key.value()));
    QJsonObject profiles;
    for (const PebbleProfile &profile : m_options.profiles) {
        profiles.insert(profile.name,
                        QJsonObject { { QStringLiteral("description"), profile.description },
                                      { QStringLiteral("validityPeriod"),
                                        qint64(profile.validity.count()) } });
    }
    const qint64 retryAfter = m_options.retryAfter.count();

    QJsonObject pebble {
        { QStringLiteral("listenAddress"), loopbackAddress(m_listenPort) },
        { QStringLiteral("managementListenAddress"), loopbackAddress(m_managementPort) },
        { QStringLiteral("certificate"), serverIdentity().certificatePath },
        { QStringLiteral("privateKey"), serverIdentity().keyPath },
        { QStringLiteral("httpPort"), m_options.httpPort },
        { QStringLiteral("tlsPort"), m_options.tlsPort },
        { QStringLiteral("externalAccountBindingRequired"), m_options.requiresAccountBinding },
        { QStringLiteral("externalAccountMACKeys"), bindingKeys },
        { QStringLiteral("domainBlocklist"), QJsonArray::fromStringList(m_options.blockedNames) },
        { QStringLiteral("retryAfter"),
          QJsonObject { { QStringLiteral("authz"), retryAfter },
                        { QStringLiteral("order"), retryAfter } } },
    };
    if (m_options.version == PebbleVersion::Newest) {
        pebble.insert(QStringLiteral("profiles"), profiles);
        pebble.insert(QStringLiteral("caaIdentities"),
                      QJsonArray::fromStringList(m_options.caaIdentities));
    } else if (!m_options.profiles.isEmpty()) {
        pebble.insert(QStringLiteral("certificateValidityPeriod"),
                      qint64(m_options.profiles.constFirst().validity.count()));
    }
    return QJsonDocument(QJsonObject { { QStringLiteral("pebble"), pebble } }).toJson();
}

QStringList PebbleServer::environment() const
{
    const auto delay = int(m_options.validationDelay.count());
    QStringList variables {
        setting("PEBBLE_WFE_NONCEREJECT", m_options.rejectedNoncesPercent),
        setting("PEBBLE_WFE_ORDERS_PER_PAGE", m_options.ordersPerPage),
        setting("PEBBLE_AUTHZREUSE", m_options.reusedAuthorizationsPercent),
        setting("PEBBLE_CHAIN_LENGTH", m_options.chainLength),
        setting("PEBBLE_ALTERNATE_ROOTS", m_options.alternateRoots),
    };
    variables.append(delay > 0 ? setting("PEBBLE_VA_SLEEPTIME", delay)
                               : setting("PEBBLE_VA_NOSLEEP", 1));
    if (m_options.acceptsEverything)
        variables.append(setting("PEBBLE_VA_ALWAYS_VALID", 1));
    return variables;
}

QUrl PebbleServer::directoryUrl() const
{
    return loopbackUrl(m_listenPort, QStringLiteral("/dir"));
}

QUrl PebbleServer::managementUrl() const
{
    return loopbackUrl(m_managementPort, QStringLiteral("/"));
}

QByteArray PebbleServer::tlsRootPem() const
{
    return serverIdentity().rootPem;
}

QByteArray PebbleServer::issuingRootPem(int index) const
{
    return managementText(QStringLiteral("/roots/%1").arg(index));
}

QByteArray PebbleServer::issuingIntermediatePem(int index) const
{
    return managementText(QStringLiteral("/intermediates/%1").arg(index));
}

QString PebbleServer::certificateStatus(const QByteArray &serialHex) const
{
    const QByteArray text = managementText(QStringLiteral("/cert-status-by-serial/")
                                           + QString::fromLatin1(serialHex));
    return QJsonDocument::fromJson(text).object().value(QLatin1String("Status")).toString();
}

bool PebbleServer::setRenewalInfo(const QByteArray &certificatePem, const QByteArray &answer)
{
    const QJsonObject body { { QStringLiteral("Certificate"), QString::fromLatin1(certificatePem) },
                             { QStringLiteral("ARIResponse"), QString::fromUtf8(answer) } };
    return loopbackPost(loopbackUrl(m_managementPort, QStringLiteral("/set-renewal-info/")),
                        QJsonDocument(body).toJson(), tlsRootPem())
            .isOk();
}

QByteArray PebbleServer::managementText(const QString &path) const
{
    const LoopbackReply reply = loopbackGet(loopbackUrl(m_managementPort, path), tlsRootPem());
    return reply.isOk() ? reply.body : QByteArray();
}

} // namespace certwright::testing
