// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/AtomicFile.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace certwright;

namespace {

/// A file system of 64 KiB that is unmounted at the end.
class SmallDisk
{
public:
    SmallDisk() : m_isMounted(mount("tmpfs", name().constData(), "tmpfs", 0, "size=64k") == 0) { }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    ~SmallDisk()
    {
        if (m_isMounted)
            umount(name().constData());
    }
    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }
    void fill() const
    {
        QFile file(path(u"filler"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(4096, 'x')) > 0) { }
    }

private:
    [[nodiscard]] QByteArray name() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    bool m_isMounted;
};

/// Sets the umask for as long as it lives.
class Umask
{
public:
    explicit Umask(mode_t mask) : m_before(umask(mask)) { }
    Q_DISABLE_COPY_MOVE(Umask)
    ~Umask() { umask(m_before); }

private:
    mode_t m_before;
};

QByteArray contentOf(const QString &path)
{
    return readWholeFile(path, 1 << 20).value_or("unreadable");
}

uint modeOf(const QString &path)
{
    struct stat status
    {
    };
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & ALLPERMS : 0;
}

QStringList entriesOf(const QString &folder)
{
    return QDir(folder).entryList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class AtomicFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void createsAFileOfAnySize_data()
    {
        QTest::addColumn<QByteArray>("content");

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one byte") << QByteArray(1, '\0');
        QTest::newRow("text") << QByteArray("-----BEGIN\n");
        QTest::newRow("5 MB") << QByteArray(5000000, 'x');
    }

    void createsAFileOfAnySize()
    {
        QFETCH(QByteArray, content);

        const Result<void> written
                = writeFileAtomically(path(u"file"_qs), content, FileAccess::OwnerOnly);

        QVERIFY(written);
        QCOMPARE(readWholeFile(path(u"file"_qs), content.size()).value_or("unreadable"), content);
        QCOMPARE(entriesOf(m_folder->path()), QStringList { u"file"_qs });
    }

    void replacesTheOldContent()
    {
        QVERIFY(writeFileAtomically(path(u"file"_qs), "a long first text", FileAccess::Everyone));

        QVERIFY(writeFileAtomically(path(u"file"_qs), "second", FileAccess::Everyone));

        QCOMPARE(contentOf(path(u"file"_qs)), QByteArray("second"));
        QCOMPARE(entriesOf(m_folder->path()), QStringList { u"file"_qs });
    }

    void modeDependsOnNeitherUmaskNorOldFile_data()
    {
        QTest::addColumn<uint>("mask");
        QTest::addColumn<uint>("oldMode");
        QTest::addColumn<bool>("isOwnerOnly");
        QTest::addColumn<uint>("mode");

        QTest::newRow("key") << 0022u << 0600u << true << 0600u;
        QTest::newRow("key over a readable file") << 0022u << 0644u << true << 0600u;
        QTest::newRow("key with no umask") << 0000u << 0666u << true << 0600u;
        QTest::newRow("certificate with a strict umask") << 0077u << 0600u << false << 0644u;
        QTest::newRow("certificate with no umask") << 0000u << 0666u << false << 0644u;
    }

    void modeDependsOnNeitherUmaskNorOldFile()
    {
        QFETCH(uint, mask);
        QFETCH(uint, oldMode);
        QFETCH(bool, isOwnerOnly);
        QFETCH(uint, mode);
        const QString file = path(u"file"_qs);
        QVERIFY(writeFileAtomically(file, "old", FileAccess::Everyone));
        QCOMPARE(chmod(QFile::encodeName(file).constData(), oldMode), 0);
        const Umask umask(mask);

        const FileAccess access = isOwnerOnly ? FileAccess::OwnerOnly : FileAccess::Everyone;
        QVERIFY(writeFileAtomically(file, "new", access));

        QCOMPARE(modeOf(file), mode);
    }

    void fullDiskKeepsTheOldContent_data()
    {
        QTest::addColumn<int>("size");

        QTest::newRow("less than a buffer") << 3000;
        QTest::newRow("more than the disk") << 200000;
    }

    void fullDiskKeepsTheOldContent()
    {
        QFETCH(int, size);
        const SmallDisk disk;
        if (!disk.isMounted())
            QSKIP("mounting a small disk needs root");
        const QString file = disk.path(u"file"_qs);
        QVERIFY(writeFileAtomically(file, "old", FileAccess::OwnerOnly));
        disk.fill();

        const Result<void> written
                = writeFileAtomically(file, QByteArray(size, 'n'), FileAccess::OwnerOnly);

        QVERIFY(!written);
        QCOMPARE(failureOf(written), u"noSpace"_qs);
        QCOMPARE(written.error().subject(), file);
        QCOMPARE(contentOf(file), QByteArray("old"));
        QCOMPARE(entriesOf(disk.path(u"."_qs)), (QStringList { u"file"_qs, u"filler"_qs }));
    }

    void readOnlyDiskIsDenied()
    {
        const SmallDisk disk;
        if (!disk.isMounted())
            QSKIP("mounting a small disk needs root");
        const QString file = disk.path(u"file"_qs);
        QVERIFY(writeFileAtomically(file, "old", FileAccess::OwnerOnly));
        const QByteArray folder = QFile::encodeName(QFileInfo(file).path());
        QCOMPARE(mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=64k"),
                 0);

        const Result<void> written = writeFileAtomically(file, "new", FileAccess::OwnerOnly);

        QVERIFY(!written);
        QCOMPARE(failureOf(written), u"denied"_qs);
        QCOMPARE(contentOf(file), QByteArray("old"));
    }

    void missingFolderIsAStorageError()
    {
        const Result<void> written
                = writeFileAtomically(path(u"no/file"_qs), "x", FileAccess::Everyone);

        QVERIFY(!written);
        QCOMPARE(failureOf(written), u"storage"_qs);
    }

    void folderInThePlaceStaysAndLeavesNoTemporary()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"file/inside"_qs));

        const Result<void> written
                = writeFileAtomically(path(u"file"_qs), "x", FileAccess::Everyone);

        QVERIFY(!written);
        QCOMPARE(failureOf(written), u"storage"_qs);
        QCOMPARE(entriesOf(m_folder->path()), QStringList { u"file"_qs });
    }

    void ownLinkIsFollowed()
    {
        QVERIFY(writeFileAtomically(path(u"target"_qs), "old", FileAccess::Everyone));
        QVERIFY(QFile::link(path(u"target"_qs), path(u"link"_qs)));

        QVERIFY(writeFileAtomically(path(u"link"_qs), "new", FileAccess::OwnerOnly));

        QVERIFY(QFileInfo(path(u"link"_qs)).isSymLink());
        QCOMPARE(contentOf(path(u"target"_qs)), QByteArray("new"));
        QCOMPARE(modeOf(path(u"target"_qs)), 0600u);
    }

    void linkOfSomeoneElseIsDenied()
    {
        QVERIFY(writeFileAtomically(path(u"target"_qs), "old", FileAccess::Everyone));
        QVERIFY(QFile::link(path(u"target"_qs), path(u"link"_qs)));
        const uid_t somebodyElse = geteuid() + 1;
        if (lchown(QFile::encodeName(path(u"link"_qs)).constData(), somebodyElse, getegid()) != 0)
            QSKIP("giving a link to another user needs root");

        const Result<void> written
                = writeFileAtomically(path(u"link"_qs), "new", FileAccess::OwnerOnly);

        QVERIFY(!written);
        QCOMPARE(failureOf(written), u"denied"_qs);
        QCOMPARE(contentOf(path(u"target"_qs)), QByteArray("old"));
    }

    void linkThatPointsNowhereIsRefused()
    {
        QVERIFY(QFile::link(path(u"nowhere"_qs), path(u"link"_qs)));

        const Result<void> written
                = writeFileAtomically(path(u"link"_qs), "new", FileAccess::OwnerOnly);

        QVERIFY(!written);
        QCOMPARE(entriesOf(m_folder->path()), QStringList { u"link"_qs });
    }

    void oldLeftoversOfTheSameFileAreSwept()
    {
        const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-3600);
        for (const QString &name : { u"file.tmp-AbC123"_qs, u"file.tmp-young1"_qs,
                                     u"other.tmp-AbC123"_qs, u"file.tmp-keep"_qs }) {
            QFile leftover(path(name));
            QVERIFY(leftover.open(QIODevice::WriteOnly));
            if (!name.contains(u"young"))
                QVERIFY(leftover.setFileTime(longAgo, QFileDevice::FileModificationTime));
        }

        QVERIFY(writeFileAtomically(path(u"file"_qs), "new", FileAccess::OwnerOnly));

        QCOMPARE(entriesOf(m_folder->path()),
                 (QStringList { u"file"_qs, u"file.tmp-keep"_qs, u"file.tmp-young1"_qs,
                                u"other.tmp-AbC123"_qs }));
    }

    void readingTellsWhatIsWrong()
    {
        QVERIFY(writeFileAtomically(path(u"file"_qs), "12345", FileAccess::Everyone));
        QCOMPARE(mkfifo(QFile::encodeName(path(u"pipe"_qs)).constData(), 0600), 0);

        QCOMPARE(readWholeFile(path(u"file"_qs), 5).value_or("refused"), QByteArray("12345"));
        QCOMPARE(failureOf(readWholeFile(path(u"file"_qs), 4)), u"invalidInput"_qs);
        QCOMPARE(failureOf(readWholeFile(path(u"none"_qs), 5)), u"notFound"_qs);
        QCOMPARE(failureOf(readWholeFile(path(u"file/x"_qs), 5)), u"notFound"_qs);
        QCOMPARE(failureOf(readWholeFile(m_folder->path(), 5)), u"invalidInput"_qs);
        QCOMPARE(failureOf(readWholeFile(path(u"pipe"_qs), 5)), u"invalidInput"_qs);
    }

    void fileThatReportsNoSizeIsReadToItsEnd()
    {
        const Result<QByteArray> status = readWholeFile(u"/proc/self/maps"_qs, 1 << 20);

        QVERIFY(status);
        QVERIFY(status->endsWith('\n'));
        QCOMPARE(failureOf(readWholeFile(u"/proc/self/maps"_qs, 100)), u"invalidInput"_qs);
    }

    void privateFoldersAreForTheOwnerAlone()
    {
        const Umask umask(0);
        QVERIFY(QDir(m_folder->path()).mkdir(u"open"_qs));

        QVERIFY(makePrivateFolder(path(u"a/b"_qs)));
        QVERIFY(makePrivateFolder(path(u"open"_qs)));

        QCOMPARE(modeOf(path(u"a"_qs)), 0700u);
        QCOMPARE(modeOf(path(u"a/b"_qs)), 0700u);
        QCOMPARE(modeOf(path(u"open"_qs)), 0700u);
    }

    void foldersThatOthersShareStayAsTheyAre()
    {
        const QByteArray shared = QFile::encodeName(path(u"shared"_qs));
        QCOMPARE(mkdir(shared.constData(), 0777), 0);
        QCOMPARE(chmod(shared.constData(), 01777), 0); // like /tmp

        QCOMPARE(failureOf(makePrivateFolder(path(u"shared"_qs))), u"denied"_qs);

        QCOMPARE(modeOf(path(u"shared"_qs)), 01777u);
        QVERIFY(makePrivateFolder(path(u"shared/ours"_qs)));
        QCOMPARE(modeOf(path(u"shared/ours"_qs)), 0700u);
    }

    void foldersOfSomebodyElseStayAsTheyAre()
    {
        QString foreign = u"/"_qs;
        if (geteuid() == 0) { // owns / itself, but may give folders away
            foreign = path(u"foreign"_qs);
            QVERIFY(QDir().mkdir(foreign));
            QCOMPARE(chown(QFile::encodeName(foreign).constData(), 1, 1), 0);
        }
        const unsigned before = modeOf(foreign);

        QCOMPARE(failureOf(makePrivateFolder(foreign)), u"denied"_qs);

        QCOMPARE(modeOf(foreign), before);
    }

    void privateFolderCannotReplaceAFile()
    {
        QVERIFY(writeFileAtomically(path(u"file"_qs), "x", FileAccess::Everyone));

        QCOMPARE(failureOf(makePrivateFolder(path(u"file"_qs))), u"storage"_qs);
        QCOMPARE(failureOf(makePrivateFolder(path(u"file/inside"_qs))), u"storage"_qs);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

CERTWRIGHT_TEST(AtomicFileTest)
#include "AtomicFileTest.moc"
