// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/KeyAuthorization.h"

#include "core/acme/AcmeToken.h"
#include "core/acme/DnsAccountLabel.h"
#include "core/acme/JsonWebKey.h"
#include "core/base/Base64Url.h"
#include "core/crypto/Digest.h"

namespace certwright::acme {

namespace {

QString withoutWildcard(const QString &domain)
{
    QString name = domain.startsWith(u"*.") ? domain.mid(2) : domain;
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
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
    return dnsAccountLabel(accountUrl) + u'.' + dns01RecordName(domain);
}

} // namespace certwright::acme
