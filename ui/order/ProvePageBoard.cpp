// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The TXT records of the order: as cards or as a table, and what can be done with all of them.
#include "ui/Tr.h"
#include "ui/order/NameSentences.h"
#include "ui/order/ProvePage.h"
#include "ui/order/RecordActions.h"
#include "ui/order/RecordTable.h"
#include "ui/order/ViewSwitch.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace certwright::ui {

namespace {
constexpr std::size_t mostCards = 3; ///< more are shown as a table, unless the user wants cards
}

QWidget *ProvePage::makeTxtBoard()
{
    m_txtBoard = new QWidget;
    m_txtHeading = new PlainLabel(QString(), PlainLabel::Look::Heading);
    m_switch = new ViewSwitch;
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_txtHeading, 1);
    heading->addWidget(m_switch);
    m_sharedName = new PlainLabel(
            Tr::tr("Two records have the same name. Add both: do not replace one with "
                   "the other, and keep records that are already there."));
    m_sharedName->setObjectName(QStringLiteral("sharedName"));
    m_txtCardBox = new QWidget;
    m_txtColumn = new QVBoxLayout(m_txtCardBox);
    m_txtColumn->setContentsMargins(0, 0, 0, 0);
    m_table = new RecordTable;
    m_actions = new RecordActions;

    auto *column = new QVBoxLayout(m_txtBoard);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(heading);
    column->addWidget(m_sharedName);
    column->addWidget(m_txtCardBox);
    column->addWidget(m_table);
    column->addWidget(m_actions);
    column->addStretch(1);
    connect(m_table, &RecordTable::checkRequested, this, &ProvePage::checkRequested);
    connect(m_switch, &ViewSwitch::tableChosen, this, [this](bool isTable) {
        m_wantsTable = isTable;
        showTxtRecords();
    });
    return m_txtBoard;
}

bool ProvePage::hasSharedName() const
{
    for (const auto &txt : m_view.readiness.txtRecords) {
        if (!siblingsOf(txt.instruction).empty())
            return true;
    }
    return false;
}

std::vector<QByteArray> ProvePage::siblingsOf(const issuance::TxtInstruction &instruction) const
{
    std::vector<QByteArray> values;
    for (const auto &txt : m_view.readiness.txtRecords) {
        if (txt.instruction.recordName == instruction.recordName
            && txt.instruction.value != instruction.value)
            values.push_back(txt.instruction.value);
    }
    return values;
}
void ProvePage::showTxtRecords()
{
    const std::vector<TxtRecordView> views = txtViews();
    const bool isTable = m_wantsTable.value_or(views.size() > mostCards);
    m_txtBoard->setVisible(!m_view.isReadOnly && !views.empty());
    m_txtHeading->setText(views.size() == 1
                                  ? Tr::tr("Add this TXT record at your DNS provider")
                                  : Tr::tr("Add these %n TXT records at your DNS provider", "",
                                           int(views.size())));
    m_switch->setVisible(views.size() > 1);
    m_switch->setTable(isTable);
    m_sharedName->setVisible(hasSharedName());
    m_txtCardBox->setVisible(!isTable);
    m_table->setVisible(isTable);
    showTxtCards(views);
    m_table->setRecords(views);
    m_actions->setLetter(letter());
}

std::vector<TxtRecordView> ProvePage::txtViews() const
{
    std::vector<TxtRecordView> views;
    for (const auto &txt : m_view.readiness.txtRecords) {
        TxtRecordView view;
        view.number = int(views.size()) + 1;
        view.txt = txt;
        view.siblings = siblingsOf(txt.instruction);
        view.isChecking = m_view.readiness.isChecking;
        const QString zone = txt.readiness ? txt.readiness->zone : QString();
        view.nameForm
                = m_nameForms.value(zone, zone.isEmpty() ? NameForm::Full : NameForm::Relative);
        views.push_back(std::move(view));
    }
    return views;
}

void ProvePage::showTxtCards(const std::vector<TxtRecordView> &views)
{
    while (m_txtCards.size() < views.size()) {
        auto *card = new TxtRecordCard(int(m_txtCards.size()) + 1);
        connect(card, &TxtRecordCard::checkRequested, this, &ProvePage::checkRequested);
        connect(card, &TxtRecordCard::nameFormChosen, this,
                [this](const QString &zone, NameForm form) {
                    Q_EMIT nameFormChosen(zone, form);
                    setNameForm(zone, form);
                });
        m_txtColumn->addWidget(card);
        m_txtCards.push_back(card);
    }
    for (std::size_t i = 0; i < m_txtCards.size(); ++i) {
        m_txtCards[i]->setVisible(i < views.size());
        if (i < views.size())
            m_txtCards[i]->setView(views[i]);
    }
}

RecordLetter ProvePage::letter() const
{
    RecordLetter letter;
    letter.dueUtc = m_view.deadlineUtc;
    for (const auto &txt : m_view.readiness.txtRecords) {
        RecordLetter::Entry entry;
        entry.record.name = recordPlace(txt);
        entry.record.zone = txt.readiness ? txt.readiness->zone : QString();
        entry.record.value = txt.instruction.value;
        entry.provedName = shownName(txt.instruction.identifier);
        entry.sharesName = !siblingsOf(txt.instruction).empty();
        letter.entries.push_back(std::move(entry));
    }
    return letter;
}

QString ProvePage::zoneFile() const
{
    return bareZoneFile(letter());
}

} // namespace certwright::ui
