// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/SecureBytes.h"

#include "tests/support/TestMain.h"

using certwright::crypto::SecureBytes;

namespace {

SecureBytes bytes(const char *text)
{
    return SecureBytes::taking(QByteArray(text));
}

} // namespace

class SecureBytesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newBytesAreZero()
    {
        const SecureBytes zeros(3);

        QCOMPARE(zeros.unownedView(), QByteArray(3, '\0'));
    }

    void takingEmptiesTheSource()
    {
        QByteArray source("secret");

        const SecureBytes taken = SecureBytes::taking(std::move(source));

        QCOMPARE(taken.unownedView(), QByteArray("secret"));
        QVERIFY(source.isEmpty());
    }

    void takingLeavesASharedSourceReadable()
    {
        QByteArray source("secret");
        const QByteArray other = source;

        const SecureBytes taken = SecureBytes::taking(std::move(source));

        QCOMPARE(taken.unownedView(), QByteArray("secret"));
        QCOMPARE(other, QByteArray("secret"));
    }

    void movingLeavesNothingBehind()
    {
        SecureBytes first = bytes("one");
        SecureBytes second(std::move(first));
        SecureBytes third = bytes("three");

        third = std::move(second);

        QVERIFY(first.isEmpty());
        QVERIFY(second.isEmpty());
        QCOMPARE(third.unownedView(), QByteArray("one"));
    }

    void clonesAreEqualAndIndependent()
    {
        SecureBytes original = bytes("abc");

        const SecureBytes copy = original.clone();
        original.data()[0] = 'x';

        QCOMPARE(copy.unownedView(), QByteArray("abc"));
        QVERIFY(!(copy == original));
    }

    void comparesContentAndLength()
    {
        QVERIFY(bytes("abc") == bytes("abc"));
        QVERIFY(!(bytes("abc") == bytes("abd")));
        QVERIFY(!(bytes("abc") == bytes("ab")));
        QVERIFY(SecureBytes() == bytes(""));
    }

    void viewsShareTheBytes()
    {
        const SecureBytes secret = bytes("abc");

        const QByteArray view = secret.unownedView();

        QCOMPARE(static_cast<const void *>(view.constData()),
                 static_cast<const void *>(secret.data()));
    }
};

CERTWRIGHT_TEST(SecureBytesTest)
#include "SecureBytesTest.moc"
