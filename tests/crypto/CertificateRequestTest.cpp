// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/CertificateRequest.h"

#include "tests/crypto/ProgramRun.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/certificates/TestCertificates.h"

using namespace certwright;
using namespace certwright::crypto;

namespace {

QStringList described(const std::vector<Identifier> &identifiers)
{
    QStringList texts;
    for (const Identifier &identifier : identifiers)
        texts.append(toString(identifier.type) + u' ' + identifier.value);
    return texts;
}

std::vector<Identifier> namesAndAddresses()
{
    std::vector<Identifier> identifiers = testing::dnsNames(
            { u"www.example.test"_qs, u"*.example.test"_qs, u"xn--fsqu00a.test"_qs });
    identifiers.push_back({ Identifier::Type::Ip, u"192.0.2.1"_qs });
    identifiers.push_back({ Identifier::Type::Ip, u"2001:db8::1"_qs });
    return identifiers;
}

} // namespace

class CertificateRequestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensslVerifiesIt_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("signature");

        QTest::newRow("P-256") << u"ec-p256"_qs << QByteArray("ecdsa-with-SHA256");
        QTest::newRow("P-384") << u"ec-p384"_qs << QByteArray("ecdsa-with-SHA384");
        QTest::newRow("RSA") << u"rsa-2048"_qs << QByteArray("sha256WithRSAEncryption");
    }

    void opensslVerifiesIt()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, signature);
        const PrivateKey key = testing::newKey(keyTypeFromString(type).value());

        const Result<CertificateRequest> request
                = CertificateRequest::create(key, namesAndAddresses());

        QCOMPARE(failureOf(request), u"none"_qs);
        const auto read = testing::runProgram(
                u"openssl"_qs, { u"req"_qs, u"-verify"_qs, u"-noout"_qs, u"-text"_qs },
                request->pem());
        QCOMPARE(read.exitCode, 0);
        QVERIFY(read.output.contains("verify OK"));
        QVERIFY(read.output.contains(QByteArray("Signature Algorithm: " + signature)));
        QVERIFY(read.output.contains("Subject: \n"));
        QVERIFY(read.output.contains(
                "DNS:www.example.test, DNS:*.example.test, DNS:xn--fsqu00a.test, "
                "IP Address:192.0.2.1, IP Address:2001:DB8:0:0:0:0:0:1\n"));
        QCOMPARE(read.output.count("X509v3"), 1);
    }

    void readsItsNamesAndKeyBack()
    {
        const PrivateKey key = testing::newKey(KeyType::EcP256);
        const CertificateRequest made
                = CertificateRequest::create(key, namesAndAddresses()).value();

        const Result<CertificateRequest> read = CertificateRequest::fromDer(made.der());

        QCOMPARE(failureOf(read), u"none"_qs);
        QCOMPARE(read->publicKey().value().der(), key.publicKey().der());
        QCOMPARE(described(read->identifiers().value()),
                 (QStringList { u"dns *.example.test"_qs, u"dns www.example.test"_qs,
                                u"dns xn--fsqu00a.test"_qs, u"ip 192.0.2.1"_qs,
                                u"ip 2001:db8::1"_qs }));
    }

    void needsNamesThatACertificateCanHold_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");

        QTest::newRow("no name") << QString() << QString();
        QTest::newRow("empty name") << u"dns"_qs << QString();
        QTest::newRow("U-label") << u"dns"_qs << u"例子.test"_qs;
        QTest::newRow("name as address") << u"ip"_qs << u"example.test"_qs;
    }

    void needsNamesThatACertificateCanHold()
    {
        QFETCH(QString, type);
        QFETCH(QString, value);
        const PrivateKey key = testing::newKey(KeyType::EcP256);
        std::vector<Identifier> identifiers;
        if (!type.isEmpty())
            identifiers.push_back(
                    { type == u"ip" ? Identifier::Type::Ip : Identifier::Type::Dns, value });

        QCOMPARE(failureOf(CertificateRequest::create(key, identifiers)), u"invalidInput"_qs);
    }

    void requestWithoutNamesHasNone()
    {
        const auto made = testing::runProgram(
                u"sh"_qs,
                { u"-c"_qs,
                  u"openssl req -new -key /dev/stdin -subj /CN=example.test "
                  "-config /dev/null -outform DER 2>/dev/null"_qs },
                testing::newKey(KeyType::EcP256).toPem().value().unownedView());
        QCOMPARE(made.exitCode, 0);

        const Result<CertificateRequest> request = CertificateRequest::fromDer(made.output);

        QCOMPARE(failureOf(request), u"none"_qs);
        QVERIFY(request->identifiers().value().empty());
    }

    void refusesWhatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("der");

        const PrivateKey key = testing::newKey(KeyType::EcP256);
        const QByteArray good = CertificateRequest::create(key, namesAndAddresses()).value().der();
        QByteArray otherName = good;
        otherName.replace("www.example", "wwx.example");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << good.chopped(1);
        QTest::newRow("one byte too many") << good + '\0';
        QTest::newRow("signature of other names") << otherName;
    }

    void refusesWhatIsNoRequest()
    {
        QFETCH(QByteArray, der);

        QCOMPARE(failureOf(CertificateRequest::fromDer(der)), u"invalidInput"_qs);
    }
};

CERTWRIGHT_TEST(CertificateRequestTest)
#include "CertificateRequestTest.moc"
