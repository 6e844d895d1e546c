// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/Walk.h"

#include "ui/main/MainActions.h"
#include "ui/order/OrderWindow.h"
#include "ui/widgets/CopyButton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>

namespace certwright::demo {

using namespace std::chrono_literals;
using ui::OrderWindow;

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
    if (!seen)
        co_return seen;
    const Result<void> revoked = co_await revoke();
    co_return revoked;
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
        return terms->isVisible() || Hands::canPress(window, QStringLiteral("placeOrder"));
    };
    const QString answerText = QStringLiteral("the CA to say what it demands");
    const Result<void> answered = co_await waitFor(answerText, isAnswered);
    if (!answered)
        co_return answered;
    if (terms->isVisible() && !terms->isChecked())
        terms->click();
    const std::function<bool()> canPlace
            = [window] { return Hands::canPress(window, QStringLiteral("placeOrder")); };
    const QString placeText = QStringLiteral("Place Order to become possible");
    const Result<void> ready = co_await waitFor(placeText, canPlace);
    if (!ready)
        co_return ready;
    const QString pictureName = plan.pictureName + QStringLiteral("-names");
    co_await m_hands.picture(window, pictureName);
    Hands::click(Hands::named(window, QStringLiteral("placeOrder")));
    co_return Result<void>();
}

Task<Result<void>> Walk::placeRecords(OrderWindow *window, Plan plan)
{
    // The relative form needs the zone, which the first look finds out.
    const std::function<bool()> areCardsThere = [window] {
        const ui::CopyButton *name
                = Hands::copyButton(window, QStringLiteral("Copy name of record 2"));
        return name && !name->value().isEmpty() && !name->value().contains(u'.');
    };
    const QString cardsText = QStringLiteral("two record cards with relative names");
    const Result<void> shown = co_await waitFor(cardsText, areCardsThere);
    if (!shown)
        co_return shown;
    const QString pictureName = plan.pictureName + QStringLiteral("-records-to-add");
    co_await m_hands.picture(window, pictureName);
    for (int number = 1; number <= 2; ++number) {
        Hands::click(
                Hands::copyButton(window, QStringLiteral("Copy name of record %1").arg(number)));
        Hands::paste(m_dnsPanel.findChild<QLineEdit *>(QStringLiteral("recordName")));
        Hands::click(
                Hands::copyButton(window, QStringLiteral("Copy value of record %1").arg(number)));
        Hands::paste(m_dnsPanel.findChild<QLineEdit *>(QStringLiteral("recordValue")));
        Hands::click(Hands::named(&m_dnsPanel, QStringLiteral("addRecord")));
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
                = Hands::copyButton(window, QStringLiteral("Copy content of file 1"));
        return content && !content->value().isEmpty();
    };
    const QString cardText = QStringLiteral("the file card");
    const Result<void> shown = co_await waitFor(cardText, isCardThere);
    if (!shown)
        co_return shown;
    const QString pictureName = plan.pictureName + QStringLiteral("-to-place");
    co_await m_hands.picture(window, pictureName);
    if (auto *const pages = qobject_cast<QTabWidget *>(m_webPanel.window()))
        pages->setCurrentWidget(&m_webPanel);
    Hands::click(Hands::copyButton(window, QStringLiteral("Copy name of file 1")));
    Hands::paste(m_webPanel.findChild<QLineEdit *>(QStringLiteral("fileName")));
    Hands::click(Hands::copyButton(window, QStringLiteral("Copy content of file 1")));
    Hands::paste(m_webPanel.findChild<QLineEdit *>(QStringLiteral("fileContent")));
    Hands::click(Hands::named(&m_webPanel, QStringLiteral("uploadFile")));
    m_story.append(QStringLiteral("One file copied from its card to the practice web server."));
    Hands::click(Hands::button(window, QStringLiteral("Check file 1 now")));
    co_return Result<void>();
}

Task<Result<void>> Walk::askTheCa(OrderWindow *window, Plan plan)
{
    const std::function<bool()> isVisibleEverywhere = [window] {
        const QPushButton *ask = Hands::named(window, QStringLiteral("ask"));
        return ask && ask->isEnabled() && ask->text() == QLatin1String("Ask the CA to Check");
    };
    const QString visibleText = QStringLiteral("the proofs to be visible everywhere");
    const Result<void> visible = co_await waitFor(visibleText, isVisibleEverywhere);
    if (!visible)
        co_return visible;
    const QString pictureName = plan.pictureName + QStringLiteral("-visible-everywhere");
    co_await m_hands.picture(window, pictureName);
    Hands::click(Hands::named(window, QStringLiteral("ask")));
    const std::function<bool()> isIssued
            = [window] { return Hands::canPress(window, QStringLiteral("export")); };
    const QString issuedText = QStringLiteral("the certificate");
    const Result<void> issued = co_await waitFor(issuedText, isIssued);
    if (!issued)
        co_return issued;
    const QString issuedPicture = plan.pictureName + QStringLiteral("-issued");
    co_await m_hands.picture(window, issuedPicture);
    co_return Result<void>();
}

} // namespace certwright::demo
