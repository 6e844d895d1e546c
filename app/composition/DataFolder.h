// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QLockFile>
#include <QString>
#include <memory>

namespace certwright::app {

/// The folder that holds everything the program knows, 0700, used by one process at a time.
class DataFolder final
{
public:
    /// $XDG_DATA_HOME/certwright, or what the platform has instead.
    static QString defaultPath();

    /// Creates the folder where needed and locks it.
    /// Errors: Unavailable (another process uses it; subject is the folder), Denied, NoSpace,
    /// Storage
    static Result<std::unique_ptr<DataFolder>> open(const QString &path);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] QString passphraseStorePath() const;
    /// Window state: positions and widths, nothing that matters.
    [[nodiscard]] QString windowSettingsPath() const;

private:
    explicit DataFolder(QString path);

    QString m_path;
    QLockFile m_lock;
};

} // namespace certwright::app
