// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace certwright {

/// Base64url without padding.
/// Source: RFC 4648 section 5, RFC 7515 section 2
QByteArray toBase64Url(const QByteArray &bytes);

/// The strict inverse: refuses padding, white space and the standard alphabet's + and /.
/// Errors: Malformed
Result<QByteArray> fromBase64Url(const QByteArray &text);

} // namespace certwright
