// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/LowDelay.h"

#ifdef Q_OS_UNIX

#include <cstdlib>
#include <filesystem>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace certwright::net {

namespace {

/// 0 for whatever is no connected TCP socket.
quint16 remotePortOf(int descriptor)
{
    sockaddr_storage peer {};
    socklen_t size = sizeof peer;
    if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) != 0)
        return 0;
    in_port_t port = 0;
    if (peer.ss_family == AF_INET)
        port = reinterpret_cast<const sockaddr_in *>(&peer)->sin_port;
    else if (peer.ss_family == AF_INET6)
        port = reinterpret_cast<const sockaddr_in6 *>(&peer)->sin6_port;
    return ntohs(port);
}

} // namespace

void sendSmallPacketsAtOnce(quint16 remotePort)
{
    std::error_code ignored; // without the list requests are slower, nothing else
    std::filesystem::directory_iterator open("/dev/fd", ignored);
    for (; open != std::filesystem::directory_iterator(); open.increment(ignored)) {
        const int descriptor = std::atoi(open->path().filename().c_str());
        constexpr int on = 1;
        if (remotePortOf(descriptor) == remotePort)
            setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
}

} // namespace certwright::net

#else

void certwright::net::sendSmallPacketsAtOnce(quint16) { }

#endif
