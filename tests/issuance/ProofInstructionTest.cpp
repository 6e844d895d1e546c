// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ProofInstruction.h"
#include "core/issuance/Applied.h"
#include "tests/support/TestMain.h"
#include "tests/support/issuance/SampleOrders.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace certwright;
using namespace certwright::issuance;
using namespace certwright::testing;
using Type = acme::Challenge::Type;

namespace {

acme::Challenge persistChallenge()
{
    acme::Challenge challenge = pendingChallenge(Type::DnsPersist01, QString());
    challenge.url = QStringLiteral("https://ca.example.test/challenge/persist");
    challenge.issuerDomainNames = { QStringLiteral("ca.example.test") };
    return challenge;
}

/// A wildcard and its base at a CA that offers every form of DNS record.
OrderRecord orderWithEveryRecord(Type chosen)
{
    OrderRecord record = provingOrder();
    for (ProofRecord &proof : record.proofs) {
        proof.challenges.push_back(
                pendingChallenge(Type::DnsAccount01, QStringLiteral("accountaccountaccount")));
        proof.challenges.push_back(persistChallenge());
        proof.chosen = chosen;
    }
    return record;
}

OrderRecord permanentOrder(const QString &name)
{
    OrderRecord record = orderWithEveryRecord(Type::DnsPersist01);
    std::erase_if(record.proofs,
                  [&name](const ProofRecord &proof) { return proof.identifier.value != name; });
    return record;
}

const QString plainText
        = QStringLiteral("ca.example.test; accounturi=https://ca.example.test/account/1");

} // namespace

class ProofInstructionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheAuthorizationLists();
    void doesNotOfferAHashWithoutItsPrefix();
    void a76_namesTheAccountInTheRecordsName();
    void aPermanentRecordSaysIssuerAndAccount();
    void aWildcardAndItsBaseShareOnePermanentRecord();
    void aPermanentRecordFollowsTheChoice_data();
    void aPermanentRecordFollowsTheChoice();
    void aPermanentRecordIsNeededUntilEveryNameIsProved();
    void aPermanentRecordIsJudgedAsTheCaDoes_data();
    void aPermanentRecordIsJudgedAsTheCaDoes();
    void aTemporaryRecordMustBeExact();
    void theChoiceSurvivesTheDatabase();
    void aRecordOfBeforeThereWasAChoiceStillLoads();
    void a77_theShapeSurvivesTheDatabase();
    void aRenewalStartsWithTheChoice();
};

void ProofInstructionTest::offersWhatTheAuthorizationLists()
{
    const OrderRecord plain = provingOrder();
    const OrderRecord rich = orderWithEveryRecord(Type::Dns01);

    QVERIFY(choosableChallenges(plain.proofs[0]) == (std::vector { Type::Dns01 }));
    QVERIFY(choosableChallenges(rich.proofs[0])
            == (std::vector { Type::Dns01, Type::DnsAccount01, Type::DnsPersist01 }));
    QVERIFY(choosableChallenges(rich.proofs[1])
            == (std::vector { Type::Dns01, Type::Http01, Type::DnsAccount01, Type::DnsPersist01 }));
}

void ProofInstructionTest::doesNotOfferAHashWithoutItsPrefix()
{
    ProofRecord proof = permanentOrder(QStringLiteral("example.test")).proofs[0];
    proof.challenges = { persistChallenge() };
    proof.challenges[0].wantsAccountHash = true;

    const auto without = choosableChallenges(proof);
    proof.challenges[0].accountHashPrefix = QStringLiteral("https://ca.example.test/account/");
    const auto with = choosableChallenges(proof);

    QVERIFY(without.empty());
    QVERIFY(with == (std::vector { Type::DnsPersist01 }));
}

void ProofInstructionTest::a76_namesTheAccountInTheRecordsName()
{
    OrderRecord record = orderWithEveryRecord(Type::DnsAccount01);
    record.accountUrl = QStringLiteral("https://example.com/acme/acct/ExampleAccount");

    const ProofInstructions instructions = proofInstructions(record);

    QCOMPARE(instructions.txtRecords.size(), std::size_t(2));
    for (const TxtInstruction &txt : instructions.txtRecords) {
        QCOMPARE(txt.recordName, QStringLiteral("_ujmmovf2vn55tgye._acme-challenge.example.test"));
        QCOMPARE(txt.value.size(), 43);
        QVERIFY(txt.kind == TxtInstruction::Kind::Temporary);
    }
}

