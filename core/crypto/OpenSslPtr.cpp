// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/OpenSslPtr.h"

#include <QStringList>

#include <openssl/err.h>

namespace certwright::crypto {

QString drainErrors()
{
    QStringList reasons;
    while (const unsigned long code = ERR_get_error()) {
        const char *reason = ERR_reason_error_string(code);
        reasons.append(reason ? QString::fromLatin1(reason) : QString::number(code, 16));
    }
    return reasons.join(QStringLiteral(", "));
}

tl::unexpected<Error> cryptoFailure(const QString &what)
{
    const QString reasons = drainErrors();
    return fail(Error::Kind::Crypto, reasons.isEmpty() ? what : QString(what + u": " + reasons));
}

SecureBytes secureContentOf(BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    if (size <= 0)
        return {};
    return SecureBytes::copyOf(
            { reinterpret_cast<const unsigned char *>(bytes), static_cast<std::size_t>(size) });
}

QByteArray contentOf(BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return size <= 0 ? QByteArray() : QByteArray(bytes, size);
}

QString dottedOid(const ASN1_OBJECT *object)
{
    const int length = OBJ_obj2txt(nullptr, 0, object, 1);
    if (length <= 0)
        return {};
    QByteArray text(length + 1, '\0');
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    return QString::fromLatin1(text.constData());
}

} // namespace certwright::crypto
