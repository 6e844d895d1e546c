// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OrderSamples.h"
#include "tests/support/TestMain.h"
#include "tests/ui/ScreenLanguage.h"
#include "tests/ui/TestWindows.h"
#include "ui/exporting/ExportDialog.h"
#include "ui/exporting/ExportForm.h"
#include "ui/order/AuthorityDialog.h"
#include "ui/order/AuthorityForm.h"
#include "ui/order/InstallPage.h"
#include "ui/order/IssuePage.h"
#include "ui/order/NamesEditor.h"
#include "ui/order/NamesPage.h"
#include "ui/order/OrderWindow.h"
#include "ui/order/ProvePage.h"
#include "ui/revoking/RevokeDialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

using namespace certwright;
using namespace certwright::ui;
using issuance::OrderRecord;

namespace {

constexpr QSize usualSize(900, 640);
constexpr QSize smallestSize(760, 480);

/// A window at a step of a hand-made order, without a CA behind it.
class SampleWindow
{
public:
    explicit SampleWindow(OrderRecord record)
    {
        record.draft.authority = m_windows.data().letsEncrypt();
        record.account = m_windows.data().addAccount(record.draft.authority, QString());
        record.createdUtc = m_windows.data().clock().nowUtc();
        if (record.stage != OrderRecord::Stage::Failed)
            record.expiresUtc = record.createdUtc.addDays(7);
        const OrderId id = m_windows.data().addOrder(record);
        m_window = std::make_unique<OrderWindow>(m_windows.issuance(), id,
                                                 OrderWindow::Start::Normal, nullptr);
        m_window->resize(usualSize);
    }

    OrderWindow &operator*() { return *m_window; }
    OrderWindow *operator->() { return m_window.get(); }
    TestWindows &windows() { return m_windows; }

private:
    TestWindows m_windows;
    std::unique_ptr<OrderWindow> m_window;
};

ProveView fileView()
{
    ProveView view;
    auto file = samples::file(QStringLiteral("www.example.test"));
    checks::FileFinding v4;
    v4.address = QStringLiteral("192.0.2.10");
    v4.state = checks::FileFinding::State::Present;
    checks::FileFinding v6;
    v6.address = QStringLiteral("2001:db8::10");
    v6.state = checks::FileFinding::State::Absent;
    v6.httpStatus = 404;
    checks::FileReachability reachability;
    reachability.findings = { v6, v4 };
    file.reachability = reachability;
    view.readiness.files = { file };
    ProofChoice choice;
    choice.identifier = file.instruction.identifier;
    choice.choosable = { acme::Challenge::Type::Dns01, acme::Challenge::Type::Http01 };
    choice.chosen = acme::Challenge::Type::Http01;
    view.choices = { choice };
    view.deadlineUtc = samples::apexAndWildcard().deadlineUtc;
    return view;
}

OrderRecord failedOrder()
{
    OrderRecord record = samples::placedOrder(
            { QStringLiteral("example.test"), QStringLiteral("*.example.test") });
    record.stage = OrderRecord::Stage::Failed;
    record.proofs[0].submittedUtc = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
    record.proofs[1].submittedUtc = record.proofs[0].submittedUtc;
    record.proofs[1].status = acme::Authorization::Status::Invalid;
    Problem problem;
    problem.type = QStringLiteral("urn:ietf:params:acme:error:dns");
    problem.detail = QStringLiteral(
            "DNS problem: NXDOMAIN looking up TXT for _acme-challenge.example.test - check "
            "that a DNS record exists for this domain");
    record.lastError
            = Error(Error::Kind::Rejected, QStringLiteral("The authorization of a name is invalid"),
                    QStringLiteral("*.example.test"))
                      .withProblem(problem);
    return record;
}

} // namespace

/// Draws the order windows in both colour schemes for people to look at, and holds what can be
/// held of a picture: that no sentence is cut off.
class OrderScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_folder = prepareScreens(); }

    void everyScreen_data() { addColorSchemes(); }

    void everyScreen()
    {
        m_scheme = applyColorSchemeOfRow();

        drawNames();
        drawProve();
        drawFile();
        drawFailure();
        drawIssue();
        drawInstall();
        drawDialogs();
    }

