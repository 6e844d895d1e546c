// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One card for each record and file of the order.
#include "ui/order/FileCard.h"
#include "ui/order/ProvePage.h"
#include "ui/order/TxtRecordCard.h"
#include "ui/widgets/CopyButton.h"

#include <QVBoxLayout>

namespace certwright::ui {

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

void ProvePage::showTxtCards()
{
    const auto &records = m_view.readiness.txtRecords;
    while (m_txtCards.size() < records.size()) {
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
        const bool isShown = i < records.size() && !m_view.isReadOnly;
        m_txtCards[i]->setVisible(isShown);
        if (!isShown)
            continue;
        TxtRecordView view;
        view.number = int(i) + 1;
        view.txt = records[i];
        view.siblings = siblingsOf(records[i].instruction);
        view.isChecking = m_view.readiness.isChecking;
        const QString zone = records[i].readiness ? records[i].readiness->zone : QString();
        view.nameForm
                = m_nameForms.value(zone, zone.isEmpty() ? NameForm::Full : NameForm::Relative);
        m_txtCards[i]->setView(view);
    }
    m_zoneFile->setValue(zoneFile());
}

QString ProvePage::zoneFile() const
{
    std::vector<ZoneRecord> records;
    for (const auto &txt : m_view.readiness.txtRecords) {
        ZoneRecord record;
        const bool isDelegated = txt.readiness && !txt.readiness->canonicalName.isEmpty();
        record.name = isDelegated ? txt.readiness->canonicalName : txt.instruction.recordName;
        record.zone = txt.readiness ? txt.readiness->zone : QString();
        record.value = txt.instruction.value;
        records.push_back(std::move(record));
    }
    return zoneFileText(records);
}

void ProvePage::showFileCards()
{
    const auto &files = m_view.readiness.files;
    while (m_fileCards.size() < files.size()) {
        auto *card = new FileCard(int(m_fileCards.size()) + 1);
        connect(card, &FileCard::checkRequested, this, &ProvePage::checkRequested);
        m_fileColumn->addWidget(card);
        m_fileCards.push_back(card);
    }
    for (std::size_t i = 0; i < m_fileCards.size(); ++i) {
        const bool isShown = i < files.size() && !m_view.isReadOnly;
        m_fileCards[i]->setVisible(isShown);
        if (isShown)
            m_fileCards[i]->setView(files[i], m_view.readiness.isChecking);
    }
}

} // namespace certwright::ui
