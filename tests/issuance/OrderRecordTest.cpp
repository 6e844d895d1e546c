// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/OrderRecord.h"
#include "core/issuance/ProofInstruction.h"
#include "tests/support/TestMain.h"
#include "tests/support/issuance/SampleOrders.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace certwright;
using namespace certwright::issuance;
using namespace certwright::testing;

Q_DECLARE_METATYPE(certwright::issuance::OrderRecord)

namespace {

OrderRecord fullOrder()
{
    OrderRecord record = readyOrder();
    record.begun = OrderRecord::Begun::Finalize;
    record.draft.keyType = crypto::KeyType::Rsa4096;
    record.draft.profile = QStringLiteral("shortlived");
    record.draft.eabKeyId = QStringLiteral("kid-1");
    record.draft.preferredChallenge = acme::Challenge::Type::Http01;
    Identifier address;
    address.type = Identifier::Type::Ip;
    address.value = QStringLiteral("192.0.2.1");
    record.draft.identifiers.push_back(address);
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:compound");
    problem.detail = QStringLiteral("<b>no markup</b>");
    Problem inner;
    inner.type = QStringLiteral("urn:ietf:params:acme:error:dns");
    inner.identifier = QStringLiteral("example.test");
    problem.subproblems = { inner };
    record.proofs[0].challenges[0].error = problem;
    record.proofs[0].challenges[0].validatedUtc = sampleNow();
    record.proofs[0].submittedUtc = sampleNow();
    record.proofs[0].nextPollUtc = sampleNow().addMSecs(150);
    record.proofs[0].polls = 3;
    record.unreadAuthorizationUrls
            = QStringList { QStringLiteral("https://ca.example.test/authz/3") };
    record.certificateUrl = QStringLiteral("https://ca.example.test/certificate/1");
    record.profile = QStringLiteral("shortlived");
    record.confirmedUtc = sampleNow().addMSecs(7);
    record.key = KeyId(QStringLiteral("0b9f4e0e-0000-4000-8000-000000000000"));
    record.requestDer = QByteArray("\x30\x00\xff", 3);
    record.certificate = CertificateId(9);
    record.isCleanedUp = true;
    record.lastError = Error(Error::Kind::RateLimited, QStringLiteral("slow down"),
                             QStringLiteral("example.test"))
                               .withProblem(problem)
                               .withRetryAt(sampleNow().addSecs(60));
    record.needsUser = true;
    record.attempts = 4;
    record.polls = 5;
    record.nextAttemptUtc = sampleNow().addSecs(61);
    return record;
}

} // namespace

class OrderRecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheDatabaseUnchanged_data()
    {
        QTest::addColumn<OrderRecord>("record");
        QTest::newRow("draft") << draftOrder();
        QTest::newRow("placing") << placingOrder();
        QTest::newRow("proving") << provingOrder();
        QTest::newRow("everything set") << fullOrder();
    }

    void survivesTheDatabaseUnchanged()
    {
        QFETCH(OrderRecord, record);

        const Result<OrderRecord> read = orderRecordFromJson(toJson(record), record.id);

        QVERIFY(read.has_value());
        QVERIFY(*read == record);
    }

    void damageIsSaidNotGuessed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("empty object") << QByteArray("{}");
        QByteArray unknownStage = toJson(provingOrder());
        QTest::newRow("unknown stage") << unknownStage.replace("\"proving\"", "\"dreaming\"");
        QByteArray brokenTime = toJson(provingOrder());
        QTest::newRow("broken time") << brokenTime.replace("2026-11-24T21:04:00.000Z", "yesterday");
        QByteArray brokenToken = toJson(provingOrder());
        QTest::newRow("illegal token")
                << brokenToken.replace("apexapexapexapexapex", "../../etc/passwd");
    }

    void damageIsSaidNotGuessed()
    {
        QFETCH(QByteArray, json);

        const Result<OrderRecord> read = orderRecordFromJson(json, OrderId(1));

        QVERIFY(!read.has_value());
        QVERIFY(read.error().kind() == Error::Kind::Damaged);
    }

    void deadlineIsTheEarliestThatTheCaGave()
    {
        OrderRecord record = provingOrder();
        record.proofs[1].expiresUtc = sampleNow().addSecs(3600);

        QCOMPARE(record.deadlineUtc(), sampleNow().addSecs(3600));
        record.proofs[1].status = acme::Authorization::Status::Valid;
        QCOMPARE(record.deadlineUtc(), sampleNow().addDays(7));
    }

    void apexAndWildcardGiveTwoValuesAtOneName()
    {
        const ProofInstructions instructions = proofInstructions(provingOrder());

        QCOMPARE(instructions.txtRecords.size(), std::size_t(2));
        QCOMPARE(instructions.txtRecords[0].recordName,
                 QStringLiteral("_acme-challenge.example.test"));
        QCOMPARE(instructions.txtRecords[1].recordName,
                 QStringLiteral("_acme-challenge.example.test"));
        QVERIFY(instructions.txtRecords[0].value != instructions.txtRecords[1].value);
        QCOMPARE(instructions.txtRecords[0].value.size(), 43);
    }

    void aFileIsPlacedWhereTheCaLooks()
    {
        OrderRecord record = provingOrder();
        record.proofs[1].chosen = acme::Challenge::Type::Http01;

        const ProofInstructions instructions = proofInstructions(record);

        QCOMPARE(instructions.txtRecords.size(), std::size_t(1));
        QCOMPARE(instructions.files.size(), std::size_t(1));
        QCOMPARE(instructions.files[0].url,
                 QStringLiteral(
                         "http://example.test/.well-known/acme-challenge/apexapexapexapexapex"));
        QCOMPARE(instructions.files[0].content, "apexapexapexapexapex." + record.accountThumbprint);
    }
};

CERTWRIGHT_TEST(OrderRecordTest)
#include "OrderRecordTest.moc"
