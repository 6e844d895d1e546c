// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Base64Url.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/Conversation.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;
using Answer = ScriptedAnswer;
using Method = net::HttpRequest::Method;

namespace {

const QByteArray chainType = "application/pem-certificate-chain";
const QString certificateId = QStringLiteral("aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE");

Answer chain(const QByteArray &pem = sampleLeafPem() + sampleIntermediatePem())
{
    return Answer::content(200, chainType, pem);
}

Result<DownloadedCertificate> download(Conversation &talk, const Answer &answer)
{
    talk.begins();
    talk.ca.expectPost(certificateUrl).reading().byAccount(accountUrl).answered(answer);
    return runTask(talk.client.certificate(talk.signer, certificateUrl));
}

QJsonObject revocation(const QJsonValue &reason)
{
    const QString der = QString::fromLatin1(toBase64Url(sampleLeaf().der()));
    return changed(QJsonObject { { u"certificate"_qs, der } }, u"reason"_qs, reason);
}

QJsonObject window(const QString &start, const QString &end)
{
    const QJsonObject times { { u"start"_qs, start }, { u"end"_qs, end } };
    return { { u"suggestedWindow"_qs, times } };
}

const QJsonObject goodWindow
        = window(QStringLiteral("2026-12-01T00:00:00Z"), QStringLiteral("2026-12-03T00:00:00Z"));

} // namespace

class CertificateClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void downloadsByPostAsGet();
    void a92_takesTheContentTypeWithParameters();
    void refusesOtherContentTypes_data();
    void refusesOtherContentTypes();
    void a94_takesALoneLeaf();
    void a90_refusesWhatIsNotOnlyCertificates_data();
    void a90_refusesWhatIsNotOnlyCertificates();
    void a91_refusesAChainThatDoesNotLink();
    void a93_findsEveryAlternate();
    void a93_followsNoAlternateThatIsNotHttps();
    void a93_keepsTwentyAlternatesAndNotItself();
    void a106_revokesByTheAccount_data();
    void a106_revokesByTheAccount();
    void a106_revokesByTheCertificatesKey();
    void a106_takesAlreadyRevokedAsDone();
    void a106_handsOnThatAReasonIsRefused();
    void a98_asksForRenewalInfoWithOneSlash_data();
    void a98_asksForRenewalInfoWithOneSlash();
    void a102_boundsTheNextCheck_data();
    void a102_boundsTheNextCheck();
    void a105_endsInAnErrorForMalformedRenewalInfo_data();
    void a105_endsInAnErrorForMalformedRenewalInfo();
    void saysThatThereIsNoRenewalInfo();
};

void CertificateClientTest::downloadsByPostAsGet()
{
    Conversation talk;

    const auto downloaded = download(talk, chain());

    QCOMPARE(failureOf(downloaded), u"none"_qs);
    QCOMPARE(downloaded->chain.pem(), sampleLeafPem() + sampleIntermediatePem());
    QCOMPARE(downloaded->alternateUrls, QStringList());
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void CertificateClientTest::a92_takesTheContentTypeWithParameters()
{
    Conversation talk;

    const auto downloaded = download(
            talk, chain().withContentType("application/pem-certificate-chain; charset=utf-8"));

    QCOMPARE(failureOf(downloaded), u"none"_qs);
}

void CertificateClientTest::refusesOtherContentTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const char *type :
         { "", "text/html", "application/json", "application/pkix-cert", "text/plain" })
        QTest::addRow("'%s'", type) << QByteArray(type);
}

void CertificateClientTest::refusesOtherContentTypes()
{
    QFETCH(QByteArray, type);
    Conversation talk;

    QCOMPARE(failureOf(download(talk, chain().withContentType(type))), u"malformed"_qs);
}

void CertificateClientTest::a94_takesALoneLeaf()
{
    Conversation talk;

    const auto downloaded = download(talk, chain(sampleLeafPem()));

    QCOMPARE(failureOf(downloaded), u"none"_qs);
    QVERIFY(downloaded->chain.issuers().empty());
}

void CertificateClientTest::a90_refusesWhatIsNotOnlyCertificates_data()
{
    QTest::addColumn<QByteArray>("pem");
    const QByteArray leaf = sampleLeafPem();
    const QByteArray issuer = sampleIntermediatePem();
    const QByteArray key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";

    QTest::newRow("private key behind") << leaf + issuer + key;
    QTest::newRow("private key before") << key + leaf;
    QTest::newRow("private key between") << leaf + key + issuer;
    QTest::newRow("words between") << leaf + "words\n" + issuer;
    QTest::newRow("words before") << "words\n" + leaf;
    QTest::newRow("last block cut") << leaf + issuer.left(issuer.size() / 2);
    QTest::newRow("last line cut") << leaf + issuer.left(issuer.size() - 10);
    QTest::newRow("old label") << QByteArray(leaf).replace("CERTIFICATE", "X509 CERTIFICATE");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html></html>");
}

