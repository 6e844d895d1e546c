// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright::acme {

/// 16 to 512 base64url characters: safe in a file name, a path and a DNS value.
/// Source: RFC 8555 section 8.3
bool isLegalToken(const QString &token);

} // namespace certwright::acme
