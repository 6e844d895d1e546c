// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/CertificateStore.h"

#include "tests/store/SampleRows.h"
#include "tests/store/TemporaryDatabase.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"

using namespace certwright;
using namespace certwright::store;

class CertificateStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sparseRowComesBackAsWritten()
    {
        TemporaryDatabase database;
        CertificateRow row = sampleCertificate(QByteArray(32, 'a'));

        row.id = CertificateStore(*database).insert(row).value();
        database.reopen();

        QCOMPARE(CertificateStore(*database).find(row.id).value(), row);
        QCOMPARE(CertificateStore(*database).all().value(), std::vector<CertificateRow> { row });
    }

    void fullRowComesBackAsWritten()
    {
        TemporaryDatabase database;
        CertificateRow row = fullRow(*database);

        row.id = CertificateStore(*database).insert(row).value();
        database.reopen();

        QCOMPARE(CertificateStore(*database).find(row.id).value(), row);
    }

    void updateReplacesEveryColumn()
    {
        const TemporaryDatabase database;
        CertificateStore certificates(*database);
        const CertificateId id
                = certificates.insert(sampleCertificate(QByteArray(32, 'a'))).value();
        CertificateRow row = fullRow(*database);
        row.id = id;

        const Result<void> updated = certificates.update(row);

        QVERIFY(updated);
        QCOMPARE(certificates.find(id).value(), row);
    }

    void sameFingerprintIsRefused()
    {
        const TemporaryDatabase database;
        CertificateStore certificates(*database);
        QVERIFY(certificates.insert(sampleCertificate(QByteArray(32, 'a'))));

        const Result<CertificateId> again
                = certificates.insert(sampleCertificate(QByteArray(32, 'a')));

        QCOMPARE(failureOf(again), u"invalidInput"_qs);
        QCOMPARE(certificates.all()->size(), std::size_t(1));
    }

    void removingACertificateKeepsItsOrder()
    {
        const TemporaryDatabase database;
        CertificateStore certificates(*database);
        OrderRow order = sampleOrder();
        order.certificate = certificates.insert(sampleCertificate(QByteArray(32, 'a'))).value();
        order.id = OrderStore(*database).insert(order, sampleEvent(u"placed"_qs)).value();

        const Result<void> removed = certificates.remove(*order.certificate);

        QVERIFY(removed);
        QCOMPARE(failureOf(certificates.find(*order.certificate)), u"notFound"_qs);
        order.certificate.reset();
        QCOMPARE(OrderStore(*database).find(order.id).value(), order);
    }

    void absentRowIsNotFound()
    {
        const TemporaryDatabase database;
        CertificateStore certificates(*database);
        CertificateRow absent = sampleCertificate(QByteArray(32, 'a'));
        absent.id = CertificateId(404);

        QCOMPARE(failureOf(certificates.find(absent.id)), u"notFound"_qs);
        QCOMPARE(failureOf(certificates.update(absent)), u"notFound"_qs);
        QCOMPARE(failureOf(certificates.remove(absent.id)), u"notFound"_qs);
    }

private:
    static CertificateRow fullRow(Database &database)
    {
        KeyItemRow key = sampleKeyItem();
        KeyItemStore(database).insert(key).or_else(
                [](const Error &error) { qFatal("%s", qUtf8Printable(error.detail())); });
        CertificateRow row = sampleCertificate(QByteArray::fromHex("00ff").repeated(16));
        row.authority = AuthorityId(2);
        row.key = key.id;
        row.account = AccountStore(database).insert(sampleAccount(key.id)).value();
        row.order = OrderStore(database).insert(sampleOrder(), sampleEvent(u"placed"_qs)).value();
        row.names = { u"*.example.test"_qs, u"example.test"_qs };
        row.serialNumber = u"03:9F:00:AC"_qs;
        row.issuerName = u"Практика <CA>"_qs;
        row.keyType = u"ec-p256"_qs;
        row.profile = u"shortlived"_qs;
        row.certificateUrl = u"https://ca.example.test/cert/1"_qs;
        row.notBeforeUtc = instantAt(1795400001);
        row.notAfterUtc = instantAt(253402300799);
        row.addedUtc = instantAt(1795500006);
        row.revokedUtc = instantAt(1795500007);
        row.revocationReason = 0;
        row.archivedUtc = instantAt(1795500008);
        return row;
    }
};

CERTWRIGHT_TEST(CertificateStoreTest)
#include "CertificateStoreTest.moc"
