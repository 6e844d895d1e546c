// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <optional>

namespace certwright::net {

/// Reads all three forms of an HTTP date.
/// Source: RFC 9110 section 5.6.7
std::optional<QDateTime> parseHttpDate(const QByteArray &text);

} // namespace certwright::net
