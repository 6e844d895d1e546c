// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/JsonWebSignature.h"
#include "core/crypto/CertificateChain.h"
#include "tests/support/TestMain.h"
#include "tests/support/journey/World.h"

using namespace certwright;
using namespace certwright::testing;
using issuance::OrderRecord;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int ordersInARow = 10; // what a sanitizer can find shows in the first ones
#else
constexpr int ordersInARow = 100;
#endif

} // namespace

class IssuanceJourneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issuesByDnsForApexAndWildcard_data() { bothVersions(); }
    void issuesByDnsForApexAndWildcard()
    {
        QFETCH(PebbleVersion, version);
        World world(optionsFor(version));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());

        const OrderRecord record
                = bench.issue({ QStringLiteral("example.test"), QStringLiteral("*.example.test") },
                              world.challenges());

        QVERIFY2(record.stage == OrderRecord::Stage::Issued,
                 qPrintable(record.lastError ? record.lastError->detail() : QString()));
        const auto row = bench.issuance().stores().certificates.find(*record.certificate);
        QVERIFY(row.has_value());
        QCOMPARE(
                row->names,
                (QStringList { QStringLiteral("*.example.test"), QStringLiteral("example.test") }));
        QVERIFY(world.verifies(row->chainPem));
    }

    void issuesByFile_data() { bothVersions(); }
    void issuesByFile()
    {
        QFETCH(PebbleVersion, version);
        World world(optionsFor(version));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        issuance::OrderDraft draft = bench.draft({ QStringLiteral("files.test") });
        draft.preferredChallenge = acme::Challenge::Type::Http01;

        const OrderId id = bench.submit(draft);
        QVERIFY(bench.waitForRest(id));
        QVERIFY(bench.placeProofs(id, world.challenges()));
        bench.issuance().proofChecks().check(id);
        const bool isSeen = bench.waitUntil(
                [&] { return bench.issuance().proofChecks().readiness(id).isReady(); }, 10000);
        QVERIFY(bench.issuance().orders().confirmProofs(id).has_value());
        QVERIFY(bench.waitForEnd(id));

        QVERIFY(isSeen);
        QVERIFY(bench.record(id).stage == OrderRecord::Stage::Issued);
    }

    void aWrongRecordFailsWithTheCasReasonAndANewOrderSucceeds()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        const OrderId id = bench.submit(bench.draft({ QStringLiteral("example.test") }));
        QVERIFY(bench.waitForRest(id));
        QVERIFY(world.challenges().setTxt(QStringLiteral("_acme-challenge.example.test"),
                                          QStringLiteral("wrong")));

        QVERIFY(bench.issuance().orders().confirmProofs(id).has_value());
        QVERIFY(bench.waitForEnd(id));
        const OrderRecord failed = bench.record(id);
        const Result<OrderId> again = bench.issuance().orders().orderAgain(id);
        QVERIFY(again.has_value());
        QVERIFY(bench.waitForRest(*again));
        QVERIFY(bench.placeProofs(*again, world.challenges()));
        QVERIFY(bench.issuance().orders().confirmProofs(*again).has_value());
        QVERIFY(bench.waitForEnd(*again));

        QVERIFY(failed.stage == OrderRecord::Stage::Failed);
        QVERIFY(failed.lastError->problem().has_value());
        QCOMPARE(failed.lastError->subject(), QStringLiteral("example.test"));
        QVERIFY(bench.record(*again).stage == OrderRecord::Stage::Issued);
    }

    void aSecondOrderUsesTheSameAccount()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());

        const OrderRecord first = bench.issue({ QStringLiteral("one.test") }, world.challenges());
        const OrderRecord second = bench.issue({ QStringLiteral("two.test") }, world.challenges());

        QCOMPARE(first.account, second.account);
        QCOMPARE(world.timesAsked(QStringLiteral("POST /sign-me-up")), 1);
    }

    void termsThatWereNotAgreedToAreAskedFor()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        issuance::OrderDraft draft = bench.draft({ QStringLiteral("example.test") });
        const QString terms = draft.agreedTermsUrl;
        draft.agreedTermsUrl.clear();

        const OrderId id = bench.submit(draft);
        QVERIFY(bench.waitForRest(id));
        const OrderRecord asked = bench.record(id);
        QVERIFY(bench.issuance().orders().agreeToTerms(id, terms).has_value());
        QVERIFY(bench.waitUntil([&] { return !bench.record(id).proofs.empty(); }, 10000));

        QVERIFY(asked.needsUser);
        QVERIFY(asked.lastError->kind() == Error::Kind::ActionRequired);
        QCOMPARE(asked.lastError->problem()->helpUrl, terms);
    }

    void anExternalAccountIsAskedForAndTaken()
    {
        PebbleOptions options = optionsFor(PebbleVersion::Newest);
        options.requiresAccountBinding = true;
        const QByteArray macKey = QByteArrayLiteral(
                "zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W");
        options.accountBindingKeys.insert(QStringLiteral("kid-1"), macKey);
        World world(options);
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());

        const OrderId id = bench.submit(bench.draft({ QStringLiteral("example.test") }));
        QVERIFY(bench.waitForRest(id));
        const OrderRecord asked = bench.record(id);
        auto decoded = acme::macKeyFromText(QString::fromLatin1(macKey));
        QVERIFY(decoded.has_value());
        QVERIFY(bench.issuance()
                        .orders()
                        .giveExternalAccount(id, QStringLiteral("kid-1"), std::move(*decoded))
                        .has_value());
        QVERIFY(bench.waitUntil([&] { return !bench.record(id).proofs.empty(); }, 10000));

        QVERIFY(asked.lastError->isProblem(QLatin1String("externalAccountRequired")));
    }

    void aCaThatLostTheAccountGetsItAgain()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        QVERIFY(bench.issue({ QStringLiteral("one.test") }, world.challenges()).stage
                == OrderRecord::Stage::Issued);
        QVERIFY(world.pebble().restart());

        const OrderId id = bench.submit(bench.draft({ QStringLiteral("two.test") }));
        QVERIFY(bench.waitForRest(id));
        const OrderRecord blocked = bench.record(id);
        QVERIFY(bench.issuance().orders().retry(id).has_value());
        QVERIFY(bench.waitUntil([&] { return !bench.record(id).proofs.empty(); }, 20000));

        QVERIFY(blocked.needsUser);
        QVERIFY(blocked.lastError->isProblem(QLatin1String("accountDoesNotExist")));
        QCOMPARE(bench.issuance().stores().accounts.all()->size(), std::size_t(1));
    }

    void aCancelledOrderLeavesTheCaAlone()
    {
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        const OrderId id = bench.submit(bench.draft({ QStringLiteral("example.test") }));
        QVERIFY(bench.waitForRest(id));
        const qsizetype before = world.timesAsked(QStringLiteral("POST /"));

        QVERIFY(bench.issuance().orders().cancel(id).has_value());
        QTest::qWait(300);

        QVERIFY(bench.record(id).stage == OrderRecord::Stage::Cancelled);
        QCOMPARE(world.timesAsked(QStringLiteral("POST /")), before);
    }

    void revokesWithBothKeys_data()
    {
        QTest::addColumn<issuance::RevocationSigner>("signer");
        QTest::addColumn<acme::RevocationReason>("reason");
        QTest::newRow("account") << issuance::RevocationSigner::Account
                                 << acme::RevocationReason::Superseded;
        QTest::newRow("certificate key") << issuance::RevocationSigner::CertificateKey
                                         << acme::RevocationReason::KeyCompromise;
    }
    void revokesWithBothKeys()
    {
        QFETCH(issuance::RevocationSigner, signer);
        QFETCH(acme::RevocationReason, reason);
        World world(optionsFor(PebbleVersion::Newest));
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        const OrderRecord record
                = bench.issue({ QStringLiteral("example.test") }, world.challenges());
        const CertificateId id = *record.certificate;

        const Result<void> revoked
                = await(bench.issuance().certificates().revoke(id, reason, signer));

        QVERIFY(revoked.has_value());
        const auto row = bench.issuance().stores().certificates.find(id);
        QVERIFY(row->revokedUtc.has_value());
        const QByteArray serial = row->serialNumber.toLatin1().replace(":", "").toLower();
        QCOMPARE(world.pebble().certificateStatus(serial), QStringLiteral("Revoked"));
    }

    void issuesEveryKeyType_data()
    {
        QTest::addColumn<crypto::KeyType>("type");
        for (const crypto::KeyType type :
             { crypto::KeyType::EcP256, crypto::KeyType::EcP384, crypto::KeyType::Rsa2048,
               crypto::KeyType::Rsa3072, crypto::KeyType::Rsa4096 })
            QTest::newRow(qPrintable(crypto::toString(type))) << type;
    }
    void issuesEveryKeyType()
    {
        QFETCH(crypto::KeyType, type);
        PebbleOptions options = optionsFor(PebbleVersion::Newest);
        options.acceptsEverything = true;
        World world(options);
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());
        issuance::OrderDraft draft = bench.draft({ QStringLiteral("example.test") });
        draft.keyType = type;

        const OrderId id = bench.submit(draft);
        QVERIFY(bench.waitForRest(id));
        QVERIFY(bench.issuance().orders().confirmProofs(id).has_value());
        QVERIFY(bench.waitForEnd(id));

        const OrderRecord record = bench.record(id);
        QVERIFY(record.stage == OrderRecord::Stage::Issued);
        const auto row = bench.issuance().stores().certificates.find(*record.certificate);
        const auto chain = crypto::CertificateChain::fromAcmePem(row->chainPem);
        QVERIFY(chain->leaf().publicKey().type() == type);
    }

    void ordersInARowSucceedThoughHalfOfTheNoncesAreRejected_data() { bothVersions(); }
    void ordersInARowSucceedThoughHalfOfTheNoncesAreRejected()
    {
        QFETCH(PebbleVersion, version);
        PebbleOptions options = optionsFor(version);
        options.rejectedNoncesPercent = 50;
        options.isStrict = true;
        World world(options);
        QVERIFY2(world.start(), qPrintable(world.errorText()));
        Workbench bench(world.place());

        int issued = 0;
        for (int i = 0; i < ordersInARow; ++i) {
            const OrderRecord record = bench.issue({ QStringLiteral("host%1.example.test").arg(i) },
                                                   world.challenges());
            issued += record.stage == OrderRecord::Stage::Issued ? 1 : 0;
        }

        QCOMPARE(issued, ordersInARow);
        QCOMPARE(bench.issuance().stores().certificates.all()->size(), std::size_t(ordersInARow));
    }

private:
    static void bothVersions()
    {
        QTest::addColumn<PebbleVersion>("version");
        QTest::newRow("Debian's Pebble") << PebbleVersion::Debian;
        QTest::newRow("newest Pebble") << PebbleVersion::Newest;
    }
};

Q_DECLARE_METATYPE(certwright::testing::PebbleVersion)

CERTWRIGHT_TEST(IssuanceJourneyTest)
#include "IssuanceJourneyTest.moc"
