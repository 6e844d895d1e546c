// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Certificate.h"

#include "tests/crypto/ProgramRun.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/certificates/TestCertificates.h"

#include <QtEndian>

using namespace certwright;
using namespace certwright::crypto;
using testing::TestAuthority;
using testing::TestCertificateOptions;

namespace {

QStringList described(const std::vector<Identifier> &identifiers)
{
    QStringList texts;
    for (const Identifier &identifier : identifiers)
        texts.append(toString(identifier.type) + u' ' + identifier.value);
    return texts;
}

QByteArray withLength(const QByteArray &bytes)
{
    QByteArray length(2, '\0');
    qToBigEndian(static_cast<quint16>(bytes.size()), length.data());
    return length + bytes;
}

/// Source: RFC 6962 section 3.2; the signature is noise.
QByteArray sct(char version, const QByteArray &logId, qint64 milliseconds)
{
    QByteArray time(8, '\0');
    qToBigEndian(milliseconds, time.data());
    return version + logId + time + withLength(QByteArray()) + QByteArray::fromHex("0403")
            + withLength("noise");
}

/// The value of an SCT list extension in OpenSSL's configuration syntax.
QByteArray sctListExtension(const QByteArray &list)
{
    QByteArray head("\x04\x82", 2);
    return "DER:" + QByteArray(head + withLength(list)).toHex();
}

const QByteArray sctListOid("1.3.6.1.4.1.11129.2.4.2");

} // namespace

class CertificateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        TestCertificateOptions options;
        options.identifiers = testing::dnsNames(
                { u"www.example.test"_qs, u"example.test"_qs, u"WWW.example.test"_qs });
        options.identifiers.push_back({ Identifier::Type::Ip, u"2001:db8::1"_qs });
        options.subject.emplaceBack("C", u"CN"_qs);
        options.subject.emplaceBack("O", u"例子, Inc. <b>"_qs);
        options.subject.emplaceBack("CN", u"example.test"_qs);
        options.notBeforeUtc = QDateTime(QDate(2026, 11, 23), QTime(8, 0, 1), Qt::UTC);
        options.notAfterUtc = QDateTime(QDate(2027, 2, 21), QTime(8, 0), Qt::UTC);
        options.serialHex = "8765432100";
        options.extensions.emplaceBack("crlDistributionPoints",
                                       "URI:http://crl.example.test/1.crl");
        options.extensions.emplaceBack(
                "authorityInfoAccess",
                "OCSP;URI:http://ocsp.example.test,caIssuers;URI:http://ca.example.test/r.der");
        options.extensions.emplaceBack("2.5.29.32", "DER:30113008060667810c010201300506032a0304");
        options.extensions.emplaceBack("1.2.3.4.5", "critical,DER:0500");
        m_key = std::make_unique<PrivateKey>(testing::newKey(KeyType::EcP256));
        m_certificate = std::make_unique<Certificate>(m_issuer.issue(m_key->publicKey(), options));
    }

    void showsTheFieldsOfTheCertificate()
    {
        const Certificate &c = *m_certificate;

        QCOMPARE(c.version(), 3);
        QCOMPARE(c.serialNumber().toHex(), QByteArray("008765432100"));
        QCOMPARE(c.serialNumberText(), u"87:65:43:21:00"_qs);
        QCOMPARE(c.subjectText(), u"CN=example.test, O=例子\\, Inc. \\<b\\>, C=CN"_qs);
        QCOMPARE(c.subjectCommonName(), u"example.test"_qs);
        QCOMPARE(c.subject().at(1).shortName, u"O"_qs);
        QCOMPARE(c.subject().at(1).value, u"例子, Inc. <b>"_qs);
        QCOMPARE(c.issuerText(), u"CN=Test E1, O=Test CA, C=XX"_qs);
        QCOMPARE(c.issuerCommonName(), u"Test E1"_qs);
        QCOMPARE(c.issuer().size(), 3u);
        QCOMPARE(c.notBeforeUtc(), QDateTime(QDate(2026, 11, 23), QTime(8, 0, 1), Qt::UTC));
        QCOMPARE(c.notAfterUtc(), QDateTime(QDate(2027, 2, 21), QTime(8, 0), Qt::UTC));
        QCOMPARE(c.publicKey().der(), m_key->publicKey().der());
        QCOMPARE(c.signatureAlgorithm(), u"ecdsa-with-SHA256"_qs);
        QVERIFY(!c.isSelfIssued());
    }

    void namesAreSortedAndGivenOnce()
    {
        QCOMPARE(described(m_certificate->identifiers()),
                 (QStringList { u"dns example.test"_qs, u"dns www.example.test"_qs,
                                u"ip 2001:db8::1"_qs }));
    }

    void showsTheExtensionsByName()
    {
        const Certificate &c = *m_certificate;

        QVERIFY(!c.isCertificateAuthority());
        QCOMPARE(c.keyUsages(), QStringList { u"digitalSignature"_qs });
        QCOMPARE(c.extendedKeyUsages(), QStringList { u"serverAuth"_qs });
        QCOMPARE(c.subjectKeyIdentifier().size(), 20);
        QCOMPARE(c.authorityKeyIdentifier(), m_issuer.certificate().subjectKeyIdentifier());
        QCOMPARE(c.ocspUrls(), QStringList { u"http://ocsp.example.test"_qs });
        QCOMPARE(c.caIssuersUrls(), QStringList { u"http://ca.example.test/r.der"_qs });
        QCOMPARE(c.crlUrls(), QStringList { u"http://crl.example.test/1.crl"_qs });
        QCOMPARE(c.policyOids(), (QStringList { u"2.23.140.1.2.1"_qs, u"1.2.3.4"_qs }));
    }

    void listsEveryExtensionAsText()
    {
        const std::vector<CertificateExtension> all = m_certificate->extensions();

        QCOMPARE(all.size(), 10u);
        QCOMPARE(all.at(0).oid, u"2.5.29.19"_qs);
        QCOMPARE(all.at(0).name, u"X509v3 Basic Constraints"_qs);
        QVERIFY(all.at(0).isCritical);
        QCOMPARE(all.at(0).text, u"CA:FALSE"_qs);
        QVERIFY(all.at(5).text.contains(u"DNS:example.test"));
        QVERIFY(!all.at(5).isCritical);
        QCOMPARE(all.at(9).oid, u"1.2.3.4.5"_qs);
        QCOMPARE(all.at(9).name, u"1.2.3.4.5"_qs);
        QVERIFY(all.at(9).isCritical);
        QVERIFY(all.at(9).text.contains(u"05 00"));
    }

    void authoritiesAreKnownByTheirConstraints()
    {
        const Certificate &root = m_root.certificate();

        QVERIFY(root.isCertificateAuthority());
        QVERIFY(root.isSelfIssued());
        QCOMPARE(root.keyUsages(), (QStringList { u"keyCertSign"_qs, u"cRLSign"_qs }));
        QVERIFY(root.identifiers().empty());
        QVERIFY(root.ocspUrls().isEmpty());
    }

    void fingerprintIsWhatOpensslPrints()
    {
        const auto printed = testing::runProgram(
                u"openssl"_qs, { u"x509"_qs, u"-noout"_qs, u"-fingerprint"_qs, u"-sha256"_qs },
                m_certificate->pem());

        QCOMPARE(printed.exitCode, 0);
        QCOMPARE(QString::fromLatin1(printed.output.trimmed()),
                 QString(u"sha256 Fingerprint=" + m_certificate->sha256FingerprintText()));
        QCOMPARE(m_certificate->sha256Fingerprint().size(), 32);
    }

    void signatureAndNamesMustLink()
    {
        const TestAuthority sameName = m_root.intermediate(u"Test E1"_qs);
        const TestAuthority otherName = m_root.intermediate(u"Test E2"_qs);

        QVERIFY(m_certificate->isSignedBy(m_issuer.certificate()));
        QVERIFY(m_root.certificate().isSignedBy(m_root.certificate()));
        QVERIFY(!m_certificate->isSignedBy(m_root.certificate()));
        QVERIFY(!m_certificate->isSignedBy(sameName.certificate()));
        QVERIFY(!m_certificate->isSignedBy(otherName.certificate()));
        QVERIFY(!m_certificate->isSignedBy(*m_certificate));
    }

    void datesReachAsFarAsX509Does_data()
    {
        QTest::addColumn<QDateTime>("time");

        QTest::newRow("1950") << QDateTime(QDate(1950, 1, 1), QTime(0, 0), Qt::UTC);
        QTest::newRow("2038") << QDateTime(QDate(2038, 1, 19), QTime(3, 14, 8), Qt::UTC);
        QTest::newRow("2050") << QDateTime(QDate(2050, 1, 1), QTime(0, 0), Qt::UTC);
        QTest::newRow("9999") << QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59), Qt::UTC);
    }

    void datesReachAsFarAsX509Does()
    {
        QFETCH(QDateTime, time);
        TestCertificateOptions options;
        options.notBeforeUtc = time;
        options.notAfterUtc = time;

        const Certificate certificate = m_issuer.issue(m_key->publicKey(), options);

        QCOMPARE(certificate.notBeforeUtc(), time);
        QCOMPARE(certificate.notAfterUtc(), time);
    }

    void serialNumbersKeepTheirOctets_data()
    {
        QTest::addColumn<QByteArray>("serial");
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QString>("text");

        QTest::newRow("small") << QByteArray("01") << QByteArray("01") << u"01"_qs;
        QTest::newRow("zero") << QByteArray("00") << QByteArray("00") << u"00"_qs;
        QTest::newRow("high bit") << QByteArray("ff") << QByteArray("00ff") << u"FF"_qs;
        QTest::newRow("20 octets")
                << QByteArray("039f").repeated(10) << QByteArray("039f").repeated(10)
                << u"03:9F:03:9F:03:9F:03:9F:03:9F:03:9F:03:9F:03:9F:03:9F:03:9F"_qs;
    }

    void serialNumbersKeepTheirOctets()
    {
        QFETCH(QByteArray, serial);
        QFETCH(QByteArray, octets);
        QFETCH(QString, text);
        TestCertificateOptions options;
        options.serialHex = serial;

        const Certificate certificate = m_issuer.issue(m_key->publicKey(), options);

        QCOMPARE(certificate.serialNumber().toHex(), octets);
        QCOMPARE(certificate.serialNumberText(), text);
    }

    void timestampsOfLogsAreListed()
    {
        const QByteArray first(32, 'a');
        const QByteArray second(32, 'b');
        const QByteArray list = withLength(sct(0, first, 1790000000123))
                + withLength(sct(9, first, 1)) + withLength(sct(0, second, 1790000000456));
        TestCertificateOptions options;
        options.extensions.emplaceBack(sctListOid, sctListExtension(withLength(list)));

        const std::vector<EmbeddedSct> scts
                = m_issuer.issue(m_key->publicKey(), options).embeddedScts();

        QCOMPARE(scts.size(), 2u); // the one of an unknown version is left out
        QCOMPARE(scts.at(0).logId, first);
        QCOMPARE(scts.at(0).timestampUtc.toMSecsSinceEpoch(), 1790000000123);
        QCOMPARE(scts.at(1).logId, second);
    }

    void brokenTimestampListsGiveNone_data()
    {
        QTest::addColumn<QByteArray>("value");

        const QByteArray good = sct(0, QByteArray(32, 'a'), 1);
        QTest::newRow("no octet string") << QByteArray("DER:0500");
        QTest::newRow("empty") << sctListExtension("");
        QTest::newRow("empty list") << sctListExtension(withLength(""));
        QTest::newRow("list longer than what is there")
                << sctListExtension(QByteArray::fromHex("ffff") + withLength(good));
        QTest::newRow("entry longer than the list")
                << sctListExtension(withLength(QByteArray::fromHex("ffff") + good));
        QTest::newRow("entry of one byte")
                << sctListExtension(withLength(withLength(QByteArray(1, '\0'))));
    }

    void brokenTimestampListsGiveNone()
    {
        QFETCH(QByteArray, value);
        TestCertificateOptions options;
        options.extensions.emplaceBack(sctListOid, value);

        const Certificate certificate = m_issuer.issue(m_key->publicKey(), options);

        QVERIFY(certificate.embeddedScts().empty());
        QVERIFY(!certificate.extensions().back().text.isEmpty());
    }

    void brokenExtensionsAreShownAsBytes()
    {
        TestCertificateOptions options;
        options.extensions.emplaceBack("2.5.29.31", "DER:0401ff");

        const Certificate certificate = m_issuer.issue(m_key->publicKey(), options);

        QVERIFY(certificate.crlUrls().isEmpty());
        QVERIFY(!certificate.extensions().back().text.isEmpty());
    }

    void textOfOthersIsKeptAsItIs()
    {
        TestCertificateOptions options;
        options.subject.emplaceBack("CN", u"a\u202Eb\nc<img src=x>"_qs);

        const Certificate certificate = m_issuer.issue(m_key->publicKey(), options);

        QCOMPARE(certificate.subjectCommonName(), u"a\u202Eb\nc<img src=x>"_qs);
    }

    void readsBackItsOwnForms()
    {
        QVERIFY(Certificate::fromDer(m_certificate->der()).value() == *m_certificate);
        QVERIFY(Certificate::fromPem(m_certificate->pem()).value() == *m_certificate);
        QVERIFY(Certificate::fromPem("Certificate:\n    Data:\n" + m_certificate->pem()).value()
                == *m_certificate);
    }

    void refusesWhatIsNotOneCertificate_data()
    {
        QTest::addColumn<QByteArray>("pem");

        const QByteArray good = m_certificate->pem();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("two") << good + good;
        QTest::newRow("with a key")
                << good + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
        QTest::newRow("other block") << QByteArray("-----BEGIN X-----\nAAAA\n-----END X-----\n");
        QTest::newRow("cut off") << good.left(good.size() / 2);
        QTest::newRow("not DER inside")
                << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        QTest::newRow("wrong base64")
                << QByteArray("-----BEGIN CERTIFICATE-----\nA*AA\n-----END CERTIFICATE-----\n");
        QTest::newRow("wrong end")
                << QByteArray(good).replace("END CERTIFICATE", "END CERTIFICATE REQUEST");
    }

    void refusesWhatIsNotOneCertificate()
    {
        QFETCH(QByteArray, pem);

        QCOMPARE(failureOf(Certificate::fromPem(pem)), u"invalidInput"_qs);
    }

    void refusesBrokenDer()
    {
        const QByteArray der = m_certificate->der();

        QCOMPARE(failureOf(Certificate::fromDer({})), u"invalidInput"_qs);
        QCOMPARE(failureOf(Certificate::fromDer(der.chopped(1))), u"invalidInput"_qs);
        QCOMPARE(failureOf(Certificate::fromDer(der + '\0')), u"invalidInput"_qs);
    }

private:
    const TestAuthority m_root = TestAuthority::root(u"Test Root"_qs);
    const TestAuthority m_issuer = m_root.intermediate(u"Test E1"_qs);
    std::unique_ptr<PrivateKey> m_key;
    std::unique_ptr<Certificate> m_certificate;
};

CERTWRIGHT_TEST(CertificateTest)
#include "CertificateTest.moc"
