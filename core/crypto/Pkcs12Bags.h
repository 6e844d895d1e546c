// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Certificate.h"
#include "core/crypto/OpenSslPtr.h"
#include "core/crypto/PrivateKey.h"

#include <vector>

namespace certwright::crypto {

/// A password as OpenSSL takes it. A null pointer is "no password", which PKCS#12 tells from an
/// empty one.
struct Pkcs12Password
{
    const char *characters = nullptr;
    int size = 0;
};

/// What the bags of a PKCS#12 file hold, in the order of the file.
struct Pkcs12Bags
{
    std::vector<PrivateKey> keys;
    std::vector<Certificate> certificates;
    QString friendlyName; ///< the first one found on a key, else on a certificate
};

/// Opens every bag of a file whose integrity was checked; each key derivation is checked against
/// the limits before it runs.
/// Errors: WrongPassword, InvalidInput, Unsupported
Result<Pkcs12Bags> openedBags(const PKCS12 *file, Pkcs12Password password);

/// Refuses what openedBags() would refuse of the parts that are visible without the password.
/// Errors: InvalidInput, Unsupported
Result<void> checkVisibleEncryption(const PKCS12 *file);

} // namespace certwright::crypto
