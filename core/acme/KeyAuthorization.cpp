// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/KeyAuthorization.h"

#include "core/acme/AcmeToken.h"
#include "core/acme/JsonWebKey.h"
#include "core/base/Base64Url.h"
#include "core/crypto/Digest.h"

namespace certwright::acme {

namespace {

constexpr qsizetype accountLabelBytes = 10;

QString withoutWildcard(const QString &domain)
{
    QString name = domain.startsWith(u"*.") ? domain.mid(2) : domain;
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

/// Lower-case base32 without padding; five bytes at a time.
/// Source: RFC 4648 section 6
QString base32(const QByteArray &bytes)
{
    constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<quint8>(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            text.append(QLatin1Char(alphabet[(buffer >> bits) & 31u]));
        }
        buffer &= (1u << bits) - 1;
    }
    return text;
}

} // namespace

Result<QByteArray> keyAuthorization(const QString &token, const crypto::PublicKey &accountKey)
{
    if (!isLegalToken(token))
        return fail(Error::Kind::Malformed, u"The challenge's token is not a legal token."_qs);
    const Result<QByteArray> print = thumbprint(accountKey);
    if (!print)
        return fail(print.error());
    return token.toLatin1() + '.' + *print;
}

QByteArray dns01Value(const QByteArray &keyAuthorization)
{
    return toBase64Url(crypto::sha256(keyAuthorization));
}

QString dns01RecordName(const QString &domain)
{
    return u"_acme-challenge."_qs + withoutWildcard(domain);
}

QString http01Path(const QString &token)
{
    return u"/.well-known/acme-challenge/"_qs + token;
}

QString dnsAccount01RecordName(const QString &domain, const QString &accountUrl)
{
    const QByteArray digest = crypto::sha256(accountUrl.toUtf8()).left(accountLabelBytes);
    return u'_' + base32(digest) + u'.' + dns01RecordName(domain);
}

} // namespace certwright::acme
