// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/PermanentRecordCard.h"

#include "ui/Tr.h"
#include "ui/order/NameSentences.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {

const QTime endOfDay(23, 59, 59);

/// The zone's own name, where the record stands.
QString baseName(const Identifier &identifier)
{
    Identifier base = identifier;
    if (base.isWildcard())
        base.value.remove(0, 2);
    return shownName(base);
}

} // namespace

PermanentRecordCard::PermanentRecordCard(int number, QWidget *parent) : QWidget(parent)
{
    auto *intro = new PlainLabel(
            Tr::tr("Add this record once. It stays: renewals need no change in the DNS."));
    m_record = new TxtRecordCard(number);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(intro);
    layout->addWidget(m_record);
    layout->addWidget(makeChoices(number));
    setAccessibleName(Tr::tr("Permanent record %1").arg(number));

    connect(m_record, &TxtRecordCard::checkRequested, this, &PermanentRecordCard::checkRequested);
    connect(m_record, &TxtRecordCard::nameFormChosen, this, &PermanentRecordCard::nameFormChosen);
    connect(m_wildcard, &QCheckBox::clicked, this, &PermanentRecordCard::tellChoice);
    connect(m_hasEnd, &QCheckBox::clicked, this, &PermanentRecordCard::takeEnd);
    connect(m_end, &QDateEdit::dateChanged, this, &PermanentRecordCard::tellChoice);
}

QWidget *PermanentRecordCard::makeChoices(int number)
{
    m_wildcard = new QCheckBox(Tr::tr("Also allow wildcard and &subdomains (policy=wildcard)"));
    m_wildcard->setObjectName(QStringLiteral("allowsWildcard"));
    m_hasEnd = new QCheckBox(Tr::tr("&Ends on (persistUntil)"));
    m_hasEnd->setObjectName(QStringLiteral("hasEnd"));
    m_end = new QDateEdit;
    m_end->setObjectName(QStringLiteral("end"));
    m_end->setAccessibleName(Tr::tr("Last day of permanent record %1").arg(number));
    m_end->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_end->setCalendarPopup(true);
    m_end->setKeyboardTracking(false); // a date that is half typed is none
    m_end->calendarWidget()->setAccessibleName(m_end->accessibleName());
    m_whole = new PlainLabel(QString(), PlainLabel::Look::Monospace);
    m_whole->setObjectName(QStringLiteral("whole"));
    m_whole->setAccessibleName(Tr::tr("Whole value of permanent record %1").arg(number));
    m_whole->setSelectable(true);
    m_endHint = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_endHint->setObjectName(QStringLiteral("endHint"));
    m_keyWarning = new MessageBar;
    m_keyWarning->setObjectName(QStringLiteral("keyWarning"));
    m_endedWarning = new MessageBar;
    m_endedWarning->setObjectName(QStringLiteral("endedWarning"));

    auto *endRow = new QHBoxLayout;
    endRow->addWidget(m_hasEnd);
    endRow->addWidget(m_end);
    endRow->addWidget(m_endHint, 1);
    m_title = new PlainLabel(QString(), PlainLabel::Look::Strong);
    auto *card = new Card;
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_whole);
    card->body()->addWidget(m_wildcard);
    card->body()->addLayout(endRow);
    card->body()->addWidget(m_endedWarning);
    card->body()->addWidget(m_keyWarning);
    return card;
}

void PermanentRecordCard::setView(const PermanentRecordView &view)
{
    m_view = view;
    m_record->setView(view.record);
    m_record->setVisible(view.showsRecord);
    m_title->setText(Tr::tr("Permanent record of %1").arg(baseName(instruction().identifier)));
    m_whole->setOutsideText(QString::fromLatin1(instruction().value), Lines::One);
    showReach();
    showEnd();
    showWarnings();
}

void PermanentRecordCard::showReach()
{
    const QString wildcard = orderedWildcard();
    m_wildcard->setChecked(instruction().permanent.allowsWildcard);
    m_wildcard->setEnabled(wildcard.isEmpty());
    m_wildcard->setToolTip(
            wildcard.isEmpty()
                    ? Tr::tr("The record then proves every name below this one too")
                    : shownToolTip(Tr::tr("%1 needs it: it is part of this order").arg(wildcard)));
}

void PermanentRecordCard::showEnd()
{
    const QSignalBlocker quiet(m_end);
    const std::optional<QDateTime> &until = instruction().permanent.untilUtc;
    const QDate today = m_view.nowUtc.toUTC().date();
    const QDate end = until ? until->toUTC().date() : today.addYears(1);
    m_hasEnd->setChecked(until.has_value());
    // The same date again would wipe what is being typed.
    const QDate earliest = std::min(end, today.addDays(1));
    if (m_end->minimumDate() != earliest)
        m_end->setMinimumDate(earliest);
    if (m_end->date() != end)
        m_end->setDate(end);
    m_end->setEnabled(until.has_value());
    m_endHint->setText(until ? Tr::tr("Renewals stop after that day unless the record is changed.")
                             : QString());
}

void PermanentRecordCard::showWarnings()
{
    const std::optional<QDateTime> &until = instruction().permanent.untilUtc;
    m_endedWarning->setVisible(until && *until <= m_view.nowUtc);
    m_endedWarning->setMessage(MessageBar::Kind::Error,
                               Tr::tr("The record has ended: the CA does not take it any more. "
                                      "Choose a later day and change the record."));
    m_keyWarning->setMessage(
            MessageBar::Kind::Warning,
            Tr::tr("The record authorizes this account's key. Whoever has the key can get "
                   "certificates for %1 while the record stands. Back up the account and keep "
                   "the backup safe.")
                    .arg(baseName(instruction().identifier)));
    m_keyWarning->clearActions();
    if (!m_view.offersBackUp)
        return;
    QPushButton *backUp = m_keyWarning->addAction(Tr::tr("Back Up Account…"));
    connect(backUp, &QPushButton::clicked, this, &PermanentRecordCard::backUpRequested);
}

void PermanentRecordCard::takeEnd(bool hasEnd)
{
    m_end->setEnabled(hasEnd);
    tellChoice();
}

void PermanentRecordCard::tellChoice()
{
    issuance::PermanentRecordChoice choice;
    // What an ordered wildcard needs is not what the user chose for later orders.
    choice.allowsWildcard = m_wildcard->isEnabled() && m_wildcard->isChecked();
    if (m_hasEnd->isChecked())
        choice.untilUtc = QDateTime(m_end->date(), endOfDay, Qt::UTC);
    Q_EMIT choiceChanged(instruction().identifier, choice);
}

void PermanentRecordCard::copyName()
{
    m_record->copyName();
}

void PermanentRecordCard::copyValue()
{
    m_record->copyValue();
}

const issuance::TxtInstruction &PermanentRecordCard::instruction() const
{
    return m_view.record.txt.instruction;
}

QString PermanentRecordCard::orderedWildcard() const
{
    if (instruction().identifier.isWildcard())
        return instruction().identifier.displayName();
    for (const Identifier &also : instruction().alsoProves) {
        if (also.isWildcard())
            return also.displayName();
    }
    return {};
}

} // namespace certwright::ui
