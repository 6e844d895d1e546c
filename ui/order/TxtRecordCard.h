// SPDX-FileCopyrightText: Certwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/ProofChecks.h"
#include "ui/order/ProofLights.h"
#include "ui/order/RecordForms.h"

#include <QWidget>
#include <vector>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace certwright::ui {

class DiagnosisLine;
class LightRow;
class LongValueView;
class PlainLabel;
class StatusBadge;
class ValueField;

/// What one card shows.
struct TxtRecordView
{
    int number = 1; ///< as in "record 2"
    issuance::ProofReadiness::Txt txt;
    std::vector<QByteArray> siblings; ///< values of the other records with this name
    NameForm nameForm = NameForm::Relative; ///< last used with this zone
    bool isChecking = false;

    TxtRecordView() = default;
};

/// Where the record goes: the end of the CNAME chain, if there is one.
QString recordPlace(const issuance::ProofReadiness::Txt &txt);

/// One TXT record to add, ready to copy, and which name servers have it.
class TxtRecordCard final : public QWidget
{
    Q_OBJECT

public:
    explicit TxtRecordCard(int number, QWidget *parent = nullptr);

    void setView(const TxtRecordView &view);
    void copyName();
    void copyValue();
    /// Where the record goes: the end of the CNAME chain, if there is one.
    [[nodiscard]] QString recordName() const;
    [[nodiscard]] QString zone() const;

Q_SIGNALS:
    void checkRequested();
    void nameFormChosen(const QString &zone, certwright::ui::NameForm form);

private:
    QWidget *makeHeader();
    QWidget *makeFields(int number);
    QWidget *makeLongValue(int number);
    void makeForms(int number);
    QWidget *makeSeenBy(int number);
    void fillNameForms();
    void showName();
    void showValue();
    void showLights();
    void showDiagnoses(const std::vector<Light> &looked);

    TxtRecordView m_view;
    bool m_isValueFormChosen = false; ///< by hand
    PlainLabel *m_title = nullptr;
    PlainLabel *m_place = nullptr;
    StatusBadge *m_badge = nullptr;
    PlainLabel *m_delegation = nullptr;
    ValueField *m_name = nullptr;
    ValueField *m_value = nullptr;
    QComboBox *m_nameForm = nullptr;
    QComboBox *m_valueForm = nullptr;
    LongValueView *m_longValue = nullptr;
    PlainLabel *m_longHint = nullptr;
    QWidget *m_longBox = nullptr;
    PlainLabel *m_longLabel = nullptr; ///< keeps the column in front of the long value
    ValueField *m_ttl = nullptr;
    PlainLabel *m_seenLabel = nullptr;
    PlainLabel *m_noLabel = nullptr; ///< keeps the column in front of the remarks
    LightRow *m_lights = nullptr;
    PlainLabel *m_remarks = nullptr;
    QVBoxLayout *m_diagnosisColumn = nullptr;
    std::vector<DiagnosisLine *> m_diagnoses;
    QPushButton *m_check = nullptr;
};

} // namespace certwright::ui
