// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/Authorization.h"
#include "core/acme/Challenge.h"
#include "core/acme/Directory.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

namespace certwright::acme {

/// What a permanent record says: who may issue, for which account, for which names, until when.
/// Source: draft-ietf-acme-dns-persist, RFC 8659 section 4.2
struct DnsPersistRecord
{
    QString issuer; ///< "ca.example.test"
    QString accountUri; ///< the account's URL, or its hash where the CA wants that
    bool allowsWildcard = false; ///< policy=wildcard: wildcards and subdomains too
    std::optional<QDateTime>
            untilUtc; ///< persistUntil, to the second; the CA ignores it after that

    DnsPersistRecord() = default;
    bool operator==(const DnsPersistRecord &) const = default;

    /// "ca.example.test; accounturi=…; policy=wildcard; persistUntil=1830297599"
    [[nodiscard]] QByteArray toText() const;
    /// Takes what an issue-value may be: spaces, any order, any case, unknown parameters.
    /// Errors: Malformed (bad syntax, a parameter that is there twice, an end that is no number)
    static Result<DnsPersistRecord> fromText(const QString &text);
};

/// Whose record it is.
struct DnsPersistAccount
{
    QString url;
    QByteArray thumbprint; ///< RFC 7638, 43 characters

    DnsPersistAccount() = default;
    DnsPersistAccount(QString accountUrl, QByteArray accountThumbprint)
        : url(std::move(accountUrl)), thumbprint(std::move(accountThumbprint))
    { }
};

/// "_validation-persist.<domain>" without "*." and without a final dot.
QString dnsPersistRecordName(const QString &domain);

/// True for lower-case A-labels without final dot, at most 253 characters.
bool isIssuerDomainName(const QString &name);

/// The hash that draft -02 puts in the place of the account's URL: 43 characters. domain is "*" for
/// a record that is bound to no domain.
QByteArray dnsPersistAccountHash(const QString &domain, const DnsPersistAccount &account);

/// What the record of this challenge must say at the least, in the shape that the challenge's
/// members ask for: the account's URL (-00), the challenge's accounturi (-01) or a hash (-02).
/// Errors: Malformed (another type, no prefix for the hash, an account that no record can carry)
Result<DnsPersistRecord> dnsPersistRecord(const Challenge &challenge, const QString &domain,
                                          const DnsPersistAccount &account);

/// A challenge of draft -02 with what the directory adds to it; any other as it is.
/// Errors: Malformed (the two contradict each other, or the directory has no prefix)
Result<Challenge> completed(const Challenge &challenge, const Directory &directory);

/// True when a challenge makes sense only together with the CA's directory.
bool needsDirectory(const Authorization &authorization);
/// Completes every challenge. One that contradicts the directory is taken out: nobody knows how to
/// meet it.
void complete(Authorization &authorization, const Directory &directory);

/// True when the CA takes this record for the expected one: same issuer and account, at least its
/// policy, and not ended.
bool satisfies(const QString &recordText, const DnsPersistRecord &expected,
               const QDateTime &nowUtc);

} // namespace certwright::acme
