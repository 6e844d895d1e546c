// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Identifier.h"
#include "core/crypto/OpenSslPtr.h"

#include <vector>

namespace certwright::crypto {

/// The subjectAltName extension for these names.
/// Errors: InvalidInput (no names, or an address that is none), Crypto
/// Source: RFC 5280 section 4.2.1.6
Result<GeneralNamesPtr> toGeneralNames(const std::vector<Identifier> &identifiers);

/// The dNSName and iPAddress entries, in lower case, sorted, without duplicates. Null gives none.
std::vector<Identifier> identifiersOf(const GENERAL_NAMES *names);

} // namespace certwright::crypto
