// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition/DataFolder.h"

#include "core/base/AtomicFile.h"

#include <QStandardPaths>

namespace certwright::app {

QString DataFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/certwright");
}

DataFolder::DataFolder(QString path)
    : m_path(std::move(path)), m_lock(m_path + QStringLiteral("/lock"))
{
    // Only a dead holder's lock is stale, never an old one's: an order may wait for days.
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<DataFolder>> DataFolder::open(const QString &path)
{
    const Result<void> made = makePrivateFolder(path);
    if (!made)
        return fail(made.error());
    std::unique_ptr<DataFolder> folder(new DataFolder(path));
    if (folder->m_lock.tryLock())
        return folder;
    if (folder->m_lock.error() == QLockFile::LockFailedError) {
        return fail(Error::Kind::Unavailable,
                    QStringLiteral("Another process uses the data folder"), path);
    }
    return fail(Error::Kind::Denied, QStringLiteral("The data folder cannot be locked"), path);
}

QString DataFolder::databasePath() const
{
    return m_path + QStringLiteral("/certwright.db");
}

QString DataFolder::passphraseStorePath() const
{
    return m_path + QStringLiteral("/keys");
}

QString DataFolder::windowSettingsPath() const
{
    return m_path + QStringLiteral("/windows.ini");
}

} // namespace certwright::app
