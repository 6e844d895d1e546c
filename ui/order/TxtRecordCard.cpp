// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/TxtRecordCard.h"

#include "ui/Tr.h"
#include "ui/order/CardRows.h"
#include "ui/order/DiagnosisLine.h"
#include "ui/order/LightRow.h"
#include "ui/order/LongValueView.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/ValueField.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace certwright::ui {

namespace {

QHBoxLayout *bareRow(QWidget *box)
{
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

} // namespace

TxtRecordCard::TxtRecordCard(int number, QWidget *parent) : QWidget(parent)
{
    auto *card = new Card;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    card->body()->addWidget(makeHeader());
    card->body()->addWidget(makeFields(number));
    card->body()->addWidget(makeSeenBy(number));
    m_remarks = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_noLabel = new PlainLabel;
    card->body()->addLayout(cardRow(m_noLabel, m_remarks));
    m_diagnosisColumn = new QVBoxLayout;
    card->body()->addLayout(m_diagnosisColumn);
    alignLabels({ labelOf(*m_name), labelOf(*m_value), m_longLabel, labelOf(*m_ttl), m_seenLabel,
                  m_noLabel });
    setAccessibleName(Tr::tr("Record %1").arg(number));
}

QWidget *TxtRecordCard::makeHeader()
{
    auto *box = new QWidget;
    QHBoxLayout *row = bareRow(box);
    m_title = new PlainLabel(QString(), PlainLabel::Look::Strong);
    m_title->setWordWrap(false);
    m_place = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_badge = new StatusBadge;
    m_badge->setObjectName(QStringLiteral("badge"));
    QFont bold = font();
    bold.setBold(true);
    m_badge->setFont(bold);
    row->addWidget(m_title);
    row->addWidget(m_place, 1);
    row->addWidget(m_badge);
    return box;
}

QWidget *TxtRecordCard::makeFields(int number)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_delegation = new PlainLabel;
    m_name = new ValueField(Tr::tr("Name", "of a DNS record"),
                            Tr::tr("Name of record %1").arg(number));
    m_name->copyButton()->setAccessibleName(Tr::tr("Copy name of record %1").arg(number));
    m_name->copyButton()->setToolTip(Tr::tr("Ctrl+Alt+%1").arg(number));
    m_value = new ValueField(Tr::tr("Value", "of a DNS record"),
                             Tr::tr("Value of record %1").arg(number));
    m_value->copyButton()->setAccessibleName(Tr::tr("Copy value of record %1").arg(number));
    m_value->copyButton()->setToolTip(Tr::tr("Ctrl+Shift+%1").arg(number));

    m_ttl = new ValueField(Tr::tr("TTL"), Tr::tr("TTL of record %1").arg(number));
    m_ttl->copyButton()->setAccessibleName(Tr::tr("Copy TTL of record %1").arg(number));
    m_ttl->setValue(Tr::tr("%1 or the lowest that your provider allows").arg(advisedTtl),
                    QString::number(advisedTtl));

    makeForms(number);
    for (ValueField *field : { m_name, m_value, m_ttl })
        field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(m_delegation);
    column->addWidget(m_name);
    column->addWidget(m_value);
    column->addWidget(makeLongValue(number));
    column->addWidget(m_ttl);
    return box;
}

void TxtRecordCard::makeForms(int number)
{
    m_nameForm = new QComboBox;
    m_nameForm->setObjectName(QStringLiteral("nameForm"));
    m_nameForm->setAccessibleName(Tr::tr("Form of the name of record %1").arg(number));
    m_nameForm->view()->setAccessibleName(Tr::tr("Forms of the name of record %1").arg(number));
    for (const NameForm form : { NameForm::Relative, NameForm::Full, NameForm::FinalDot })
        m_nameForm->addItem(shownForm(form), int(form));
    m_valueForm = new QComboBox;
    m_valueForm->setObjectName(QStringLiteral("valueForm"));
    m_valueForm->setAccessibleName(Tr::tr("Form of the value of record %1").arg(number));
    m_valueForm->view()->setAccessibleName(Tr::tr("Forms of the value of record %1").arg(number));
    m_valueForm->addItem(Tr::tr("Plain", "form of a record's value"), int(ValueForm::Plain));
    m_valueForm->addItem(Tr::tr("In quotes", "form of a record's value"), int(ValueForm::Quoted));
    const int width = std::max(m_nameForm->sizeHint().width(), m_valueForm->sizeHint().width());
    m_nameForm->setFixedWidth(width);
    m_valueForm->setFixedWidth(width);
    m_name->addTrailingWidget(m_nameForm);
    m_value->addTrailingWidget(m_valueForm);
    auto *noForm = new QWidget; // keeps the column of the buttons
    noForm->setFixedWidth(width);
    m_ttl->addTrailingWidget(noForm);

    connect(m_nameForm, &QComboBox::activated, this, [this] {
        m_view.nameForm = static_cast<NameForm>(m_nameForm->currentData().toInt());
        showName();
        Q_EMIT nameFormChosen(zone(), m_view.nameForm);
    });
    connect(m_valueForm, &QComboBox::activated, this, [this] {
        m_isValueFormChosen = true;
        showValue();
    });
}

/// Below a value that one string of a TXT record cannot hold: the whole of it.
QWidget *TxtRecordCard::makeLongValue(int number)
{
    m_longBox = new QWidget;
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    m_longValue = new LongValueView(Tr::tr("Whole value of record %1").arg(number));
    m_longHint = new PlainLabel(QString(), PlainLabel::Look::Secondary);
    m_longHint->setObjectName(QStringLiteral("longValueHint"));
    column->addWidget(m_longValue);
    column->addWidget(m_longHint);
    m_longLabel = new PlainLabel;
    QHBoxLayout *row = bareRow(m_longBox);
    row->setSpacing(gap(this));
    row->addWidget(m_longLabel);
    row->addLayout(column, 1);
    return m_longBox;
}

QWidget *TxtRecordCard::makeSeenBy(int number)
{
    auto *box = new QWidget;
    QHBoxLayout *row = bareRow(box);
    m_seenLabel = new PlainLabel(Tr::tr("Seen by"), PlainLabel::Look::Secondary);
    m_lights = new LightRow;
    m_check = new QPushButton(Tr::tr("Check Now"));
    m_check->setAutoDefault(false);
    m_check->setAccessibleName(Tr::tr("Check record %1 now").arg(number));
    row->addLayout(cardRow(m_seenLabel, m_lights), 1);
    row->addWidget(m_check);
    connect(m_check, &QPushButton::clicked, this, &TxtRecordCard::checkRequested);
    return box;
}

} // namespace certwright::ui
