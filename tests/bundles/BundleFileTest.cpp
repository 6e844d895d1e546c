// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/BundleFile.h"

#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace certwright;
using namespace certwright::bundles;

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
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    [[nodiscard]] QByteArray name() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    bool m_isMounted;
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

void store(const QString &path, const QByteArray &content, mode_t mode)
{
    QVERIFY(writeFileAtomically(path, content, FileAccess::OwnerOnly));
    QCOMPARE(chmod(QFile::encodeName(path).constData(), mode), 0);
}

std::vector<BundleFile> certificateAndKey(const QByteArray &certificate, const QByteArray &key)
{
    return { BundleFile(u"a.crt"_qs, certificate, FileAccess::Everyone),
             BundleFile(u"a.key"_qs, key, FileAccess::OwnerOnly) };
}

} // namespace

class BundleFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void stemsAreSafeOnEveryFileSystem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("stem");

        QTest::newRow("name") << u"www.example.test"_qs << u"www.example.test"_qs;
        QTest::newRow("wildcard") << u"*.example.test"_qs << u"_wildcard.example.test"_qs;
        QTest::newRow("A-label") << u"xn--fsqu00a.test"_qs << u"xn--fsqu00a.test"_qs;
        QTest::newRow("upper case") << u"Example.TEST"_qs << u"example.test"_qs;
        QTest::newRow("IPv4") << u"192.0.2.1"_qs << u"192.0.2.1"_qs;
        QTest::newRow("IPv6") << u"2001:db8::1"_qs << u"2001_db8__1"_qs;
        QTest::newRow("path") << u"../../etc/passwd"_qs << u"_.._etc_passwd"_qs;
        QTest::newRow("letters of other scripts") << u"例子٣.test"_qs << u"___.test"_qs;
        QTest::newRow("nothing") << QString() << u"certificate"_qs;
        QTest::newRow("only dots") << u"..."_qs << u"certificate"_qs;
        QTest::newRow("Windows device") << u"con.example.test"_qs << u"_con.example.test"_qs;
        QTest::newRow("Windows port") << u"com1.example.test"_qs << u"_com1.example.test"_qs;
        QTest::newRow("begins like a device") << u"contact.test"_qs << u"contact.test"_qs;
        QTest::newRow("long") << QString(300, u'a') << QString(100, u'a');
    }

    void stemsAreSafeOnEveryFileSystem()
    {
        QFETCH(QString, name);
        QFETCH(QString, stem);

        QCOMPARE(fileStem(name), stem);
    }

    void writesNewFilesWithTheirAccess()
    {
        const Result<QStringList> written
                = writeBundle(path(u"new/deep"_qs), certificateAndKey("C", "K"));

        QCOMPARE(failureOf(written), u"none"_qs);
        QCOMPARE(*written,
                 (QStringList { path(u"new/deep/a.crt"_qs), path(u"new/deep/a.key"_qs) }));
        QCOMPARE(contentOf(path(u"new/deep/a.crt"_qs)), QByteArray("C"));
        QCOMPARE(contentOf(path(u"new/deep/a.key"_qs)), QByteArray("K"));
        QCOMPARE(modeOf(path(u"new/deep/a.crt"_qs)), 0644u);
        QCOMPARE(modeOf(path(u"new/deep/a.key"_qs)), 0600u);
        QCOMPARE(entriesOf(path(u"new/deep"_qs)), (QStringList { u"a.crt"_qs, u"a.key"_qs }));
    }

    void tellsWhatWouldBeReplaced()
    {
        store(path(u"a.key"_qs), "old", 0600);

        QCOMPARE(existingFiles(m_folder->path(), certificateAndKey("C", "K")),
                 QStringList { u"a.key"_qs });
        QVERIFY(existingFiles(path(u"nowhere"_qs), certificateAndKey("C", "K")).isEmpty());
    }

    void keepsWhatItReplaces()
    {
        store(path(u"a.crt"_qs), "old C", 0644);
        store(path(u"a.key"_qs), "old K", 0600);
        store(path(u"a.key.bak"_qs), "older K", 0600);

        QVERIFY(writeBundle(m_folder->path(), certificateAndKey("C", "K")));

        QCOMPARE(contentOf(path(u"a.crt"_qs)), QByteArray("C"));
        QCOMPARE(contentOf(path(u"a.crt.bak"_qs)), QByteArray("old C"));
        QCOMPARE(contentOf(path(u"a.key"_qs)), QByteArray("K"));
        QCOMPARE(contentOf(path(u"a.key.bak"_qs)), QByteArray("old K"));
    }

    void nobodyReadsMoreThanBefore_data()
    {
        QTest::addColumn<uint>("oldMode");
        QTest::addColumn<QString>("name");
        QTest::addColumn<uint>("newMode");
        QTest::addColumn<uint>("backupMode");

        QTest::newRow("key over a readable file") << 0644u << u"a.key"_qs << 0600u << 0600u;
        QTest::newRow("key over a key") << 0600u << u"a.key"_qs << 0600u << 0600u;
        QTest::newRow("certificate over a readable file") << 0644u << u"a.crt"_qs << 0644u << 0644u;
        QTest::newRow("certificate over a secret file") << 0600u << u"a.crt"_qs << 0644u << 0600u;
    }

    void nobodyReadsMoreThanBefore()
    {
        QFETCH(uint, oldMode);
        QFETCH(QString, name);
        QFETCH(uint, newMode);
        QFETCH(uint, backupMode);
        store(path(name), "old", oldMode);

        QVERIFY(writeBundle(m_folder->path(), certificateAndKey("C", "K")));

        QCOMPARE(modeOf(path(name)), newMode);
        QCOMPARE(modeOf(path(name + u".bak")), backupMode);
    }

    void failurePutsEverythingBack()
    {
        store(path(u"a.crt"_qs), "old C", 0640);
        QVERIFY(QDir(m_folder->path()).mkpath(u"c/inside"_qs));
        std::vector<BundleFile> files = certificateAndKey("C", "K");
        files.emplace_back(u"c"_qs, "x", FileAccess::Everyone);

        const Result<QStringList> written = writeBundle(m_folder->path(), files);

        QCOMPARE(failureOf(written), u"storage"_qs);
        QCOMPARE(written.error().subject(), path(u"c"_qs));
        QCOMPARE(contentOf(path(u"a.crt"_qs)), QByteArray("old C"));
        QCOMPARE(modeOf(path(u"a.crt"_qs)), 0640u);
        QCOMPARE(entriesOf(m_folder->path()), (QStringList { u"a.crt"_qs, u"c"_qs }));
    }

    void fullDiskLeavesTheOldFiles_data()
    {
        QTest::addColumn<int>("certificateSize");
        QTest::addColumn<int>("keySize");

        QTest::newRow("no room for the first file") << 100000 << 10;
        QTest::newRow("no room for the second file") << 10 << 100000;
    }

    void fullDiskLeavesTheOldFiles()
    {
        QFETCH(int, certificateSize);
        QFETCH(int, keySize);
        const SmallDisk disk;
        if (!disk.isMounted())
            QSKIP("mounting a small disk needs root");
        const QString certificate = disk.path() + u"/a.crt";
        const QString key = disk.path() + u"/a.key";
        store(certificate, "old C", 0644);
        store(key, "old K", 0600);

        const Result<QStringList> written = writeBundle(
                disk.path(),
                certificateAndKey(QByteArray(certificateSize, 'C'), QByteArray(keySize, 'K')));

        QCOMPARE(failureOf(written), u"noSpace"_qs);
        QCOMPARE(contentOf(certificate), QByteArray("old C"));
        QCOMPARE(modeOf(certificate), 0644u);
        QCOMPARE(contentOf(key), QByteArray("old K"));
        QCOMPARE(modeOf(key), 0600u);
        QCOMPARE(entriesOf(disk.path()), (QStringList { u"a.crt"_qs, u"a.key"_qs }));
    }

    void diskWithoutRoomForBackupsIsLeftAlone()
    {
        const SmallDisk disk;
        if (!disk.isMounted())
            QSKIP("mounting a small disk needs root");
        const QString certificate = disk.path() + u"/a.crt";
        store(certificate, QByteArray(40000, 'o'), 0644);

        const Result<QStringList> written = writeBundle(disk.path(), certificateAndKey("C", "K"));

        QCOMPARE(failureOf(written), u"noSpace"_qs);
        QCOMPARE(written.error().subject(), certificate);
        QCOMPARE(contentOf(certificate), QByteArray(40000, 'o'));
        QCOMPARE(entriesOf(disk.path()), QStringList { u"a.crt"_qs });
    }

    void namesWithAFolderAreRefused_data()
    {
        QTest::addColumn<QString>("name");

        QTest::newRow("nothing") << QString();
        QTest::newRow("subfolder") << u"b/a.key"_qs;
        QTest::newRow("parent") << u"../a.key"_qs;
        QTest::newRow("absolute") << path(u"a.key"_qs);
    }

    void namesWithAFolderAreRefused()
    {
        QFETCH(QString, name);

        const Result<QStringList> written
                = writeBundle(path(u"b"_qs), { BundleFile(name, "x", FileAccess::OwnerOnly) });

        QCOMPARE(failureOf(written), u"invalidInput"_qs);
        QVERIFY(entriesOf(m_folder->path()).isEmpty());
    }

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder ? m_folder->filePath(name) : u'/' + name;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

CERTWRIGHT_TEST(BundleFileTest)
#include "BundleFileTest.moc"
