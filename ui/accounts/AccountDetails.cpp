// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountDetails.h"

#include "ui/Tr.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ShownTime.h"
#include "ui/widgets/ValueField.h"

namespace certwright::ui {

namespace {

QString termsSentence(const store::AccountRow &row)
{
    if (!row.termsAgreedUtc)
        return Tr::tr("No terms of service were agreed to.");
    return Tr::tr("Terms of service agreed to on %1: %2", "%1 is a moment, %2 an address")
            .arg(shownMoment(*row.termsAgreedUtc), row.termsUrl);
}

} // namespace

AccountDetails::AccountDetails(QWidget *parent)
    : QWidget(parent),
      m_title(new PlainLabel(QString(), PlainLabel::Look::Heading)),
      m_url(new ValueField(Tr::tr("Account URL"), Tr::tr("Account URL"))),
      m_caa(new ValueField(Tr::tr("CAA record value"), Tr::tr("CAA record value"))),
      m_caaNote(new PlainLabel(
              Tr::tr("A CAA record with this value in the DNS zone lets this account alone "
                     "order certificates for the domain."),
              PlainLabel::Look::Secondary)),
      m_terms(new PlainLabel)
{
    ValueField::alignLabels({ m_url, m_caa });
    auto *card = new Card;
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_url);
    card->body()->addWidget(m_caa);
    card->body()->addWidget(m_caaNote);
    card->body()->addWidget(m_terms);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    setEntry(nullptr);
}

void AccountDetails::setEntry(const AccountEntry *entry)
{
    setVisible(entry != nullptr);
    m_accountUrl = entry ? entry->row.url : QString();
    setCaaIdentities({});
    if (!entry)
        return;
    m_title->setOutsideText(entry->row.contact.isEmpty()
                                    ? entry->authorityName
                                    : Tr::tr("%1 at %2", "contact at a CA")
                                              .arg(entry->row.contact, entry->authorityName),
                            Lines::One);
    m_url->setValue(m_accountUrl);
    m_url->setVisible(!m_accountUrl.isEmpty());
    m_terms->setOutsideText(termsSentence(entry->row));
}

void AccountDetails::setCaaIdentities(const QStringList &identities)
{
    const bool isKnown = !identities.isEmpty() && !m_accountUrl.isEmpty();
    m_caa->setVisible(isKnown);
    m_caaNote->setVisible(isKnown);
    if (isKnown)
        m_caa->setValue(QStringLiteral("0 issue \"%1; accounturi=%2\"")
                                .arg(identities.first(), m_accountUrl));
}

} // namespace certwright::ui
