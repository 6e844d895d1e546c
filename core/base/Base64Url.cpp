// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64Url.h"

namespace certwright {

namespace {
constexpr QByteArray::Base64Options unpaddedUrlAlphabet
        = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
}

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(unpaddedUrlAlphabet);
}

Result<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
            text, unpaddedUrlAlphabet | QByteArray::AbortOnBase64DecodingErrors);
    // Encoding again finds what Qt lets pass: padding and stray bits in the last character.
    if (!decoded || toBase64Url(*decoded) != text)
        return fail(Error::Kind::Malformed, QStringLiteral("not unpadded base64url text"));
    return *decoded;
}

} // namespace certwright
