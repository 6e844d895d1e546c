// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleMessages.h"
#include "tests/ui/TestWindows.h"
#include "ui/errors/FailureCard.h"
#include "ui/order/OrderPage.h"
#include "ui/order/OrderWindow.h"
#include "ui/order/ProvePage.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;

namespace {

/// A CA that answers every request with its directory; it calls itself ca.example.test.
class DirectoryAlone final : public net::HttpClient
{
public:
    Task<Result<net::HttpReply>> send(net::HttpRequest request) override
    {
        net::HttpReply reply;
        reply.status = 200;
        reply.url = request.url;
        reply.headers.emplaceBack(QByteArrayLiteral("Content-Type"),
                                  QByteArrayLiteral("application/json"));
        reply.body = QJsonDocument(testing::sampleDirectory()).toJson();
        co_return reply;
    }
};

Problem problemNamed(const QString &name)
{
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:") + name;
    problem.status = 403;
    problem.identifier = QStringLiteral("example.test");
    return problem;
}

} // namespace

class CaaFailureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheRecordThatLetsTheCaIn();
    void goesWithoutTheRecordWhileTheCaCannotBeAsked();
    void nothingIsClaimedWhileTheCaCannotBeAsked();
    void anOrderThatChangesMeanwhileIsLookedAtOnceMore();

private:
    OrderId addForbiddenOrder(SampleData &data);
};

OrderId CaaFailureTest::addForbiddenOrder(SampleData &data)
{
    issuance::OrderRecord record
            = data.orderRecord({ QStringLiteral("example.test") }, acme::Challenge::Type::Dns01);
    record.stage = issuance::OrderRecord::Stage::Failed;
    record.orderUrl = QStringLiteral("https://ca.example.test/order/7");
    record.lastError = Error(Error::Kind::Rejected, QStringLiteral("CAA forbids"))
                               .withProblem(problemNamed(QStringLiteral("caa")));
    return data.addOrder(record);
}

void CaaFailureTest::showsTheRecordThatLetsTheCaIn()
{
    SampleData data;
    testing::MemoryKeyStore keyStore;
    DirectoryAlone http;
    NoDns dns;
    issuance::Issuance issuance(data.database(), keyStore, http, dns, data.clock(), {});
    const OrderId id = addForbiddenOrder(data);

    const OrderWindow window(issuance, id, OrderWindow::Start::Normal, nullptr);

    const FailureCard *card = window.findChild<ProvePage *>()->failureCard();
    QTRY_VERIFY2(card->view().text.remedy.contains(
                         QStringLiteral("example.test CAA 0 issue \"ca.example.test\"")),
                 qPrintable(card->view().text.remedy));
}

void CaaFailureTest::goesWithoutTheRecordWhileTheCaCannotBeAsked()
{
    TestWindows windows; // without network
    const OrderId id = addForbiddenOrder(windows.data());

    const OrderWindow window(windows.issuance(), id, OrderWindow::Start::Normal, nullptr);

    const FailureCard *card = window.findChild<ProvePage *>()->failureCard();
    QVERIFY(card->view().text.title.contains(QStringLiteral("CAA")));
    QVERIFY(!card->view().text.remedy.contains(QStringLiteral("CAA 0")));
}

void CaaFailureTest::nothingIsClaimedWhileTheCaCannotBeAsked()
{
    TestWindows windows; // without network
    const OrderId id = addForbiddenOrder(windows.data());
    issuance::CaaChecks &checks = windows.issuance().caaChecks();

    checks.check(id);

    QTRY_VERIFY(!checks.caa(id).isChecking);
    QVERIFY(checks.caa(id).findings.empty());
    QVERIFY(!checks.caa(id).isSettled());
}

void CaaFailureTest::anOrderThatChangesMeanwhileIsLookedAtOnceMore()
{
    SampleData data;
    testing::MemoryKeyStore keyStore;
    DirectoryAlone http;
    NoDns dns;
    issuance::Issuance issuance(data.database(), keyStore, http, dns, data.clock(), {});
    const OrderId id = addForbiddenOrder(data);
    const QSignalSpy changes(&issuance.caaChecks(), &issuance::CaaChecks::caaChanged);

    issuance.caaChecks().check(id);
    issuance.caaChecks().check(id);

    QTRY_COMPARE(changes.count(), 4); // twice a beginning and an end
    QCOMPARE(issuance.caaChecks().caa(id).findings.size(), size_t(1));
}

CERTWRIGHT_WINDOW_TEST(CaaFailureTest)
#include "CaaFailureTest.moc"
