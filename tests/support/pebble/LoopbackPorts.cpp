// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pebble/LoopbackPorts.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QUdpSocket>

namespace certwright::testing {

QList<quint16> freeLoopbackPorts(int count)
{
    // Below the range from which the kernel gives ports to outgoing connections.
    constexpr int first = 20000;
    constexpr int end = 32000;

    QList<quint16> ports;
    while (ports.size() < count) {
        const auto port = quint16(QRandomGenerator::global()->bounded(first, end));
        QTcpServer tcp;
        QUdpSocket udp;
        if (!ports.contains(port) && tcp.listen(QHostAddress::LocalHost, port)
            && udp.bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress)) {
            ports.append(port);
        }
    }
    return ports;
}

bool isUdpPortTaken(quint16 port)
{
    QUdpSocket udp;
    return !udp.bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress);
}

} // namespace certwright::testing
