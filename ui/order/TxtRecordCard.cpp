// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/TxtRecordCard.h"

#include "ui/Tr.h"
#include "ui/order/CardRows.h"
#include "ui/order/LightRow.h"
#include "ui/order/NameSentences.h"
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

QString formText(NameForm form)
{
    switch (form) {
    case NameForm::Relative:
        return Tr::tr("Relative", "form of a record's name");
    case NameForm::Full:
        return Tr::tr("Full name", "form of a record's name");
    case NameForm::FinalDot:
        return Tr::tr("With final dot", "form of a record's name");
    }
    Q_UNREACHABLE();
}

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
    alignLabels({ labelOf(*m_name), labelOf(*m_value), m_ttlLabel, m_seenLabel, m_noLabel });
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

    m_nameForm = new QComboBox;
    m_nameForm->setObjectName(QStringLiteral("nameForm"));
    m_nameForm->setAccessibleName(Tr::tr("Form of the name of record %1").arg(number));
    m_nameForm->view()->setAccessibleName(Tr::tr("Forms of the name of record %1").arg(number));
    for (const NameForm form : { NameForm::Relative, NameForm::Full, NameForm::FinalDot })
        m_nameForm->addItem(formText(form), int(form));
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

    m_ttlLabel = new PlainLabel(Tr::tr("TTL"), PlainLabel::Look::Secondary);
    auto *ttl
            = new PlainLabel(Tr::tr("%1, or the lowest that your provider allows").arg(advisedTtl));
    column->addWidget(m_delegation);
    column->addWidget(m_name);
    column->addWidget(m_value);
    column->addLayout(cardRow(m_ttlLabel, ttl));

    connect(m_nameForm, &QComboBox::activated, this, [this] {
        m_view.nameForm = static_cast<NameForm>(m_nameForm->currentData().toInt());
        showName();
        Q_EMIT nameFormChosen(zone(), m_view.nameForm);
    });
    connect(m_valueForm, &QComboBox::activated, this, &TxtRecordCard::showValue);
    return box;
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

void TxtRecordCard::setView(const TxtRecordView &view)
{
    m_view = view;
    m_title->setText(Tr::tr("TXT record %1").arg(view.number));
    const QString proved = shownName(view.txt.instruction.identifier);
    m_place->setText(zone().isEmpty() ? Tr::tr("for %1").arg(proved)
                                      : Tr::tr("for %1, in zone %2").arg(proved, zone()));
    const QString asked = view.txt.instruction.recordName;
    m_delegation->setVisible(recordName() != asked);
    m_delegation->setOutsideText(
            Tr::tr("%1 is delegated by CNAME: add the record at %2.").arg(asked, recordName()));
    fillNameForms();
    showName();
    showValue();
    showLights();
}

void TxtRecordCard::fillNameForms()
{
    // A relative name needs the zone: until it is known, only whole names can be right.
    const bool hasZone = !zone().isEmpty();
    const bool offersRelative = m_nameForm->findData(int(NameForm::Relative)) >= 0;
    if (hasZone && !offersRelative)
        m_nameForm->insertItem(0, formText(NameForm::Relative), int(NameForm::Relative));
    else if (!hasZone && offersRelative)
        m_nameForm->removeItem(m_nameForm->findData(int(NameForm::Relative)));
    const int wanted = m_nameForm->findData(int(m_view.nameForm));
    m_nameForm->setCurrentIndex(wanted >= 0 ? wanted : m_nameForm->findData(int(NameForm::Full)));
}

void TxtRecordCard::showName()
{
    const auto form = static_cast<NameForm>(m_nameForm->currentData().toInt());
    m_name->setValue(nameInForm(recordName(), zone(), form));
}

void TxtRecordCard::showValue()
{
    const auto form = static_cast<ValueForm>(m_valueForm->currentData().toInt());
    m_value->setValue(valueInForm(m_view.txt.instruction.value, form));
}

void TxtRecordCard::showLights()
{
    std::vector<Light> shown;
    QString problem;
    if (m_view.txt.readiness) {
        shown = lights(*m_view.txt.readiness, m_view.siblings);
        problem = m_view.txt.readiness->problem;
    }
    const std::vector<Light> looked = shown;
    const LightSummary words = summary(looked, problem, false);
    m_badge->setStatus(statusOf(words.state), words.words);
    m_badge->setToolTip(shownToolTip(problem));
    if (shown.empty()) {
        Light none;
        none.label = problem.isEmpty() ? Tr::tr("not looked yet")
                                       : Tr::tr("no name server could be asked");
        none.sentence = problem.isEmpty() ? none.label : problem;
        shown.push_back(none);
    }
    m_lights->setLights(shown);
    m_remarks->setOutsideText(remarks(looked).join(QLatin1Char('\n')));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    m_noLabel->setVisible(!m_remarks->text().isEmpty());
    m_check->setEnabled(!m_view.isChecking);
    m_check->setToolTip(m_view.isChecking ? Tr::tr("The name servers are being asked") : QString());
}

void TxtRecordCard::copyName()
{
    m_name->copyButton()->click();
}

void TxtRecordCard::copyValue()
{
    m_value->copyButton()->click();
}

QString TxtRecordCard::recordName() const
{
    const auto &readiness = m_view.txt.readiness;
    return readiness && !readiness->canonicalName.isEmpty() ? readiness->canonicalName
                                                            : m_view.txt.instruction.recordName;
}

QString TxtRecordCard::zone() const
{
    return m_view.txt.readiness ? m_view.txt.readiness->zone : QString();
}

} // namespace certwright::ui
