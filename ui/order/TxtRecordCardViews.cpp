// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the card shows of its record.
#include "ui/Tr.h"
#include "ui/order/DiagnosisLine.h"
#include "ui/order/LightRow.h"
#include "ui/order/LongValueView.h"
#include "ui/order/NameSentences.h"
#include "ui/order/TxtRecordCard.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/ValueField.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace certwright::ui {

QString recordPlace(const issuance::ProofReadiness::Txt &txt)
{
    return txt.readiness && !txt.readiness->canonicalName.isEmpty() ? txt.readiness->canonicalName
                                                                    : txt.instruction.recordName;
}

void TxtRecordCard::setView(const TxtRecordView &view)
{
    m_view = view;
    m_title->setText(Tr::tr("TXT record %1").arg(view.number));
    const QString proved = shownName(view.txt.instruction.identifier);
    m_place->setText(zone().isEmpty() ? Tr::tr("for %1").arg(proved)
                                      : Tr::tr("for %1, in zone %2").arg(proved, zone()));
    m_delegation->setVisible(recordName() != view.txt.instruction.recordName);
    m_delegation->setOutsideText(
            Tr::tr("This name is delegated by CNAME to %1 — add the TXT there").arg(recordName()));
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
        m_nameForm->insertItem(0, shownForm(NameForm::Relative), int(NameForm::Relative));
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
    const QByteArray &value = m_view.txt.instruction.value;
    const bool isLong = value.size() > longestTxtString;
    if (!m_isValueFormChosen)
        m_valueForm->setCurrentIndex(
                m_valueForm->findData(int(isLong ? ValueForm::Quoted : ValueForm::Plain)));
    const auto form = static_cast<ValueForm>(m_valueForm->currentData().toInt());
    const QString text = valueInForm(value, form);
    m_value->setValue(text);
    m_longBox->setVisible(isLong);
    if (!isLong)
        return;
    const QStringList strings = quotedStrings(value);
    m_longValue->setValue(form == ValueForm::Quoted ? strings.join(QLatin1Char('\n')) : text);
    m_longHint->setText(
            Tr::tr("%1 characters: one record of %2 strings, as one string holds 255 at most. "
                   "Where the provider wants one field without quotes, choose “Plain”.")
                    .arg(value.size())
                    .arg(strings.size()));
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
    showDiagnoses(looked);
    m_check->setEnabled(!m_view.isChecking);
    m_check->setToolTip(m_view.isChecking ? Tr::tr("The name servers are being asked") : QString());
}

/// What is known to be wrong says more than what each server lacks.
void TxtRecordCard::showDiagnoses(const std::vector<Light> &looked)
{
    std::vector<DiagnosisText> texts;
    if (m_view.txt.readiness)
        texts = diagnosisTexts(*m_view.txt.readiness);
    while (m_diagnoses.size() < texts.size()) {
        m_diagnoses.push_back(new DiagnosisLine(m_view.number));
        m_diagnosisColumn->addWidget(m_diagnoses.back());
    }
    for (std::size_t i = 0; i < m_diagnoses.size(); ++i) {
        m_diagnoses[i]->setVisible(i < texts.size());
        if (i < texts.size())
            m_diagnoses[i]->setText(texts[i]);
    }
    const bool isExplained = std::any_of(texts.begin(), texts.end(),
                                         [](const DiagnosisText &text) { return text.isObstacle; });
    const QStringList lines = isExplained ? QStringList() : remarks(looked);
    m_remarks->setOutsideText(lines.join(QLatin1Char('\n')));
    m_remarks->setVisible(!lines.isEmpty());
    m_noLabel->setVisible(!lines.isEmpty());
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
    return recordPlace(m_view.txt);
}

QString TxtRecordCard::zone() const
{
    return m_view.txt.readiness ? m_view.txt.readiness->zone : QString();
}

} // namespace certwright::ui
