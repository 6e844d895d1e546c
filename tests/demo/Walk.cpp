// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/Walk.h"

#include "ui/certificate/CertificateWindow.h"
#include "ui/certificates/CertificatesPage.h"
#include "ui/exporting/ExportDialog.h"
#include "ui/main/MainActions.h"
#include "ui/order/OrderWindow.h"
#include "ui/widgets/CopyButton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace certwright::demo {

using namespace std::chrono_literals;
using ui::CertificateWindow;
using ui::ExportDialog;
using ui::OrderWindow;

namespace {

QPushButton *pushButton(QWidget *inside, const QString &objectName)
{
    return inside->findChild<QPushButton *>(objectName);
}

/// A button of that object name that can be seen and pressed.
bool canPress(QWidget *inside, const QString &objectName)
{
    const QList<QPushButton *> buttons = inside->findChildren<QPushButton *>(objectName);
    return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->isEnabled();
    });
}

QPushButton *visibleButton(QWidget *inside, const QString &objectName)
{
    const QList<QPushButton *> buttons = inside->findChildren<QPushButton *>(objectName);
    for (QPushButton *button : buttons) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

ui::CopyButton *copyButton(QWidget *inside, const QString &accessibleName)
{
    return qobject_cast<ui::CopyButton *>(Hands::button(inside, accessibleName));
}

} // namespace

Walk::Walk(PracticeWorld &practice, app::Desktop &desktop, DnsPanel &dnsPanel, WebPanel &webPanel,
           Hands &hands, StallWatch &watch, QString outputFolder)
    : m_practice(practice),
      m_desktop(desktop),
      m_dnsPanel(dnsPanel),
      m_webPanel(webPanel),
      m_hands(hands),
      m_watch(watch),
      m_output(std::move(outputFolder))
{ }

Task<Result<void>> Walk::waitFor(QString what, std::function<bool()> condition)
{
    m_watch.setActivity(what);
    const std::chrono::milliseconds longest = 60s;
    const bool isThere = co_await m_hands.until(std::move(condition), longest);
    if (!isThere)
        co_return fail(Error::Kind::Cancelled, QStringLiteral("Waited in vain for: ") + what);
    co_return Result<void>();
}

Task<Result<void>> Walk::run()
{
    QWidget *const mainWindow = &m_desktop.mainWindow();
    const QString pictureName = QStringLiteral("empty");
    co_await m_hands.picture(mainWindow, pictureName);

    Plan dns;
    dns.names = QStringLiteral("example.test\n*.example.test");
    dns.pictureName = QStringLiteral("dns");
    const Result<void> first = co_await order(dns);
    if (!first)
        co_return first;

    Plan file;
    file.names = QStringLiteral("files.test");
    file.proof = Proof::File;
    file.keyType = crypto::KeyType::Rsa4096;
    file.pictureName = QStringLiteral("file");
    const Result<void> second = co_await order(file);
    if (!second)
        co_return second;

    const Result<void> seen = co_await lookAround();
    co_return seen;
}

Task<Result<void>> Walk::order(Plan plan)
{
    QElapsedTimer timer;
    timer.start();
    m_desktop.mainWindow().actions().newCertificate->trigger();
    const std::function<bool()> isOpen = [] { return Hands::window<OrderWindow>() != nullptr; };
    const QString openText = QStringLiteral("the order window");
    const Result<void> opened = co_await waitFor(openText, isOpen);
    if (!opened)
        co_return opened;
    OrderWindow *const window = Hands::window<OrderWindow>();

    const Result<void> filled = co_await fillNames(window, plan);
    if (!filled)
        co_return filled;
    Result<void> placed;
    if (plan.proof == Proof::DnsRecords)
        placed = co_await placeRecords(window, plan);
    else
        placed = co_await placeFile(window, plan);
    if (!placed)
        co_return placed;
    const Result<void> asked = co_await askTheCa(window, plan);
    if (!asked)
        co_return asked;
    const QString names = QString(plan.names).replace(u'\n', QStringLiteral(", "));
    m_story.append(QStringLiteral("Certificate for %1 (%2) after %3 s in the windows.")
                           .arg(names, crypto::displayName(plan.keyType))
                           .arg(double(timer.elapsed()) / 1000, 0, 'f', 1));
    const Result<void> exported = co_await exportFiles(window, plan);
    if (!exported)
        co_return exported;
    window->close();
    const std::function<bool()> isClosed = [] { return Hands::window<OrderWindow>() == nullptr; };
    const QString closeText = QStringLiteral("the order window to close");
    const Result<void> closed = co_await waitFor(closeText, isClosed);
    co_return closed;
}

