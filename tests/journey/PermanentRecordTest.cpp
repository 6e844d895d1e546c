// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "tests/support/journey/World.h"

using namespace certwright;
using namespace certwright::testing;
using issuance::OrderRecord;
using issuance::TxtInstruction;
using Type = acme::Challenge::Type;

namespace {

const QString apex = QStringLiteral("example.test");
const QString wildcard = QStringLiteral("*.example.test");
const QString recordName = QStringLiteral("_validation-persist.example.test");

bool isSeen(Workbench &bench, OrderId id)
{
    bench.issuance().proofChecks().check(id);
    return bench.waitUntil([&] { return bench.issuance().proofChecks().readiness(id).isReady(); },
                           10000);
}

OrderRecord confirmed(Workbench &bench, OrderId id)
{
    if (!bench.issuance().orders().confirmProofs(id) || !bench.waitForEnd(id))
        qWarning("The order did not end in time");
    return bench.record(id);
}

/// The renewal as a person starts it; no record is touched.
OrderRecord renewed(Workbench &bench, OrderId id)
{
    const Result<OrderId> again = bench.issuance().orders().orderAgain(id);
    if (!again || !bench.waitForRest(*again))
        return {};
    const OrderRecord resting = bench.record(*again);
    if (!resting.isOpen() || !isSeen(bench, *again))
        return resting;
    return confirmed(bench, *again);
}

QByteArray reasonOf(const OrderRecord &record)
{
    return record.lastError ? record.lastError->detail().toUtf8() : QByteArrayLiteral("no error");
}

} // namespace

class PermanentRecordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a76_issuesByTheAccountsDnsRecord()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        issuance::OrderDraft draft = bench.draft({ apex, wildcard });
        draft.preferredChallenge = Type::DnsAccount01;

        const OrderId id = bench.submit(draft);
        QVERIFY(bench.waitForRest(id));
        QVERIFY(bench.placeProofs(id, world.challenges()));
        const bool wasSeen = isSeen(bench, id);
        const OrderRecord record = confirmed(bench, id);

        QVERIFY(wasSeen);
        for (const issuance::ProofRecord &proof : record.proofs)
            QVERIFY(proof.chosen == Type::DnsAccount01);
        QVERIFY2(record.stage == OrderRecord::Stage::Issued, reasonOf(record).constData());
    }

    void a77_onePermanentRecordServesWildcardBaseAndRenewal()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        const OrderId id = bench.submit(bench.draft({ apex, wildcard }));
        QVERIFY(bench.waitForRest(id));
        for (const issuance::ProofRecord &proof : bench.record(id).proofs)
            QVERIFY(bench.issuance()
                            .orders()
                            .chooseChallenge(id, proof.identifier, Type::DnsPersist01)
                            .has_value());
        QVERIFY(bench.placeProofs(id, world.challenges()));
        const auto instructions = issuance::proofInstructions(bench.record(id));

        const OrderRecord first = confirmed(bench, id);
        const OrderRecord second = renewed(bench, id);

        QCOMPARE(instructions.txtRecords.size(), std::size_t(1));
        QCOMPARE(instructions.txtRecords[0].recordName, recordName);
        QVERIFY2(first.stage == OrderRecord::Stage::Issued, reasonOf(first).constData());
        QVERIFY2(second.stage == OrderRecord::Stage::Issued, reasonOf(second).constData());
        QVERIFY(second.certificate != first.certificate);
        for (const issuance::ProofRecord &proof : second.proofs)
            QVERIFY(proof.chosen == Type::DnsPersist01);
    }

    void a77_theChoiceSurvivesARestartAndARenewal()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        issuance::PermanentRecordChoice choice;
        choice.allowsWildcard = true;
        choice.untilUtc = QDateTime::currentDateTimeUtc().addDays(30);
        choice.untilUtc->setTime(QTime(23, 59, 59));
        OrderId id;
        {
            Workbench before(world.place());
            issuance::OrderDraft draft = before.draft({ apex });
            draft.preferredChallenge = Type::DnsPersist01;
            id = before.submit(draft);
            QVERIFY(before.waitForRest(id));
            const Identifier name = before.record(id).proofs[0].identifier;
            QVERIFY(before.issuance().orders().choosePermanentRecord(id, name, choice).has_value());
        }

        Workbench after(world.place());
        QVERIFY(after.waitForRest(id));
        const auto instructions = issuance::proofInstructions(after.record(id));
        QVERIFY(after.placeProofs(id, world.challenges()));
        const OrderRecord first = confirmed(after, id);
        const OrderRecord second = renewed(after, id);

        QVERIFY(instructions.txtRecords[0].permanent.allowsWildcard);
        QCOMPARE(instructions.txtRecords[0].permanent.untilUtc, choice.untilUtc);
        QVERIFY2(first.stage == OrderRecord::Stage::Issued, reasonOf(first).constData());
        QVERIFY2(second.stage == OrderRecord::Stage::Issued, reasonOf(second).constData());
        QVERIFY(second.draft.permanentRecord == choice);
    }

    void aRecordInOtherWordsCountsAsSeen()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        issuance::OrderDraft draft = bench.draft({ apex });
        draft.preferredChallenge = Type::DnsPersist01;
        const OrderId id = bench.submit(draft);
        QVERIFY(bench.waitForRest(id));
        const QString text = QStringLiteral("pebble.example.test;policy=wildcard;accounturi=%1")
                                     .arg(bench.record(id).accountUrl);
        QVERIFY(world.challenges().setTxt(recordName, text));

        const bool wasSeen = isSeen(bench, id);
        const OrderRecord record = confirmed(bench, id);

        QVERIFY(wasSeen);
        QVERIFY2(record.stage == OrderRecord::Stage::Issued, reasonOf(record).constData());
    }

    void aWildcardNeedsThePolicy()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        issuance::OrderDraft draft = bench.draft({ wildcard });
        draft.preferredChallenge = Type::DnsPersist01;
        const OrderId id = bench.submit(draft);
        QVERIFY(bench.waitForRest(id));
        const QString narrow = QStringLiteral("pebble.example.test; accounturi=%1")
                                       .arg(bench.record(id).accountUrl);
        QVERIFY(world.challenges().setTxt(recordName, narrow));

        bench.issuance().proofChecks().check(id);
        QVERIFY(bench.waitUntil(
                [&] { return !bench.issuance().proofChecks().readiness(id).isChecking; }, 10000));
        const bool wasReady = bench.issuance().proofChecks().readiness(id).isReady();
        const OrderRecord record = confirmed(bench, id);

        QVERIFY(!wasReady);
        QVERIFY(record.stage == OrderRecord::Stage::Failed);
    }

    void aCaWithoutTheseMethodsOffersNone()
    {
        World world(optionsFor(PebbleVersion::Debian));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        issuance::OrderDraft draft = bench.draft({ apex });
        draft.preferredChallenge = Type::DnsPersist01;

        const OrderId id = bench.submit(draft);
        QVERIFY(bench.waitForRest(id));
        const issuance::ProofRecord proof = bench.record(id).proofs[0];
        const Result<void> refused = bench.issuance().orders().chooseChallenge(id, proof.identifier,
                                                                               Type::DnsAccount01);

        QVERIFY(issuance::choosableChallenges(proof)
                == (std::vector { Type::Http01, Type::Dns01 }));
        QVERIFY(proof.chosen == Type::Dns01);
        QVERIFY(!refused.has_value());
    }
};

CERTWRIGHT_TEST(PermanentRecordTest)
#include "PermanentRecordTest.moc"
