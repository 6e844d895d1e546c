// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace certwright {

/// The 4 or 16 octets of an address, as an iPAddress alternative name holds them. Leading zeros in
/// IPv4, zone indices and shortened IPv4 forms are refused.
/// Source: RFC 5280 section 4.2.1.6
std::optional<QByteArray> ipAddressOctets(const QString &text);

/// The canonical text of 4 or 16 octets; empty for any other length.
/// Source: RFC 5952
QString ipAddressText(const QByteArray &octets);

} // namespace certwright
