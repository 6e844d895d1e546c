// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/ExternalAccountDialog.h"

#include "ui/Tr.h"
#include "ui/order/ExternalAccountFields.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace certwright::ui {

ExternalAccountDialog::ExternalAccountDialog(const QString &keyId, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(Tr::tr("Key ID and HMAC Key"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields = new ExternalAccountFields(*form);
    m_fields->setParent(this);
    m_fields->setKeyId(keyId);
    m_reason = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    auto *buttons = new QDialogButtonBox;
    m_go = buttons->addButton(Tr::tr("Go On"), QDialogButtonBox::AcceptRole);
    m_go->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_fields, &ExternalAccountFields::edited, this, &ExternalAccountDialog::refresh);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new PlainLabel(Tr::tr("The CA's website shows both to its customers. The "
                                            "HMAC key is used once and not kept.")));
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
    refresh();
}

QString ExternalAccountDialog::keyId() const
{
    return m_fields->keyId();
}

crypto::SecureBytes ExternalAccountDialog::takeMacKey()
{
    return m_fields->takeMacKey();
}

void ExternalAccountDialog::refresh()
{
    const QString reason = m_fields->blocker();
    m_go->setEnabled(reason.isEmpty());
    m_go->setToolTip(reason);
    m_reason->setText(reason);
}

} // namespace certwright::ui
