// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/WindowKeeper.h"

#include "core/issuance/Issuance.h"
#include "ui/Tr.h"
#include "ui/certificate/CertificateWindow.h"
#include "ui/certificates/EntryLookup.h"
#include "ui/domaincheck/DomainCheckDialog.h"
#include "ui/errors/ErrorPresenter.h"
#include "ui/exporting/ExportDialog.h"
#include "ui/main/GeometryMemory.h"
#include "ui/main/MainWindow.h"
#include "ui/order/AuthorityDialog.h"
#include "ui/order/OrderWindow.h"
#include "ui/order/QuestionDialog.h"
#include "ui/revoking/RevokeDialog.h"
#include "ui/widgets/ShownText.h"

#include <QSettings>

namespace certwright::ui {

namespace {

void bringUp(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

void openModal(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QString renewalText(const ListEntry &entry)
{
    //: %n is the number of names, %1 the name of a CA.
    return Tr::tr("A new order for the same %n names is placed at %1, with a new private key. You "
                  "may have to "
                  "prove control of the names again. The old certificate stays valid until it "
                  "expires.",
                  nullptr, static_cast<int>(entry.names.size()))
            .arg(shownText(entry.authorityName, Lines::One));
}

} // namespace

WindowKeeper::WindowKeeper(issuance::Issuance &issuance, QSettings &settings,
                           MainWindow &mainWindow)
    : m_issuance(issuance), m_settings(settings), m_mainWindow(mainWindow)
{
    connectMainWindow();
}

WindowKeeper::~WindowKeeper()
{
    for (const auto &window : std::as_const(m_certificates))
        delete window;
    for (const auto &window : std::as_const(m_orders))
        delete window;
    delete m_newOrder;
}

void WindowKeeper::connectMainWindow()
{
    const MainWindow *main = &m_mainWindow;
    connect(main, &MainWindow::newCertificateRequested, this, &WindowKeeper::newCertificate);
    connect(main, &MainWindow::orderOpenRequested, this, &WindowKeeper::openOrder);
    connect(main, &MainWindow::certificateOpenRequested, this, &WindowKeeper::openCertificate);
    connect(main, &MainWindow::exportRequested, this, &WindowKeeper::openExport);
    connect(main, &MainWindow::renewRequested, this, &WindowKeeper::renew);
    connect(main, &MainWindow::revokeRequested, this, &WindowKeeper::openRevoke);
    connect(main, &MainWindow::addAuthorityRequested, this, &WindowKeeper::openAuthorityDialog);
    connect(main, &MainWindow::domainCheckRequested, this, &WindowKeeper::openDomainCheck);
    connect(main, &MainWindow::quitRequested, this, &WindowKeeper::quitRequested);
}

CertificateWindow *WindowKeeper::openCertificate(CertificateId id)
{
    QPointer<CertificateWindow> &window = m_certificates[id];
    if (!window) {
        window = new CertificateWindow(m_issuance, id);
        remember(window, QStringLiteral("certificateWindow/geometry"));
        connect(window, &CertificateWindow::exportRequested, this, &WindowKeeper::openExport);
        connect(window, &CertificateWindow::renewRequested, this, &WindowKeeper::renew);
        connect(window, &CertificateWindow::revokeRequested, this, &WindowKeeper::openRevoke);
    }
    bringUp(window);
    return window;
}

OrderWindow *WindowKeeper::openOrder(OrderId id)
{
    QPointer<OrderWindow> &window = m_orders[id];
    if (!window)
        window = makeOrderWindow(id, false);
    bringUp(window);
    return window;
}

OrderWindow *WindowKeeper::newCertificate(bool staging)
{
    if (!m_newOrder || staging) {
        delete m_newOrder;
        m_newOrder = makeOrderWindow(std::nullopt, staging);
    }
    bringUp(m_newOrder);
    return m_newOrder;
}

OrderWindow *WindowKeeper::makeOrderWindow(std::optional<OrderId> id, bool staging)
{
    const auto start = staging ? OrderWindow::Start::Practice : OrderWindow::Start::Normal;
    auto *window = new OrderWindow(m_issuance, id, start, nullptr);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setSettings(&m_settings); // it remembers its geometry by itself
    connect(window, &OrderWindow::certificateRequested, this, &WindowKeeper::openCertificate);
    connect(window, &OrderWindow::orderStarted, this,
            [this, window](OrderId started) { follow(window, started); });
    return window;
}

/// "New Order with the Same Names" goes on in the window of the old order: that one gets a window
/// of its own when it is opened again.
void WindowKeeper::follow(OrderWindow *window, OrderId started)
{
    for (QPointer<OrderWindow> &known : m_orders) {
        if (known == window)
            known = nullptr;
    }
    m_orders[started] = window;
    if (m_newOrder == window)
        m_newOrder = nullptr;
}

void WindowKeeper::renew(CertificateId id)
{
    const auto entry = lookUpEntry(m_issuance.stores(), id, m_issuance.clock().nowUtc());
    const auto row = m_issuance.stores().certificates.find(id);
    if (!entry || !row)
        return;
    if (!row->order) {
        newCertificate(entry->isStaging())->setNames(entry->names.join(u'\n'));
        return;
    }
    auto *question
            = new QuestionDialog(Tr::tr("Renew %1?").arg(shownText(entry->title, Lines::One)),
                                 renewalText(*entry), Tr::tr("Place Order"), dialogParent(id));
    const OrderId order = *row->order;
    connect(question, &QDialog::accepted, this, [this, order] { orderAgain(order); });
    question->open();
}

void WindowKeeper::orderAgain(OrderId order)
{
    const Result<OrderId> placed = m_issuance.orders().orderAgain(order);
    if (placed)
        openOrder(*placed);
    else
        m_mainWindow.showFailure(
                present(placed.error(), ErrorContext(ErrorContext::Action::PlaceOrder)));
}

void WindowKeeper::openExport(CertificateId id)
{
    openModal(new ExportDialog(m_issuance, id, dialogParent(id)));
}

void WindowKeeper::openRevoke(CertificateId id)
{
    openModal(new RevokeDialog(m_issuance, id, dialogParent(id)));
}

void WindowKeeper::openAuthorityDialog()
{
    openModal(new AuthorityDialog(m_issuance.accounts(), &m_mainWindow));
}

/// Not modal: it is looked at while an order waits.
void WindowKeeper::openDomainCheck()
{
    auto *dialog = new DomainCheckDialog(m_issuance.domainChecks(), &m_mainWindow);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void WindowKeeper::showMainWindow()
{
    bringUp(&m_mainWindow);
}

void WindowKeeper::remember(QWidget *window, const QString &geometryKey)
{
    window->setAttribute(Qt::WA_DeleteOnClose);
    new GeometryMemory(window, m_settings, geometryKey);
}

/// Dialogs stand over the window in which they were asked for.
QWidget *WindowKeeper::dialogParent(CertificateId id) const
{
    const QPointer<CertificateWindow> window = m_certificates.value(id);
    return window && window->isActiveWindow() ? static_cast<QWidget *>(window) : &m_mainWindow;
}

} // namespace certwright::ui
