// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace certwright::testing {

/// An ENCRYPTED PRIVATE KEY in PEM whose PBKDF2 demands that many iterations. Making it derives no
/// key: what it holds is no key either.
QByteArray pemWithPbkdf2Iterations(int iterations);
/// The same with 3DES of PKCS#12.
QByteArray pemWithPkcs12Iterations(int iterations);
/// The same with scrypt.
QByteArray pemWithScrypt(quint64 cost, quint64 blockSize, quint64 parallelization);
/// The same with a cipher that OpenSSL does not offer any more.
QByteArray pemWithRc2();

/// The PKCS#12 file with another iteration count in its integrity code.
QByteArray withMacIterations(const QByteArray &pkcs12, qint64 iterations);
/// The PKCS#12 file with an integrity code of the kind PBMAC1 (RFC 9579).
QByteArray withPbmac1(const QByteArray &pkcs12);
/// The PKCS#12 file without integrity code.
QByteArray withoutMac(const QByteArray &pkcs12);

} // namespace certwright::testing
