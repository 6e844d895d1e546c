// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/RenewalInfo.h"
#include "tests/support/Failure.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleKeys.h"
#include "tests/support/transcript/SampleMessages.h"

using namespace certwright;
using namespace certwright::acme;
using namespace certwright::testing;

namespace {

QJsonObject info(const QJsonValue &start, const QJsonValue &end)
{
    const QJsonObject window { { u"start"_qs, start }, { u"end"_qs, end } };
    return { { u"suggestedWindow"_qs, window } };
}

const QString start = QStringLiteral("2026-12-01T00:00:00Z");
const QString end = QStringLiteral("2026-12-03T00:00:00Z");

} // namespace

class RenewalInfoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a97_namesACertificateAsTheRfcDoes();
    void hasNoNameWithoutAuthorityKeyIdentifier();
    void readsTheWindow_data();
    void readsTheWindow();
    void a99_refusesWhatIsNoWindow_data();
    void a99_refusesWhatIsNoWindow();
    void a103_keepsHttpsExplanationsAlone_data();
    void a103_keepsHttpsExplanationsAlone();
};

void RenewalInfoTest::a97_namesACertificateAsTheRfcDoes()
{
    QCOMPARE(renewalCertificateId(sampleLeaf()).value_or(QString()),
             u"aYhba4dGQEHhs3uEe6CuLN4ByNQ.AIdlQyE"_qs);
}

void RenewalInfoTest::hasNoNameWithoutAuthorityKeyIdentifier()
{
    QVERIFY(!renewalCertificateId(leafWithoutAuthorityKeyIdentifier()));
}

void RenewalInfoTest::readsTheWindow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDate day(2026, 11, 30);

    QTest::newRow("UTC") << u"2026-11-30T12:00:00Z"_qs << QDateTime(day, QTime(12, 0), Qt::UTC);
    QTest::newRow("offset") << u"2026-11-30T12:00:00+02:30"_qs
                            << QDateTime(day, QTime(9, 30), Qt::UTC);
    QTest::newRow("fraction") << u"2026-11-30T12:00:00.5Z"_qs
                              << QDateTime(day, QTime(12, 0, 0, 500), Qt::UTC);
    QTest::newRow("nanoseconds") << u"2026-11-30T12:00:00.123456789Z"_qs
                                 << QDateTime(day, QTime(12, 0, 0, 123), Qt::UTC);
    QTest::newRow("lower case") << u"2026-11-30t12:00:00z"_qs
                                << QDateTime(day, QTime(12, 0), Qt::UTC);
}

void RenewalInfoTest::readsTheWindow()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, time);

    const Result<RenewalInfo> read = RenewalInfo::fromJson(info(text, end));

    QCOMPARE(failureOf(read), u"none"_qs);
    QCOMPARE(read->windowStartUtc, time);
    QCOMPARE(read->windowEndUtc, QDateTime(QDate(2026, 12, 3), QTime(0, 0), Qt::UTC));
    QCOMPARE(read->retryAfter.count(), 6 * 3600);
}

void RenewalInfoTest::a99_refusesWhatIsNoWindow_data()
{
    QTest::addColumn<QJsonObject>("object");

    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("window is a string") << QJsonObject { { u"suggestedWindow"_qs, start } };
    QTest::newRow("no start") << info(QJsonValue::Undefined, end);
    QTest::newRow("no end") << info(start, QJsonValue::Undefined);
    QTest::newRow("start is null") << info(QJsonValue::Null, end);
    QTest::newRow("start is a number") << info(1764547200, end);
    QTest::newRow("end equals start") << info(start, start);
    QTest::newRow("end before start") << info(end, start);
    QTest::newRow("no offset") << info(u"2026-12-01T00:00:00"_qs, end);
    QTest::newRow("a date alone") << info(u"2026-12-01"_qs, end);
    QTest::newRow("impossible date") << info(u"2026-02-30T00:00:00Z"_qs, end);
    QTest::newRow("words") << info(u"soon"_qs, end);
    QTest::newRow("garbage behind") << info(u"2026-12-01T00:00:00Z;"_qs, end);
}

void RenewalInfoTest::a99_refusesWhatIsNoWindow()
{
    QFETCH(QJsonObject, object);

    QCOMPARE(failureOf(RenewalInfo::fromJson(object)), u"malformed"_qs);
}

void RenewalInfoTest::a103_keepsHttpsExplanationsAlone_data()
{
    QTest::addColumn<QJsonValue>("url");
    QTest::addColumn<bool>("isKept");

    QTest::newRow("https") << QJsonValue(u"https://ca.example.test/incident"_qs) << true;
    QTest::newRow("https with a fragment")
            << QJsonValue(u"https://ca.example.test/i#part"_qs) << true;
    QTest::newRow("http") << QJsonValue(u"http://ca.example.test/incident"_qs) << false;
    QTest::newRow("javascript") << QJsonValue(u"javascript:alert(1)"_qs) << false;
    QTest::newRow("data") << QJsonValue(u"data:text/html,x"_qs) << false;
    QTest::newRow("user information")
            << QJsonValue(u"https://ca.example.test@evil.test/"_qs) << false;
    QTest::newRow("number") << QJsonValue(5) << false;
    QTest::newRow("absent") << QJsonValue(QJsonValue::Undefined) << false;
}

void RenewalInfoTest::a103_keepsHttpsExplanationsAlone()
{
    QFETCH(QJsonValue, url);
    QFETCH(bool, isKept);

    const auto read = RenewalInfo::fromJson(changed(info(start, end), u"explanationURL"_qs, url));

    QCOMPARE(failureOf(read), u"none"_qs);
    QCOMPARE(read->explanationUrl, isKept ? url.toString() : QString());
}

CERTWRIGHT_TEST(RenewalInfoTest)
#include "RenewalInfoTest.moc"
