// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pebble/PracticeCa.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;

namespace {

QByteArray serialOf(const crypto::Certificate &certificate)
{
    QByteArray hex = certificate.serialNumber().toHex();
    return hex.startsWith("00") ? hex.mid(2) : hex;
}

/// An issued certificate with everything that can be done to it.
struct Issued
{
    AccountSigner signer;
    std::shared_ptr<const crypto::PrivateKey> key;
    DownloadedCertificate downloaded;

    [[nodiscard]] const crypto::Certificate &leaf() const { return downloaded.chain.leaf(); }
};

Issued issue(PracticeCa &ca, const QStringList &names)
{
    const AccountSigner signer = ca.newAccount();
    const auto key = newKey();
    return Issued { signer, key, ca.issuedFor(signer, names, *key) };
}

NewOrder replacing(const crypto::Certificate &leaf, const QString &profile)
{
    NewOrder request;
    request.identifiers = leaf.identifiers();
    request.profile = profile;
    request.replaces = *renewalCertificateId(leaf);
    return request;
}

} // namespace

class CertificatePebbleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a83_isForTheOrderedNamesAndTheOwnKey_data() { addPebbleVersions(); }
    void a83_isForTheOrderedNamesAndTheOwnKey();
    void a94_readsChainsOfAnyLength_data();
    void a94_readsChainsOfAnyLength();
    void a93_downloadsEveryAlternate_data() { addPebbleVersions(); }
    void a93_downloadsEveryAlternate();
    void a95_needsNoCommonName();
    void a106_revokesByTheAccount_data() { addPebbleVersions(); }
    void a106_revokesByTheAccount();
    void a106_revokesByTheCertificatesKey_data() { addPebbleVersions(); }
    void a106_revokesByTheCertificatesKey();
    void a106_saysThatAReasonIsRefused_data() { addPebbleVersions(); }
    void a106_saysThatAReasonIsRefused();
    void a106_isNotRevokedByAStranger_data() { addPebbleVersions(); }
    void a106_isNotRevokedByAStranger();
    void saysThatAnOldCaHasNoRenewalInfo();
    void a98_readsRenewalInfo();
    void a101_isToBeRenewedNowOnceRevoked();
    void a99_refusesAnImpossibleWindow();
    void a103_readsWhyToRenewEarly();
    void a105_refusesMalformedRenewalInfo_data();
    void a105_refusesMalformedRenewalInfo();
    void a104_replacesACertificateOnce();
};

void CertificatePebbleTest::a83_isForTheOrderedNamesAndTheOwnKey()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));

    const Issued issued = issue(ca, { u"www.example.test"_qs, u"example.test"_qs });

    QVERIFY(issued.leaf().identifiers()
            == (std::vector<Identifier> { dnsName(u"example.test"_qs),
                                          dnsName(u"www.example.test"_qs) }));
    QVERIFY(issued.leaf().publicKey() == issued.key->publicKey());
}

void CertificatePebbleTest::a94_readsChainsOfAnyLength_data()
{
    QTest::addColumn<PebbleVersion>("version");
    QTest::addColumn<int>("intermediates");
    for (int count = 1; count <= 4; ++count) {
        QTest::addRow("2.4.0, %d", count) << PebbleVersion::Debian << count;
        QTest::addRow("2.10, %d", count) << PebbleVersion::Newest << count;
    }
}

void CertificatePebbleTest::a94_readsChainsOfAnyLength()
{
    QFETCH(PebbleVersion, version);
    QFETCH(int, intermediates);
    PebbleOptions options = optionsFor(version);
    options.chainLength = intermediates;
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));

    const Issued issued = issue(ca, { u"example.test"_qs });

    const auto &certificates = issued.downloaded.chain.certificates();
    QCOMPARE(certificates.size(), std::size_t(intermediates + 1));
    const auto root = crypto::Certificate::fromPem(ca.server().issuingRootPem());
    QVERIFY(certificates.back().isSignedBy(*root));
}

void CertificatePebbleTest::a93_downloadsEveryAlternate()
{
    QFETCH(PebbleVersion, version);
    PebbleOptions options = optionsFor(version);
    options.alternateRoots = 2;
    PracticeCa ca(options);
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });

    QStringList topIssuers { issued.downloaded.chain.certificates().back().issuerText() };
    for (const QString &url : issued.downloaded.alternateUrls) {
        const auto alternate = runTask(ca.client->certificate(issued.signer, url));
        QCOMPARE(failureOf(alternate), u"none"_qs);
        QVERIFY(alternate->chain.leaf() == issued.leaf());
        topIssuers.append(alternate->chain.certificates().back().issuerText());
    }

    QCOMPARE(issued.downloaded.alternateUrls.size(), 2);
    QCOMPARE(topIssuers.removeDuplicates(), 0);
}

void CertificatePebbleTest::a95_needsNoCommonName()
{
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));

    const Issued issued = issue(ca, { u"example.test"_qs });

    QCOMPARE(issued.leaf().subjectCommonName(), QString());
    QVERIFY(issued.leaf().identifiers()
            == (std::vector<Identifier> { dnsName(u"example.test"_qs) }));
}

void CertificatePebbleTest::a106_revokesByTheAccount()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });
    const QString before = ca.server().certificateStatus(serialOf(issued.leaf()));

    const auto first = runTask(
            ca.client->revoke(issued.signer, issued.leaf(), RevocationReason::Superseded));
    const auto second = runTask(
            ca.client->revoke(issued.signer, issued.leaf(), RevocationReason::Superseded));

    QCOMPARE(before, u"Valid"_qs);
    QCOMPARE(failureOf(first), u"none"_qs);
    QCOMPARE(failureOf(second), u"none"_qs);
    QCOMPARE(ca.counter.records.back().errorType, u"alreadyRevoked"_qs);
    QCOMPARE(ca.server().certificateStatus(serialOf(issued.leaf())), u"Revoked"_qs);
}

