// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/CertificateListModel.h"
#include "tests/support/TestMain.h"
#include "tests/ui/SampleData.h"
#include "ui/certificates/CertificateFilterModel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace certwright;
using namespace certwright::ui;

using Challenge = acme::Challenge::Type;
using Model = CertificateListModel;

namespace {

const QString example = QStringLiteral("example.test");
const QString www = QStringLiteral("www.example.test");

/// The list on a database, watched by Qt's own model tester.
class Fixture
{
public:
    Fixture()
        : model(data.stores(), data.clock()),
          filter(model),
          m_tester(&model),
          m_filterTester(&filter)
    { }

    [[nodiscard]] QString text(int row, Model::Column column) const
    {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] QStringList shownNames() const
    {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names.append(filter.index(row, Model::Names).data().toString());
        return names;
    }

    SampleData data;
    CertificateListModel model;
    CertificateFilterModel filter;

private:
    QAbstractItemModelTester m_tester;
    QAbstractItemModelTester m_filterTester;
};

} // namespace

class CertificateListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsCertificatesAndOpenOrders();
    void namesTheFirstNameTheUserTyped();
    void prefersThePlainDomainWithoutAnOrder();
    void refreshesOneRow();
    void addsANewCertificate();
    void anOrderLeavesWhenItIsIssued();
    void aFailedOrderStaysForAWeek();
    void aFailedOrderLeavesWhenItIsOrderedAgain();
    void marksWhatANewerCertificateReplaces();
    void aRevokedCertificateReplacesNothing();
    void tellsHowItIsProved_data();
    void tellsHowItIsProved();
    void timePassesWithoutReading();
    void countsForTheSidebar();
    void filters_data();
    void filters();
    void finds_data();
    void finds();
    void sortsByUrgency();
    void tenThousandRowsStayQuick();
};

void CertificateListModelTest::listsCertificatesAndOpenOrders()
{
    Fixture list;
    list.data.addCertificate({ example, www }, 31);
    list.data.addOrder(
            list.data.orderRecord({ QStringLiteral("*.api.example.test") }, Challenge::Dns01));

    list.model.reload();

    QCOMPARE(list.model.rowCount(), 2);
    QCOMPARE(list.text(0, Model::Names), QStringLiteral("*.api.example.test"));
    QCOMPARE(list.text(0, Model::Status), QStringLiteral("Waiting for DNS"));
    QCOMPARE(list.text(1, Model::Names), example);
    QCOMPARE(list.text(1, Model::Authority), QStringLiteral("Let's Encrypt"));
    QCOMPARE(list.text(1, Model::Key), QStringLiteral("ECDSA P-256"));
    QCOMPARE(list.model.index(1, 0).data(Model::FurtherNamesRole).toString(),
             QStringLiteral("+1 names"));
    QCOMPARE(list.model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("example.test +1 names"));
}

void CertificateListModelTest::namesTheFirstNameTheUserTyped()
{
    Fixture list;
    issuance::OrderRecord record = list.data.orderRecord({ www, example }, Challenge::Dns01);
    record.stage = issuance::OrderRecord::Stage::Issued;
    store::CertificateRow row = list.data.certificateRow({ example, www }, 1);
    row.order = list.data.addOrder(record);
    const CertificateId id = list.data.insert(row);

    list.model.reload();
    QCOMPARE(list.text(0, Model::Names), www);

    list.model.refreshCertificate(id);
    QCOMPARE(list.text(0, Model::Names), www);
}

void CertificateListModelTest::prefersThePlainDomainWithoutAnOrder()
{
    Fixture list;
    list.data.addCertificate(
            { QStringLiteral("*.example.test"), QStringLiteral("a.example.test"), example, www },
            1);

    list.model.reload();

    QCOMPARE(list.text(0, Model::Names), example);
}

