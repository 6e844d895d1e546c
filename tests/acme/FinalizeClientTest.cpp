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

std::vector<Identifier> names(const QStringList &values)
{
    std::vector<Identifier> identifiers;
    for (const QString &value : values)
        identifiers.push_back(Identifier { Identifier::Type::Dns, value });
    return identifiers;
}

NewOrder orderOf(const QStringList &values)
{
    NewOrder request;
    request.identifiers = names(values);
    return request;
}

Answer placed(const QString &status = u"pending"_qs)
{
    return Answer::json(201, sampleOrder(status, { u"example.test"_qs })).withLocation(orderUrl);
}

} // namespace

class FinalizeClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a82_sendsTheRequestAsUnpaddedDer();
    void a54_keepsTheOrdersUrlAfterFinalize();
    void a87_handsOnThatTheRequestIsRefused_data();
    void a87_handsOnThatTheRequestIsRefused();
    void a89_doesNotRepeatALostFinalize();
    void countsTheRequestsOfAnIssuance();
};

void FinalizeClientTest::a82_sendsTheRequestAsUnpaddedDer()
{
    Conversation talk;
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    talk.begins();
    talk.ca.expectPost(finalizeUrl)
            .byAccount(accountUrl)
            .with(QJsonObject { { u"csr"_qs, QString::fromLatin1(toBase64Url(csr->der())) } })
            .answered(Answer::json(200, sampleOrder(u"processing"_qs, { u"example.test"_qs }))
                              .withHeader("Retry-After", "3"));

    const auto order = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

    QVERIFY(order->value.status == Order::Status::Processing);
    QCOMPARE(order->retryAfter->count(), 3);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void FinalizeClientTest::a54_keepsTheOrdersUrlAfterFinalize()
{
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    for (const bool hasLocation : { false, true }) {
        Conversation talk;
        talk.begins();
        Answer answer = Answer::json(200, sampleOrder(u"valid"_qs, { u"example.test"_qs }));
        if (hasLocation)
            answer.withLocation(u"https://ca.example.test/order/other"_qs);
        talk.ca.expectPost(finalizeUrl).answered(answer);

        const auto order = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

        QCOMPARE(order->value.url, orderUrl);
        QCOMPARE(order->value.certificateUrl, certificateUrl);
    }
}

void FinalizeClientTest::a87_handsOnThatTheRequestIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");

    QTest::newRow("badCSR") << 400 << u"badCSR"_qs;
    QTest::newRow("a88: orderNotReady") << 403 << u"orderNotReady"_qs;
    QTest::newRow("other names") << 403 << u"unauthorized"_qs;
}

void FinalizeClientTest::a87_handsOnThatTheRequestIsRefused()
{
    QFETCH(int, status);
    QFETCH(QString, type);
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(finalizeUrl).answered(Answer::problem(status, type));
    talk.ca.expectPost(finalizeUrl)
            .answered(Answer::json(200, sampleOrder(u"valid"_qs, { u"example.test"_qs })));

    const auto refused = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));
    const auto corrected = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

    QCOMPARE(failureOf(refused), u"rejected"_qs);
    QVERIFY(refused.error().isProblem(QLatin1String(type.toLatin1())));
    QCOMPARE(failureOf(corrected), u"none"_qs);
}

void FinalizeClientTest::a89_doesNotRepeatALostFinalize()
{
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(finalizeUrl).answered(Answer::failure(Error::Kind::Interrupted));

    const auto order = runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));

    QCOMPARE(failureOf(order), u"interrupted"_qs);
    QCOMPARE(talk.ca.countOf(Method::Post, finalizeUrl), 1);
    QCOMPARE(talk.ca.complaints(), QStringList());
}

void FinalizeClientTest::countsTheRequestsOfAnIssuance()
{
    const auto csr
            = crypto::CertificateRequest::create(*otherEcKey(), names({ u"example.test"_qs }));
    Conversation talk;
    talk.begins();
    talk.ca.expectPost(newAccountUrl)
            .answered(Answer::json(201, sampleAccount()).withLocation(accountUrl));
    talk.ca.expectPost(newOrderUrl).answered(placed());
    talk.ca.expectPost(authorizationUrl)
            .answered(Answer::json(200, sampleAuthorization(u"pending"_qs)));
    talk.ca.expectPost(challengeUrl)
            .answered(Answer::json(200, sampleChallenge(u"dns-01"_qs, u"processing"_qs)));
    talk.ca.expectPost(authorizationUrl)
            .answered(Answer::json(200, sampleAuthorization(u"valid"_qs)));
    talk.ca.expectPost(finalizeUrl)
            .answered(Answer::json(200, sampleOrder(u"valid"_qs, { u"example.test"_qs })));
    talk.ca.expectPost(certificateUrl)
            .answered(Answer::content(200, "application/pem-certificate-chain",
                                      sampleLeafPem() + sampleIntermediatePem()));

    runTask(talk.client.newAccount(talk.signer.key, NewAccount()));
    runTask(talk.client.newOrder(talk.signer, orderOf({ u"example.test"_qs })));
    runTask(talk.client.authorization(talk.signer, authorizationUrl));
    runTask(talk.client.respond(talk.signer, challengeUrl));
    runTask(talk.client.authorization(talk.signer, authorizationUrl));
    runTask(talk.client.finalize(talk.signer, finalizeUrl, orderUrl, *csr));
    const auto downloaded = runTask(talk.client.certificate(talk.signer, certificateUrl));

    QCOMPARE(failureOf(downloaded), u"none"_qs);
    QCOMPARE(talk.ca.complaints(), QStringList());
    QCOMPARE(talk.ca.seen().size(), std::size_t(9));
}

CERTWRIGHT_TEST(FinalizeClientTest)
#include "FinalizeClientTest.moc"