void CertificatePebbleTest::a106_revokesByTheCertificatesKey()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });

    const auto revoked = runTask(ca.client->revokeWithCertificateKey(
            issued.key, issued.leaf(), RevocationReason::KeyCompromise));

    QCOMPARE(failureOf(revoked), u"none"_qs);
    QCOMPARE(ca.server().certificateStatus(serialOf(issued.leaf())), u"Revoked"_qs);
}

void CertificatePebbleTest::a106_saysThatAReasonIsRefused()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });
    // No reason of the enumeration is refused by Pebble; 7 is unused in RFC 5280.
    const auto unusedReason = static_cast<RevocationReason>(7);

    const auto revoked = runTask(ca.client->revoke(issued.signer, issued.leaf(), unusedReason));

    QCOMPARE(failureOf(revoked), u"rejected"_qs);
    QVERIFY(revoked.error().isProblem(QLatin1String("badRevocationReason")));
    QCOMPARE(ca.server().certificateStatus(serialOf(issued.leaf())), u"Valid"_qs);
}

void CertificatePebbleTest::a106_isNotRevokedByAStranger()
{
    QFETCH(PebbleVersion, version);
    PracticeCa ca(optionsFor(version));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });
    const AccountSigner stranger = ca.newAccount();

    const auto revoked
            = runTask(ca.client->revoke(stranger, issued.leaf(), RevocationReason::Superseded));

    QCOMPARE(failureOf(revoked), u"rejected"_qs);
    QVERIFY(revoked.error().isProblem(QLatin1String("unauthorized")));
}

void CertificatePebbleTest::saysThatAnOldCaHasNoRenewalInfo()
{
    PracticeCa ca(optionsFor(PebbleVersion::Debian));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });

    QCOMPARE(failureOf(runTask(ca.client->renewalInfo(issued.leaf()))), u"unsupported"_qs);
}

void CertificatePebbleTest::a98_readsRenewalInfo()
{
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });

    const auto info = runTask(ca.client->renewalInfo(issued.leaf()));

    QCOMPARE(failureOf(info), u"none"_qs);
    QVERIFY(info->windowStartUtc > issued.leaf().notBeforeUtc());
    QVERIFY(info->windowEndUtc < issued.leaf().notAfterUtc());
    QCOMPARE(info->retryAfter.count(), 6 * 3600);
}

void CertificatePebbleTest::a101_isToBeRenewedNowOnceRevoked()
{
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });
    runTask(ca.client->revoke(issued.signer, issued.leaf(), RevocationReason::Superseded));

    const auto info = runTask(ca.client->renewalInfo(issued.leaf()));

    QCOMPARE(failureOf(info), u"none"_qs);
    QVERIFY(info->windowEndUtc < QDateTime::currentDateTimeUtc());
}

void CertificatePebbleTest::a99_refusesAnImpossibleWindow()
{
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });
    const QByteArray answer
            = R"({"suggestedWindow":{"start":"2026-12-03T00:00:00Z","end":"2026-12-01T00:00:00Z"}})";
    QVERIFY(ca.server().setRenewalInfo(issued.leaf().pem(), answer));

    QCOMPARE(failureOf(runTask(ca.client->renewalInfo(issued.leaf()))), u"malformed"_qs);
}

void CertificatePebbleTest::a103_readsWhyToRenewEarly()
{
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });
    const QByteArray answer
            = R"({"suggestedWindow":{"start":"2026-12-01T00:00:00Z","end":"2026-12-03T00:00:00Z"},
                "explanationURL":"https://pebble.example.test/incident"})";
    QVERIFY(ca.server().setRenewalInfo(issued.leaf().pem(), answer));

    const auto info = runTask(ca.client->renewalInfo(issued.leaf()));

    QCOMPARE(info->windowStartUtc, QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(info->explanationUrl, u"https://pebble.example.test/incident"_qs);
}

void CertificatePebbleTest::a105_refusesMalformedRenewalInfo_data()
{
    QTest::addColumn<QByteArray>("answer");

    QTest::newRow("no JSON") << QByteArray("never");
    QTest::newRow("no window") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(R"({"suggestedWindow":[1,2]})");
}

void CertificatePebbleTest::a105_refusesMalformedRenewalInfo()
{
    QFETCH(QByteArray, answer);
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });
    QVERIFY(ca.server().setRenewalInfo(issued.leaf().pem(), answer));

    QCOMPARE(failureOf(runTask(ca.client->renewalInfo(issued.leaf()))), u"malformed"_qs);
}

void CertificatePebbleTest::a104_replacesACertificateOnce()
{
    PracticeCa ca(optionsFor(PebbleVersion::Newest));
    QVERIFY2(ca.start(), qPrintable(ca.errorText()));
    const Issued issued = issue(ca, { u"example.test"_qs });
    const NewOrder request = replacing(issued.leaf(), u"default"_qs);

    const auto first = runTask(ca.client->newOrder(issued.signer, request));
    ca.issued(issued.signer, ca.proven(issued.signer, *first), *newKey());
    const auto second = runTask(ca.client->newOrder(issued.signer, request));

    QCOMPARE(first->replaces, request.replaces);
    QCOMPARE(failureOf(second), u"rejected"_qs);
    QVERIFY(second.error().isProblem(QLatin1String("alreadyReplaced")));
}

CERTWRIGHT_TEST(CertificatePebbleTest)
#include "CertificatePebbleTest.moc"
