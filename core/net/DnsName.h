// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright::net {

/// Lower case, no final dot: the form in which this program compares DNS names.
QString normalizedDnsName(const QString &name);

} // namespace certwright::net
