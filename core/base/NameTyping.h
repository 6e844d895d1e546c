// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright {

/// The bare host in what a person typed or pasted: full-width forms become ASCII, and a scheme,
/// user, port, path, brackets and one trailing dot are taken off. Says nothing about whether the
/// rest is a name.
QString hostAsTyped(const QString &text);

/// True when the host is meant as an IP address: it has a colon, or its last label is a number.
bool looksLikeAddress(const QString &host);

} // namespace certwright