void CertificateListModelTest::refreshesOneRow()
{
    Fixture list;
    const CertificateId id = list.data.addCertificate({ example }, 31);
    list.data.addCertificate({ QStringLiteral("other.test") }, 31);
    list.model.reload();
    QSignalSpy changed(&list.model, &Model::dataChanged);
    QSignalSpy reset(&list.model, &Model::modelReset);
    store::CertificateRow row = *list.data.stores().certificates.find(id);
    row.revokedUtc = list.data.clock().nowUtc();
    QVERIFY(list.data.stores().certificates.update(row));

    list.model.refreshCertificate(id);

    QCOMPARE(list.text(list.model.rowOf(id), Model::Status), QStringLiteral("Revoked"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size(), 0);
}

void CertificateListModelTest::addsANewCertificate()
{
    Fixture list;
    list.model.reload();
    const CertificateId id = list.data.addCertificate({ example }, 0);

    list.model.refreshCertificate(id);

    QCOMPARE(list.model.rowCount(), 1);
    QCOMPARE(list.filter.count(ListFilter::All), 1);
}

void CertificateListModelTest::anOrderLeavesWhenItIsIssued()
{
    Fixture list;
    issuance::OrderRecord record = list.data.orderRecord({ example }, Challenge::Dns01);
    record.id = list.data.addOrder(record);
    list.model.reload();
    record.stage = issuance::OrderRecord::Stage::Issued;
    list.data.updateOrder(record);

    list.model.refreshOrder(record.id);

    QCOMPARE(list.model.rowCount(), 0);
}

void CertificateListModelTest::aFailedOrderStaysForAWeek()
{
    Fixture list;
    issuance::OrderRecord record = list.data.orderRecord({ example }, Challenge::Dns01);
    record.stage = issuance::OrderRecord::Stage::Failed;
    list.data.addOrder(record);

    list.model.reload();
    QCOMPARE(list.text(0, Model::Status), QStringLiteral("Failed — see why"));
    QCOMPARE(list.filter.count(ListFilter::NeedsAttention), 1);
    QCOMPARE(list.filter.count(ListFilter::OrdersInProgress), 0);

    list.data.clock().advance(std::chrono::hours(24 * 8));
    list.model.reload();
    QCOMPARE(list.model.rowCount(), 0);
}

void CertificateListModelTest::aFailedOrderLeavesWhenItIsOrderedAgain()
{
    Fixture list;
    issuance::OrderRecord failed = list.data.orderRecord({ example }, Challenge::Dns01);
    failed.stage = issuance::OrderRecord::Stage::Failed;
    const OrderId old = list.data.addOrder(failed);
    const OrderId again = list.data.addOrder(list.data.orderRecord({ example }, Challenge::Dns01));

    list.model.reload();

    QCOMPARE(list.model.rowOf(old), -1);
    QCOMPARE(list.model.rowOf(again), 0);
}

void CertificateListModelTest::marksWhatANewerCertificateReplaces()
{
    Fixture list;
    const CertificateId old = list.data.addCertificate({ example, www }, 70);
    list.model.reload();
    QCOMPARE(list.text(0, Model::Status), QStringLiteral("Renew now"));
    const CertificateId newer = list.data.addCertificate({ www, example }, 1);

    list.model.refreshCertificate(newer);

    QCOMPARE(list.text(list.model.rowOf(old), Model::Status), QStringLiteral("Replaced"));
    QCOMPARE(list.text(list.model.rowOf(newer), Model::Status), QStringLiteral("Valid"));
    QCOMPARE(list.filter.count(ListFilter::NeedsAttention), 0);
}

void CertificateListModelTest::aRevokedCertificateReplacesNothing()
{
    Fixture list;
    const CertificateId old = list.data.addCertificate({ example }, 70);
    store::CertificateRow newer = list.data.certificateRow({ example }, 1);
    newer.revokedUtc = list.data.clock().nowUtc();
    list.data.insert(newer);

    list.model.reload();

    QCOMPARE(list.text(list.model.rowOf(old), Model::Status), QStringLiteral("Renew now"));
}

void CertificateListModelTest::tellsHowItIsProved_data()
{
    QTest::addColumn<Challenge>("type");
    QTest::addColumn<QString>("word");

    QTest::newRow("DNS") << Challenge::Dns01 << QStringLiteral("Waiting for DNS");
    QTest::newRow("file") << Challenge::Http01 << QStringLiteral("Waiting for file");
}

void CertificateListModelTest::tellsHowItIsProved()
{
    QFETCH(const Challenge, type);
    QFETCH(const QString, word);
    Fixture list;
    list.data.addOrder(list.data.orderRecord({ example }, type));

    list.model.reload();

    QCOMPARE(list.text(0, Model::Status), word);
}

void CertificateListModelTest::timePassesWithoutReading()
{
    Fixture list;
    list.data.addCertificate({ example }, 31);
    list.model.reload();
    list.data.clock().advance(std::chrono::hours(24 * 30));

    list.model.refreshTime();

    QCOMPARE(list.text(0, Model::Status), QStringLiteral("Renew now"));
    QCOMPARE(list.filter.count(ListFilter::ExpiringSoon), 1);
}

void CertificateListModelTest::countsForTheSidebar()
{
    Fixture list;
    list.data.fill();

    list.model.reload();

    QCOMPARE(list.filter.count(ListFilter::All), 8);
    QCOMPARE(list.filter.count(ListFilter::NeedsAttention), 4);
    QCOMPARE(list.filter.count(ListFilter::OrdersInProgress), 2);
    QCOMPARE(list.filter.count(ListFilter::ExpiringSoon), 2);
    QCOMPARE(list.filter.count(ListFilter::Staging), 1);
    QCOMPARE(list.filter.count(ListFilter::Archived), 0);
}

void CertificateListModelTest::filters_data()
{
    QTest::addColumn<ListFilter>("filter");
    QTest::addColumn<QStringList>("names");
    const auto names = [](const char *text) { return QString::fromUtf8(text).split(u' '); };

    QTest::newRow("attention")
            << ListFilter::NeedsAttention
            << names("*.api.example.test mail.example.test shop.例子.test vpn.example.test");
    QTest::newRow("orders") << ListFilter::OrdersInProgress
                            << names("*.api.example.test files.example.test");
    QTest::newRow("expiring") << ListFilter::ExpiringSoon
                              << names("shop.例子.test vpn.example.test");
    QTest::newRow("staging") << ListFilter::Staging << names("practice.example.test");
    QTest::newRow("archived") << ListFilter::Archived << QStringList { QStringLiteral("old.test") };
}

void CertificateListModelTest::filters()
{
    QFETCH(const ListFilter, filter);
    QFETCH(const QStringList, names);
    Fixture list;
    list.data.fill();
    store::CertificateRow old = list.data.certificateRow({ QStringLiteral("old.test") }, 100);
    old.archivedUtc = list.data.clock().nowUtc();
    list.data.insert(old);
    list.model.reload();

    list.filter.setFilter(filter);
    list.filter.sort(Model::Names);

    QCOMPARE(list.shownNames(), names);
}

void CertificateListModelTest::finds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("part of a name") << QStringLiteral("shop") << true;
    QTest::newRow("another name of it") << QStringLiteral("pay.") << true;
    QTest::newRow("Unicode") << QStringLiteral("例子") << true;
    QTest::newRow("A-label") << QStringLiteral("XN--FSQ") << true;
    QTest::newRow("serial with colons") << QStringLiteral("03:9f:aa") << true;
    QTest::newRow("serial without") << QStringLiteral("039FAA") << true;
    QTest::newRow("issuer") << QStringLiteral("ye1") << true;
    QTest::newRow("CA") << QStringLiteral("let's encrypt") << true;
    QTest::newRow("fingerprint") << QStringLiteral("dead00beef") << true;
    QTest::newRow("two words") << QStringLiteral("ye1 shop") << true;
    QTest::newRow("one word too many") << QStringLiteral("shop mail") << false;
    QTest::newRow("typing mistake") << QStringLiteral("hsop") << false;
}

