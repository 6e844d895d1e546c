// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/NextStep.h"
#include "tests/support/TestMain.h"
#include "tests/support/issuance/SampleOrders.h"

using namespace certwright;
using namespace certwright::issuance;
using namespace certwright::testing;

Q_DECLARE_METATYPE(certwright::issuance::OrderRecord)
Q_DECLARE_METATYPE(certwright::issuance::Step)

namespace {

const QString wildcardUrl = QStringLiteral("https://ca.example.test/authz/1");
const QString apexUrl = QStringLiteral("https://ca.example.test/authz/2");

OrderRecord confirmed(OrderRecord record)
{
    record.confirmedUtc = sampleNow();
    return record;
}

OrderRecord submitted(OrderRecord record, int firstPollInMs, int secondPollInMs)
{
    record.confirmedUtc = sampleNow();
    record.proofs[0].submittedUtc = sampleNow();
    record.proofs[0].nextPollUtc = sampleNow().addMSecs(firstPollInMs);
    record.proofs[1].submittedUtc = sampleNow();
    record.proofs[1].nextPollUtc = sampleNow().addMSecs(secondPollInMs);
    return record;
}

OrderRecord begun(OrderRecord record, OrderRecord::Begun what)
{
    record.begun = what;
    return record;
}

} // namespace

class NextStepTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesByTheRecordAlone_data()
    {
        QTest::addColumn<OrderRecord>("record");
        QTest::addColumn<Step>("expected");

        QTest::newRow("a draft needs an account") << draftOrder() << Step(EnsureAccount {});
        QTest::newRow("an account places the order")
                << placingOrder() << Step(PlaceOrder { false });
        QTest::newRow("a placement that was cut off is looked for first")
                << begun(placingOrder(), OrderRecord::Begun::PlaceOrder)
                << Step(PlaceOrder { true });

        OrderRecord unread = provingOrder();
        unread.proofs.clear();
        unread.unreadAuthorizationUrls = QStringList { wildcardUrl, apexUrl };
        QTest::newRow("authorizations are read first")
                << unread << Step(ReadAuthorizations { { wildcardUrl, apexUrl } });
        QTest::newRow("proofs are placed by a person")
                << provingOrder() << Step(AskUser { AskUser::What::PlaceProofs });
        QTest::newRow("confirmed proofs are submitted together")
                << confirmed(provingOrder()) << Step(SubmitChallenges { { wildcardUrl, apexUrl } });
        QTest::newRow("a submission that was cut off is read, not repeated")
                << begun(confirmed(provingOrder()), OrderRecord::Begun::SubmitChallenges)
                << Step(ReadAuthorizations { { wildcardUrl, apexUrl } });
        QTest::newRow("nobody polls before the time the CA gave")
                << submitted(provingOrder(), 3000, 2000)
                << Step(Wait { sampleNow().addMSecs(2000) });
        QTest::newRow("only what is due is polled")
                << submitted(provingOrder(), 3000, 0) << Step(ReadAuthorizations { { apexUrl } });

        OrderRecord proved = provingOrder();
        for (ProofRecord &proof : proved.proofs)
            proof.status = acme::Authorization::Status::Valid;
        QTest::newRow("proved names: the order is read") << proved << Step(ReadOrder {});

        OrderRecord half = confirmed(provingOrder());
        half.proofs[0].status = acme::Authorization::Status::Valid;
        QTest::newRow("a valid name is not submitted")
                << half << Step(SubmitChallenges { { apexUrl } });

        QTest::newRow("a ready order needs a key") << readyOrder() << Step(CreateKeyAndRequest {});
        OrderRecord withKey = readyOrder();
        withKey.key = KeyId(QStringLiteral("key"));
        withKey.requestDer = QByteArrayLiteral("request");
        QTest::newRow("a key finalizes") << withKey << Step(Finalize {});
        QTest::newRow("a finalize that was cut off is read, not repeated")
                << begun(withKey, OrderRecord::Begun::Finalize) << Step(ReadOrder {});

        OrderRecord processing = withKey;
        processing.orderStatus = acme::Order::Status::Processing;
        QTest::newRow("processing is polled") << processing << Step(ReadOrder {});
        processing.nextAttemptUtc = sampleNow().addSecs(5);
        QTest::newRow("but not before the time the CA gave")
                << processing << Step(Wait { sampleNow().addSecs(5) });

        OrderRecord valid = withKey;
        valid.orderStatus = acme::Order::Status::Valid;
        QTest::newRow("a valid order without URL is read") << valid << Step(ReadOrder {});
        valid.certificateUrl = QStringLiteral("https://ca.example.test/certificate/1");
        QTest::newRow("a valid order is downloaded") << valid << Step(DownloadCertificate {});

        OrderRecord blocked = placingOrder();
        blocked.needsUser = true;
        QTest::newRow("an error that waiting cannot cure waits for a person")
                << blocked << Step(AskUser { AskUser::What::Resolve });
        OrderRecord expired = provingOrder();
        expired.expiresUtc = sampleNow();
        QTest::newRow("an order that ran out is closed") << expired << Step(CloseExpired {});
        OrderRecord expiredProof = provingOrder();
        expiredProof.proofs[1].expiresUtc = sampleNow().addSecs(-1);
        QTest::newRow("a name that ran out closes the order")
                << expiredProof << Step(CloseExpired {});
        valid.expiresUtc = sampleNow().addDays(-1);
        QTest::newRow("a valid order is downloaded after its deadline")
                << valid << Step(DownloadCertificate {});

        for (const OrderRecord::Stage stage :
             { OrderRecord::Stage::Issued, OrderRecord::Stage::Failed,
               OrderRecord::Stage::Cancelled }) {
            OrderRecord ended = provingOrder();
            ended.stage = stage;
            QTest::newRow(qPrintable(toString(stage))) << ended << Step(End {});
        }
    }

    void decidesByTheRecordAlone()
    {
        QFETCH(OrderRecord, record);
        QFETCH(Step, expected);

        const Step step = nextStep(record, sampleNow());

        QVERIFY(step == expected);
    }

    void onlyHarmfulRepetitionsAreWrittenDownFirst()
    {
        QCOMPARE(begunBy(PlaceOrder {}), OrderRecord::Begun::PlaceOrder);
        QCOMPARE(begunBy(SubmitChallenges {}), OrderRecord::Begun::SubmitChallenges);
        QCOMPARE(begunBy(Finalize {}), OrderRecord::Begun::Finalize);
        QCOMPARE(begunBy(ReadOrder {}), OrderRecord::Begun::Nothing);
        QCOMPARE(begunBy(DownloadCertificate {}), OrderRecord::Begun::Nothing);
    }
};

CERTWRIGHT_TEST(NextStepTest)
#include "NextStepTest.moc"
