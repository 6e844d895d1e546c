// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <optional>

namespace certwright {

/// Owns one POSIX file descriptor. Failures leave their reason in errno.
class FileDescriptor final
{
public:
    explicit FileDescriptor(int descriptor) : m_descriptor(descriptor) { }
    Q_DISABLE_COPY_MOVE(FileDescriptor)
    ~FileDescriptor() { close(); }

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int get() const { return m_descriptor; }

    /// Writes every byte, however many calls that takes.
    [[nodiscard]] bool writeAll(const QByteArray &content);
    /// Reads to the end or the limit. Within the expected size the bytes are never moved, so that
    /// no copy of a key stays behind.
    [[nodiscard]] std::optional<QByteArray> readUpTo(qint64 maxBytes, qint64 expectedBytes);
    /// False when the system lost what was written (network file systems tell only here).
    bool close();

private:
    int m_descriptor;
};

/// The failing side of a Result for what errno says: NoSpace, Denied or Storage.
tl::unexpected<Error> failWithErrno(const char *action, const QString &path);

} // namespace certwright
