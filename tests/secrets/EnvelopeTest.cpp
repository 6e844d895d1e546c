// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/Envelope.h"

#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::secrets;

namespace {

crypto::SecureBytes bytesOf(const QByteArray &content)
{
    return crypto::SecureBytes::taking(QByteArray(content));
}

QByteArray copyOf(const crypto::SecureBytes &bytes)
{
    return QByteArray(bytes.unownedView().constData(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

class EnvelopeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutIsMagicKindLengthDigestKey()
    {
        // The digest is SHA-256("abc"), FIPS 180-4's example.
        const QByteArray expected = QByteArrayLiteral("AKM1")
                + QByteArray::fromHex("02"
                                      "00000003"
                                      "ba7816bf8f01cfea414140de5dae2223")
                + "abc";

        QCOMPARE(copyOf(sealed(KeyKind::Certificate, bytesOf("abc"))), expected);
    }

    void keyComesOutAsItWentIn()
    {
        const crypto::SecureBytes key = bytesOf(QByteArray("\0\n\xff", 3));

        const Result<crypto::SecureBytes> found
                = unsealed(KeyKind::Account, sealed(KeyKind::Account, key));

        QVERIFY(found);
        QVERIFY(*found == key);
    }

    void everyChangedBitIsNoticed()
    {
        const QByteArray intact = copyOf(sealed(KeyKind::Account, bytesOf("a key")));

        for (qsizetype position = 0; position < intact.size(); ++position) {
            QByteArray changed = intact;
            changed[position] = static_cast<char>(changed.at(position) ^ 1);
            QCOMPARE(failureOf(unsealed(KeyKind::Account, bytesOf(changed))), u"damaged"_qs);
        }
    }

    void everyCutIsNoticed()
    {
        const QByteArray intact = copyOf(sealed(KeyKind::Account, bytesOf("a key")));

        for (qsizetype size = 0; size < intact.size(); ++size)
            QCOMPARE(failureOf(unsealed(KeyKind::Account, bytesOf(intact.left(size)))),
                     u"damaged"_qs);
    }
};

CERTWRIGHT_TEST(EnvelopeTest)
#include "EnvelopeTest.moc"
