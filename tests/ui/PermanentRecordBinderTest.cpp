// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/PermanentRecordBinder.h"
#include "tests/support/TestMain.h"
#include "tests/ui/TestWindows.h"
#include "ui/order/MethodChooser.h"
#include "ui/order/PermanentRecordCard.h"

#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;
using Type = acme::Challenge::Type;

namespace {

OrderId permanentOrder(TestWindows &windows)
{
    issuance::OrderRecord record
            = windows.data().orderRecord({ QStringLiteral("example.test") }, Type::Dns01);
    record.accountUrl = QStringLiteral("https://ca.example.test/acct/1");
    acme::Challenge challenge;
    challenge.type = Type::DnsPersist01;
    challenge.url = QStringLiteral("https://ca.example.test/challenge/1");
    challenge.issuerDomainNames = QStringList { QStringLiteral("ca.example.test") };
    record.proofs[0].challenges.push_back(challenge);
    record.proofs[0].chosen = Type::DnsPersist01;
    return windows.data().addOrder(record);
}

} // namespace

class PermanentRecordBinderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTickIsWrittenDownAndComesBack()
    {
        TestWindows windows;
        const OrderId id = permanentOrder(windows);
        MethodChooser chooser;
        PermanentRecordBinder binder(windows.issuance(), chooser);
        const QSignalSpy chosen(&binder, &PermanentRecordBinder::chosen);
        binder.show(id, windows.issuance().proofChecks().readiness(id));
        auto *box = chooser.findChild<QCheckBox *>(QStringLiteral("allowsWildcard"));
        const bool wasChecked = box->isChecked();

        box->click();
        binder.show(id, windows.issuance().proofChecks().readiness(id));

        QVERIFY(!wasChecked);
        QVERIFY(box->isChecked());
        QCOMPARE(chosen.size(), 1);
        const Result<issuance::OrderRecord> stored = windows.issuance().orders().record(id);
        QVERIFY(stored && stored->proofs[0].permanentRecord.allowsWildcard);
    }

    void anotherMethodHidesTheChoices()
    {
        TestWindows windows;
        const OrderId id = permanentOrder(windows);
        MethodChooser chooser;
        PermanentRecordBinder binder(windows.issuance(), chooser);
        binder.show(id, windows.issuance().proofChecks().readiness(id));
        const auto *card = chooser.findChild<PermanentRecordCard *>();
        const bool wasHidden = card->isHidden();

        binder.show(id, {});

        QVERIFY(!wasHidden);
        QVERIFY(card->isHidden());
    }
};

CERTWRIGHT_WINDOW_TEST(PermanentRecordBinderTest)
#include "PermanentRecordBinderTest.moc"
