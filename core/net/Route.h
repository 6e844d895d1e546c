// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace certwright::net {

/// Whether this machine knows a way to the address at all; sends nothing. False for every IPv6
/// address where the network is IPv4 only.
bool hasRouteTo(const QHostAddress &address);

} // namespace certwright::net
