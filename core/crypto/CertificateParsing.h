// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/OpenSslPtr.h"

namespace certwright::crypto {

/// The parsed form of bytes that a Certificate has checked before.
inline X509Ptr parsedCertificate(const QByteArray &der)
{
    return parsedDer<d2i_X509, X509Ptr>(der);
}

/// Decodes one extension; null where it is absent, repeated or broken.
template<typename Pointer>
Pointer extensionOf(const X509 *certificate, int nid)
{
    Pointer value(static_cast<typename Pointer::pointer>(
            X509_get_ext_d2i(certificate, nid, nullptr, nullptr)));
    if (!value)
        drainErrors();
    return value;
}

/// "03:9F:…"
inline QString colonHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(':')).toUpper();
}

inline QByteArray bytesOf(const ASN1_STRING *string)
{
    if (!string)
        return {};
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                      ASN1_STRING_length(string));
}

} // namespace certwright::crypto
