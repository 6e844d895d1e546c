// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/BundleFile.h"
#include "core/crypto/CertificateChain.h"
#include "core/crypto/Pkcs12.h"
#include "core/crypto/PrivateKey.h"

namespace certwright::bundles {

/// <stem>.pfx with leaf, issuers and key, opened again with the password before it is handed out.
/// Errors: Crypto, InvalidInput
Result<BundleFile> pfxBundle(const QString &stem, const crypto::CertificateChain &chain,
                             const crypto::PrivateKey &key, const crypto::SecureBytes &password,
                             const crypto::Pkcs12Options &options);

/// True when Java's keytool would refuse the password (it reads ASCII alone).
bool isRefusedByJava(const QString &password);

/// A random password of 20 letters and digits that cannot be misread.
QString suggestedPassword();

} // namespace certwright::bundles
