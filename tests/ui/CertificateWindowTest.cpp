// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificate/CertificateWindow.h"
#include "core/issuance/OrderEvent.h"
#include "core/issuance/OrderRows.h"
#include "tests/support/TestMain.h"
#include "tests/support/transcript/SampleKeys.h"
#include "tests/ui/Buttons.h"
#include "tests/ui/TestWindows.h"
#include "ui/certificate/CertificateFields.h"
#include "ui/certificate/FactGrid.h"
#include "ui/certificate/HistoryTab.h"
#include "ui/certificate/OverviewTab.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/ValidityBar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace certwright;
using namespace certwright::ui;

namespace kinds = certwright::issuance::orderEvent;

namespace {

QString copiedBy(const QWidget &parent, const QString &label)
{
    for (CopyButton *button : parent.findChildren<CopyButton *>()) {
        if (button->accessibleName() == QStringLiteral("Copy: %1").arg(label)) {
            button->click();
            return QGuiApplication::clipboard()->text();
        }
    }
    return {};
}

QStringList titles(const std::vector<FieldSection> &sections)
{
    QStringList titles;
    for (const FieldSection &section : sections)
        titles.append(section.title);
    return titles;
}

} // namespace

class CertificateWindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesWhatProgramsTake();
    void saysItsLifetimeInOneSentence();
    void asksForOtherWindows();
    void followsARevocation();
    void leavesNoGapWhereFactsWereShownBefore();
    void keepsADamagedCertificateVisible();
    void tellsTheHistoryInSentences_data();
    void tellsTheHistoryInSentences();
    void knowsEveryWordOfTheHistory();
    void listsFieldsInTheOrderOfFirefox();
    void showsExtensionsItDoesNotKnow();
    void copiesPem();
};

void CertificateWindowTest::copiesWhatProgramsTake()
{
    TestWindows windows;
    const CertificateId id
            = windows.data().addCertificate({ QStringLiteral("shop.xn--fsqu00a.test") }, 65);
    const auto row = windows.data().stores().certificates.find(id);

    const CertificateWindow window(windows.issuance(), id);

    QCOMPARE(window.windowTitle(), QStringLiteral("shop.例子.test — Certificate"));
    const QWidget &overview = *window.findChild<OverviewTab *>();
    QCOMPARE(copiedBy(overview, QStringLiteral("Names")), QStringLiteral("shop.xn--fsqu00a.test"));
    QCOMPARE(copiedBy(overview, QStringLiteral("Serial number")), row->serialNumber);
    QCOMPARE(copiedBy(overview, QStringLiteral("SHA-256 fingerprint")),
             QString::fromLatin1(row->sha256Fingerprint.toHex(':').toUpper()));
}

void CertificateWindowTest::saysItsLifetimeInOneSentence()
{
    TestWindows windows;
    const CertificateId id = windows.data().addCertificate({ QStringLiteral("example.test") }, 31);

    const CertificateWindow window(windows.issuance(), id);

    const auto *bar = window.findChild<ValidityBar *>();
    QCOMPARE(bar->accessibleName(),
             QStringLiteral(
                     "issued Oct 23, today · 59 days left · renew Dec 22, expires Jan 21, 2027"));
    QVERIFY(bar->focusPolicy() & Qt::TabFocus);
}

void CertificateWindowTest::asksForOtherWindows()
{
    TestWindows windows;
    const CertificateId id = windows.data().addCertificate({ QStringLiteral("example.test") }, 31);
    const CertificateWindow window(windows.issuance(), id);
    QSignalSpy exported(&window, &CertificateWindow::exportRequested);
    QSignalSpy renewed(&window, &CertificateWindow::renewRequested);
    QSignalSpy revoked(&window, &CertificateWindow::revokeRequested);

    buttonReading(window, QStringLiteral("Export…"))->click();
    buttonReading(window, QStringLiteral("Renew…"))->click();
    buttonReading(window, QStringLiteral("Revoke…"))->click();

    for (const QSignalSpy *spy : { &exported, &renewed, &revoked }) {
        QCOMPARE(spy->size(), 1);
        QCOMPARE(spy->first().first().value<CertificateId>(), id);
    }
}

void CertificateWindowTest::followsARevocation()
{
    TestWindows windows;
    const CertificateId id = windows.data().addCertificate({ QStringLiteral("example.test") }, 31);
    const CertificateWindow window(windows.issuance(), id);
    store::CertificateRow row = *windows.data().stores().certificates.find(id);
    row.revokedUtc = windows.data().clock().nowUtc();
    row.revocationReason = 4;
    QVERIFY(windows.data().stores().certificates.update(row));

    Q_EMIT windows.issuance().certificates().certificateChanged(id);

    QCOMPARE(window.findChild<StatusBadge *>()->text(), QStringLiteral("Revoked"));
    QVERIFY(!buttonReading(window, QStringLiteral("Revoke…"))->isEnabled());
    const auto *history = window.findChild<HistoryTab *>();
    QCOMPARE(history->topLevelItem(0)->text(1),
             QStringLiteral("The certificate was revoked (superseded)."));
}

