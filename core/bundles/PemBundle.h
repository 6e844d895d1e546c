// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/BundleFile.h"
#include "core/crypto/CertificateChain.h"
#include "core/crypto/PrivateKey.h"

namespace certwright::bundles {

struct PemOptions
{
    bool withFullChain = true; ///< <stem>.fullchain.pem
    bool withKey = true; ///< <stem>.key, 0600
    bool withLeaf = false; ///< <stem>.crt
    bool withIssuers = false; ///< <stem>.chain.pem

    PemOptions() = default;
};

/// The PEM files that web servers read. keyPassword empty: the key is not encrypted.
/// Errors: Crypto, InvalidInput (the key is not the leaf's)
Result<std::vector<BundleFile>>
pemBundle(const QString &stem, const crypto::CertificateChain &chain, const crypto::PrivateKey &key,
          const crypto::SecureBytes &keyPassword, const PemOptions &options);

} // namespace certwright::bundles
