// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace certwright::net {

/// Makes the process's TCP connections to that remote port send small packets at once.
/// Qt 6.4 writes an HTTP/2 request's headers and body apart, leaves Nagle's algorithm on and shows
/// nobody its sockets: each Post waits for the peer's delayed acknowledgement, 40 ms and more.
/// Does nothing where the system has no /dev/fd.
void sendSmallPacketsAtOnce(quint16 remotePort);

} // namespace certwright::net