Task<Result<void>> Walk::fillNames(OrderWindow *window, Plan plan)
{
    Hands::type(window->findChild<QPlainTextEdit *>(QStringLiteral("names")), plan.names);
    auto *const terms = window->findChild<QCheckBox *>(QStringLiteral("terms"));
    auto *const keyType = window->findChild<QComboBox *>(QStringLiteral("keyType"));
    keyType->setCurrentText(crypto::displayName(plan.keyType));
    const int at = keyType->findText(crypto::displayName(plan.keyType), Qt::MatchStartsWith);
    if (at < 0)
        co_return fail(Error::Kind::NotFound,
                       QStringLiteral("The window does not offer this key type"));
    keyType->setCurrentIndex(at);

    const std::function<bool()> isAnswered = [window, terms] {
        return terms->isVisible() || canPress(window, QStringLiteral("placeOrder"));
    };
    const QString answerText = QStringLiteral("the CA to say what it demands");
    const Result<void> answered = co_await waitFor(answerText, isAnswered);
    if (!answered)
        co_return answered;
    if (terms->isVisible() && !terms->isChecked())
        terms->click();
    const std::function<bool()> canPlace
            = [window] { return canPress(window, QStringLiteral("placeOrder")); };
    const QString placeText = QStringLiteral("Place Order to become possible");
    const Result<void> ready = co_await waitFor(placeText, canPlace);
    if (!ready)
        co_return ready;
    const QString pictureName = plan.pictureName + QStringLiteral("-names");
    co_await m_hands.picture(window, pictureName);
    Hands::click(pushButton(window, QStringLiteral("placeOrder")));
    co_return Result<void>();
}

Task<Result<void>> Walk::placeRecords(OrderWindow *window, Plan plan)
{
    // The relative form needs the zone, which the first look finds out.
    const std::function<bool()> areCardsThere = [window] {
        const ui::CopyButton *name = copyButton(window, QStringLiteral("Copy name of record 2"));
        return name && !name->value().isEmpty() && !name->value().contains(u'.');
    };
    const QString cardsText = QStringLiteral("two record cards with relative names");
    const Result<void> shown = co_await waitFor(cardsText, areCardsThere);
    if (!shown)
        co_return shown;
    const QString pictureName = plan.pictureName + QStringLiteral("-records-to-add");
    co_await m_hands.picture(window, pictureName);
    for (int number = 1; number <= 2; ++number) {
        Hands::click(copyButton(window, QStringLiteral("Copy name of record %1").arg(number)));
        Hands::paste(m_dnsPanel.findChild<QLineEdit *>(QStringLiteral("recordName")));
        Hands::click(copyButton(window, QStringLiteral("Copy value of record %1").arg(number)));
        Hands::paste(m_dnsPanel.findChild<QLineEdit *>(QStringLiteral("recordValue")));
        Hands::click(pushButton(&m_dnsPanel, QStringLiteral("addRecord")));
    }
    QWidget *const panel = m_dnsPanel.window();
    const QString panelPicture = plan.pictureName + QStringLiteral("-practice-panel");
    co_await m_hands.picture(panel, panelPicture);
    m_story.append(
            QStringLiteral("Two TXT records copied from their cards into the practice DNS panel."));
    Hands::click(Hands::button(window, QStringLiteral("Check record 1 now")));
    co_return Result<void>();
}

Task<Result<void>> Walk::placeFile(OrderWindow *window, Plan plan)
{
    auto *const fileMethod = window->findChild<QRadioButton *>(QStringLiteral("methodFile"));
    const std::function<bool()> canChoose = [fileMethod] {
        return fileMethod && fileMethod->isVisible() && fileMethod->isEnabled();
    };
    const QString chooseText = QStringLiteral("the choice of a file on the web server");
    const Result<void> offered = co_await waitFor(chooseText, canChoose);
    if (!offered)
        co_return offered;
    fileMethod->click();
    const std::function<bool()> isCardThere = [window] {
        const ui::CopyButton *content
                = copyButton(window, QStringLiteral("Copy content of file 1"));
        return content && !content->value().isEmpty();
    };
    const QString cardText = QStringLiteral("the file card");
    const Result<void> shown = co_await waitFor(cardText, isCardThere);
    if (!shown)
        co_return shown;
    const QString pictureName = plan.pictureName + QStringLiteral("-to-place");
    co_await m_hands.picture(window, pictureName);
    Hands::click(copyButton(window, QStringLiteral("Copy name of file 1")));
    Hands::paste(m_webPanel.findChild<QLineEdit *>(QStringLiteral("fileName")));
    Hands::click(copyButton(window, QStringLiteral("Copy content of file 1")));
    Hands::paste(m_webPanel.findChild<QLineEdit *>(QStringLiteral("fileContent")));
    Hands::click(pushButton(&m_webPanel, QStringLiteral("uploadFile")));
    m_story.append(QStringLiteral("One file copied from its card to the practice web server."));
    Hands::click(Hands::button(window, QStringLiteral("Check file 1 now")));
    co_return Result<void>();
}

