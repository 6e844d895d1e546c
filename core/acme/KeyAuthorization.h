// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QByteArray>
#include <QString>

namespace certwright::acme {

/// token "." thumbprint: the content of the http-01 file.
/// Source: RFC 8555 section 8.1
Result<QByteArray> keyAuthorization(const QString &token, const crypto::PublicKey &accountKey);

/// The TXT value of dns-01: 43 characters. Source: RFC 8555 section 8.4
QByteArray dns01Value(const QByteArray &keyAuthorization);

/// "_acme-challenge.<domain>" without "*." and without a final dot.
QString dns01RecordName(const QString &domain);

/// "/.well-known/acme-challenge/<token>". Source: RFC 8555 section 8.3
QString http01Path(const QString &token);

/// "_<16 letters>._acme-challenge.<domain>". Source: draft-ietf-acme-dns-account-label-03
QString dnsAccount01RecordName(const QString &domain, const QString &accountUrl);

} // namespace certwright::acme
