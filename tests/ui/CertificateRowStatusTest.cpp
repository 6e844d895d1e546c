// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificates/CertificateRowStatus.h"

#include "tests/support/TestMain.h"

#include <QApplication>

using namespace certwright;
using namespace certwright::ui;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);

ListEntry certificate(int daysAgo, int lifetime = 90)
{
    ListEntry entry;
    entry.names = { QStringLiteral("example.test") };
    entry.fromUtc = now.addDays(-daysAgo);
    entry.untilUtc = entry.fromUtc.addDays(lifetime);
    return entry;
}

ListEntry order(ListEntry::Phase phase)
{
    ListEntry entry;
    entry.kind = ListEntry::Kind::Order;
    entry.phase = phase;
    entry.fromUtc = now.addSecs(-3600);
    entry.untilUtc = now.addDays(6).addSecs(3600);
    entry.changedUtc = now.addDays(-2);
    return entry;
}

ListEntry with(ListEntry entry, const std::function<void(ListEntry &)> &change)
{
    change(entry);
    return entry;
}

ListEntry revoked(std::optional<int> reason)
{
    return with(certificate(30), [reason](ListEntry &one) {
        one.revokedUtc = now.addDays(-24);
        one.revocationReason = reason;
    });
}

} // namespace

class CertificateRowStatusTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatStateItIsIn_data();
    void saysWhatStateItIsIn();
    void opensTheWindowForTheLastThird();
    void showsNoWindowWhereRenewingIsNoMatter();
    void sortsTheUrgentFirst();
};

void CertificateRowStatusTest::saysWhatStateItIsIn_data()
{
    QTest::addColumn<ListEntry>("entry");
    QTest::addColumn<StatusKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("validity");
    const auto row = [](const char *name, const ListEntry &entry, StatusKind kind, const char *word,
                        const char *validity) {
        QTest::newRow(name) << entry << kind << QString::fromUtf8(word)
                            << QString::fromUtf8(validity);
    };
    using Phase = ListEntry::Phase;
    const auto staging
            = [](ListEntry &one) { one.environment = store::AuthorityRow::Environment::Staging; };
    const auto replaced = [](ListEntry &one) { one.isReplaced = true; };

    row("fresh", certificate(31), StatusKind::Valid, "Valid", "59 days left · renew Dec 22");
    row("renewed next year", certificate(0, 365), StatusKind::Valid, "Valid",
        "365 days left · renew Jul 24, 2027");
    row("a second before the window",
        with(certificate(60),
             [](ListEntry &one) {
                 one.fromUtc = one.fromUtc.addSecs(2), one.untilUtc = one.untilUtc.addSecs(2);
             }),
        StatusKind::Valid, "Valid", "30 days left · renew Nov 23");
    row("window opens", certificate(60), StatusKind::RenewNow, "Renew now",
        "30 days left · renewal window open");
    row("eight days left", certificate(82), StatusKind::RenewNow, "Renew now",
        "8 days left · renewal window open");
    row("a week left", certificate(83), StatusKind::ExpiresSoon, "Expires in 7 days",
        "7 days left · renewal window open");
    row("a day left", certificate(89), StatusKind::ExpiresSoon, "Expires in 24 hours",
        "24 hours left · renewal window open");
    row("ends now", certificate(90), StatusKind::Expired, "Expired", "Expired just now");
    row("ended", certificate(92), StatusKind::Expired, "Expired", "Expired 2 days ago");
    row("six days long", certificate(2, 6), StatusKind::Valid, "Valid",
        "4 days left · renew Nov 25");
    row("not yet valid", certificate(-1), StatusKind::Unknown, "Not yet valid",
        "Valid from Nov 24, 2026, 08:00 UTC");
    row("replaced", with(certificate(70), replaced), StatusKind::Unknown, "Replaced",
        "20 days left · a newer one exists");
    row("replaced and ended", with(certificate(92), replaced), StatusKind::Expired, "Expired",
        "Expired 2 days ago");
    row("practice", with(certificate(18), staging), StatusKind::Staging, "Staging",
        "72 days left · not trusted");
    row("revoked", revoked(1), StatusKind::Revoked, "Revoked", "Revoked Oct 30 · key compromise");
    row("revoked without reason", revoked(std::nullopt), StatusKind::Revoked, "Revoked",
        "Revoked Oct 30");

    row("order waits for DNS", order(Phase::WaitingForDns), StatusKind::WaitingForUser,
        "Waiting for DNS", "Order expires in 6 days");
    row("order waits for a file", order(Phase::WaitingForFile), StatusKind::WaitingForUser,
        "Waiting for file", "Order expires in 6 days");
    row("order at the CA", order(Phase::Checking), StatusKind::Working, "CA is checking",
        "Order expires in 6 days");
    row("order needs help", order(Phase::NeedsUser), StatusKind::ExpiresSoon,
        "Needs your attention", "Order expires in 6 days");
    row("order failed", order(Phase::Failed), StatusKind::Failed, "Failed — see why",
        "Failed 2 days ago");
    row("order at its end",
        with(order(Phase::WaitingForDns), [](ListEntry &one) { one.untilUtc = now.addSecs(600); }),
        StatusKind::WaitingForUser, "Waiting for DNS", "Order expires within the hour");
    row("order past its end",
        with(order(Phase::WaitingForDns), [](ListEntry &one) { one.untilUtc = now.addSecs(-1); }),
        StatusKind::WaitingForUser, "Waiting for DNS", "Order has expired");
    row("order without an end",
        with(order(Phase::Placing), [](ListEntry &one) { one.untilUtc = QDateTime(); }),
        StatusKind::Working, "Placing the order", "Ordered 1 hours ago");
    row("order tries again",
        with(order(Phase::Placing), [](ListEntry &one) { one.retryUtc = now.addSecs(60); }),
        StatusKind::Working, "Placing the order", "Trying again on Nov 23, 2026, 08:01 UTC");
}

