// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace certwright::acme {

/// Lets through what an ACME resource may be: absolute https, no user info, no fragment, ASCII, in
/// normal form, at most 2,048 characters. The string itself is kept, because the JWS must carry it
/// byte for byte. Errors: Malformed; subject is the URL
Result<QString> checkedAcmeUrl(const QString &url);

} // namespace certwright::acme