void CertificateClientTest::a90_refusesWhatIsNotOnlyCertificates()
{
    QFETCH(QByteArray, pem);
    Conversation talk;

    QCOMPARE(failureOf(download(talk, chain(pem))), u"malformed"_qs);
}

void CertificateClientTest::a91_refusesAChainThatDoesNotLink()
{
    Conversation talk;

    const auto downloaded = download(talk, chain(sampleLeafPem() + foreignCertificatePem()));

    QCOMPARE(failureOf(downloaded), u"malformed"_qs);
}

void CertificateClientTest::a93_findsEveryAlternate()
{
    Conversation talk;
    const auto downloaded = download(
            talk,
            chain().withHeader("Link", "<https://ca.example.test/directory>;rel=\"index\"")
                    .withHeader("Link", "<21/1>;rel=\"alternate\", </x/2>;rel=\"alternate\"")
                    .withHeader("Link", "<https://ca.example.test/3>;rel=\"alternate\""));

    QCOMPARE(downloaded->alternateUrls,
             (QStringList { u"https://ca.example.test/certificate/21/1"_qs,
                            u"https://ca.example.test/x/2"_qs, u"https://ca.example.test/3"_qs }));
}

void CertificateClientTest::a93_followsNoAlternateThatIsNotHttps()
{
    Conversation talk;

    const auto downloaded = download(
            talk, chain().withHeader("Link", "<http://ca.example.test/1>;rel=\"alternate\""));

    QCOMPARE(failureOf(downloaded), u"malformed"_qs);
}

void CertificateClientTest::a93_keepsTwentyAlternatesAndNotItself()
{
    Conversation talk;
    Answer answer
            = chain().withHeader("Link", "<" + certificateUrl.toLatin1() + ">;rel=\"alternate\"");
    for (int i = 0; i < 100; ++i)
        answer.withHeader("Link", "</alternate/" + QByteArray::number(i) + ">;rel=\"alternate\"");

    const auto downloaded = download(talk, answer);

    QCOMPARE(downloaded->alternateUrls.size(), 20);
    QVERIFY(!downloaded->alternateUrls.contains(certificateUrl));
}

void CertificateClientTest::a106_revokesByTheAccount_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QJsonObject>("payload");

    QTest::newRow("unspecified is left out") << 0 << revocation(QJsonValue::Undefined);
    QTest::newRow("keyCompromise") << 1 << revocation(1);
    QTest::newRow("superseded") << 4 << revocation(4);
    QTest::newRow("cessationOfOperation") << 5 << revocation(5);
}

