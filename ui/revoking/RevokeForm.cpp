// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revoking/RevokeForm.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/PlainLabel.h"

#include <QAbstractItemView>
#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace certwright::ui {

RevokeForm::RevokeForm(QWidget *parent) : QWidget(parent)
{
    m_consequence = new PlainLabel(QString(), PlainLabel::Look::Strong);

    m_signer = new QComboBox;
    m_signer->setObjectName(QStringLiteral("signer"));
    m_signer->view()->setAccessibleName(Tr::tr("Keys that may sign"));
    m_typedPrompt = new PlainLabel;
    m_typed = new QLineEdit;
    m_typed->setObjectName(QStringLiteral("typedName"));
    m_typedPrompt->setBuddy(m_typed);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(form->verticalSpacing() * 2);
    form->addRow(Tr::tr("Reason"), makeReasons());
    form->addRow(Tr::tr("&Sign with"), m_signer);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap(this));
    layout->addWidget(m_consequence);
    layout->addLayout(form);
    layout->addWidget(m_typedPrompt);
    layout->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &RevokeForm::edited);
}

QWidget *RevokeForm::makeReasons()
{
    struct Choice
    {
        acme::RevocationReason reason;
        QString text;
    };
    const Choice choices[] = {
        { acme::RevocationReason::Superseded, Tr::tr("I have replaced it; the key is safe") },
        { acme::RevocationReason::KeyCompromise,
          Tr::tr("Someone may have the private key; the CA will block the key for ever") },
        { acme::RevocationReason::CessationOfOperation, Tr::tr("I no longer run this site") },
        { acme::RevocationReason::Unspecified, Tr::tr("No reason given") },
    };
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_reasons = new QButtonGroup(this);
    for (const Choice &choice : choices) {
        auto *button = new QRadioButton(choice.text);
        m_reasons->addButton(button, int(choice.reason));
        column->addWidget(button);
    }
    m_reasons->button(int(acme::RevocationReason::Superseded))->setChecked(true);
    return box;
}

void RevokeForm::setSubject(const RevokeSubject &subject)
{
    m_subject = subject;
    m_consequence->setText(
            Tr::tr("%1 stops being trusted once it is revoked. This cannot be undone.")
                    .arg(subject.name));
    m_typedPrompt->setText(Tr::tr("Type %1 to confirm").arg(subject.name));
    m_signer->clear();
    if (!subject.accountName.isEmpty())
        m_signer->addItem(Tr::tr("Account %1").arg(subject.accountName),
                          int(issuance::RevocationSigner::Account));
    if (subject.hasKey)
        m_signer->addItem(Tr::tr("Private key of the certificate"),
                          int(issuance::RevocationSigner::CertificateKey));
    Q_EMIT edited();
}

acme::RevocationReason RevokeForm::reason() const
{
    return static_cast<acme::RevocationReason>(m_reasons->checkedId());
}

issuance::RevocationSigner RevokeForm::signer() const
{
    return static_cast<issuance::RevocationSigner>(m_signer->currentData().toInt());
}

QString RevokeForm::blocker() const
{
    if (m_signer->count() == 0)
        return Tr::tr(
                "Neither the account nor the private key of this certificate is on this computer");
    const QString typed = m_typed->text().trimmed().toLower();
    if (typed != m_subject.name && typed != m_subject.asciiName)
        return Tr::tr("Type the name of the certificate to confirm");
    return {};
}

} // namespace certwright::ui