void ProofInstructionTest::aPermanentRecordSaysIssuerAndAccount()
{
    const ProofInstructions instructions
            = proofInstructions(permanentOrder(QStringLiteral("example.test")));

    QCOMPARE(instructions.txtRecords.size(), std::size_t(1));
    const TxtInstruction &txt = instructions.txtRecords.front();
    QVERIFY(txt.kind == TxtInstruction::Kind::Permanent);
    QCOMPARE(txt.recordName, QStringLiteral("_validation-persist.example.test"));
    QCOMPARE(QString::fromLatin1(txt.value), plainText);
}

void ProofInstructionTest::aWildcardAndItsBaseShareOnePermanentRecord()
{
    const ProofInstructions instructions
            = proofInstructions(orderWithEveryRecord(Type::DnsPersist01));

    QCOMPARE(instructions.txtRecords.size(), std::size_t(1));
    const TxtInstruction &txt = instructions.txtRecords.front();
    QCOMPARE(txt.identifier.value, QStringLiteral("*.example.test"));
    QCOMPARE(txt.alsoProves.size(), std::size_t(1));
    QCOMPARE(txt.alsoProves[0].value, QStringLiteral("example.test"));
    QCOMPARE(QString::fromLatin1(txt.value), QString(plainText + u"; policy=wildcard"));
}

void ProofInstructionTest::aPermanentRecordFollowsTheChoice_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("allowsWildcard");
    QTest::addColumn<bool>("hasEnd");
    QTest::addColumn<QString>("tail");
    const QString base = QStringLiteral("example.test");
    const QString wildcard = QStringLiteral("*.example.test");

    QTest::newRow("base") << base << false << false << QString();
    QTest::newRow("base, wide") << base << true << false << QStringLiteral("; policy=wildcard");
    QTest::newRow("wildcard needs the policy")
            << wildcard << false << false << QStringLiteral("; policy=wildcard");
    QTest::newRow("base with an end")
            << base << false << true << QStringLiteral("; persistUntil=1795640640");
    QTest::newRow("both") << base << true << true
                          << QStringLiteral("; policy=wildcard; persistUntil=1795640640");
}

void ProofInstructionTest::aPermanentRecordFollowsTheChoice()
{
    QFETCH(QString, name);
    QFETCH(bool, allowsWildcard);
    QFETCH(bool, hasEnd);
    QFETCH(QString, tail);
    OrderRecord record = permanentOrder(name);
    record.proofs[0].permanentRecord.allowsWildcard = allowsWildcard;
    if (hasEnd)
        record.proofs[0].permanentRecord.untilUtc = sampleNow().addDays(1);

    const ProofInstructions instructions = proofInstructions(record);

    QCOMPARE(QString::fromLatin1(instructions.txtRecords[0].value), QString(plainText + tail));
}

void ProofInstructionTest::aPermanentRecordIsNeededUntilEveryNameIsProved()
{
    OrderRecord record = orderWithEveryRecord(Type::DnsPersist01);
    const auto statusOf = [](const OrderRecord &order) {
        return proofInstructions(order).txtRecords.front().status;
    };

    record.proofs[0].status = acme::Authorization::Status::Valid;
    QVERIFY(statusOf(record) == acme::Authorization::Status::Pending);
    record.proofs[1].status = acme::Authorization::Status::Valid;
    QVERIFY(statusOf(record) == acme::Authorization::Status::Valid);
}

void ProofInstructionTest::aPermanentRecordIsJudgedAsTheCaDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("secondsLeft");
    QTest::addColumn<bool>("isTaken");

    QTest::newRow("exact") << QString() << 60 << true;
    QTest::newRow("exact, but ended") << QString() << -60 << false;
    QTest::newRow("in other words") << plainText + u"; policy=Wildcard; note=1" << 60 << true;
    QTest::newRow("without spaces") << QString(plainText).remove(u' ') << 60 << true;
    QTest::newRow("one without an end") << plainText << -60 << true;
    QTest::newRow("ended") << plainText + u"; persistUntil=1" << 60 << false;
    QTest::newRow("another account") << plainText + u'0' << 60 << false;
    QTest::newRow("something else") << QStringLiteral("v=spf1") << 60 << false;
}

