// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/Walk.h"

#include "ui/certificate/CertificateWindow.h"
#include "ui/exporting/ExportDialog.h"
#include "ui/main/MainActions.h"
#include "ui/order/OrderWindow.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace certwright::demo {

using ui::CertificateWindow;
using ui::ExportDialog;
using ui::OrderWindow;

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
    Hands::click(Hands::named(window, QStringLiteral("export")));
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
            = [dialog] { return Hands::canPress(dialog, QStringLiteral("export")); };
    const QString exportText = QStringLiteral("the export to become possible");
    const Result<void> ready = co_await waitFor(exportText, canExport);
    if (!ready)
        co_return ready;
    const QString pictureName = plan.pictureName
            + (isPfx ? QStringLiteral("-export-pfx") : QStringLiteral("-export-pem"));
    co_await m_hands.picture(dialog, pictureName);
    Hands::click(Hands::named(dialog, QStringLiteral("export")));
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
