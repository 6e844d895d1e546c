// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/CertificateChain.h"
#include "core/crypto/PrivateKey.h"

#include <QByteArray>
#include <vector>

namespace certwright::testing {

/// Which part of a file demands 2^31-1 iterations.
enum class Bomb {
    None,
    Certificates, ///< the encrypted safe with the certificates
    Key, ///< a key that is visible without the password
    KeyInsideSafe ///< a key that only shows once its safe is open
};

/// A PKCS#12 file with any keys beside any certificates, under a right integrity code.
QByteArray packedPkcs12(const crypto::CertificateChain &chain,
                        const std::vector<const crypto::PrivateKey *> &keys,
                        const QByteArray &password, Bomb bomb);

} // namespace certwright::testing