void CertificateListModelTest::finds()
{
    QFETCH(const QString, search);
    QFETCH(const bool, isFound);
    Fixture list;
    store::CertificateRow row = list.data.certificateRow(
            { QStringLiteral("shop.xn--fsqu00a.test"), QStringLiteral("pay.example.test") }, 1);
    row.serialNumber = QStringLiteral("03:9F:AA");
    row.sha256Fingerprint = QByteArray::fromHex("dead00beef");
    list.data.insert(row);
    list.model.reload();
    list.filter.setFilter(ListFilter::NeedsAttention); // a search looks everywhere

    list.filter.setSearch(search);

    QCOMPARE(list.filter.rowCount(), isFound ? 1 : 0);
}

void CertificateListModelTest::sortsByUrgency()
{
    Fixture list;
    list.data.fill();
    list.model.reload();

    list.filter.sort(Model::Status);

    QCOMPARE(list.shownNames().first(3),
             (QStringList { QStringLiteral("mail.example.test"), QStringLiteral("vpn.example.test"),
                            QStringLiteral("shop.例子.test") }));
}

void CertificateListModelTest::tenThousandRowsStayQuick()
{
    SampleData data;
    const bool isFilled
            = data.database()
                      .inTransaction([&data]() -> Result<void> {
                          for (int number = 0; number < 10000; ++number) {
                              store::CertificateRow row = data.certificateRow(
                                      { QStringLiteral("host%1.example.test").arg(number) },
                                      number % 120);
                              const auto inserted = data.stores().certificates.insert(row);
                              if (!inserted)
                                  return fail(inserted.error());
                          }
                          return {};
                      })
                      .has_value();
    QVERIFY(isFilled);
    CertificateListModel model(data.stores(), data.clock());
    CertificateFilterModel filter(model);
    QElapsedTimer timer;
    const auto within = [&timer](const char *what, qint64 milliseconds) {
        qInfo("%s: %lld ms", what, timer.elapsed());
        return timer.elapsed() < milliseconds;
    };

    // Limits are far above what was measured, and far below what people notice as broken.
    timer.start();
    model.reload();
    QVERIFY(within("read", 4000));
    timer.start();
    filter.sort(Model::Names);
    QVERIFY(within("sort", 3000));
    timer.start();
    filter.setSearch(QStringLiteral("host99"));
    QVERIFY(within("search", 3000));
    timer.start();
    model.refreshCertificate(CertificateId(5000));
    QVERIFY(within("refresh one", 2000));
    QCOMPARE(filter.rowCount(), 111);
}

CERTWRIGHT_WINDOW_TEST(CertificateListModelTest)
#include "CertificateListModelTest.moc"
