// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/AtomicFile.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace certwright::bundles {

/// One file that an export writes.
struct BundleFile
{
    QString name; ///< without folder, safe on every file system
    QByteArray content;
    FileAccess access = FileAccess::Everyone;

    BundleFile() = default;
    BundleFile(QString fileName, QByteArray bytes, FileAccess fileAccess)
        : name(std::move(fileName)), content(std::move(bytes)), access(fileAccess)
    { }
};

/// A file name from a certificate's first name: "*.example.test" gives "_wildcard.example.test".
QString fileStem(const QString &asciiName);

/// What is already there and would be replaced.
QStringList existingFiles(const QString &folder, const std::vector<BundleFile> &files);

/// Writes all files, existing ones kept as <name>.bak until and after the new ones are verified.
/// When one fails, those already written are put back.
/// Errors: NoSpace, Denied, Storage; subject is the path. Gives the paths written.
Result<QStringList> writeBundle(const QString &folder, const std::vector<BundleFile> &files);

} // namespace certwright::bundles
