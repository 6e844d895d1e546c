// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/PrivateKey.h"
#include "core/secrets/KeychainKeyStore.h"
#include "tests/support/TestMain.h"
#include "tests/support/journey/World.h"

#include <QDirIterator>
#include <QFile>

using namespace certwright;
using namespace certwright::testing;
using issuance::OrderRecord;

namespace {

const QString service = QStringLiteral("io.github.certwright.Certwright.tests");

/// The forms in which a key's bytes might lie around: DER, base64 and hexadecimal of it, and the
/// raw secret scalar of an elliptic-curve key.
QList<QByteArray> tracesOf(const QByteArray &pkcs8)
{
    QList<QByteArray> traces { pkcs8, pkcs8.toHex() };
    // Base64 of the middle, at all three alignments, without the ends that depend on neighbours.
    for (int offset = 0; offset < 3; ++offset)
        traces.append(pkcs8.mid(offset).toBase64().mid(4, 40));
    // SEC 1: an OCTET STRING of 32 bytes behind INTEGER 1.
    const QByteArray marker = QByteArray::fromHex("0201010420");
    const qsizetype at = pkcs8.indexOf(marker);
    if (at >= 0) {
        const QByteArray scalar = pkcs8.mid(at + marker.size(), 32);
        traces.append({ scalar, scalar.toHex(), scalar.toBase64().left(40) });
    }
    return traces;
}

} // namespace

/// Keys are in the keyring and nowhere else: every file that the program keeps is searched.
class KeysOnlyInKeyringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileHoldsAnyFormOfAKey()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        WorkbenchPlace place = world.place();
        place.keychainService = service;
        {
            Workbench bench(place);
            QVERIFY(bench.issue({ QStringLiteral("example.test") }, world.challenges()).stage
                    == OrderRecord::Stage::Issued);
        }

        Workbench bench(place);
        secrets::KeychainKeyStore keyring(service);
        const auto rows = bench.issuance().stores().keyItems.all();
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), std::size_t(2));
        int searched = 0;
        for (const store::KeyItemRow &row : *rows) {
            const auto kind = row.kind == store::KeyItemRow::Kind::Account
                    ? secrets::KeyKind::Account
                    : secrets::KeyKind::Certificate;
            const Result<crypto::SecureBytes> key = await(keyring.read(row.id, kind));
            QVERIFY(key.has_value());
            const QByteArray pkcs8(reinterpret_cast<const char *>(key->data()),
                                   static_cast<qsizetype>(key->size()));
            searched += expectNoTrace(place.folder, tracesOf(pkcs8));
        }
        QVERIFY(searched >= 4); // database, its journal: the search did look at something
    }

    void onlyTheOwnerMayReadWhatIsKept()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        WorkbenchPlace place = world.place();
        place.keychainService = service;
        Workbench bench(place);
        QVERIFY(bench.issue({ QStringLiteral("example.test") }, world.challenges()).stage
                == OrderRecord::Stage::Issued);

        QDirIterator entries(place.folder + QStringLiteral("/data"), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
        int seen = 0;
        while (entries.hasNext()) {
            const QFileInfo info(entries.next());
            const QFile::Permissions others
                    = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY2(!(info.permissions() & others), qPrintable(info.filePath()));
            ++seen;
        }
        QVERIFY(seen >= 1);
    }

private:
    /// Gives the number of files that were searched.
    static int expectNoTrace(const QString &folder, const QList<QByteArray> &traces)
    {
        int searched = 0;
        QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            ++searched;
            for (const QByteArray &trace : traces) {
                if (content.contains(trace))
                    QTest::qFail(
                            qPrintable(QStringLiteral("%1 holds key bytes").arg(file.fileName())),
                            __FILE__, __LINE__);
            }
        }
        return searched;
    }
};

CERTWRIGHT_TEST(KeysOnlyInKeyringTest)
#include "KeysOnlyInKeyringTest.moc"
