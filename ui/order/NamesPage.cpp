// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/NamesPage.h"

#include "ui/Tr.h"
#include "ui/order/AuthorityForm.h"
#include "ui/order/AuthoritySentences.h"
#include "ui/order/NamesEditor.h"
#include "ui/widgets/PlainLabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

namespace certwright::ui {

NamesPage::NamesPage(QWidget *parent) : OrderPage(parent)
{
    m_names = new NamesEditor;
    m_authority = new AuthorityForm;
    content()->addWidget(m_names, 1);
    content()->addWidget(m_authority);
    makeGuard();

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

void NamesPage::makeGuard()
{
    m_placingTime = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_placingTime->setObjectName(QStringLiteral("placingTime"));
    m_hasTime = new QCheckBox;
    m_hasTime->setObjectName(QStringLiteral("hasTime"));
    m_limit = new PlainLabel;
    m_limit->setObjectName(QStringLiteral("limit"));
    for (QWidget *each : { static_cast<QWidget *>(m_placingTime), static_cast<QWidget *>(m_hasTime),
                           static_cast<QWidget *>(m_limit) }) {
        content()->addWidget(each);
        each->hide();
    }
    // The form does not say that another profile was chosen.
    m_profile = m_authority->findChild<QComboBox *>(QStringLiteral("profile"));
    connect(m_profile, &QComboBox::currentIndexChanged, this, &NamesPage::forgetConfirmation);
    connect(m_hasTime, &QCheckBox::toggled, this, &NamesPage::refresh);
}

void NamesPage::setProfileGuard(issuance::ProfileGuard guard)
{
    m_guard = std::move(guard);
    forgetConfirmation();
}

void NamesPage::setLimitSentence(const QString &sentence)
{
    m_limit->setOutsideText(sentence);
    m_limit->setVisible(!sentence.isEmpty() && !m_isPlaced);
}

/// Who had time for one profile has perhaps none for another.
void NamesPage::forgetConfirmation()
{
    m_hasTime->setChecked(false);
    refresh();
}

const issuance::ProfileFacts *NamesPage::profileFacts() const
{
    return m_profile->count() > 1 ? m_guard.facts(m_authority->profile()) : nullptr;
}

void NamesPage::refreshGuard()
{
    const issuance::ProfileFacts *facts = profileFacts();
    m_placingTime->setVisible(facts && !m_isPlaced);
    m_hasTime->setVisible(facts && facts->isShort() && !m_isPlaced);
    if (!facts)
        return;
    m_placingTime->setText(profileSentence(*facts, m_names->identifiers()));
    m_hasTime->setText(hasTimeText(*facts));
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
    if (!names.isEmpty() || !m_authority->blocker().isEmpty())
        return names.isEmpty() ? m_authority->blocker() : names;
    const issuance::ProfileFacts *facts = profileFacts();
    return facts && facts->isShort() && !m_hasTime->isChecked()
            ? Tr::tr("Confirm that the profile's time is enough for you")
            : QString();
}

void NamesPage::setPlaced(bool isPlaced, const QString &status)
{
    m_isPlaced = isPlaced;
    m_names->setEnabled(!isPlaced);
    m_authority->setEnabled(!isPlaced);
    m_place->setVisible(!isPlaced);
    refreshGuard();
    m_limit->setVisible(!m_limit->text().isEmpty() && !isPlaced);
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
    refreshGuard();
    const QString reason = blocker();
    m_place->setEnabled(reason.isEmpty());
    m_place->setToolTip(reason);
    m_reason->setText(reason);
    Q_EMIT edited();
}

} // namespace certwright::ui
