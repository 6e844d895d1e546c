// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/BundleFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <optional>

namespace certwright::bundles {

namespace {

constexpr qsizetype longestStem = 100;

/// One file of a bundle on its way to the disk, and what is needed to undo it.
struct Replacement
{
    QString path;
    std::optional<QFileDevice::Permissions> oldPermissions; ///< none: nothing was there
    bool isWritten = false;
};

QString backupPath(const QString &path)
{
    return path + QStringLiteral(".bak");
}

/// Puts back what was there before. Renaming needs no space, so this works on a full disk.
void undo(const std::vector<Replacement> &replacements)
{
    for (const Replacement &replacement : replacements) {
        const QString &path = replacement.path;
        if (!replacement.oldPermissions) {
            if (replacement.isWritten)
                QFile::remove(path);
        } else if (!replacement.isWritten) {
            QFile::remove(backupPath(path));
        } else {
            std::rename(QFile::encodeName(backupPath(path)).constData(),
                        QFile::encodeName(path).constData());
            QFile::setPermissions(path, *replacement.oldPermissions);
        }
    }
}

/// Nobody may read the old content who could not read it before, or may not read the new one.
FileAccess backupAccess(QFileDevice::Permissions oldPermissions, FileAccess newAccess)
{
    const bool wasReadable = oldPermissions.testFlag(QFileDevice::ReadOther);
    return wasReadable ? newAccess : FileAccess::OwnerOnly;
}

/// Copies what is at the path to <path>.bak.
Result<Replacement> prepared(const QString &path, FileAccess access)
{
    constexpr qint64 largestPredecessor = 16 * 1024 * 1024;
    const QFileInfo info(path);
    if (!info.exists())
        return Replacement { path, std::nullopt, false };
    if (!info.isFile())
        return fail(Error::Kind::Storage, QStringLiteral("something other than a file is there"),
                    path);
    const QFileDevice::Permissions permissions = info.permissions();
    const Result<QByteArray> content = readWholeFile(path, largestPredecessor);
    if (!content)
        return fail(content.error());
    const Result<void> copied
            = writeFileAtomically(backupPath(path), *content, backupAccess(permissions, access));
    if (!copied)
        return fail(copied.error().withSubject(path));
    return Replacement { path, permissions, false };
}

Result<void> replaceAll(const QDir &folder, const std::vector<BundleFile> &files,
                        std::vector<Replacement> &replacements)
{
    for (const BundleFile &file : files) {
        const Result<Replacement> replacement
                = prepared(folder.absoluteFilePath(file.name), file.access);
        if (!replacement)
            return fail(replacement.error());
        replacements.push_back(*replacement);
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        Result<void> written
                = writeFileAtomically(replacements[i].path, files[i].content, files[i].access);
        if (!written)
            return written;
        replacements[i].isWritten = true;
    }
    return {};
}

/// Windows opens a device for these names, whatever follows the first dot.
bool isDeviceName(const QString &stem)
{
    static const QStringList devices { QStringLiteral("con"), QStringLiteral("prn"),
                                       QStringLiteral("aux"), QStringLiteral("nul") };
    const QString first = stem.section(u'.', 0, 0);
    const bool isPort = first.size() == 4 && first.back().isDigit()
            && (first.startsWith(QLatin1String("com")) || first.startsWith(QLatin1String("lpt")));
    return isPort || devices.contains(first);
}

} // namespace

QString fileStem(const QString &asciiName)
{
    QString stem = asciiName.toLower();
    if (stem.startsWith(QLatin1String("*.")))
        stem.replace(0, 1, QStringLiteral("_wildcard"));
    for (QChar &character : stem) {
        const bool isSafe = (character >= u'a' && character <= u'z')
                || (character >= u'0' && character <= u'9') || character == u'.'
                || character == u'-' || character == u'_';
        if (!isSafe)
            character = u'_';
    }
    while (stem.startsWith(u'.'))
        stem.remove(0, 1);
    stem.truncate(longestStem);
    if (isDeviceName(stem))
        stem.prepend(u'_');
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
    const QDir target(folder);
    for (const BundleFile &file : files) {
        if (file.name.isEmpty() || QFileInfo(file.name).fileName() != file.name)
            return fail(Error::Kind::InvalidInput, QStringLiteral("not a file name"), file.name);
    }
    if (!target.exists() && !QDir().mkpath(folder))
        return fail(Error::Kind::Denied, QStringLiteral("the folder cannot be created"), folder);
    std::vector<Replacement> replacements;
    const Result<void> done = replaceAll(target, files, replacements);
    if (!done) {
        undo(replacements);
        return fail(done.error());
    }
    QStringList paths;
    for (const Replacement &replacement : replacements)
        paths.append(replacement.path);
    return paths;
}

} // namespace certwright::bundles
