// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/ProofChecks.h"
#include "core/issuance/OrderRows.h"
#include "core/net/QtHttpClient.h"
#include "core/store/Stores.h"
#include "tests/checks/SampleZone.h"
#include "tests/store/SampleRows.h"
#include "tests/support/TestMain.h"
#include "tests/support/issuance/SampleOrders.h"

using namespace certwright;
using namespace certwright::issuance;
using namespace certwright::tests;
using Kind = checks::DnsDiagnosis::Kind;

namespace {

const QString challengeName = QStringLiteral("_acme-challenge.example.test");

/// A database with one order for example.test and *.example.test, on a network of its own.
class Desk
{
public:
    Desk()
    {
        const store::KeyItemRow key = store::sampleKeyItem();
        if (!m_stores.keyItems.insert(key)
            || !m_stores.accounts.insert(store::sampleAccount(key.id)))
            qFatal("no account");
        const auto inserted = m_stores.orders.insert(toRow(m_order, testing::sampleNow()),
                                                     store::sampleEvent(u"created"_qs));
        if (!inserted)
            qFatal("no order: %s", qPrintable(inserted.error().detail()));
        m_id = *inserted;
    }

    [[nodiscard]] ProofInstructions instructions() const { return proofInstructions(m_order); }

    ProofReadiness look()
    {
        checks::DnsReadinessCheck dns(internet, sample::view());
        net::QtHttpClient http("test");
        checks::FileReachabilityCheck files(internet, http, sample::view());
        SystemClock clock;
        ProofChecks proofChecks(m_stores, dns, files, clock);
        proofChecks.check(m_id);
        if (!QTest::qWaitFor([&] { return !proofChecks.readiness(m_id).isChecking; }, 30000))
            qFatal("the look did not end");
        return proofChecks.readiness(m_id);
    }

    LoopbackInternet internet;

private:
    std::unique_ptr<store::Database> m_database
            = std::move(*store::Database::open(QStringLiteral(":memory:")));
    store::Stores m_stores { *m_database };
    OrderRecord m_order = testing::provingOrder();
    OrderId m_id;
};

} // namespace

class ProofChecksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadyWhereBothValuesStandTogether()
    {
        Desk desk;
        ZoneData data = sample::emptyZone();
        for (const TxtInstruction &instruction : desk.instructions().txtRecords)
            data.txt(instruction.recordName, instruction.value);
        sample::serveEverywhere(desk.internet, data);

        const ProofReadiness readiness = desk.look();

        QVERIFY(readiness.isReady());
        QCOMPARE(readiness.txtRecords.size(), size_t(2));
        for (const ProofReadiness::Txt &txt : readiness.txtRecords)
            QVERIFY(txt.readiness->diagnoses.empty());
    }

    void saysThatOneOfTwoValuesIsMissing()
    {
        Desk desk;
        const TxtInstruction placed = desk.instructions().txtRecords.front();
        sample::serveEverywhere(desk.internet,
                                sample::emptyZone().txt(challengeName, placed.value));

        const ProofReadiness readiness = desk.look();

        QVERIFY(!readiness.isReady());
        QVERIFY(readiness.txtRecords[0].readiness->isReady());
        const checks::DnsReadiness &missing = *readiness.txtRecords[1].readiness;
        QVERIFY(sample::find(missing, Kind::OneOfSeveral));
        QVERIFY(!sample::find(missing, Kind::StaleValue));
    }

    void isNotReadyWhereTheCaWouldMeetBrokenSignatures()
    {
        checks::NameServerFinding present;
        present.state = checks::NameServerFinding::State::Present;
        ProofReadiness::Txt txt;
        txt.readiness.emplace();
        txt.readiness->findings.push_back(present);
        ProofReadiness sound;
        sound.txtRecords.push_back(txt);
        txt.readiness->diagnoses.emplace_back(Kind::BrokenDnssec, challengeName);
        ProofReadiness broken;
        broken.txtRecords.push_back(txt);

        QVERIFY(sound.isReady());
        QVERIFY(!broken.isReady());
    }
};

CERTWRIGHT_TEST(ProofChecksTest)
#include "ProofChecksTest.moc"
