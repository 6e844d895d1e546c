// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revoking/RevokeDialog.h"

#include "core/base/DomainName.h"
#include "core/issuance/Issuance.h"
#include "ui/Tr.h"
#include "ui/errors/FailureCard.h"
#include "ui/revoking/RevokeForm.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {
constexpr int leastCharacters = 90;
}

RevokeDialog::RevokeDialog(issuance::Issuance &issuance, CertificateId certificate, QWidget *parent)
    : QDialog(parent), m_issuance(issuance), m_certificate(certificate)
{
    setWindowTitle(Tr::tr("Revoke Certificate?"));
    m_failure = new FailureCard;
    m_failure->hide();
    m_form = new RevokeForm;
    m_reason = new PlainLabel(QString(), PlainLabel::Look::Secondary);

    auto *buttons = new QDialogButtonBox;
    m_revoke = buttons->addButton(Tr::tr("Revoke"), QDialogButtonBox::DestructiveRole);
    m_revoke->setObjectName(QStringLiteral("revoke"));
    m_revoke->setAutoDefault(false);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    connect(m_revoke, &QPushButton::clicked, this, &RevokeDialog::startRevoking);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(gap(this) * 2);
    layout->setContentsMargins(gap(this) * 2, gap(this) * 2, gap(this) * 2, gap(this) * 2);
    setMinimumWidth(fontMetrics().averageCharWidth() * leastCharacters);
    layout->addWidget(m_failure);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);
    connect(m_form, &RevokeForm::edited, this, &RevokeDialog::refresh);
    loadSubject();
    refresh();
}

void RevokeDialog::loadSubject()
{
    RevokeSubject subject;
    store::Stores &stores = m_issuance.stores();
    const Result<store::CertificateRow> row = stores.certificates.find(m_certificate);
    if (row) {
        subject.asciiName = row->names.value(0);
        const Result<DomainName> domain = DomainName::fromAscii(subject.asciiName);
        subject.name = domain ? domain->unicode() : subject.asciiName;
        subject.hasKey = row->key.has_value();
        if (row->account) {
            const Result<store::AccountRow> account = stores.accounts.find(*row->account);
            const Result<store::AuthorityRow> authority = stores.authorities.find(row->authority);
            if (account && !account->contact.isEmpty())
                subject.accountName = account->contact;
            else if (account && authority)
                subject.accountName = Tr::tr("at %1").arg(authority->name);
        }
    }
    m_form->setSubject(subject);
}

void RevokeDialog::refresh()
{
    const QString blocker = m_form->blocker();
    m_revoke->setEnabled(blocker.isEmpty() && m_scope.isIdle());
    m_revoke->setToolTip(blocker);
    m_reason->setText(m_scope.isIdle() ? blocker : Tr::tr("Asking the CA…"));
}

void RevokeDialog::startRevoking()
{
    if (!m_form->blocker().isEmpty() || !m_scope.isIdle())
        return;
    m_failure->hide();
    m_form->setEnabled(false);
    m_scope.start(
            m_issuance.certificates().revoke(m_certificate, m_form->reason(), m_form->signer()),
            [this](const Result<void> &result) { finish(result); });
    refresh();
}

void RevokeDialog::finish(const Result<void> &result)
{
    if (result) {
        accept();
        return;
    }
    m_form->setEnabled(true);
    FailureView view;
    view.text = present(result.error(), ErrorContext(ErrorContext::Action::Revoke));
    m_failure->setView(view);
    m_failure->show();
    refresh();
}

} // namespace certwright::ui
