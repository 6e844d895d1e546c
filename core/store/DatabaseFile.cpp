// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/DatabaseFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace certwright::store {

namespace {

Error systemError(int code, const QString &action, const QString &path)
{
    const QString detail = action + u": "_qs + QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return Error(Error::Kind::NoSpace, detail, path);
    case EACCES:
    case EPERM:
    case EROFS:
        return Error(Error::Kind::Denied, detail, path);
    case ENOENT:
        return Error(Error::Kind::NotFound, detail, path);
    default:
        return Error(Error::Kind::Storage, detail, path);
    }
}

/// Works on the path and not on an open descriptor: closing any descriptor of a database file
/// drops the locks that this process holds on it through SQLite.
Result<void> restrictToOwner(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return fail(systemError(errno, u"cannot look at the database file"_qs, path));
    if (!S_ISREG(status.st_mode))
        return fail(Error::Kind::Storage, u"the database path is no regular file"_qs, path);
    constexpr mode_t othersMask = S_IRWXG | S_IRWXO;
    if ((status.st_mode & othersMask) == 0)
        return {};
    if (::chmod(name.constData(), S_IRUSR | S_IWUSR) != 0)
        return fail(systemError(errno, u"cannot restrict the database file"_qs, path));
    return {};
}

Result<void> flushPath(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return fail(systemError(errno, u"cannot open for flushing"_qs, path));
    const int failed = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (failed != 0)
        return fail(systemError(failed, u"cannot flush to the disk"_qs, path));
    return {};
}

} // namespace

Result<FileOrigin> preparePrivateFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) {
        ::close(descriptor);
        return FileOrigin::Created;
    }
    if (errno != EEXIST)
        return fail(systemError(errno, u"cannot create the database file"_qs, path));
    const Result<void> restricted = restrictToOwner(path);
    if (!restricted)
        return fail(restricted.error());
    return FileOrigin::Existing;
}

Result<FileIdentity> fileIdentity(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return fail(systemError(errno, u"cannot look at the database file"_qs, path));
    return FileIdentity { static_cast<quint64>(status.st_dev),
                          static_cast<quint64>(status.st_ino) };
}

Result<void> flushToDisk(const QString &path)
{
    const Result<void> flushed = flushPath(path, O_RDWR);
    if (!flushed)
        return flushed;
    return flushPath(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace certwright::store
