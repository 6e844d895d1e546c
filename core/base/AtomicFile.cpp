// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/AtomicFile.h"

#include "core/base/FileDescriptor.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace certwright {

namespace {

constexpr mode_t ownerOnlyMode = 0600;
constexpr mode_t everyoneMode = 0644;
constexpr qint64 leftoverAgeSeconds = 60;

/// A temporary beside its target that is removed again unless it took the target's place.
class TemporaryFile
{
public:
    explicit TemporaryFile(const QString &target)
        : m_name(QFile::encodeName(target) + ".tmp-XXXXXX"),
          m_descriptor(mkostemp(m_name.data(), O_CLOEXEC)),
          m_exists(m_descriptor.isOpen())
    { }
    Q_DISABLE_COPY_MOVE(TemporaryFile)
    ~TemporaryFile()
    {
        if (m_exists)
            unlink(m_name.constData());
    }

    [[nodiscard]] FileDescriptor &descriptor() { return m_descriptor; }
    [[nodiscard]] QString path() const { return QFile::decodeName(m_name); }
    [[nodiscard]] bool renameTo(const QString &target)
    {
        if (rename(m_name.constData(), QFile::encodeName(target).constData()) != 0)
            return false;
        m_exists = false;
        return true;
    }

private:
    QByteArray m_name;
    FileDescriptor m_descriptor;
    bool m_exists;
};

/// Follows a symbolic link only where its owner is who writes, so that nobody else in a shared
/// folder decides where a key goes.
Result<QString> resolvedTarget(const QString &path)
{
    struct stat status
    {
    };
    const QByteArray name = QFile::encodeName(path);
    if (lstat(name.constData(), &status) != 0 || !S_ISLNK(status.st_mode))
        return path;
    if (status.st_uid != geteuid())
        return fail(Error::Kind::Denied, QStringLiteral("a link that belongs to someone else"),
                    path);
    const QString target = QFileInfo(path).canonicalFilePath();
    if (target.isEmpty())
        return fail(Error::Kind::Storage, QStringLiteral("a link that points nowhere"), path);
    return target;
}

/// Removes what an earlier writer of the same file left behind when it was killed. Young ones may
/// belong to a writer that is still at work.
void sweepLeftovers(const QString &target)
{
    const QFileInfo info(target);
    const QString prefix = info.fileName() + QStringLiteral(".tmp-");
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addSecs(-leftoverAgeSeconds);
    const QFileInfoList entries
            = info.dir().entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        const bool isLeftover = entry.fileName().startsWith(prefix)
                && entry.fileName().size() == prefix.size() + 6;
        if (isLeftover && entry.lastModified() < oldest)
            unlink(QFile::encodeName(entry.filePath()).constData());
    }
}

Result<void> syncFolder(const QString &target)
{
    const QString folder = QFileInfo(target).absolutePath();
    FileDescriptor descriptor(
            open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // A folder that may be written but not read cannot be synced; neither can some file systems'.
    if (!descriptor.isOpen())
        return errno == EACCES ? Result<void>() : failWithErrno("open folder", folder);
    if (fsync(descriptor.get()) != 0 && errno != EINVAL && errno != ENOTSUP)
        return failWithErrno("sync folder", folder);
    return {};
}

Result<void> fillTemporary(TemporaryFile &temporary, const QString &target,
                           const QByteArray &content, FileAccess access)
{
    FileDescriptor &descriptor = temporary.descriptor();
    if (!descriptor.isOpen())
        return failWithErrno("create", target);
    if (!descriptor.writeAll(content))
        return failWithErrno("write", target);
    // fchmod, because the umask has a say in every other way to set the mode.
    if (fchmod(descriptor.get(), access == FileAccess::OwnerOnly ? ownerOnlyMode : everyoneMode)
        != 0)
        return failWithErrno("set mode", target);
    if (fsync(descriptor.get()) != 0)
        return failWithErrno("sync", target);
    if (!descriptor.close())
        return failWithErrno("close", target);
    return {};
}

Result<void> verifyTemporary(const TemporaryFile &temporary, const QString &target,
                             const QByteArray &content)
{
    const Result<QByteArray> read = readWholeFile(temporary.path(), content.size());
    if (!read)
        return fail(read.error().withSubject(target));
    if (*read != content)
        return fail(Error::Kind::Storage, QStringLiteral("read back other bytes than were written"),
                    target);
    return {};
}

} // namespace

Result<void> writeFileAtomically(const QString &path, const QByteArray &content, FileAccess access)
{
    const Result<QString> target = resolvedTarget(path);
    if (!target)
        return fail(target.error());
    sweepLeftovers(*target);
    TemporaryFile temporary(*target);
    Result<void> step = fillTemporary(temporary, *target, content, access);
    // Verified under its temporary name, so that a bad disk leaves the old content in place.
    if (step)
        step = verifyTemporary(temporary, *target, content);
    if (!step)
        return step;
    if (!temporary.renameTo(*target))
        return failWithErrno("rename to", *target);
    return syncFolder(*target);
}

Result<QByteArray> readWholeFile(const QString &path, qint64 maxBytes)
{
    // O_NONBLOCK: a pipe in the file's place must not stop us.
    FileDescriptor descriptor(
            open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!descriptor.isOpen()) {
        if (errno == ENOENT || errno == ENOTDIR)
            return fail(Error::Kind::NotFound, QStringLiteral("no such file"), path);
        return failWithErrno("open", path);
    }
    struct stat status
    {
    };
    if (fstat(descriptor.get(), &status) != 0)
        return failWithErrno("stat", path);
    if (!S_ISREG(status.st_mode))
        return fail(Error::Kind::InvalidInput, QStringLiteral("not a regular file"), path);
    if (status.st_size > maxBytes)
        return fail(Error::Kind::InvalidInput, QStringLiteral("larger than %1 bytes").arg(maxBytes),
                    path);
    std::optional<QByteArray> content = descriptor.readUpTo(maxBytes + 1, status.st_size);
    if (!content)
        return failWithErrno("read", path);
    if (content->size() > maxBytes)
        return fail(Error::Kind::InvalidInput, QStringLiteral("larger than %1 bytes").arg(maxBytes),
                    path);
    return *std::move(content);
}

Result<void> makePrivateFolder(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const QString parent = QFileInfo(absolute).path();
    if (parent != absolute && !QFileInfo::exists(parent)) {
        Result<void> made = makePrivateFolder(parent);
        if (!made)
            return made;
    }
    const QByteArray name = QFile::encodeName(absolute);
    if (mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return failWithErrno("create folder", absolute);
    struct stat status
    {
    };
    if (stat(name.constData(), &status) != 0)
        return failWithErrno("stat", absolute);
    if (!S_ISDIR(status.st_mode))
        return fail(Error::Kind::Storage, QStringLiteral("a file is in the folder's place"),
                    absolute);
    // Ours alone to close: others work in /tmp and in their own folders.
    if (status.st_uid != geteuid())
        return fail(Error::Kind::Denied,
                    QStringLiteral("the folder belongs to another user; choose one of your own"),
                    absolute);
    if ((status.st_mode & S_ISVTX) != 0)
        return fail(Error::Kind::Denied,
                    QStringLiteral("the folder is shared with other users; choose another one"),
                    absolute);
    if ((status.st_mode & ALLPERMS) != S_IRWXU && chmod(name.constData(), S_IRWXU) != 0)
        return failWithErrno("set mode of folder", absolute);
    return {};
}

} // namespace certwright