Task<Result<void>> Walk::askTheCa(OrderWindow *window, Plan plan)
{
    const std::function<bool()> isVisibleEverywhere = [window] {
        const QPushButton *ask = visibleButton(window, QStringLiteral("ask"));
        return ask && ask->isEnabled() && ask->text() == QLatin1String("Ask the CA to Check");
    };
    const QString visibleText = QStringLiteral("the proofs to be visible everywhere");
    const Result<void> visible = co_await waitFor(visibleText, isVisibleEverywhere);
    if (!visible)
        co_return visible;
    const QString pictureName = plan.pictureName + QStringLiteral("-visible-everywhere");
    co_await m_hands.picture(window, pictureName);
    Hands::click(visibleButton(window, QStringLiteral("ask")));
    const std::function<bool()> isIssued
            = [window] { return canPress(window, QStringLiteral("export")); };
    const QString issuedText = QStringLiteral("the certificate");
    const Result<void> issued = co_await waitFor(issuedText, isIssued);
    if (!issued)
        co_return issued;
    const QString issuedPicture = plan.pictureName + QStringLiteral("-issued");
    co_await m_hands.picture(window, issuedPicture);
    co_return Result<void>();
}

Task<Result<void>> Walk::exportFiles(OrderWindow *window, Plan plan)
{
    const Result<void> pem = co_await exportAs(window, plan, false);
    if (!pem)
        co_return pem;
    const Result<void> pfx = co_await exportAs(window, plan, true);
    co_return pfx;
}

Task<Result<void>> Walk::exportAs(OrderWindow *window, Plan plan, bool isPfx)
{
    Hands::click(visibleButton(window, QStringLiteral("export")));
    const std::function<bool()> isOpen = [] { return Hands::window<ExportDialog>() != nullptr; };
    const QString openText = QStringLiteral("the export window");
    const Result<void> opened = co_await waitFor(openText, isOpen);
    if (!opened)
        co_return opened;
    ExportDialog *const dialog = Hands::window<ExportDialog>();
    auto *const folder = dialog->findChild<QLineEdit *>(QStringLiteral("folder"));
    folder->clear();
    Hands::type(folder, QDir(m_output).absolutePath());
    if (isPfx) {
        dialog->findChild<QRadioButton *>(QStringLiteral("targetPfx"))->click();
        auto *const fields = dialog->findChild<QWidget *>(QStringLiteral("pfxPassword"));
        if (m_pfxPassword.isEmpty()) {
            Hands::click(Hands::button(fields, QStringLiteral("Suggest")));
            m_pfxPassword = fields->findChild<QLineEdit *>(QStringLiteral("password"))->text();
        } else {
            Hands::type(fields->findChild<QLineEdit *>(QStringLiteral("password")), m_pfxPassword);
            Hands::type(fields->findChild<QLineEdit *>(QStringLiteral("passwordRepeated")),
                        m_pfxPassword);
        }
    }
    auto *const staging = dialog->findChild<QCheckBox *>(QStringLiteral("stagingConfirmed"));
    if (staging && staging->isVisible())
        staging->click();
    const std::function<bool()> canExport
            = [dialog] { return canPress(dialog, QStringLiteral("export")); };
    const QString exportText = QStringLiteral("the export to become possible");
    const Result<void> ready = co_await waitFor(exportText, canExport);
    if (!ready)
        co_return ready;
    const QString pictureName = plan.pictureName
            + (isPfx ? QStringLiteral("-export-pfx") : QStringLiteral("-export-pem"));
    co_await m_hands.picture(dialog, pictureName);
    Hands::click(visibleButton(dialog, QStringLiteral("export")));
    const std::function<bool()> isDone
            = [dialog] { return Hands::button(dialog, QStringLiteral("Open Folder")) != nullptr; };
    const QString doneText = QStringLiteral("the files to be written and checked");
    const Result<void> done = co_await waitFor(doneText, isDone);
    if (!done)
        co_return done;
    const QString writtenPicture = plan.pictureName
            + (isPfx ? QStringLiteral("-pfx-written") : QStringLiteral("-pem-written"));
    co_await m_hands.picture(dialog, writtenPicture);
    dialog->close();
    const std::function<bool()> isClosed = [] { return Hands::window<ExportDialog>() == nullptr; };
    const QString closeText = QStringLiteral("the export window to close");
    const Result<void> closed = co_await waitFor(closeText, isClosed);
    co_return closed;
}

Task<Result<void>> Walk::lookAround()
{
    ui::MainWindow *const mainWindow = &m_desktop.mainWindow();
    const QString pictureName = QStringLiteral("certificates");
    co_await m_hands.picture(mainWindow, pictureName);
    mainWindow->actions().accounts->trigger();
    const QString accountsPicture = QStringLiteral("accounts");
    co_await m_hands.picture(mainWindow, accountsPicture);
    const auto certificates = m_practice.core().issuance().stores().certificates.all();
    if (!certificates || certificates->empty())
        co_return fail(Error::Kind::NotFound, QStringLiteral("No certificate is stored"));
    QWidget *const window = m_desktop.windows().openCertificate(certificates->front().id);
    const std::function<bool()> isOpen
            = [] { return Hands::window<CertificateWindow>() != nullptr; };
    const QString openText = QStringLiteral("the certificate window");
    const Result<void> opened = co_await waitFor(openText, isOpen);
    if (!opened)
        co_return opened;
    const QString certificatePicture = QStringLiteral("certificate");
    co_await m_hands.picture(window, certificatePicture);
    co_return Result<void>();
}

} // namespace certwright::demo
