// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/CertificateChain.h"

#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/certificates/TestCertificates.h"

#include <algorithm>

using namespace certwright;
using namespace certwright::crypto;
using testing::TestAuthority;

namespace {

QByteArray pemOf(const std::vector<Certificate> &certificates)
{
    QByteArray pem;
    for (const Certificate &certificate : certificates)
        pem += certificate.pem();
    return pem;
}

} // namespace

class CertificateChainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatServersSend_data()
    {
        QTest::addColumn<QByteArray>("pem");
        QTest::addColumn<int>("length");

        const QByteArray leaf = m_leaf.pem();
        const QByteArray issuer = m_issuer.certificate().pem();
        const QByteArray root = m_root.certificate().pem();
        QTest::newRow("leaf alone") << leaf << 1;
        QTest::newRow("leaf and issuer") << leaf + issuer << 2;
        QTest::newRow("with root") << leaf + issuer + root << 3;
        QTest::newRow("blank lines between") << "\n" + leaf + "\n\n" + issuer + "\n" << 2;
        QTest::newRow("Windows line ends") << QByteArray(leaf + issuer).replace("\n", "\r\n") << 2;
        QTest::newRow("no newline at the end") << QByteArray(leaf + issuer).trimmed() << 2;
        QTest::newRow("one line of base64")
                << QByteArray("-----BEGIN CERTIFICATE-----\n" + m_leaf.der().toBase64()
                              + "\n-----END CERTIFICATE-----\n")
                << 1;
        QTest::newRow("ten certificates") << pemOf(chainOfLength(10)) << 10;
    }

    void takesWhatServersSend()
    {
        QFETCH(QByteArray, pem);
        QFETCH(int, length);

        const Result<CertificateChain> chain = CertificateChain::fromAcmePem(pem);

        QCOMPARE(failureOf(chain), u"none"_qs);
        QCOMPARE(int(chain->certificates().size()), length);
        QCOMPARE(int(chain->issuers().size()), length - 1);
        QVERIFY(chain->leaf() == chain->certificates().front());
    }

    void refusesAnythingElse_data()
    {
        QTest::addColumn<QByteArray>("pem");

        const QByteArray leaf = m_leaf.pem();
        const QByteArray issuer = m_issuer.certificate().pem();
        const QByteArray root = m_root.certificate().pem();
        const SecureBytes key = testing::newKey(KeyType::EcP256).toPem().value();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blank lines") << QByteArray("\n\n");
        QTest::newRow("HTML") << QByteArray("<html><body>Busy</body></html>");
        QTest::newRow("private key in front") << key.unownedView() + leaf;
        QTest::newRow("private key between") << leaf + key.unownedView() + issuer;
        QTest::newRow("private key at the end") << leaf + issuer + key.unownedView();
        QTest::newRow("label with a space")
                << QByteArray(leaf).replace("CERTIFICATE-", "CERTIFICATE -");
        QTest::newRow("trusted certificate")
                << QByteArray(leaf).replace("CERTIFICATE", "TRUSTED CERTIFICATE");
        QTest::newRow("text in front") << "subject=/CN=x\n" + leaf;
        QTest::newRow("text between") << leaf + "junk\n" + issuer;
        QTest::newRow("text at the end") << leaf + issuer + "junk";
        QTest::newRow("text on the end line") << leaf.trimmed() + "junk\n";
        QTest::newRow("two blocks without a newline") << leaf.trimmed() + issuer;
        QTest::newRow("cut inside the last block") << leaf + issuer.left(200);
        QTest::newRow("cut before the last end line")
                << leaf + issuer.left(issuer.indexOf("-----END"));
        QTest::newRow("begin inside a block")
                << QByteArray(leaf).insert(40, "\n-----BEGIN CERTIFICATE-----\n");
        QTest::newRow("empty block")
                << QByteArray("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n");
        QTest::newRow("no DER") << QByteArray(
                "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        QTest::newRow("issuer first") << issuer + leaf;
        QTest::newRow("issuer missing between") << leaf + root;
        QTest::newRow("foreign issuer")
                << leaf + TestAuthority::root(u"Test E1"_qs).certificate().pem();
        QTest::newRow("leaf twice") << leaf + leaf + issuer;
        QTest::newRow("root twice") << leaf + issuer + root + root;
        QTest::newRow("eleven certificates") << pemOf(chainOfLength(11));
        QTest::newRow("more than 512 KiB") << leaf + QByteArray(600 * 1024, '\n');
        QTest::newRow("zero byte") << leaf + '\0';
    }

    void refusesAnythingElse()
    {
        QFETCH(QByteArray, pem);

        QCOMPARE(failureOf(CertificateChain::fromAcmePem(pem)), u"malformed"_qs);
    }

    void ordersCertificatesThatComeInAnyOrder()
    {
        const std::vector<Certificate> ordered { m_leaf, m_issuer.certificate(),
                                                 m_root.certificate() };
        std::vector<int> places { 0, 1, 2 };

        do {
            std::vector<Certificate> shuffled;
            for (const int place : places)
                shuffled.push_back(ordered.at(size_t(place)));
            const Result<CertificateChain> chain = CertificateChain::fromCertificates(shuffled);
            QCOMPARE(failureOf(chain), u"none"_qs);
            QVERIFY(chain->certificates() == ordered);
        } while (std::next_permutation(places.begin(), places.end()));
    }

    void repeatedCertificatesCountOnce()
    {
        const Result<CertificateChain> chain
                = CertificateChain::fromCertificates({ m_leaf, m_leaf, m_issuer.certificate() });

        QCOMPARE(failureOf(chain), u"none"_qs);
        QCOMPARE(chain->certificates().size(), 2u);
    }

    void selfSignedCertificateIsAChain()
    {
        QCOMPARE(failureOf(CertificateChain::fromCertificates({ m_root.certificate() })),
                 u"none"_qs);
    }

    void refusesCertificatesThatDoNotLink()
    {
        const Certificate other = m_issuer.issue(m_key.publicKey(), { u"other.test"_qs });

        QCOMPARE(failureOf(CertificateChain::fromCertificates({})), u"invalidInput"_qs);
        QCOMPARE(failureOf(CertificateChain::fromCertificates({ m_leaf, m_root.certificate() })),
                 u"invalidInput"_qs);
        QCOMPARE(failureOf(CertificateChain::fromCertificates(
                         { m_leaf, other, m_issuer.certificate() })),
                 u"invalidInput"_qs);
    }

    void pemIsLeafFirst()
    {
        const CertificateChain chain = m_issuer.chainOf(m_leaf);

        QCOMPARE(chain.pem(), m_leaf.pem() + m_issuer.certificate().pem());
        QVERIFY(CertificateChain::fromAcmePem(chain.pem()).value() == chain);
    }

private:
    /// A leaf and the intermediates above it.
    [[nodiscard]] std::vector<Certificate> chainOfLength(int length) const
    {
        TestAuthority authority = m_root;
        for (int i = 1; i < length; ++i)
            authority = authority.intermediate(QStringLiteral("Test %1").arg(i));
        return authority
                .chainOf(authority.issue(m_key.publicKey(), QStringList { u"example.test"_qs }))
                .certificates();
    }

    const PrivateKey m_key = testing::newKey(KeyType::EcP256);
    const TestAuthority m_root = TestAuthority::root(u"Test Root"_qs);
    const TestAuthority m_issuer = m_root.intermediate(u"Test E1"_qs);
    const Certificate m_leaf
            = m_issuer.issue(m_key.publicKey(), QStringList { u"example.test"_qs });
};

CERTWRIGHT_TEST(CertificateChainTest)
#include "CertificateChainTest.moc"
