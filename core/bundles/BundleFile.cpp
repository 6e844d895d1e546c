// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/BundleFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>

namespace certwright::bundles {

namespace {

constexpr qsizetype longestStem = 100;

/// One file of a bundle on its way to the disk, and how to undo it.
struct WrittenFile
{
    QString path;
    bool hadPredecessor = false;
};

QString backupPath(const QString &path)
{
    return path + QStringLiteral(".bak");
}

/// Puts back what was there before, as far as that is possible: the first error is what counts.
void undo(const std::vector<WrittenFile> &written)
{
    for (const WrittenFile &file : written) {
        if (file.hadPredecessor)
            std::rename(QFile::encodeName(backupPath(file.path)).constData(),
                        QFile::encodeName(file.path).constData());
        else
            QFile::remove(file.path);
    }
}

/// Keeps a copy of what is at path as <path>.bak, with the same or narrower access.
Result<bool> keepPredecessor(const QString &path, FileAccess access)
{
    const QFileInfo info(path);
    if (!info.exists())
        return false;
    if (!info.isFile())
        return fail(Error::Kind::Storage, QStringLiteral("There is something other than a file"),
                    path);
    constexpr qint64 largestPredecessor = 16 * 1024 * 1024;
    const Result<QByteArray> content = readWholeFile(path, largestPredecessor);
    if (!content)
        return fail(content.error());
    const Result<void> copied = writeFileAtomically(backupPath(path), *content, access);
    if (!copied)
        return fail(copied.error());
    return true;
}

Result<void> writeOne(const QString &path, const BundleFile &file,
                      std::vector<WrittenFile> &written)
{
    const Result<bool> hadPredecessor = keepPredecessor(path, file.access);
    if (!hadPredecessor)
        return fail(hadPredecessor.error());
    const Result<void> done = writeFileAtomically(path, file.content, file.access);
    if (!done)
        return done;
    written.push_back({ path, *hadPredecessor });
    return {};
}

} // namespace

QString fileStem(const QString &asciiName)
{
    QString stem = asciiName.toLower();
    if (stem.startsWith(QLatin1String("*.")))
        stem.replace(0, 1, QStringLiteral("_wildcard"));
    for (QChar &character : stem) {
        const bool isSafe = (character >= u'a' && character <= u'z') || character.isDigit()
                || character == u'.' || character == u'-' || character == u'_';
        if (!isSafe)
            character = u'_';
    }
    while (stem.startsWith(u'.'))
        stem.remove(0, 1);
    stem.truncate(longestStem);
    return stem.isEmpty() ? QStringLiteral("certificate") : stem;
}

QStringList existingFiles(const QString &folder, const std::vector<BundleFile> &files)
{
    QStringList existing;
    for (const BundleFile &file : files) {
        if (QFileInfo::exists(QDir(folder).filePath(file.name)))
            existing.append(file.name);
    }
    return existing;
}

Result<QStringList> writeBundle(const QString &folder, const std::vector<BundleFile> &files)
{
    if (!QFileInfo(folder).isDir() && !QDir().mkpath(folder))
        return fail(Error::Kind::Denied, QStringLiteral("The folder cannot be created"), folder);
    std::vector<WrittenFile> written;
    QStringList paths;
    for (const BundleFile &file : files) {
        const QString path = QDir(folder).absoluteFilePath(file.name);
        const Result<void> done = writeOne(path, file, written);
        if (!done) {
            undo(written);
            return fail(done.error());
        }
        paths.append(path);
    }
    return paths;
}

} // namespace certwright::bundles
