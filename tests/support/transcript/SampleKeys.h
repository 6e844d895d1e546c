// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Certificate.h"
#include "core/crypto/PrivateKey.h"

#include <QByteArray>
#include <memory>

namespace certwright::testing {

/// Keys that are public by being here: fixed, so that signatures and thumbprints can be compared
/// with values that other programs computed.
std::shared_ptr<const crypto::PrivateKey> rfc7515EcKey(); ///< RFC 7515 appendix A.3, P-256
std::shared_ptr<const crypto::PrivateKey> otherEcKey(); ///< P-256; the key of sampleLeaf()
std::shared_ptr<const crypto::PrivateKey> ecKeyWithSmallX(); ///< P-256, x below 2^248
std::shared_ptr<const crypto::PrivateKey> p384Key();
std::shared_ptr<const crypto::PrivateKey> rsa2048Key();
crypto::PublicKey rfc7638PublicKey(); ///< RFC 7638 section 3.1

/// For example.test, serial 00 87 65 43 21, with the authority key identifier of RFC 9773's
/// example.
crypto::Certificate sampleLeaf();
crypto::Certificate leafWithoutAuthorityKeyIdentifier();
QByteArray sampleLeafPem();
QByteArray sampleIntermediatePem(); ///< certifies sampleLeaf()
QByteArray foreignCertificatePem(); ///< certifies nothing else here

} // namespace certwright::testing
