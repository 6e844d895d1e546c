// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"
#include "core/base/Task.h"
#include "core/crypto/SecureBytes.h"
#include "core/secrets/KeyStore.h"

#include <QByteArray>
#include <QString>
#include <memory>

namespace certwright::secrets {

/// A secret on its way to a worker thread; owned by the task that waits and by the worker.
using SharedSecret = std::shared_ptr<const crypto::SecureBytes>;

/// The file of a key: "<folder>/<uuid>.account.pem" or "<folder>/<uuid>.certificate.pem".
QString keyFilePath(const QString &folder, const KeyId &id, KeyKind kind);
/// Encrypts a throw-away key and so proves a passphrase without any key of the user.
QString verifierPath(const QString &folder);

/// Encrypted PKCS#8 PEM. Slow on purpose; runs on a worker thread. Errors: Damaged, Crypto
Task<Result<QByteArray>> encryptedPem(SharedSecret pkcs8, SharedSecret passphrase);
/// PKCS#8 DER. Slow on purpose; runs on a worker thread. Errors: WrongPassword, Damaged
Task<Result<crypto::SecureBytes>> decryptedPkcs8(QByteArray pem, SharedSecret passphrase);

} // namespace certwright::secrets
