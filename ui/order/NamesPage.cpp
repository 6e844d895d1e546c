// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/NamesPage.h"

#include "ui/Tr.h"
#include "ui/order/AuthorityForm.h"
#include "ui/order/NamesEditor.h"
#include "ui/widgets/PlainLabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace certwright::ui {

NamesPage::NamesPage(QWidget *parent) : OrderPage(parent)
{
    m_names = new NamesEditor;
    m_authority = new AuthorityForm;
    content()->addWidget(m_names, 1);
    content()->addWidget(m_authority);

    m_reason = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_reason->setObjectName(QStringLiteral("reason"));
    footerStart()->addWidget(m_reason, 0, Qt::AlignVCenter);
    addCloseButton();
    m_place = addFooterButton(Tr::tr("Place Order"));
    m_place->setObjectName(QStringLiteral("placeOrder"));
    m_place->setDefault(true);

    connect(m_place, &QPushButton::clicked, this, &NamesPage::placeRequested);
    connect(m_names, &NamesEditor::edited, this, &NamesPage::refresh);
    connect(m_authority, &AuthorityForm::edited, this, &NamesPage::refresh);
    refresh();
}

issuance::OrderDraft NamesPage::draft() const
{
    issuance::OrderDraft draft;
    draft.identifiers = m_names->identifiers();
    draft.authority = m_authority->authority();
    draft.contact = m_authority->contact();
    draft.agreedTermsUrl = m_authority->agreedTermsUrl();
    draft.keyType = m_authority->keyType();
    draft.profile = m_authority->profile();
    draft.eabKeyId = m_authority->externalKeyId();
    return draft;
}

QString NamesPage::blocker() const
{
    const QString names = m_names->blocker();
    return names.isEmpty() ? m_authority->blocker() : names;
}

void NamesPage::setPlaced(bool isPlaced, const QString &status)
{
    m_isPlaced = isPlaced;
    m_names->setEnabled(!isPlaced);
    m_authority->setEnabled(!isPlaced);
    m_place->setVisible(!isPlaced);
    if (isPlaced)
        m_reason->setText(status);
    else
        refresh();
}

void NamesPage::showDraft(const issuance::OrderDraft &draft)
{
    QStringList names;
    for (const Identifier &identifier : draft.identifiers)
        names.append(identifier.displayName());
    m_names->setText(names.join(QLatin1Char('\n')));
    m_authority->setContact(draft.contact);
    m_authority->setKeyType(draft.keyType);
}

void NamesPage::refresh()
{
    if (m_isPlaced)
        return;
    const QString reason = blocker();
    m_place->setEnabled(reason.isEmpty());
    m_place->setToolTip(reason);
    m_reason->setText(reason);
    Q_EMIT edited();
}

} // namespace certwright::ui
