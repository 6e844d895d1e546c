// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/Route.h"

#include <QNetworkProxy>
#include <QUdpSocket>

namespace certwright::net {

bool hasRouteTo(const QHostAddress &address)
{
    constexpr quint16 anyPort = 53;
    QUdpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(address, anyPort); // for UDP this only looks up the route
    return socket.state() == QAbstractSocket::ConnectedState;
}

} // namespace certwright::net
