// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>

/// A small file system of its own, to fill or to make read-only. Needs the right to mount.
class TmpfsMount final
{
public:
    explicit TmpfsMount(const QByteArray &options)
        : m_isMounted(::mount("tmpfs", name().constData(), "tmpfs", 0, options.constData()) == 0)
    { }
    ~TmpfsMount()
    {
        if (m_isMounted)
            ::umount2(name().constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(TmpfsMount)

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] QString path() const { return m_folder.path(); }

    /// Takes every free byte. Returns the file that holds them.
    QString fill() const
    {
        QFile ballast(path() + QStringLiteral("/ballast"));
        const bool isOpen = ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        const QByteArray block(4096, 'x');
        while (isOpen && ballast.write(block) > 0) { }
        return ballast.fileName();
    }

    bool makeReadOnly() const
    {
        return ::mount("tmpfs", name().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    [[nodiscard]] QByteArray name() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    bool m_isMounted;
};