void CertificateWindowTest::leavesNoGapWhereFactsWereShownBefore()
{
    FactGrid grid;
    const auto fill = [&grid] {
        grid.addFact(QStringLiteral("CA"), QStringLiteral("Test CA"), QStringLiteral("Test CA"));
        grid.addFact(QStringLiteral("Revocation"), QStringLiteral("Not revoked"), QString());
    };
    fill();
    const int before = grid.sizeHint().height();

    grid.clear();
    fill();

    QCOMPARE(grid.sizeHint().height(), before);
}

void CertificateWindowTest::keepsADamagedCertificateVisible()
{
    TestWindows windows;
    store::CertificateRow row
            = windows.data().certificateRow({ QStringLiteral("example.test") }, 31);
    row.chainPem = QByteArrayLiteral("-----BEGIN CERTIFICATE-----\nMAA=\n");
    const CertificateId id = windows.data().insert(row);

    const CertificateWindow window(windows.issuance(), id);

    const auto *message = window.findChild<MessageBar *>();
    QVERIFY(!message->isHidden());
    QCOMPARE(message->kind(), MessageBar::Kind::Error);
    QVERIFY(!buttonReading(window, QStringLiteral("Export…"))->isEnabled());
    QCOMPARE(window.windowTitle(), QStringLiteral("example.test — Certificate"));
}

void CertificateWindowTest::tellsTheHistoryInSentences_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("details");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("issued") << QString(kinds::issued) << QByteArray("{}")
                            << QStringLiteral("The certificate was issued.");
    QTest::newRow("proved") << QString(kinds::proved)
                            << QByteArray("{\"name\":\"*.xn--fsqu00a.test\"}")
                            << QStringLiteral("The CA has seen the proof for *.例子.test.");
    QTest::newRow("refused") << QString(kinds::refused) << QByteArray("{\"name\":\"example.test\"}")
                             << QStringLiteral("The CA did not accept the proof for example.test.");
    QTest::newRow("proved without name")
            << QString(kinds::proved) << QByteArray("{}") << QStringLiteral("proved");
    QTest::newRow("broken details") << QString(kinds::placed) << QByteArray("{")
                                    << QStringLiteral("The CA accepted the order.");
    QTest::newRow("from a newer version") << QStringLiteral("deployed\u202E") << QByteArray("{}")
                                          << QStringLiteral("deployed\\u202E");
}

void CertificateWindowTest::tellsTheHistoryInSentences()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, details);
    QFETCH(const QString, sentence);
    store::OrderEventRow event;
    event.kind = kind;
    event.details = details;

    QCOMPARE(eventSentence(event), sentence);
}

void CertificateWindowTest::knowsEveryWordOfTheHistory()
{
    for (const QLatin1String kind :
         { kinds::submitted, kinds::accountReady, kinds::placed, kinds::challengeChosen,
           kinds::confirmed, kinds::challengesSubmitted, kinds::proved, kinds::refused,
           kinds::keyCreated, kinds::finalized, kinds::issued, kinds::failed, kinds::waiting,
           kinds::needsUser, kinds::retried, kinds::termsAgreed, kinds::cancelled, kinds::cleanedUp,
           kinds::expired }) {
        store::OrderEventRow event;
        event.kind = kind;
        event.details = QByteArrayLiteral("{\"name\":\"example.test\"}");

        QVERIFY2(eventSentence(event).endsWith(u'.'), kind.data());
    }
}

void CertificateWindowTest::listsFieldsInTheOrderOfFirefox()
{
    const QStringList shown = titles(fieldSections(testing::sampleLeaf()));

    QCOMPARE(shown,
             (QStringList { QStringLiteral("Subject Name"), QStringLiteral("Issuer Name"),
                            QStringLiteral("Validity"), QStringLiteral("Subject Alternative Names"),
                            QStringLiteral("Public Key"), QStringLiteral("Miscellaneous"),
                            QStringLiteral("Fingerprints"), QStringLiteral("Basic Constraints"),
                            QStringLiteral("Authority Key ID") }));
}

void CertificateWindowTest::showsExtensionsItDoesNotKnow()
{
    const auto sections = fieldSections(testing::sampleLeaf());
    std::size_t extensionCount = 0;
    for (const FieldSection &section : sections)
        extensionCount += section.oid.isEmpty() ? 0 : 1;

    QCOMPARE(extensionCount, testing::sampleLeaf().extensions().size());
}

void CertificateWindowTest::copiesPem()
{
    TestWindows windows;
    const CertificateId id = windows.data().addCertificate({ QStringLiteral("example.test") }, 31);
    const CertificateWindow window(windows.issuance(), id);

    buttonReading(window, QStringLiteral("Copy Certificate"))->click();
    const QByteArray leaf = QGuiApplication::clipboard()->text().toLatin1();
    buttonReading(window, QStringLiteral("Copy Chain"))->click();
    const QByteArray chain = QGuiApplication::clipboard()->text().toLatin1();

    QCOMPARE(leaf, testing::sampleLeaf().pem());
    QCOMPARE(chain, testing::sampleLeafPem() + testing::sampleIntermediatePem());
}

CERTWRIGHT_WINDOW_TEST(CertificateWindowTest)
#include "CertificateWindowTest.moc"
