// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pebble/PebbleOptions.h"
#include "tests/support/pebble/ServerProcess.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace certwright::testing {

/// The practice DNS and web server (pebble-challtestsrv) on loopback. Names need no final dot.
/// Every name without records of its own resolves to 127.0.0.1. Each command says whether the
/// server took it.
class ChallengeTestServer
{
public:
    explicit ChallengeTestServer(PebbleVersion version = PebbleVersion::Newest);

    /// Starts it and waits until it answers. False: errorText() says why.
    [[nodiscard]] bool start();
    void stop() { m_process.stop(); }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString log() const { return m_process.log(); }

    [[nodiscard]] QHostAddress dnsAddress() const { return QHostAddress::LocalHost; }
    [[nodiscard]] quint16 dnsPort() const { return m_dnsPort; }
    /// "address:port", as PebbleOptions::dnsServer wants it.
    [[nodiscard]] QString dnsServer() const;
    [[nodiscard]] quint16 httpPort() const { return m_httpPort; }
    [[nodiscard]] quint16 tlsAlpnPort() const { return m_tlsAlpnPort; }

    /// Adds one value beside those already there.
    [[nodiscard]] bool setTxt(const QString &name, const QString &value);
    /// Removes every value.
    [[nodiscard]] bool clearTxt(const QString &name);
    [[nodiscard]] bool addA(const QString &name, const QStringList &addresses);
    [[nodiscard]] bool clearA(const QString &name);
    [[nodiscard]] bool addAaaa(const QString &name, const QStringList &addresses);
    [[nodiscard]] bool clearAaaa(const QString &name);
    [[nodiscard]] bool addCaa(const QString &name, const QString &tag, const QString &value);
    [[nodiscard]] bool clearCaa(const QString &name);
    [[nodiscard]] bool setCname(const QString &name, const QString &target);
    [[nodiscard]] bool clearCname(const QString &name);
    [[nodiscard]] bool setServfail(const QString &name);
    [[nodiscard]] bool clearServfail(const QString &name);
    /// What names without address records resolve to; empty: nothing.
    [[nodiscard]] bool setDefaultIpv4(const QString &address);

    /// The file /.well-known/acme-challenge/<token>.
    [[nodiscard]] bool addHttp01(const QString &token, const QString &content);
    [[nodiscard]] bool delHttp01(const QString &token);
    [[nodiscard]] bool addRedirect(const QString &path, const QString &targetUrl);
    [[nodiscard]] bool delRedirect(const QString &path);

    /// The questions and requests it saw for a name, oldest first.
    [[nodiscard]] QJsonArray dnsHistory(const QString &name) const;
    [[nodiscard]] QJsonArray httpHistory(const QString &name) const;
    /// Forgets both.
    [[nodiscard]] bool clearHistory(const QString &name);

private:
    [[nodiscard]] bool startOnPorts(const QList<quint16> &ports);
    [[nodiscard]] bool command(const char *path, const QJsonObject &body);
    [[nodiscard]] QJsonArray history(const char *path, const QString &host) const;
    [[nodiscard]] QUrl managementUrl(const char *path) const;

    PebbleVersion m_version;
    ServerProcess m_process;
    quint16 m_managementPort = 0;
    quint16 m_dnsPort = 0;
    quint16 m_httpPort = 0;
    quint16 m_tlsAlpnPort = 0;
    QString m_errorText;
};

} // namespace certwright::testing