void CertificateRowStatusTest::saysWhatStateItIsIn()
{
    QFETCH(const ListEntry, entry);
    QFETCH(const StatusKind, kind);
    QFETCH(const QString, word);
    QFETCH(const QString, validity);

    const RowStatus status = rowStatus(entry, now);

    QCOMPARE(status.kind, kind);
    QCOMPARE(status.word, word);
    QCOMPARE(status.validity, validity);
    QCOMPARE(statusKind(entry, now), kind);
}

void CertificateRowStatusTest::opensTheWindowForTheLastThird()
{
    const ListEntry entry = certificate(31);

    const ValiditySpan span = rowStatus(entry, now).span;

    QCOMPARE(span.windowFromUtc, std::optional(entry.fromUtc.addDays(60)));
    QCOMPARE(span.windowUntilUtc, std::optional(entry.untilUtc));
    QCOMPARE(span.share(*span.windowFromUtc), 2.0 / 3.0);
}

void CertificateRowStatusTest::showsNoWindowWhereRenewingIsNoMatter()
{
    QVERIFY(!rowStatus(revoked(1), now).span.windowFromUtc);
    QVERIFY(!rowStatus(certificate(92), now).span.windowFromUtc);
    QVERIFY(!rowStatus(order(ListEntry::Phase::Checking), now).span.windowFromUtc);
}

void CertificateRowStatusTest::sortsTheUrgentFirst()
{
    QVERIFY(urgency(StatusKind::Failed) < urgency(StatusKind::RenewNow));
    QVERIFY(urgency(StatusKind::Expired) < urgency(StatusKind::ExpiresSoon));
    QVERIFY(urgency(StatusKind::ExpiresSoon) < urgency(StatusKind::RenewNow));
    QVERIFY(urgency(StatusKind::WaitingForUser) < urgency(StatusKind::Valid));
}

CERTWRIGHT_WINDOW_TEST(CertificateRowStatusTest)
#include "CertificateRowStatusTest.moc"
