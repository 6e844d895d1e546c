// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/crypto/CertificateChain.h"
#include "core/crypto/PrivateKey.h"
#include "core/crypto/SecureBytes.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace certwright::crypto {

/// How a PKCS#12 file is encrypted.
enum class Pkcs12Encryption {
    Modern, ///< AES-256-CBC, PBKDF2, SHA-256 MAC: Windows Server 2019 and later
    Compatible ///< 3DES and SHA-1: Windows Server 2016 and older, macOS Keychain
};

struct Pkcs12Options
{
    Pkcs12Encryption encryption = Pkcs12Encryption::Modern;
    int iterations = 10000; ///< at least 2048, at most 600000
    QString friendlyName;

    Pkcs12Options() = default;
};

struct Pkcs12Content
{
    std::optional<PrivateKey> key;
    std::optional<CertificateChain> chain;
    QString friendlyName;
};

/// Leaf, issuers and key in one password-protected file.
/// Errors: Crypto, InvalidInput (the key is not the leaf's)
/// Source: RFC 7292
Result<QByteArray> toPkcs12(const CertificateChain &chain, const PrivateKey &key,
                            const SecureBytes &passwordUtf8, const Pkcs12Options &options);

/// Refuses iteration counts above 5,000,000 before the password is used.
/// Errors: WrongPassword, InvalidInput, Unsupported
Result<Pkcs12Content> fromPkcs12(const QByteArray &file, const SecureBytes &passwordUtf8);

} // namespace certwright::crypto
