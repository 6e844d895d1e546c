// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/CertificateChain.h"
#include "core/crypto/PrivateKey.h"
#include "core/crypto/SecureBytes.h"

#include <QString>
#include <QStringList>
#include <chrono>
#include <memory>
#include <optional>

namespace certwright::acme {

/// A wire value together with how long the server asks to wait before asking again.
template<typename T>
struct Polled
{
    T value;
    std::optional<std::chrono::seconds> retryAfter;

    explicit Polled(T polledValue, std::optional<std::chrono::seconds> wait)
        : value(std::move(polledValue)), retryAfter(wait)
    { }
};

/// Whose key signs: an account that exists. The key is shared with the caller for as long as the
/// request runs (owners: the caller's key cache and the request).
struct AccountSigner
{
    QString accountUrl;
    std::shared_ptr<const crypto::PrivateKey> key;

    AccountSigner() = default;
    AccountSigner(QString url, std::shared_ptr<const crypto::PrivateKey> accountKey)
        : accountUrl(std::move(url)), key(std::move(accountKey))
    { }
};

/// What newAccount sends.
/// Source: RFC 8555 section 7.3
struct NewAccount
{
    bool isTermsOfServiceAgreed = false; ///< only ever what the user ticked
    QStringList contacts; ///< "mailto:" URLs; the member is left out when empty
    QString eabKeyId; ///< empty: no external account binding
    std::shared_ptr<const crypto::SecureBytes> eabMacKey; ///< decoded; set with eabKeyId

    NewAccount() = default;
};

/// A downloaded chain and where the same certificate can be had with another root.
struct DownloadedCertificate
{
    crypto::CertificateChain chain;
    QStringList alternateUrls;

    DownloadedCertificate(crypto::CertificateChain downloaded, QStringList alternates)
        : chain(std::move(downloaded)), alternateUrls(std::move(alternates))
    { }
};

/// Reasons that public CAs accept from a subscriber.
/// Source: RFC 5280 section 5.3.1
enum class RevocationReason {
    Unspecified = 0,
    KeyCompromise = 1,
    Superseded = 4,
    CessationOfOperation = 5
};

} // namespace certwright::acme
