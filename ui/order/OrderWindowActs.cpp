// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the buttons of the failure card and of the page "Install" do.
#include "core/issuance/Issuance.h"
#include "ui/exporting/ExportDialog.h"
#include "ui/order/ExternalAccountDialog.h"
#include "ui/order/OrderWindow.h"

namespace certwright::ui {

void OrderWindow::act(FailureView::Act act)
{
    if (!m_order)
        return;
    switch (act) {
    case FailureView::Act::TryAgain: {
        const Result<void> retried = m_issuance.orders().retry(*m_order);
        if (!retried)
            showActionError(retried.error());
        return;
    }
    case FailureView::Act::NewOrder: {
        const Result<OrderId> again = m_issuance.orders().orderAgain(*m_order);
        if (!again) {
            showActionError(again.error());
            return;
        }
        adoptOrder(*again);
        Q_EMIT orderStarted(*again);
        return;
    }
    case FailureView::Act::AgreeToTerms:
        agreeToTerms();
        return;
    case FailureView::Act::GiveExternalAccount:
        askForExternalAccount();
        return;
    }
    Q_UNREACHABLE();
}

void OrderWindow::agreeToTerms()
{
    m_scope.start(m_issuance.accounts().describe(m_record.draft.authority),
                  [this](const Result<acme::Directory> &directory) {
                      const Result<void> agreed = directory ? m_issuance.orders().agreeToTerms(
                                                          m_record.id, directory->termsOfService)
                                                            : Result<void>(fail(directory.error()));
                      if (!agreed)
                          showActionError(agreed.error());
                  });
}

void OrderWindow::askForExternalAccount()
{
    auto *dialog = new ExternalAccountDialog(m_record.draft.eabKeyId, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString keyId = dialog->keyId();
        const Result<void> given
                = m_issuance.orders().giveExternalAccount(m_record.id, keyId, dialog->takeMacKey());
        if (!given)
            showActionError(given.error());
    });
    dialog->open();
}

void OrderWindow::openExport()
{
    if (!m_record.certificate)
        return;
    auto *dialog = new ExportDialog(m_issuance, *m_record.certificate, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace certwright::ui
