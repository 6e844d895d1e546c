// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certwright::checks {

/// True for names under which the public registers names ("co.uk"): no CA certifies them.
/// Only the ICANN part of the list counts; a top-level name that is not listed is none. A "*." in
/// front is ignored.
bool isPublicSuffix(const QString &asciiName);

/// "example.co.uk" for any name below it; empty where there is none. For rate-limit grouping, so
/// the private part of the list counts too, as it does for CAs.
QString registeredDomain(const QString &asciiName);

} // namespace certwright::checks