void ProofInstructionTest::aPermanentRecordIsJudgedAsTheCaDoes()
{
    QFETCH(QString, text);
    QFETCH(int, secondsLeft);
    QFETCH(bool, isTaken);
    OrderRecord record = permanentOrder(QStringLiteral("example.test"));
    record.proofs[0].permanentRecord.untilUtc = sampleNow().addSecs(secondsLeft);
    const TxtInstruction txt = proofInstructions(record).txtRecords[0];

    const QByteArray seen = text.isEmpty() ? txt.value : text.toUtf8();

    QCOMPARE(isSatisfied(txt, seen, sampleNow()), isTaken);
}

void ProofInstructionTest::aTemporaryRecordMustBeExact()
{
    const TxtInstruction txt = proofInstructions(provingOrder()).txtRecords.front();

    QVERIFY(isSatisfied(txt, txt.value, sampleNow()));
    QVERIFY(!isSatisfied(txt, txt.value.toUpper(), sampleNow()));
}

void ProofInstructionTest::theChoiceSurvivesTheDatabase()
{
    OrderRecord record = permanentOrder(QStringLiteral("example.test"));
    PermanentRecordChoice choice;
    choice.allowsWildcard = true;
    choice.untilUtc = sampleNow().addYears(1);
    record.proofs[0].permanentRecord = choice;
    record.draft.permanentRecord = choice;

    const Result<OrderRecord> read = orderRecordFromJson(toJson(record), record.id);

    QVERIFY(read && *read == record);
}

void ProofInstructionTest::aRecordOfBeforeThereWasAChoiceStillLoads()
{
    const OrderRecord record = provingOrder();
    const QByteArray json = toJson(record);

    const Result<OrderRecord> read = orderRecordFromJson(json, record.id);

    QVERIFY(!json.contains("permanent"));
    QVERIFY(read.has_value());
    QVERIFY(read->proofs[0].permanentRecord == PermanentRecordChoice());
    QVERIFY(read->draft.permanentRecord == PermanentRecordChoice());
}

void ProofInstructionTest::a77_theShapeSurvivesTheDatabase()
{
    OrderRecord record = permanentOrder(QStringLiteral("example.test"));
    acme::Challenge hashed = persistChallenge();
    hashed.wantsAccountHash = true;
    hashed.accountHashPrefix = QStringLiteral("https://ca.example.test/account/");
    acme::Challenge named = persistChallenge();
    named.accountUri = QStringLiteral("https://ca.example.test/persist/1");
    record.proofs[0].challenges = { hashed, named };

    const Result<OrderRecord> read = orderRecordFromJson(toJson(record), record.id);

    QVERIFY(read.has_value());
    QVERIFY(read->proofs[0].challenges == record.proofs[0].challenges);
}

void ProofInstructionTest::aRenewalStartsWithTheChoice()
{
    OrderRecord renewal = placingOrder();
    renewal.draft.preferredChallenge = Type::DnsPersist01;
    renewal.draft.permanentRecord.allowsWildcard = true;
    renewal.stage = OrderRecord::Stage::Proving;
    acme::Authorization authorization
            = pendingAuthorization(QStringLiteral("https://ca.example.test/authz/1"),
                                   QStringLiteral("example.test"), false);
    authorization.challenges.push_back(persistChallenge());
    AuthorizationsRead outcome;
    outcome.items = { { authorization.url, authorization, std::nullopt } };

    const AppliedOutcome after
            = applied(renewal, ReadAuthorizations { { authorization.url } }, outcome, sampleNow());

    QVERIFY(after.record.proofs[0].chosen == Type::DnsPersist01);
    QVERIFY(after.record.proofs[0].permanentRecord.allowsWildcard);
}

CERTWRIGHT_TEST(ProofInstructionTest)
#include "ProofInstructionTest.moc"