void CertificateClientTest::a106_revokesByTheAccount()
{
    QFETCH(int, reason);
    QFETCH(QJsonObject, payload);
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(revokeCertUrl)
            .byAccount(accountUrl)
            .with(payload)
            .answered(Answer::empty(200));

    const auto revoked = runTask(
            talk.client.revoke(talk.signer, sampleLeaf(), static_cast<RevocationReason>(reason)));

    QCOMPARE(failureOf(revoked), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void CertificateClientTest::a106_revokesByTheCertificatesKey()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(revokeCertUrl)
            .byBareKey()
            .with(revocation(1))
            .that([](const SeenRequest &seen) -> QString {
                const bool isLeafKey = seen.message->jwk() == sampleLeaf().publicKey();
                return isLeafKey ? QString() : u"it is not the certificate's key"_qs;
            })
            .answered(Answer::empty(200));

    const auto revoked = runTask(talk.client.revokeWithCertificateKey(
            otherEcKey(), sampleLeaf(), RevocationReason::KeyCompromise));

    QCOMPARE(failureOf(revoked), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void CertificateClientTest::a106_takesAlreadyRevokedAsDone()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(revokeCertUrl).answered(Answer::problem(400, u"alreadyRevoked"_qs));
    talk.ca.expectPost(revokeCertUrl).answered(Answer::problem(400, u"alreadyRevoked"_qs));

    const auto byAccount
            = runTask(talk.client.revoke(talk.signer, sampleLeaf(), RevocationReason::Superseded));
    const auto byKey = runTask(talk.client.revokeWithCertificateKey(
            otherEcKey(), sampleLeaf(), RevocationReason::KeyCompromise));

    QCOMPARE(failureOf(byAccount), u"none"_qs);
    QCOMPARE(failureOf(byKey), u"none"_qs);
}

void CertificateClientTest::a106_handsOnThatAReasonIsRefused()
{
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(revokeCertUrl).answered(Answer::problem(400, u"badRevocationReason"_qs));

    const auto revoked = runTask(
            talk.client.revoke(talk.signer, sampleLeaf(), RevocationReason::CessationOfOperation));

    QCOMPARE(failureOf(revoked), u"rejected"_qs);
    QVERIFY(revoked.error().isProblem(QLatin1String("badRevocationReason")));
}

void CertificateClientTest::a98_asksForRenewalInfoWithOneSlash_data()
{
    QTest::addColumn<QString>("base");

    QTest::newRow("no final slash") << renewalInfoUrl;
    QTest::newRow("final slash") << renewalInfoUrl + u'/';
}

void CertificateClientTest::a98_asksForRenewalInfoWithOneSlash()
{
    QFETCH(QString, base);
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, changed(sampleDirectory(), u"renewalInfo"_qs, base));
    talk.ca.expectGet(renewalInfoUrl + u'/' + certificateId)
            .answered(Answer::json(200, goodWindow));

    const auto info = runTask(talk.client.renewalInfo(sampleLeaf()));

    QCOMPARE(failureOf(info), u"none"_qs);
    QCOMPARE(info->windowStartUtc, QDateTime(QDate(2026, 12, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(info->retryAfter.count(), 6 * 3600);
    QCOMPARE(talk.ca.complaints(), QStringList());
    QVERIFY(talk.ca.seen().back().request.body.isEmpty());
}

void CertificateClientTest::a102_boundsTheNextCheck_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");

    QTest::newRow("6 hours") << QByteArray("21600") << 21600;
    QTest::newRow("a second") << QByteArray("1") << 60;
    QTest::newRow("a month") << QByteArray("2592000") << 86400;
    QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 09:00:00 GMT") << 3600;
    QTest::newRow("garbage") << QByteArray("later") << 21600;
}

void CertificateClientTest::a102_boundsTheNextCheck()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    talk.ca.expectGet(renewalInfoUrl + u'/' + certificateId)
            .answered(Answer::json(200, goodWindow).withHeader("Retry-After", header));

    const auto info = runTask(talk.client.renewalInfo(sampleLeaf()));

    QCOMPARE(info->retryAfter.count(), seconds);
}

void CertificateClientTest::a105_endsInAnErrorForMalformedRenewalInfo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");

    QTest::newRow("not JSON") << 200 << QByteArray("application/json") << QByteArray("never")
                              << u"malformed"_qs;
    QTest::newRow("no window") << 200 << QByteArray("application/json") << QByteArray("{}")
                               << u"malformed"_qs;
    QTest::newRow("a99: end before start")
            << 200 << QByteArray("application/json")
            << QByteArray(
                       R"({"suggestedWindow":{"start":"2026-12-03T00:00:00Z","end":"2026-12-01T00:00:00Z"}})")
            << u"malformed"_qs;
    QTest::newRow("HTML") << 200 << QByteArray("text/html") << QByteArray("<html>")
                          << u"malformed"_qs;
    QTest::newRow("unknown serial") << 404 << QByteArray() << QByteArray() << u"notFound"_qs;
    QTest::newRow("overloaded") << 503 << QByteArray() << QByteArray() << u"busy"_qs;
}

void CertificateClientTest::a105_endsInAnErrorForMalformedRenewalInfo()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    talk.ca.expectGet(renewalInfoUrl + u'/' + certificateId)
            .answered(Answer::content(status, type, body));

    QCOMPARE(failureOf(runTask(talk.client.renewalInfo(sampleLeaf()))), kind);
}

void CertificateClientTest::saysThatThereIsNoRenewalInfo()
{
    Conversation talk;
    talk.ca.expectDirectory(directoryUrl, sampleDirectory());
    Conversation without;
    without.ca.expectDirectory(
            directoryUrl, changed(sampleDirectory(), u"renewalInfo"_qs, QJsonValue::Undefined));

    QCOMPARE(failureOf(runTask(talk.client.renewalInfo(leafWithoutAuthorityKeyIdentifier()))),
             u"unsupported"_qs);
    QCOMPARE(failureOf(runTask(without.client.renewalInfo(sampleLeaf()))), u"unsupported"_qs);
}

CERTWRIGHT_TEST(CertificateClientTest)
#include "CertificateClientTest.moc"
