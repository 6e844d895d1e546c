// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/Walk.h"

#include "ui/certificate/CertificateWindow.h"
#include "ui/revoking/RevokeDialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace certwright::demo {

using ui::CertificateWindow;
using ui::RevokeDialog;

/// Revokes the newest certificate as a person does: from its window, after typing its name.
Task<Result<void>> Walk::revoke()
{
    const auto certificates = m_practice.core().issuance().stores().certificates.all();
    if (!certificates || certificates->empty())
        co_return fail(Error::Kind::NotFound, QStringLiteral("No certificate is stored"));
    const auto newest = std::max_element(
            certificates->begin(), certificates->end(),
            [](const auto &one, const auto &other) { return one.id < other.id; });
    const QString name = newest->names.value(0);
    m_revokedSerial = newest->serialNumber.toLatin1().replace(':', QByteArray()).toLower();

    CertificateWindow *const window = m_desktop.windows().openCertificate(newest->id);
    const QString revokeText = QStringLiteral("Revoke…");
    const std::function<bool()> canRevoke = [window, revokeText] {
        const QAbstractButton *button = Hands::button(window, revokeText);
        return button && button->isEnabled();
    };
    const QString buttonText = QStringLiteral("the certificate window to offer revocation");
    const Result<void> offered = co_await waitFor(buttonText, canRevoke);
    if (!offered)
        co_return offered;
    Hands::click(Hands::button(window, revokeText));
    const std::function<bool()> isOpen = [] { return Hands::window<RevokeDialog>() != nullptr; };
    const QString openText = QStringLiteral("the revocation window");
    const Result<void> opened = co_await waitFor(openText, isOpen);
    if (!opened)
        co_return opened;
    RevokeDialog *const dialog = Hands::window<RevokeDialog>();
    const Result<void> confirmed = co_await confirmRevocation(dialog, name);
    if (!confirmed)
        co_return confirmed;
    const std::function<bool()> isRevoked = [window, revokeText] {
        const QAbstractButton *button = Hands::button(window, revokeText);
        return button && !button->isEnabled();
    };
    const QString revokedText = QStringLiteral("the certificate window to show the revocation");
    const Result<void> shown = co_await waitFor(revokedText, isRevoked);
    if (!shown)
        co_return shown;
    const QString pictureName = QStringLiteral("revoked");
    co_await m_hands.picture(window, pictureName);
    m_story.append(
            QStringLiteral("The certificate for %1 was revoked after typing its name.").arg(name));
    co_return Result<void>();
}

Task<Result<void>> Walk::confirmRevocation(RevokeDialog *dialog, QString name)
{
    const QString revoke = QStringLiteral("revoke");
    auto *const typed = dialog->findChild<QLineEdit *>(QStringLiteral("typedName"));
    Hands::type(typed, name.chopped(1));
    if (Hands::canPress(dialog, revoke))
        co_return fail(Error::Kind::Denied, QStringLiteral("A part of the name was enough"));
    Hands::type(typed, name.right(1));
    const QString pictureName = QStringLiteral("revoke");
    co_await m_hands.picture(dialog, pictureName);
    if (!Hands::canPress(dialog, revoke))
        co_return fail(Error::Kind::Denied, QStringLiteral("The typed name is not taken"));
    Hands::click(Hands::named(dialog, revoke));
    const std::function<bool()> isClosed = [] { return Hands::window<RevokeDialog>() == nullptr; };
    const QString closeText = QStringLiteral("the practice CA to revoke the certificate");
    const Result<void> closed = co_await waitFor(closeText, isClosed);
    co_return closed;
}

} // namespace certwright::demo
