// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QUrl>

namespace certwright::net {

/// The URL to connect to, if Qt would send exactly the given characters: a JWS signs the text, so
/// a normalised path would break the signature.
/// Errors: InvalidInput (scheme, user info, fragment, characters, length); subject is the text
Result<QUrl> checkedUrl(const QString &text, bool allowPlainHttp);

/// "host" or "host:port", as the Host header has it.
QByteArray authorityOf(const QUrl &url);

/// The URL's port, or the scheme's.
quint16 portOf(const QUrl &url);

} // namespace certwright::net
