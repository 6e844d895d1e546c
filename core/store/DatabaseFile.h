// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QtGlobal>

namespace certwright::store {

/// Whether the database file was there before this start.
enum class FileOrigin { Created, Existing };

/// Makes sure that the file exists and that nobody but its owner may read it, before SQLite, which
/// would create it 0644, opens it. SQLite gives -wal and -shm the mode of this file.
/// Errors: NoSpace, Denied, Storage; subject is the path
Result<FileOrigin> preparePrivateFile(const QString &path);

/// Which file a path leads to, to notice that it was replaced.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    bool operator==(const FileIdentity &) const = default;
};

/// Errors: NotFound, Denied, Storage; subject is the path
Result<FileIdentity> fileIdentity(const QString &path);

/// Forces a finished file and its entry in the folder to the disk.
/// Errors: NoSpace, Storage; subject is the path
Result<void> flushToDisk(const QString &path);

} // namespace certwright::store
