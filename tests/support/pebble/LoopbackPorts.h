// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace certwright::testing {

/// Ports of 127.0.0.1 that were free a moment ago for TCP and UDP, all different.
/// Another process may take one first: whoever starts a server on them tries again with others.
QList<quint16> freeLoopbackPorts(int count);

/// True when a server of any process holds this UDP port.
bool isUdpPortTaken(quint16 port);

} // namespace certwright::testing
