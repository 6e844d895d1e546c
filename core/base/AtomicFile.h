// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace certwright {

/// Who may read a written file.
enum class FileAccess {
    OwnerOnly, ///< 0600, from the first byte
    Everyone ///< 0644
};

/// Replaces or creates a file so that at every moment, full disk and power loss included, either
/// the old or the whole new content is there. The new file is re-read before this returns.
/// QSaveFile is not used: in Qt 6.4 it reports success on a full disk.
/// Errors: NoSpace, Denied, Storage; subject is the path. The old content is then untouched.
Result<void> writeFileAtomically(const QString &path, const QByteArray &content, FileAccess access);

/// Reads a whole file of at most maxBytes, unbuffered.
/// Errors: NotFound, Denied, InvalidInput (too large), Storage; subject is the path
Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes);

/// Creates a folder, and its parents, that only its owner may enter; one that exists is closed to
/// 0700. Errors: NoSpace, Denied (also where the folder is another user's or shared, such as /tmp),
/// Storage; subject is the path
Result<void> makePrivateFolder(const QString &path);

} // namespace certwright
