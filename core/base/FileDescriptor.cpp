// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileDescriptor.h"

#include <cerrno>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace certwright {

namespace {

Error::Kind kindOf(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return Error::Kind::NoSpace;
    case EACCES:
    case EPERM:
    case EROFS:
        return Error::Kind::Denied;
    default:
        return Error::Kind::Storage;
    }
}

} // namespace

bool FileDescriptor::writeAll(const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t count = ::write(m_descriptor, content.constData() + written,
                                      static_cast<size_t>(content.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            if (count == 0)
                errno = EIO;
            return false;
        }
        written += count;
    }
    return true;
}

std::optional<QByteArray> FileDescriptor::readUpTo(qint64 maxBytes, qint64 expectedBytes)
{
    constexpr qint64 blockSize = 16 * 1024;
    QByteArray content;
    // One byte more, because only a read at the end tells that it is the end.
    content.resize(std::min(maxBytes, expectedBytes + 1));
    qint64 size = 0;
    while (size < maxBytes) {
        if (size == content.size())
            content.resize(std::min(maxBytes, size + blockSize));
        const ssize_t count = ::read(m_descriptor, content.data() + size,
                                     static_cast<size_t>(content.size() - size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::nullopt;
        if (count == 0)
            break;
        size += count;
    }
    content.truncate(size);
    return content;
}

bool FileDescriptor::close()
{
    if (m_descriptor < 0)
        return true;
    // Never repeated: Linux lets go of the descriptor even where it reports EINTR.
    return ::close(std::exchange(m_descriptor, -1)) == 0 || errno == EINTR;
}

tl::unexpected<Error> failWithErrno(const char *action, const QString &path)
{
    const int code = errno;
    const QString reason = QString::fromLocal8Bit(std::generic_category().message(code).c_str());
    return fail(kindOf(code),
                QStringLiteral("%1: %2 (errno %3)").arg(QLatin1String(action), reason).arg(code),
                path);
}

} // namespace certwright