private:
    void drawNames()
    {
        TestWindows windows;
        OrderWindow window(windows.issuance(), std::nullopt, OrderWindow::Start::Normal, nullptr);
        window.resize(usualSize);
        NamesPage *page = window.findChild<NamesPage *>();
        page->names().setText(QStringLiteral(
                "example.test\nwww.example.test\n*.api.example.test\n例子.example.test\n"
                "_foo.example.test\nshop.api.example.test"));
        page->authority().showAsking();
        save(window, QStringLiteral("order_names_asking"));
        QTRY_VERIFY(page->authority().findChild<FailureCard *>()->isVisibleTo(page));
        save(window, QStringLiteral("order_names_offline"));
        acme::Directory directory;
        directory.termsOfService = QStringLiteral("https://ca.example.test/terms");
        directory.profiles = { { QStringLiteral("classic"), QString() } };
        page->authority().showDirectory(directory);
        page->names().setText(QStringLiteral(
                "example.test\nwww.example.test\n*.api.example.test\n例子.example.test"));
        page->findChild<QCheckBox *>(QStringLiteral("terms"))->setChecked(true);
        save(window, QStringLiteral("order_names"));
        directory.isExternalAccountRequired = true;
        page->authority().showDirectory(directory);
        page->names().setText(
                QStringLiteral("_foo.example.test\n*.*.example.test\nshop.api.example.test\n"
                               "*.api.example.test\nlocalhost"));
        window.resize(smallestSize);
        save(window, QStringLiteral("order_names_small"));
    }

    void drawProve()
    {
        SampleWindow window(samples::placedOrder(
                { QStringLiteral("example.test"), QStringLiteral("*.example.test") }));
        ProvePage *page = window->findChild<ProvePage *>();
        window->show();
        QTRY_VERIFY(
                !window.windows().issuance().proofChecks().readiness(*window->order()).isChecking);
        page->setView(samples::apexAndWildcard());
        page->setCountdown(8);
        save(*window, QStringLiteral("order_prove"));
        window->resize(smallestSize);
        save(*window, QStringLiteral("order_prove_small"));
        window->resize(usualSize);
        page->setView({});
        page->findChild<QPushButton *>(QStringLiteral("ask"))->setEnabled(true);
        page->setView(samples::apexAndWildcard());
        page->findChild<QPushButton *>(QStringLiteral("ask"))->click();
        save(*page->findChild<QDialog *>(), QStringLiteral("order_ask_anyway"));
    }

    void drawFile()
    {
        SampleWindow window(samples::placedOrder({ QStringLiteral("www.example.test") }));
        window->show();
        QTRY_VERIFY(
                !window.windows().issuance().proofChecks().readiness(*window->order()).isChecking);
        window->findChild<ProvePage *>()->setView(fileView());
        save(*window, QStringLiteral("order_file"));
    }

    void drawFailure()
    {
        SampleWindow window(failedOrder());
        OrderPage *page = window->findChild<ProvePage *>();
        FailureView view = page->failureCard()->view();
        view.evidence = {
            QStringLiteral("ns1.example.test: has the value"),
            QStringLiteral(
                    "ns2.example.test: not found yet; resolvers may remember that for up to 15 "
                    "minutes")
        };
        page->showFailure(view);
        save(*window, QStringLiteral("order_failure"));
        page->failureCard()->findChild<QAbstractButton *>(QStringLiteral("fold"))->click();
        save(*window, QStringLiteral("order_failure_unfolded"));
    }

    void drawIssue()
    {
        OrderRecord record = samples::placedOrder(
                { QStringLiteral("example.test"), QStringLiteral("*.example.test") });
        record.stage = OrderRecord::Stage::Proving;
        record.confirmedUtc = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
        record.proofs[0].status = acme::Authorization::Status::Valid;
        record.proofs[0].submittedUtc = record.confirmedUtc;
        record.proofs[1].submittedUtc = record.confirmedUtc;
        SampleWindow window(record);
        save(*window, QStringLiteral("order_issue"));
    }

    void drawInstall()
    {
        OrderRecord record = samples::placedOrder(
                { QStringLiteral("example.test"), QStringLiteral("*.example.test") });
        record.stage = OrderRecord::Stage::Issued;
        for (issuance::ProofRecord &proof : record.proofs) {
            proof.status = acme::Authorization::Status::Valid;
            proof.submittedUtc = QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
        }
        SampleWindow window(record);
        InstallView view;
        view.names = { QStringLiteral("example.test"), QStringLiteral("*.example.test") };
        view.issuer = QStringLiteral("YE1");
        view.notAfterUtc = QDateTime(QDate(2027, 2, 21), QTime(12, 0), Qt::UTC);
        view.isStaging = true;
        OrderRecord shown = record;
        view.cleanUp = cleanUpItems(shown);
        window->findChild<InstallPage *>()->setView(view);
        save(*window, QStringLiteral("order_install"));
    }

    void drawDialogs()
    {
        TestWindows windows;
        const CertificateId id = windows.data().addCertificate(
                { QStringLiteral("example.test"), QStringLiteral("www.example.test") }, 1);
        ExportDialog exporting(windows.issuance(), id, nullptr);
        exporting.findChild<ExportForm *>()->setFolder(QStringLiteral("/srv/certs/example.test"));
        save(exporting, QStringLiteral("export_pem"));
        exporting.findChild<ExportForm *>()->setTarget(ExportTarget::Pfx);
        save(exporting, QStringLiteral("export_pfx"));
        store::CertificateRow row = *windows.issuance().stores().certificates.find(id);
        row.account
                = windows.data().addAccount(row.authority, QStringLiteral("admin@example.test"));
        QVERIFY(windows.issuance().stores().certificates.update(row));
        RevokeDialog revoking(windows.issuance(), id, nullptr);
        save(revoking, QStringLiteral("revoke"));
        AuthorityDialog adding(windows.issuance().accounts(), nullptr);
        save(adding, QStringLiteral("add_ca"));
    }

    void save(QWidget &widget, const QString &name)
    {
        widget.ensurePolished();
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        const QString path = QStringLiteral("%1/%2_%3.png").arg(m_folder, name, m_scheme);
        QVERIFY(widget.grab().toImage().save(path));
        checkNothingIsCutOff(widget, name);
    }

    /// Sentences wrap: every visible label has the height that its text needs, and no page needs to
    /// be scrolled sideways.
    static void checkNothingIsCutOff(const QWidget &widget, const QString &name)
    {
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->sizeHint().height();
            QVERIFY2(label->height() >= needed - 1,
                     qPrintable(QStringLiteral("%1: %2 px for “%3”, needs %4")
                                        .arg(name)
                                        .arg(label->height())
                                        .arg(label->text().left(60))
                                        .arg(needed)));
        }
        for (const QScrollArea *area : widget.findChildren<QScrollArea *>()) {
            if (area->isVisible())
                QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(name));
        }
        for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                         qPrintable(name + QStringLiteral(": ") + button->text()));
        }
    }

    QString m_folder;
    QString m_scheme;
};

CERTWRIGHT_WINDOW_TEST(OrderScreensTest)
#include "OrderScreensTest.moc"
