// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/OpenSslPtr.h"

namespace certwright::crypto {

/// The most iterations that a foreign file may demand before its password is tried.
inline constexpr qint64 maxKdfIterations = 5000000;

/// Looks at a password-based encryption algorithm without using any password: what would burn the
/// processor, and what this build cannot decrypt, is refused here, so that a failure afterwards
/// means a wrong password.
/// Errors: InvalidInput (excessive or unreadable parameters), Unsupported
/// Source: RFC 8018, RFC 7914, RFC 7292 appendix C
Result<void> checkPasswordEncryption(const X509_ALGOR *algorithm);

} // namespace certwright::crypto
