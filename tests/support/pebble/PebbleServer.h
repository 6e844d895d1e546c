// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pebble/PebbleOptions.h"
#include "tests/support/pebble/ServerProcess.h"

#include <QByteArray>
#include <QUrl>

namespace certwright::testing {

/// The practice CA: a real Pebble on loopback with a TLS identity that only tlsRootPem() vouches
/// for. All its state is in memory, so stop() and start() give a new CA that knows no account.
class PebbleServer
{
public:
    explicit PebbleServer(PebbleOptions options = {});

    /// Starts it and waits until its directory answers. False: errorText() says why.
    [[nodiscard]] bool start();
    void stop() { m_process.stop(); }
    /// A new CA at the old addresses.
    [[nodiscard]] bool restart();

    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString log() const { return m_process.log(); }
    [[nodiscard]] const PebbleOptions &options() const { return m_options; }

    [[nodiscard]] QUrl directoryUrl() const;
    [[nodiscard]] QUrl managementUrl() const;
    /// The root to trust when talking to it.
    [[nodiscard]] QByteArray tlsRootPem() const;
    /// The roots and intermediates under which it issues; 0 is the default chain's.
    [[nodiscard]] QByteArray issuingRootPem(int index = 0) const;
    [[nodiscard]] QByteArray issuingIntermediatePem(int index = 0) const;
    /// "Valid" or "Revoked"; empty for a serial it never issued.
    [[nodiscard]] QString certificateStatus(const QByteArray &serialHex) const;
    /// Newest only: what renewalInfo answers for this certificate from now on, taken as it is,
    /// also when it is no JSON. Empty restores the computed answer.
    [[nodiscard]] bool setRenewalInfo(const QByteArray &certificatePem, const QByteArray &answer);

private:
    [[nodiscard]] bool startOnPorts(quint16 listenPort, quint16 managementPort);
    [[nodiscard]] QByteArray configuration() const;
    [[nodiscard]] QStringList environment() const;
    [[nodiscard]] QByteArray managementText(const QString &path) const;

    PebbleOptions m_options;
    ServerProcess m_process;
    quint16 m_listenPort = 0;
    quint16 m_managementPort = 0;
    QString m_errorText;
};

} // namespace certwright::testing
