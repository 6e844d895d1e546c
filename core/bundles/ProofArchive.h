// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace certwright::bundles {

/// A ZIP file to unpack in a web root: ".well-known/acme-challenge/<token>" with exactly these
/// bytes, beside it a web.config with which IIS serves files without extension, and nothing else.
/// Errors: InvalidInput (not an ACME token), Storage
/// Source: RFC 8555 section 8.3
Result<QByteArray> proofArchive(const QString &token, const QByteArray &content);

/// Writes that ZIP file whole or not at all.
/// Errors: those of proofArchive, NoSpace, Denied, Storage; subject is the path
Result<void> writeProofArchive(const QString &path, const QString &token,
                               const QByteArray &content);

} // namespace certwright::bundles
